"""Gold predicates, arguments and factuality of EWT, laid on the words of whole documents.

`ewt-frames-*.jsonl.gz` has a line for each sentence, by `sent_id` of the treebank: PropBank frames
(https://propbank.github.io) and factuality (Universal Decompositional Semantics,
http://decomp.io), both counted in words of the sentence. Sentences that are not in the file, or
whose `frames` are null because the two layers did not align, are in the text but not scored.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .conllu import read
from .treebank import chunks, to_doc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

REFERENCE, CONTINUATION = "R-", "C-"


@dataclass(frozen=True, slots=True)
class Role:
    """One argument: its label, the word that heads it, and its half-open pieces in text order."""

    label: str
    head: int
    pieces: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Predicate:
    """One predicate in words of its document; `factuality` from about -3 to 3, where known."""

    word: int
    roleset: str
    roles: tuple[Role, ...]
    factuality: float | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """A document of the treebank with what is scored in it.

    `scored` are the words of the sentences that have frames. Factuality is given for some words
    that are no predicate of PropBank, so it stands apart from `predicates`.
    """

    doc: Doc
    scored: frozenset[int]
    predicates: tuple[Predicate, ...]
    factuality: dict[int, float]


def documents(nlp: Language, data: Path, part: str) -> Iterator[Gold]:
    """Yield the gold documents of `part`, "dev" or "test"."""
    lines = _lines(data / f"ewt-frames-{part}.jsonl.gz")
    for chunk in chunks(read(data / f"ewt-{part}.conllu.gz")):
        doc = to_doc(nlp, chunk)
        starts = [token.i for token in doc if token.is_sent_start and not token.is_space]
        scored: set[int] = set()
        predicates: list[Predicate] = []
        factuality: dict[int, float] = {}
        for (_, sentence), start in zip(chunk, starts, strict=True):
            line = lines.get(sentence.sent_id)
            if line is None or line["frames"] is None:
                continue
            scored.update(range(start, start + len(sentence.words)))
            predicates += (_predicate(doc, start, frame) for frame in line["frames"])
            for word, value in (line["factuality"] or {}).items():
                factuality[start + int(word)] = value
        yield Gold(doc, frozenset(scored), tuple(predicates), factuality)


def _lines(path: Path) -> dict[str, dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["sent_id"]: row for row in map(json.loads, lines)}


def _predicate(doc: Doc, start: int, frame: dict[str, Any]) -> Predicate:
    arguments = [
        (label, top(doc, start + a, start + b), start + a, start + b)
        for label, a, b in frame["args"]
    ]
    return Predicate(start + frame["token"], frame["roleset"], roles(arguments))


def roles(arguments: Sequence[tuple[str, int, int, int]]) -> tuple[Role, ...]:
    """Make the roles of one predicate of its (label, head, start, end) arguments.

    A relative pronoun (`R-ARG0`) is left out: the role is its antecedent's. A continuation
    (`C-ARG1`) is a further piece of the argument of that label; the first part gives the head.
    A particle (`C-V`) is part of the predicate.
    """
    heads: dict[str, int] = {}
    pieces: dict[str, list[tuple[int, int]]] = {}
    whole: list[Role] = []
    continued = {label[2:] for label, *_ in arguments if label.startswith(CONTINUATION)}
    for label, head, start, end in arguments:
        if label.startswith(REFERENCE) or label == "C-V":
            continue
        base = label.removeprefix(CONTINUATION)
        if base not in continued:
            whole.append(Role(label, head, ((start, end),)))
            continue
        pieces.setdefault(base, []).append((start, end))
        if base == label or base not in heads:
            heads[base] = head
    whole += [Role(base, heads[base], tuple(sorted(cut))) for base, cut in pieces.items()]
    return tuple(whole)


def top(doc: Doc, start: int, end: int) -> int:
    """Find the word of a span that is nearest to the root of the sentence, the first of several."""
    depths = {word: sum(1 for _ in doc[word].ancestors) for word in range(start, end)}
    return min(depths, key=lambda word: (depths[word], word))
