"""The windows of the parser as tensors, and the states of words that the frozen encoder gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from ...language.parsing.encoder import MIDDLE
from .encoder import BRANCH
from .ragged import Ragged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from .encoder import Layers
    from .records import Cut, Part

_TOGETHER = 60_000
"""Pieces that the frozen encoder reads at once, with the padding."""


@dataclass(slots=True)
class Texts:
    """Texts laid end to end.

    ``tokens`` (texts + 1,) is where the tokens of each begin; ``parts`` (texts + 1,) where its
    windows do. ``ids`` has a row of pieces to each window, ``shapes`` and ``gaps`` (pieces,) go
    with it; ``settled`` has a row of tokens, those whose states the window gives, and ``begins``
    and ``ends`` go with it: the pieces of each token, counted from the window's first.
    ``words`` (tokens, middle and last) and ``branch`` (pieces, width), where a student's own layers
    begin, are what the frozen encoder gives, in half precision, once `read` has been called.
    """

    tokens: Tensor
    parts: Tensor
    ids: Ragged
    shapes: Tensor
    gaps: Tensor
    settled: Ragged
    begins: Tensor
    ends: Tensor
    words: Tensor
    branch: Tensor

    @torch.no_grad()
    def read(self, encoder: Layers) -> None:
        """Compute the states of all words and pieces."""
        device, count = self.ids.values.device, len(self.ids.starts) - 1
        lengths = self.ids.counts(torch.arange(count, device=device))
        order = lengths.argsort(descending=True, stable=True)
        self.words = self.branch = torch.empty(0)
        first = 0
        while first < count:
            many = max(1, _TOGETHER // int(lengths[order[first]]))
            self._read(order[first : first + many], encoder)
            first += many

    def _read(self, parts: Tensor, encoder: Layers) -> None:
        cells, mask = self.ids.cells(parts)
        x = encoder.embedded(self.ids.values[cells], self.shapes[cells], self.gaps[cells])
        branch = encoder(x, mask, 0, BRANCH)
        middle = encoder(branch, mask, BRANCH, MIDDLE)
        last = encoder(middle, mask, MIDDLE, encoder.depth)
        if not len(self.words):
            width, device = x.shape[-1], x.device
            half = {"dtype": torch.float16, "device": device}
            self.words = torch.zeros(int(self.tokens[-1]), 2 * width, **half)
            self.branch = torch.zeros(len(self.ids.values), width, **half)
        self.branch[cells[mask]] = branch[mask].half()
        rows, tokens, begins, ends = self.wanted(parts)
        states = [means(states, rows, begins, ends) for states in (middle, last)]
        self.words[tokens] = torch.cat(states, 1).half()

    def wanted(self, parts: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return the tokens that some windows settle: window, token, first piece and end of each.

        The first counts among ``parts``.
        """
        places, rows = self.settled.places(parts)
        return rows, self.settled.values[places], self.begins[places], self.ends[places]


def means(states: Tensor, rows: Tensor, begins: Tensor, ends: Tensor) -> Tensor:
    """Return the mean state of pieces [begins, ends) of rows: (words, width)."""
    zero = states.new_zeros(len(states), 1, states.shape[2], dtype=torch.float32)
    summed = torch.cat([zero, states.float().cumsum(1)], 1)
    count = (ends - begins).clamp(min=1)[:, None]
    return (summed[rows, ends] - summed[rows, begins]) / count


def texts_of(cuts: Sequence[Cut], device: str) -> tuple[Texts, Tensor]:
    """Return the texts among ``cuts``, each once, and the number of each of these."""
    unlike = list({id(cut): cut for cut in cuts}.values())
    numbers = {id(cut): n for n, cut in enumerate(unlike)}
    parts = [part for cut in unlike for part in cut.parts]
    offsets = np.cumsum([0, *(cut.length for cut in unlike)])
    settled = [
        part.tokens + offset
        for cut, offset in zip(unlike, offsets, strict=False)
        for part in cut.parts
    ]

    def flat(rows: Iterable[NDArray[np.int64]]) -> Tensor:
        found = np.concatenate([np.zeros(0, dtype=np.int64), *rows])
        return torch.from_numpy(found.astype(np.int64)).to(device)

    def starts(rows: Iterable[Sequence[int] | NDArray[np.int64]]) -> Tensor:
        return flat([np.cumsum([0, *map(len, rows)])])

    texts = Texts(
        tokens=flat([offsets]),
        parts=flat([np.cumsum([0, *(len(cut.parts) for cut in unlike)])]),
        ids=Ragged(flat(p.pieces.ids for p in parts), starts(p.pieces.ids for p in parts)),
        shapes=flat(part.pieces.shapes for part in parts),
        gaps=flat(part.pieces.gaps for part in parts),
        settled=Ragged(flat(settled), starts(settled)),
        begins=flat(part.pieces.firsts[: len(part.tokens)] for part in parts),
        ends=flat(map(_ends, parts)),
        words=torch.empty(0),
        branch=torch.empty(0),
    )
    return texts, torch.tensor([numbers[id(cut)] for cut in cuts], device=device)


def _ends(part: Part) -> NDArray[np.int64]:
    """Return where the pieces of each settled word end: at the next word, or the closing mark."""
    ends = np.append(part.pieces.firsts[1:], len(part.pieces.ids) - 1)
    return ends[: len(part.tokens)]
