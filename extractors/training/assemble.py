"""Make the pipeline's folder of trained weights: the tokeniser, and the component's files."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING, Any

import spacy

from ..language.parsing import component
from .data.tokens import amend

if TYPE_CHECKING:
    from pathlib import Path

NAME = "en_allegata"


META = {
    "name": "allegata",
    "author": "The allegata authors",
    "license": "CC BY-SA 4.0",
    "description": "English: UD tree, morphology, lemmas; persons, organisations, locations; "
    "PropBank frames; factuality",
    "sources": [
        {"name": "UD English EWT 2.16", "license": "CC BY-SA 4.0"},
        {
            "name": "GUM (academic, bio, court, interview, news, voyage)",
            "license": "CC BY 4.0, CC BY-SA 3.0",
        },
        {"name": "PropBank annotation of EWT", "license": "CC BY-SA 4.0"},
        {"name": "Universal Decompositional Semantics, factuality", "license": "CC BY-SA 4.0"},
        {"name": "Universal NER, English EWT dev", "license": "CC BY-SA 4.0"},
        {"name": "WikiGold", "license": "CC BY 4.0"},
        {"name": "Groningen Meaning Bank, sample", "license": "public domain"},
        {"name": "all-MiniLM-L6-v2", "license": "Apache-2.0"},
        {"name": "en_core_web_md and en_core_web_sm 3.8.0 (silver names)", "license": "MIT"},
        {"name": "GeoNames (place names swapped in)", "license": "CC BY 4.0"},
        {"name": "WordNet 3.0 (lemmas)", "license": "WordNet 3.0 license"},
    ],
}


def assemble(weights: Path, out: Path, *, version: str) -> Path:
    """Write ``out``/en_allegata around a folder of weights and return it.

    The folder is written beside its place and renamed, so that a reader never meets half of it.
    """
    fresh, place, old = (out / f"{prefix}{NAME}" for prefix in (".new-", "", ".old-"))
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    nlp = amend(spacy.blank("en"))
    reader: Any = nlp.add_pipe(component.NAME)
    reader.load(weights)
    nlp.meta.update(META, version=version)
    nlp.to_disk(fresh)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    return place


def digest(folder: Path) -> str:
    """Hash the names and bytes of all files of a folder, shortened."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(
            path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0"
        )
    return total.hexdigest()[:16]
