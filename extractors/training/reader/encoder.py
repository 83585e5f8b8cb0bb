"""The embedded encoder in torch: as it is, and with upper layers that training bends further."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor, nn

from ...language.parsing import weights
from ..network.encoder import embedded, layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_DROP: Final = 0.1
BRANCH: Final = 2
"""The layer above which a student's own layers begin."""


class Layers:
    """The encoder with weights that stay as they are; ``width`` is that of a piece's state."""

    def __init__(self, params: Mapping[str, Tensor]) -> None:
        self.params = params
        numbers = (n.split(".")[2] for n in params if n.startswith("encoder.layer."))
        self.depth = 1 + max(map(int, numbers))
        self.width: int = params["shapes.weight"].shape[1]

    @classmethod
    def read(cls, folder: Path, device: str) -> Layers:
        """Read the encoder of the component in ``folder``."""
        found, _, _ = weights.read(folder)
        return cls({name: torch.from_numpy(value).to(device) for name, value in found.items()})

    def embedded(self, ids: Tensor, shapes: Tensor, gaps: Tensor) -> Tensor:
        """Return what the first layer is given of pieces (windows, pieces), with a last axis."""
        extra = self.params["shapes.weight"][shapes] + self.params["gaps.weight"][gaps]
        return embedded(self.params, ids, extra)

    def __call__(self, x: Tensor, mask: Tensor, start: int, stop: int) -> Tensor:
        """Return the states after layers [start, stop): (windows, pieces, width)."""
        for number in range(start, stop):
            x = layer(self.params, number, x, mask, drop=0)
        return x


class Upper(nn.Module):
    """Layers of one's own in the place of those above ``BRANCH``, of which they are copies.

    `extractors.language.parsing.encoder.Encoder` computes the same from the same weights.
    """

    def __init__(self, layers: Layers) -> None:
        super().__init__()
        self.width, self.numbers = layers.width, range(BRANCH, layers.depth)
        starts = tuple(f"encoder.layer.{n}." for n in self.numbers)
        self.own = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(value.clone())
                for name, value in layers.params.items()
                if name.startswith(starts)
            }
        )

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the states of pieces (windows, pieces, width) from those after ``BRANCH``."""
        params = self.named()
        for number in self.numbers:
            x = layer(params, number, x, mask, drop=_DROP if self.training else 0)
        return x

    def named(self) -> dict[str, Tensor]:
        """Return the weights by the names of those whose place they take."""
        return {name.replace("/", "."): value for name, value in self.own.items()}

    def depths(self) -> Iterator[tuple[int, nn.Parameter]]:
        """Yield the weights; all learn at one rate."""
        for value in self.own.values():
            yield 0, value
