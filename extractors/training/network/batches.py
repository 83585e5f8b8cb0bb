"""Texts as tensors: what goes in, and what each head should say; -100 where nothing is known."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from itertools import repeat
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from ...language.parsing.lemma_rules import rule
from ...language.parsing.pieces import gap
from ..data.tagged import UNSURE
from .labels import sense, tag

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from ...language.parsing.pieces import Cutter
    from ..data.material import Marked, Text
    from .labels import Labels

UNKNOWN = -100
"""What torch's cross entropy leaves out."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some texts, padded to the longest.

    Of pieces, (texts, pieces): ``ids, shapes, gaps, owners, mask``; ``owners`` is the word of each
    piece, or the number of words where there is none. Of words, (texts, words): the rest.
    """

    ids: Tensor
    shapes: Tensor
    gaps: Tensor
    owners: Tensor
    mask: Tensor
    known: Tensor
    """Which words there are, the rest is padding."""
    sentence: Tensor
    """The number of each word's sentence within its text; arcs stay within."""
    starts: Tensor
    tags: Tensor
    lemmas: Tensor
    heads: Tensor
    relations: Tensor
    names: Tensor
    senses: Tensor
    factuality: Tensor
    """NaN where unknown."""
    trees: Tensor
    """(words with a head, 2): text, word."""
    predicates: Tensor
    """(predicates, 2): text, word."""
    roles: Tensor
    """(predicates, words): the label of each word of the predicate's sentence, 0 if no argument."""
    told: frozenset[str]
    """The columns that say anything."""

    def to(self, device: str) -> Batch:
        """Return the batch on a device."""
        moved = {
            part.name: value.to(device, non_blocking=True)
            for part in fields(self)
            if isinstance(value := getattr(self, part.name), Tensor)
        }
        return replace(self, **moved)


class Row:
    """What one text says of its words, before padding."""

    def __init__(self, text: Text, labels: Indices) -> None:
        self.forms: list[str] = []
        self.gaps = [gap(space) for space in text.gaps]
        self.columns: dict[str, list[float]] = {name: [] for name in _COLUMNS}
        self.roles: dict[int, list[int]] = {}
        """Per predicate the label of each word, ``UNKNOWN`` outside its sentence."""
        for number, sentence in enumerate(text.sentences):
            self._sentence(sentence, number, labels)

    def _sentence(self, marked: Marked, number: int, labels: Indices) -> None:
        offset = len(self.forms)
        names = _bio(marked, labels.names)
        frames = marked.frames
        for index, word in enumerate(marked.words):
            self.forms.append(word.form)
            add = {name: column.append for name, column in self.columns.items()}
            add["sentence"](number)
            add["starts"](float(index == 0) if marked.parsed else UNKNOWN)
            add["names"](names[index])
            add["factuality"](marked.factuality.get(index, float("nan")))
            if marked.parsed:
                root = word.head == index
                add["tags"](labels.tags.get(tag(word.upos, word.feats), UNKNOWN))
                add["lemmas"](
                    labels.lemmas.get(rule(word.form, word.lemma), UNKNOWN)
                    if word.lemma
                    else UNKNOWN
                )
                add["heads"](offset + word.head)
                add["relations"](labels.relations["root" if root else word.deprel])
            else:
                for name in ("tags", "lemmas", "heads", "relations"):
                    add[name](UNKNOWN)
            if frames is None:
                add["senses"](UNKNOWN)
            else:
                add["senses"](
                    labels.senses.get(sense(frames[index][0]), UNKNOWN) if index in frames else 0
                )
        for place, (_, found) in (frames or {}).items():
            roles = [UNKNOWN] * offset + [0] * len(marked.words)
            for label, head in found:
                if label in labels.arguments:
                    roles[offset + head] = labels.arguments[label]
            self.roles[offset + place] = roles


_COLUMNS = (
    "sentence", "starts", "tags", "lemmas", "heads", "relations", "names", "senses", "factuality",
)  # fmt: skip


class Indices:
    """The place of each label among the scores of its head."""

    def __init__(self, labels: Labels) -> None:
        def places(names: Sequence[str]) -> dict[str, int]:
            return {name: place for place, name in enumerate(names)}

        self.tags, self.lemmas = places(labels.tags), places(labels.lemmas)
        self.relations, self.names = places(labels.relations), places(labels.names)
        self.senses, self.arguments = places(labels.senses), places(labels.arguments)


def _bio(marked: Marked, names: dict[str, int]) -> list[int]:
    if marked.names is None:
        return [UNKNOWN] * len(marked.words)
    row = [names["O"]] * len(marked.words)
    for start, end, kind in marked.names:
        if kind == UNSURE:
            row[start:end] = [UNKNOWN] * (end - start)
        else:
            inside = [names[f"I-{kind}"]] * (end - start - 1)
            row[start:end] = [names[f"B-{kind}"], *inside]
    return row


def batches(texts: list[Text], rng: random.Random, *, words: int) -> Iterator[list[Text]]:
    """Group texts of like length, about ``words`` words to a batch, in random order."""
    ranked = sorted(texts, key=lambda text: len(text.gaps) + 4 * rng.random())
    groups: list[list[Text]] = [[]]
    for text in ranked:
        if groups[-1] and (len(groups[-1]) + 1) * len(text.gaps) > words:
            groups.append([])
        groups[-1].append(text)
    rng.shuffle(groups)
    yield from groups


def batch(rows: list[Row], cutter: Cutter) -> Batch:
    """Pad the rows of a batch."""
    cut = [cutter.text(row.forms, row.gaps) for row in rows]
    pieces = max(len(found.ids) for found in cut)
    words = max(len(row.forms) for row in rows)

    def filled(
        columns: Sequence[Sequence[float]], length: int, fill: float, kind: torch.dtype
    ) -> Tensor:
        padded = [[*column, *[fill] * (length - len(column))] for column in columns]
        return torch.tensor(padded, dtype=kind)

    owners = []
    for found, _row in zip(cut, rows, strict=True):
        column = [words] * len(found.ids)
        ends = [*found.firsts[1:], len(found.ids) - 1]
        for word, (start, end) in enumerate(zip(found.firsts, ends, strict=True)):
            column[start:end] = [word] * (end - start)
        owners.append(column)
    integers = {
        name: filled([row.columns[name] for row in rows], words, UNKNOWN, torch.long)
        for name in _COLUMNS
        if name not in ("starts", "factuality")
    }
    return Batch(
        ids=filled([found.ids.tolist() for found in cut], pieces, 0, torch.long),
        shapes=filled([found.shapes.tolist() for found in cut], pieces, 0, torch.long),
        gaps=filled([found.gaps.tolist() for found in cut], pieces, 0, torch.long),
        owners=filled(owners, pieces, words, torch.long),
        mask=filled([[1.0] * len(found.ids) for found in cut], pieces, 0, torch.bool),
        known=filled([[1.0] * len(row.forms) for row in rows], words, 0, torch.bool),
        starts=filled([row.columns["starts"] for row in rows], words, UNKNOWN, torch.float),
        factuality=filled(
            [row.columns["factuality"] for row in rows], words, float("nan"), torch.float
        ),
        trees=(integers["heads"] != UNKNOWN).nonzero(),
        predicates=torch.tensor(
            [(n, place) for n, row in enumerate(rows) for place in row.roles], dtype=torch.long
        ).reshape(-1, 2),
        roles=filled(
            [roles for row in rows for roles in row.roles.values()], words, UNKNOWN, torch.long
        ).reshape(-1, words),
        told=frozenset(name for name in _COLUMNS if any(map(_says, rows, repeat(name)))),
        **integers,
    )


def _says(row: Row, column: str) -> bool:
    """Tell whether a row knows anything of a column; NaN is unlike itself."""
    return any(value == value and value != UNKNOWN for value in row.columns[column])
