"""Between a student in torch and the files that it is read from; and a share of the lessons."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING, Final

import torch

from ...language.parsing import weights
from ...reader.labels import MODELS, write
from .encoder import Upper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from torch import Tensor, nn

    from ...reader.labels import Labels
    from .model import Reader
    from .records import Lesson

ENCODER: Final = MODELS / "en_allegata" / "allegata_reader"
"""The encoder that the network stands on, with upper layers of its own."""


def arrays(net: nn.Module) -> weights.Weights:
    """Return the weights of a network by their names."""
    return _plain(net.state_dict())


def keep_student(folder: Path, student: Reader, labels: Labels) -> None:
    """Write a student as the product reads it: its network, and its upper layers beside."""
    write(folder, arrays(student.net), labels)
    assert isinstance(student.encoder, Upper)
    weights.store(folder / weights.UPPER, _plain(student.encoder.named()))


def stand_where(student: Reader, folder: Path) -> None:
    """Give a student the weights that `keep_student` wrote; other layers stay as they are."""
    found, _, _ = weights.read(folder)
    upper = weights.stored(folder / weights.UPPER)
    student.net.load_state_dict(_tensors(found))
    assert isinstance(student.encoder, Upper)
    own = {f"own.{name.replace('.', '/')}": value for name, value in _tensors(upper).items()}
    student.encoder.load_state_dict(student.encoder.state_dict() | own)


def install(folder: Path, network: Path, encoder: Path = ENCODER) -> None:
    """Copy what `keep_student` wrote to where the product reads it."""
    for name in (weights.WEIGHTS, weights.LABELS):
        shutil.copyfile(folder / name, network / name)
    shutil.copyfile(folder / weights.UPPER, encoder / weights.UPPER)


def some(lessons: Sequence[Lesson], share: float) -> list[Lesson]:
    """Return a share of the lessons, all or none of a passage, the same always."""
    return [one for one in lessons if _place(one.id) < share]


def _plain(params: dict[str, Tensor]) -> weights.Weights:
    return {name: value.detach().cpu().numpy() for name, value in params.items()}


def _tensors(arrays: weights.Weights) -> dict[str, Tensor]:
    return {name: torch.from_numpy(value) for name, value in arrays.items()}


def _place(name: str) -> float:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) / 2**64
