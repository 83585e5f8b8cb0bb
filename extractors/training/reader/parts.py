"""Between a network in torch and its files; and a share of the lessons, by document."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import torch

from ...language.parsing import weights
from ...reader.labels import read
from .batches import sizes_of
from .net import Net

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .lessons import Lesson


def arrays(net: Net) -> weights.Weights:
    """Return the weights of a network by their names."""
    return {name: value.detach().cpu().numpy() for name, value in net.state_dict().items()}


def network(folder: Path) -> Net:
    """Return the network that `labels.write` put into ``folder``."""
    found, _, _ = weights.read(folder)
    net = Net(sizes_of(read(folder).labels, found["states.weight"].shape[1]))
    net.load_state_dict({name: torch.from_numpy(value) for name, value in found.items()})
    return net


def some(lessons: Sequence[Lesson], share: float) -> list[Lesson]:
    """Return a share of the lessons, all or none of a passage, the same always."""
    return [one for one in lessons if _place(one.id) < share]


def _place(name: str) -> float:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) / 2**64
