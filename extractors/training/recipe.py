"""The recipe from texts to weights: read, train, keep the running mean."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from ..parsing import weights
from .epochs import epochs as read_epochs
from .fit import fit
from .labels import gather
from .material import treebank
from .minilm import vocabulary
from .silver_file import treebank_names

if TYPE_CHECKING:
    from pathlib import Path


def make(
    data: Path,
    silver: Path,
    texts: Path,
    out: Path,
    *,
    epochs: int,
    device: str = "cpu",
    workers: int = 1,
) -> None:
    """Train from the pre-trained encoder and write weights and labels after every epoch."""
    treebanks = list(treebank(data, "train", silver=treebank_names(silver)))
    labels = gather(treebanks)
    material = read_epochs(treebanks, texts)
    for epoch, mean, news in fit(material, labels, epochs=epochs, device=device, workers=workers):
        print(f"epoch {epoch}: {news}", flush=True)
        values = {name: value.cpu().numpy() for name, value in mean.items()}
        weights.write(out, values, asdict(labels), list(vocabulary()))
