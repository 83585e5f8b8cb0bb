"""Join the trained parts into one pipeline and save it in half precision."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING, Any

import numpy as np
import spacy
from thinc.api import Model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

NAME = "en_allegata"


META = {
    "name": "allegata",
    "author": "The allegata authors",
    "license": "CC BY-SA 4.0",
    "description": "English: UD parse, morphology, lemmas; persons, organisations, locations",
    "sources": [
        {"name": "UD English EWT 2.16", "license": "CC BY-SA 4.0"},
        {
            "name": "GUM (academic, bio, court, interview, news, voyage)",
            "license": "CC BY 4.0, CC BY-SA 3.0",
        },
        {"name": "Universal NER, English EWT dev", "license": "CC BY-SA 4.0"},
        {"name": "WikiGold", "license": "CC BY 4.0"},
        {"name": "Groningen Meaning Bank, sample", "license": "public domain"},
        {"name": "all-MiniLM-L6-v2 (word vectors drawn from it)", "license": "Apache-2.0"},
        {"name": "GeoNames (place names swapped in)", "license": "CC BY 4.0"},
    ],
}


def assemble(parser: Path, names: Path, out: Path, *, version: str) -> Path:
    """Write `out`/en_allegata: tagger, parser and lemmatizer from one run, names from another.

    Weights are rounded to half precision, which halves the size; `language.load` widens them
    again. The folder is written beside its place and renamed, so that a reader never meets half
    of it.
    """
    nlp = spacy.load(parser)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta.update(META, version=version)
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
                    weights: Any = node.get_param(name)
                    node.set_param(name, weights.astype(np.float16))
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(np.float16)


def models(nlp: Language) -> Iterator[Model[Any, Any]]:
    """Yield the trained model of each component that has one."""
    for _, pipe in nlp.components:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            yield model


def digest(folder: Path) -> str:
    """Hash the names and bytes of all files of a folder, shortened."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(
            path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0"
        )
    return total.hexdigest()[:16]
