"""Join the trained parts into one pipeline and save it in half precision."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from thinc.api import Model

NAME = "en_allegata"


def assemble(parser: Path, names: Path, out: Path, *, version: str, notes: dict[str, Any]) -> Path:
    """Write `out`/en_allegata: tagger, parser and lemmatizer from one run, names from another.

    Weights are rounded to half precision, which halves the size; `language.load` widens them again. The folder
    is written beside its place and renamed, so that a reader never meets half of it.
    """
    nlp = spacy.load(parser)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta.update(name="allegata", version=version, **notes)
    nlp.config["initialize"] = {}
    nlp.config["corpora"] = {}
    nlp.config["training"] = {}
    nlp.config["paths"] = {}
    halve(nlp)
    fresh, place, old = (out / f"{prefix}{NAME}" for prefix in (".new-", "", ".old-"))
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(fresh)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    return place


def halve(nlp: Language) -> None:
    """Round every weight, and the vectors, to float16."""
    for model in models(nlp):
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(np.float16))
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(np.float16)


def models(nlp: Language) -> Iterator[Model[Any, Any]]:
    """The trained model of each component that has one."""
    for _, pipe in nlp.components:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            yield model


def digest(folder: Path) -> str:
    """A short content hash over the names and bytes of all files of a folder."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]
