"""Read gold that is one JSON list of rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from ....ontology.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Gold = TypeVar("Gold")


def read_json_gold(path: Path, made: Callable[[Any], Gold], *, of: str, row: str) -> list[Gold]:
    """Return what is ``made`` of each row of a file.

    ``of`` names the data set, ``row`` what a row of it is. SourceError names the file and the row.
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(rows, list):
        raise SourceError(f"{path}: a list of {row}s expected")
    gold = []
    for number, one in enumerate(rows, start=1):
        try:
            gold.append(made(one))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SourceError(
                f"{path}, {row} {number}: not in the shape of {of} "
                f"({type(error).__name__}: {error})"
            ) from error
    return gold
