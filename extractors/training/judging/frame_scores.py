"""Score frames and factuality as they are used: raw text in, the pipeline's own tokens.

What is found is carried over to the gold words by characters: a token stands for the gold word it
shares most characters with (the first of equals), a span for all gold words it touches. What is
found in sentences without gold frames counts neither for nor against.

Arguments are scored with the predicates that were found, whether or not the roleset is right:
an argument of a predicate that gold has not is wrong. `R-` and `C-` labels are treated alike on
both sides (`frames_gold.roles`); `ARGM-` labels count, and the core arguments (without them) are
scored a second time alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import StatisticsError, correlation
from typing import TYPE_CHECKING, NamedTuple, Protocol

from spacy.tokens import Doc

from ..data.frames.gold import Predicate, documents, roles
from .scores import Score, counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

    from ..data.frames.gold import Gold


class FoundArgument(Protocol):
    """An argument as `doc._.frames` gives it, in tokens of that `Doc`; `end` is exclusive."""

    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def head(self) -> int: ...  # noqa: D102
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


class FoundFrame(Protocol):
    """A frame as `doc._.frames` gives it, in tokens of that `Doc`."""

    @property
    def predicate(self) -> int: ...  # noqa: D102
    @property
    def roleset(self) -> str: ...  # noqa: D102
    @property
    def arguments(self) -> Sequence[FoundArgument]: ...  # noqa: D102
    @property
    def factuality(self) -> float | None: ...  # noqa: D102


Reading = Callable[[Doc], Iterable[FoundFrame]]
"""What reads the frames of a `Doc`."""


class Factuality(NamedTuple):
    """Pearson's r and the per cent of right signs, on what was found; and how much was.

    `constant` is the per cent of signs that "always happened" gets right.
    """

    r: float
    sign: float
    gold: int
    found: int
    constant: float

    def __str__(self) -> str:
        return (
            f"r {self.r:.3f}  sign {self.sign:.1f} % of {self.found} found"
            f"  (gold {self.gold}; always positive {self.constant:.1f} %)"
        )


@dataclass(slots=True)
class Tally:
    """What gold and the pipeline have, in keys that are equal where the two agree."""

    gold: dict[str, Counter[tuple[object, ...]]] = field(default_factory=dict)
    found: dict[str, Counter[tuple[object, ...]]] = field(default_factory=dict)
    values: list[tuple[float, float | None]] = field(default_factory=list)

    def add(self, number: int, gold: Gold, found: Sequence[Predicate]) -> None:
        """Add one document: `found` is in words of `gold.doc`."""
        for side, predicates in ((self.gold, gold.predicates), (self.found, found)):
            for kind, key in _keys(predicates):
                side.setdefault(kind, Counter())[(number, *key)] += 1
        signs = {p.word: p.factuality for p in reversed(found) if p.factuality is not None}
        self.values += ((value, signs.get(word)) for word, value in gold.factuality.items())

    def score(self, kind: str) -> Score:
        """Score one of the kinds that `KINDS` names."""
        return counted(self.gold.get(kind, Counter()), self.found.get(kind, Counter()))


KINDS = (
    "predicate",
    "roleset",
    "argument, head word",
    "argument, span",
    "core argument, head word",
    "core argument, span",
)


def _keys(predicates: Iterable[Predicate]) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield what each predicate is counted as: a kind and a key."""
    for p in predicates:
        yield "predicate", (p.word,)
        yield "roleset", (p.word, p.roleset)
        for role in p.roles:
            for part in ("",) if role.label.startswith("ARGM") else ("", "core "):
                yield f"{part}argument, head word", (p.word, role.label, role.head)
                yield f"{part}argument, span", (p.word, role.label, role.pieces)


def carried(doc: Doc, gold: Gold, frames: Iterable[FoundFrame]) -> list[Predicate]:
    """Carry the frames of `doc` over to the words of `gold`; what is not scored is left out."""
    places = _places(gold.doc)
    found: list[Predicate] = []
    for frame in frames:
        word = _word(doc, frame.predicate, places)
        if word not in gold.scored:
            continue
        arguments = [
            (a.label, _word(doc, a.head, places), *_span(doc, a.start, a.end, places))
            for a in frame.arguments
        ]
        found.append(Predicate(word, frame.roleset, roles(arguments), frame.factuality))
    return found


def _places(doc: Doc) -> list[int]:
    """For each character of the text, the word it belongs to; -1 for space."""
    places = [-1] * len(doc.text)
    for token in doc:
        if not token.is_space:
            places[token.idx : token.idx + len(token)] = [token.i] * len(token)
    return places


def _word(doc: Doc, index: int, places: list[int]) -> int:
    token = doc[index]
    shared = Counter(p for p in places[token.idx : token.idx + len(token)] if p >= 0)
    return max(shared, key=lambda word: (shared[word], -word), default=-1)


def _span(doc: Doc, start: int, end: int, places: list[int]) -> tuple[int, int]:
    span = doc[start:end]
    touched = [p for p in places[span.start_char : span.end_char] if p >= 0]
    return (touched[0], touched[-1] + 1) if touched else (-1, -1)


def frames_of(doc: Doc) -> Sequence[FoundFrame]:
    """Return the frames that a pipeline has put on the `Doc`."""
    found: Sequence[FoundFrame] = doc._.frames
    return found


def gives_frames(nlp: Language) -> bool:
    """Tell whether a pipeline puts frames on what it reads, tried on one plain sentence."""
    return Doc.has_extension("frames") and bool(frames_of(nlp("Soldiers detained the man.")))


def tally(nlp: Language, golds: Iterable[Gold], frames: Reading = frames_of) -> Tally:
    """Read the text of every gold document and count what the pipeline finds there."""
    result = Tally()
    golds = list(golds)
    for number, (gold, doc) in enumerate(
        zip(golds, nlp.pipe(g.doc.text for g in golds), strict=True)
    ):
        result.add(number, gold, carried(doc, gold, frames(doc)))
    return result


def factuality(values: Sequence[tuple[float, float | None]]) -> Factuality:
    """Score pairs of gold and found value; a found zero is not positive.

    r is 0 where either side does not vary.
    """
    both = [(gold, found) for gold, found in values if found is not None]
    try:
        r = correlation([gold for gold, _ in both], [found for _, found in both])
    except StatisticsError:
        r = 0.0
    right = sum((gold > 0) == (found > 0) for gold, found in both)
    positive = sum(gold > 0 for gold, _ in values)
    return Factuality(
        r, 100 * right / max(len(both), 1), len(values), len(both),
        100 * positive / max(len(values), 1),
    )  # fmt: skip


def report(
    nlp: Language,
    data: Path,
    part: str,
    frames: Reading = frames_of,
) -> Iterator[str]:
    """Every score of frames and factuality on a part of EWT, a line each."""
    result = tally(nlp, documents(nlp, data, part), frames)
    for kind in KINDS:
        yield f"EWT {part} {kind:26}{result.score(kind)}"
    predicates, rolesets = (result.score(kind) for kind in ("predicate", "roleset"))
    right = 100 * rolesets.precision / predicates.precision if predicates.precision else 0.0
    yield f"EWT {part} roleset right, of the predicates that are: {right:.1f} %"
    yield f"EWT {part} factuality {factuality(result.values)}"
