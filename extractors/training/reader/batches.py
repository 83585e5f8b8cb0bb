"""Some windows put together: their words in a row and as rows, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor

from .ragged import Bags

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from .packed import Asked, Packed

_STRETCH: Final = 16
"""Groups among which windows of like length are put together."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Words that are asked about, each beside the parties of its window.

    ``rows`` (asked,) are their numbers among all; ``words`` their places among the words of the
    batch, as ``parties`` (asked, parties) are; ``known`` is true of parties, ``cells`` their
    places among all pairs; ``kinds`` (asked,) are types; ``features`` has a list to each pair.
    """

    rows: Tensor
    words: Tensor
    kinds: Tensor
    parties: Tensor
    known: Tensor
    cells: Tensor
    features: Bags
    governing: Bags

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some windows of ``packed``.

    ``windows`` (windows,) are their numbers; ``mask`` (windows, longest) is true of words;
    ``words`` (words,) are the numbers of these among all, ``owners`` their windows in the batch,
    ``places`` their tokens in the window, ``first`` (windows,) the first word of each.
    """

    packed: Packed
    windows: Tensor
    mask: Tensor
    words: Tensor
    owners: Tensor
    places: Tensor
    first: Tensor
    features: Bags

    def events(self, asked: Tensor | None = None, kinds: Tensor | None = None) -> Questions:
        """Return the events of the windows to be asked about.

        ``asked`` marks those of all events that are, ``kinds`` gives the types of all: as they
        were written down, where there is neither.
        """
        packed = self.packed
        rows, owners = packed.events.places.places(self.windows)
        if asked is not None:
            rows, owners = rows[asked[rows]], owners[asked[rows]]
        types = (packed.kinds if kinds is None else kinds)[rows]
        return self._questions(packed.events, rows, owners, types, packed.governing.bags(rows))

    def mentions(self) -> Questions:
        """Return the pronouns of the windows."""
        rows, owners = self.packed.mentions.places.places(self.windows)
        none = torch.zeros_like(rows)
        nothing = Bags(none[:0], none)
        return self._questions(self.packed.mentions, rows, owners, none, nothing)

    def _questions(
        self, about: Asked, rows: Tensor, owners: Tensor, kinds: Tensor, governing: Bags
    ) -> Questions:
        parties, known = self.packed.parties.padded(self.windows[owners], 0)
        cells = torch.where(known, about.pairs.starts[rows][:, None], 0)
        across = torch.arange(known.shape[1], device=rows.device)[None]
        cells = torch.where(known, cells + across, 0)
        first = self.first[owners]
        return Questions(
            rows,
            first + about.places.values[rows],
            kinds,
            first[:, None] + parties,
            known,
            cells,
            about.features.bags(about.pairs.values[cells].flatten()),
            governing,
        )


def batch(packed: Packed, windows: Sequence[int]) -> Batch:
    """Put some windows together."""
    numbers = torch.tensor(windows, device=packed.device)
    words, owners = packed.words.places(numbers)
    counts = packed.words.counts(numbers)
    first = counts.cumsum(0) - counts
    longest = torch.arange(int(counts.max()), device=packed.device)
    return Batch(
        packed,
        numbers,
        longest[None] < counts[:, None],
        words,
        owners,
        torch.arange(len(words), device=packed.device) - first[owners],
        first,
        packed.features.bags(words),
    )


def together(
    packed: Packed, windows: Sequence[int], size: int, chance: random.Random | None = None
) -> Iterator[list[int]]:
    """Yield groups of ``size`` windows or a few more, those of one text in one group.

    A group's texts are of like length, so that little is filled up: sorted, or in the order of
    ``chance`` and then sorted in stretches of it.
    """
    texts: dict[int, list[int]] = {}
    for window, text in zip(windows, packed.text[list(windows)].tolist(), strict=True):
        texts.setdefault(text, []).append(window)
    counts = packed.words.counts(torch.arange(len(packed.own), device=packed.device)).tolist()
    order = list(texts)
    stretch = len(order)
    if chance is not None:
        chance.shuffle(order)
        stretch = size * _STRETCH
    alike = chain.from_iterable(
        sorted(order[at : at + stretch], key=lambda text: max(counts[n] for n in texts[text]))
        for at in range(0, len(order), stretch or 1)
    )
    group: list[int] = []
    for text in alike:
        group += texts[text]
        if len(group) >= size:
            yield group
            group = []
    if group:
        yield group
