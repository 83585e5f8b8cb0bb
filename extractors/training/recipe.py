"""The recipe from data to pipeline: read, train, keep the mean weights, assemble."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from .assemble import assemble
from .dictionary import wordnet
from .fit import fit
from .labels import gather
from .minilm import vocabulary
from .sources import Sources

if TYPE_CHECKING:
    from pathlib import Path


def make(data: Path, silver: Path, models: Path, *, epochs: int, version: str) -> Path:
    """Train from the pre-trained encoder and write the pipeline after every epoch; return it."""
    sources = Sources(data, silver)
    labels = gather(sources.treebanks, wordnet())
    place = models
    for epoch, mean, news in fit(sources.epoch, labels, epochs=epochs):
        print(f"epoch {epoch}: {news}", flush=True)
        values = {name: value.numpy() for name, value in mean.items()}
        place = assemble(values, asdict(labels), list(vocabulary()), models, version=version)
    return place
