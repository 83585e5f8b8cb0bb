"""The recipe from texts to weights: some networks, then one that learns from them too."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import islice
from typing import TYPE_CHECKING

import torch

from ..language.parsing import weights
from .data.material import treebank
from .data.silver_file import treebank_names
from .network.epochs import epochs as read_epochs
from .network.fit import fit
from .network.labels import read as read_labels
from .network.minilm import vocabulary
from .network.teachers import Teachers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recipe:
    """The data, what the steps before have left, and where to compute."""

    data: Path
    silver: Path
    labels: Path
    texts: Path
    device: str = "cpu"
    workers: int = 1

    def make(
        self,
        out: Path,
        *,
        epochs: int,
        stop: int = 0,
        seed: int,
        teachers: Sequence[Path] = (),
        start: Path | None = None,
    ) -> None:
        """Train from the pre-trained encoder; write weights and labels after every epoch.

        ``teachers`` are folders that this has written before; so is ``start``, if training goes
        on from there, at a smaller rate. ``stop``: after how many of the epochs, by which the rate
        falls, to stop. `ValueError` if the texts do not last so long.
        """
        stop = stop or epochs
        done = 0
        treebanks = list(treebank(self.data, "train", silver=treebank_names(self.silver)))
        labels = read_labels(self.labels)
        for done, mean, news in fit(
            islice(read_epochs(treebanks, self.texts), stop),
            labels,
            epochs=epochs,
            teachers=Teachers([self._network(folder) for folder in teachers]) if teachers else None,
            start=self._network(start) if start else None,
            seed=seed,
            device=self.device,
            workers=self.workers,
        ):
            print(f"{out.name}, epoch {done}: {news}", flush=True)
            values = {name: value.cpu().numpy() for name, value in mean.items()}
            weights.write(out, values, asdict(labels), list(vocabulary()))
        if done < stop:
            raise ValueError(f"{self.texts} holds the texts of {done} epochs, not of {stop}")

    def _network(self, folder: Path) -> dict[str, torch.Tensor]:
        arrays, _, _ = weights.read(folder)
        return {name: torch.from_numpy(value).to(self.device) for name, value in arrays.items()}
