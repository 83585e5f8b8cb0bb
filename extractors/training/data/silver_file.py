"""The file that `silver.py` writes, read again."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from .tagged import Tagged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .material import Spans


def treebank_names(path: Path) -> dict[str, Spans]:
    """Read the silver names of treebank sentences, by ``sent_id``."""
    return {r["id"]: tuple(map(tuple, r["names"])) for r in _records(path) if "id" in r}


def article_names(path: Path) -> Iterator[list[Tagged]]:
    """Yield the running sentences of news with silver names."""
    for record in _records(path):
        if "id" not in record:
            yield [
                Tagged(tuple(map(tuple, words)), tuple(map(tuple, names)))
                for words, names in record["sentences"]
            ]


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
