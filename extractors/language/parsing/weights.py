"""The weights on disk: each matrix as bytes with a scale to the row, in one npz; labels beside it.

Eight bits to a weight make the encoder a quarter as large, seven to the word pieces, half of all,
make those smaller by an eighth once more; all is widened to float32 once, on loading, and computed
with as such, so that results do not hang on a machine's integer arithmetic.
"""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Weights = dict[str, Floats]

WEIGHTS, LABELS, VOCABULARY = "weights.npz", "labels.json.gz", "pieces.txt"
UPPER = "upper.npz"
"""Upper layers that the trained reader has of its own, beside the weights they branch off from."""
PIECES: Final = "embeddings.word_embeddings.weight"
"""The name of the matrix with a row for each word piece."""
_SCALE = ":scale"
_STEPS, _OF_PIECES = 127, 63
"""So many steps to either side of zero; fewer in the largest matrix take less room on disk."""


def quantised(weights: Mapping[str, Floats]) -> dict[str, NDArray[Any]]:
    """Return matrices as int8 with a float32 scale to each row, vectors as they are."""
    arrays: dict[str, NDArray[Any]] = {}
    for name, value in sorted(weights.items()):
        if value.ndim < 2:
            arrays[name] = value.astype(np.float32)
            continue
        steps = _OF_PIECES if name == PIECES else _STEPS
        scale = np.abs(value).max(axis=-1, keepdims=True) / steps
        scale[scale == 0] = 1
        arrays[name] = np.rint(value / scale).astype(np.int8)
        arrays[name + _SCALE] = scale.astype(np.float32)
    return arrays


def write(
    folder: Path,
    weights: Mapping[str, Floats],
    labels: Mapping[str, Any],
    pieces: Sequence[str] = (),
) -> None:
    """Write the files of a model into ``folder``: the same weights give the same bytes.

    There is no file of word ``pieces`` where there are none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    store(folder / WEIGHTS, weights)
    text = json.dumps(labels, ensure_ascii=False, indent=1) + "\n"
    (folder / LABELS).write_bytes(gzip.compress(text.encode(), mtime=0))
    if pieces:
        (folder / VOCABULARY).write_text("\n".join(pieces) + "\n", encoding="utf-8", newline="\n")


def store(path: Path, weights: Mapping[str, Floats]) -> None:
    """Write weights alone: the same weights give the same bytes."""
    with path.open("wb") as file:
        np.savez_compressed(file, **quantised(weights))  # type: ignore[arg-type]  # names are the keywords


def stored(path: Path) -> Weights:
    """Read weights alone, widened to float32."""
    with np.load(path, allow_pickle=False) as arrays:
        found = {name: arrays[name] for name in arrays.files}
    return {
        name: value.astype(np.float32) * found[name + _SCALE] if value.dtype == np.int8 else value
        for name, value in found.items()
        if not name.endswith(_SCALE)
    }


def read(folder: Path) -> tuple[Weights, dict[str, Any], list[str]]:
    """Read weights (widened to float32), labels and word pieces, if there are any."""
    weights = stored(folder / WEIGHTS)
    labels = json.loads(gzip.decompress((folder / LABELS).read_bytes()))
    vocabulary = folder / VOCABULARY
    pieces = vocabulary.read_text(encoding="utf-8").splitlines() if vocabulary.exists() else []
    return weights, labels, pieces
