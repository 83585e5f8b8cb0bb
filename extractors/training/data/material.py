"""Training texts: running sentences with all that the heads learn, and what is not known left out.

The treebanks give tree, tags, lemmas and sentences; GUM and the name sources give names; the frame
files give PropBank frames and factuality to the sentences of EWT. A `Text` holds them word by word;
None, or a missing entry, is what nobody has annotated and no head is taught there.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .conllu import read
from .tagged import gum

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .conllu import Sentence, Word
    from .tagged import Tagged

BREAKS = ("\n\n", "\n\n", "\n\n", "\n", "\n", "\n\n\n", "\n  ", "", "")
"""How a paragraph begins: mostly an empty line or a new line, sometimes nothing tells."""

Spans = tuple[tuple[int, int, str], ...]
Roles = dict[int, tuple[str, tuple[tuple[str, int], ...]]]
"""Per predicate its roleset and its arguments as (label, head word)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence: its words, and its names, frames and factuality as far as they are known."""

    words: tuple[Word, ...]
    names: Spans | None = None
    frames: Roles | None = None
    factuality: dict[int, float] = field(default_factory=dict)
    paragraph: bool = False
    document: bool = False
    parsed: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """A few running sentences; ``gaps`` is the white space before each of their words."""

    sentences: tuple[Marked, ...]
    gaps: tuple[str, ...]


def treebank(folder: Path, part: str, *, silver: dict[str, Spans]) -> Iterator[Marked]:
    """Yield the sentences of EWT, with frames, and of GUM, with names, in file order.

    ``silver`` gives names to sentences of EWT by ``sent_id``.
    """
    frames = dict(_frames(folder / f"ewt-frames-{part}.jsonl.gz"))
    for sentence in read(folder / f"ewt-{part}.conllu.gz"):
        roles, facts = frames.get(sentence.sent_id, (None, {}))
        heads = _argument_heads(sentence, roles) if roles is not None else None
        names = silver.get(sentence.sent_id)
        yield _marked(sentence, names=names, frames=heads, factuality=facts)
    path = folder / f"gum-{part}.conllu.gz"
    for sentence, tagged in zip(read(path), gum(path), strict=True):
        yield _marked(sentence, names=tagged.names)


def named(sentences: Iterable[Tagged]) -> Iterator[Marked]:
    """Yield sentences of which only the names are known."""
    from .conllu import Word

    for tagged in sentences:
        words = tuple(Word(form, "", "", "", 0, "", space) for form, space in tagged.words)
        yield Marked(
            words,
            names=tagged.names,
            paragraph=tagged.paragraph,
            document=tagged.document,
            parsed=False,
        )


def _marked(
    sentence: Sentence,
    *,
    names: Spans | None,
    frames: Roles | None = None,
    factuality: dict[int, float] | None = None,
) -> Marked:
    return Marked(
        sentence.words,
        names,
        frames,
        factuality or {},
        sentence.starts_paragraph,
        sentence.starts_document,
    )


_Gold = tuple[list[dict[str, list[object]]] | None, dict[int, float]]


def _frames(path: Path) -> Iterator[tuple[str, _Gold]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            facts = {int(word): value for word, value in record["factuality"].items()}
            yield record["sent_id"], (record["frames"], facts)


def _argument_heads(sentence: Sentence, frames: list[dict[str, list[object]]]) -> Roles | None:
    """Lay each argument on its head word; None where the frames are of other words."""
    count = len(sentence.words)
    roles: Roles = {}
    for frame in frames:
        place, spans = frame["token"], frame["args"]
        if not isinstance(place, int) or place >= count:
            return None
        heads = []
        for label, start, end in spans:
            if end > count:
                return None
            head = span_head(sentence.words, start, end)
            if head != place:
                heads.append((str(label), head))
        roles[place] = (str(frame["roleset"]), tuple(heads))
    return roles


def span_head(words: tuple[Word, ...], start: int, end: int) -> int:
    """Return the word of a span that hangs on a word outside it: the first that is no sign."""
    tops = [i for i in range(start, end) if not start <= words[i].head < end or words[i].head == i]
    told = [i for i in tops if words[i].deprel not in ("punct", "case", "mark", "cc")]
    return (told or tops or [start])[0]


def running(
    sentences: Iterable[Marked], rng: random.Random, *, longest: int, words: int
) -> Iterator[Text]:
    """Cut sentences into texts of 1 to ``longest`` sentences and about ``words`` words at most."""
    group: list[Marked] = []
    size = rng.randint(1, longest)
    length = 0
    for sentence in sentences:
        full = len(group) >= size or length + len(sentence.words) > words
        if group and (full or sentence.document):
            yield text(group, rng)
            group, length, size = [], 0, rng.randint(1, longest)
        group.append(sentence)
        length += len(sentence.words)
    if group:
        yield text(group, rng)


def text(sentences: list[Marked], rng: random.Random) -> Text:
    """Write white space between sentences and words, as files have it."""
    gaps: list[str] = []
    spaced = False
    for number, sentence in enumerate(sentences):
        for index, word in enumerate(sentence.words):
            before = " " if spaced or (index == 0 and number and not sentence.parsed) else ""
            if index == 0 and number == 0:
                before = "\n\n"
            elif index == 0 and sentence.paragraph:
                before = rng.choice(BREAKS) or before or " "
            gaps.append(before)
            spaced = word.space
    if rng.random() < 0.12:
        gaps = _hard_lines(sentences, gaps, rng.randint(40, 90))
    return Text(tuple(sentences), tuple(gaps))


def _hard_lines(sentences: list[Marked], gaps: list[str], width: int) -> list[str]:
    """Break lines at a fixed width, as mail and PDF do."""
    column, broken = 0, []
    forms = (word.form for sentence in sentences for word in sentence.words)
    for form, gap in zip(forms, gaps, strict=True):
        if gap == " " and column + len(form) > width:
            gap = "\n"
        column = len(form) if "\n" in gap else column + len(gap) + len(form)
        broken.append(gap)
    return broken
