"""Lessons as tensors on a device: names become numbers, what was written down becomes targets.

A row of values stands for a window, an event or a pronoun; "all" counts over all lessons, so that
windows of any choice are put together on the device (`batches`).
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from ...language.stand_ins import alike
from .labels import is_asked
from .ragged import Known, Ragged, Rows, ends, tensor
from .records import OTHER, OWN
from .texts import Texts, texts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...reader.labels import Labels
    from .records import GoldEvent, Lesson

    Cutting = Callable[[Sequence[str]], list[tuple[int, ...]]]
    """Cuts the words of a window into the pieces of another encoder."""

VOICES = 2
"""Answers to "who says it?" that no word gives: the document, somebody who cannot be told."""
OPEN = 1
"""Answers to "what does it stand for?" that no word gives: it is left open."""
UNKNOWN = -100
"""A target that is not known."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Words that are asked about beside the parties of their windows: events, or pronouns.

    ``places`` are the tokens of each window, ``windows`` (asked,) the window of each; ``pairs`` a
    row for each: the number of each party's features in ``features``.
    """

    places: Ragged
    windows: Tensor
    pairs: Ragged
    features: Ragged

    def __len__(self) -> int:
        return len(self.windows)


@dataclass(frozen=True, slots=True)
class Packed:
    """Lessons laid end to end.

    ``own`` (windows,) is the first word that is not context; ``types``, ``weights`` and ``asked``
    are of all words: the type, what it counts, whether it may be an event at all. Of all events:
    ``kinds`` (types) and ``status`` (events, fields); ``roles`` of all their pairs; ``voices`` rows
    of marks, ``VOICES`` and then the parties, as ``meant`` has ``OPEN`` and then the parties for
    each of the ``mentions``. A row without a mark is not known. ``pieces`` are those of another
    encoder, a row for each word.
    """

    texts: Texts
    text: Tensor
    place: Tensor
    own: Tensor
    words: Ragged
    features: Ragged
    types: Tensor
    weights: Tensor
    asked: Tensor
    parties: Ragged
    events: Asked
    kinds: Tensor
    governing: Ragged
    roles: Tensor
    status: Tensor
    voices: Ragged
    mentions: Asked
    meant: Ragged
    pieces: Ragged | None

    @property
    def device(self) -> torch.device:
        """Where the tensors are."""
        return self.own.device


def packed(
    lessons: Sequence[Lesson], labels: Labels, device: str = "cpu", cutting: Cutting | None = None
) -> Packed:
    """Return lessons as tensors; another encoder is shown states alike, as ours is."""
    packing = _Packing(labels)
    pieces = Rows()
    for one in lessons:
        packing.add(one)
        for piece in cutting(alike(one.tokens)) if cutting else ():
            pieces.add(piece)
    return packing.done(lessons, device, pieces.ragged(device) if cutting else None)


class _Pairs:
    """What is asked about, as it is gathered."""

    def __init__(self) -> None:
        self.places, self.pairs, self.windows = Rows(), Rows(), array("q")
        self.features = Known()

    def asked(self, device: str) -> Asked:
        return Asked(
            self.places.ragged(device),
            tensor(self.windows, device),
            self.pairs.ragged(device),
            self.features.rows.ragged(device),
        )


class _Packing:
    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.known = {name: number for number, name in enumerate(labels.types)}
        self.words, self.features, self.parties = array("q"), Rows(), Rows()
        self.types, self.weights, self.asked = array("q"), array("q"), array("q")
        self.events, self.mentions = _Pairs(), _Pairs()
        self.kinds, self.status, self.roles = array("q"), array("q"), array("q")
        self.governing, self.voices, self.meant = Rows(), Rows(), Rows()
        self.window = 0
        numbers = labels.numbers

        @cache
        def pair(row: tuple[str, ...]) -> int:
            return self.events.features.number(numbers("pairs", row))

        self.pair = pair

    def add(self, one: Lesson) -> None:
        """Add a window."""
        self.words.append(len(one.words))
        for row in one.words:
            self.features.add(self.labels.numbers("features", row))
        self.parties.add(one.parties)
        self._types(one)
        at = {token: n for n, token in enumerate(one.parties)}
        self.events.places.add(sorted(one.pairs))
        for token, rows in sorted(one.pairs.items()):
            self.events.windows.append(self.window)
            self.events.pairs.add(self.pair(tuple(row)) for row in rows)
            self.governing.add(self.labels.numbers("governing", one.governing[token]))
            self._told(one.events.get(token), at)
        self.mentions.places.add(sorted(one.references))
        for token, meant in sorted(one.references.items()):
            self.mentions.windows.append(self.window)
            links = (self.labels.numbers("links", row) for row in one.links[token])
            self.mentions.pairs.add(map(self.mentions.features.number, links))
            self.meant.add(_marks(OPEN + len(at), [0 if meant is None else OPEN + at[meant]]))
        self.window += 1

    def _types(self, one: Lesson) -> None:
        for token, row in enumerate(one.words):
            event, asked = one.events.get(token), is_asked(row)
            self.types.append(self.known.get(event.type, 0) if event else 0)
            self.asked.append(asked)
            self.weights.append(asked and token >= one.own and token not in one.unsure)

    def _told(self, event: GoldEvent | None, at: dict[int, int]) -> None:
        """Add what is known of an event, nothing where nobody has read."""
        self.kinds.append(self.known.get(event.type, 0) if event else 0)
        fields = self.labels.fields
        roles = [0 if event else UNKNOWN] * len(at)
        for token, role in event.roles.items() if event else ():
            roles[at[token]] = self.labels.roles.index(role)
        self.roles.extend(roles)
        values = [(fields[name], event.status[name]) if event else ((), "") for name in fields]
        self.status.extend(v.index(told) if told in v else UNKNOWN for v, told in values)
        places = {OWN: 0, OTHER: 1} | {token: VOICES + n for token, n in at.items()}
        marks = [places[voice] for voice in event.voices] if event else []
        self.voices.add(_marks(VOICES + len(at), marks))

    def done(self, lessons: Sequence[Lesson], device: str, pieces: Ragged | None) -> Packed:
        """Return what was gathered as tensors."""
        texts, numbers = texts_of([one.text for one in lessons], device)
        words = ends(self.words, device)
        voices, meant = self.voices.ragged(device), self.meant.ragged(device)
        return Packed(
            texts,
            numbers,
            torch.tensor([one.place for one in lessons], device=device),
            torch.tensor([one.own for one in lessons], device=device),
            Ragged(torch.arange(int(words[-1]), device=device), words),
            self.features.ragged(device),
            tensor(self.types, device),
            tensor(self.weights, device).float(),
            tensor(self.asked, device).bool(),
            self.parties.ragged(device),
            self.events.asked(device),
            tensor(self.kinds, device),
            self.governing.ragged(device),
            tensor(self.roles, device),
            tensor(self.status, device).view(-1, len(self.labels.fields)),
            Ragged(voices.values.bool(), voices.starts),
            self.mentions.asked(device),
            Ragged(meant.values.bool(), meant.starts),
            pieces,
        )


def _marks(count: int, marked: Sequence[int]) -> list[int]:
    row = [0] * count
    for place in marked:
        row[place] = 1
    return row
