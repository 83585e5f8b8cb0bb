"""Answering within a time: the question runs in a process of its own, which is ended when late.

Oxigraph cannot be told to stop; a process can.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from ...ontology.errors import AllegataError, QueryError
from .answers import Rows
from .oxigraph import Store

if TYPE_CHECKING:
    from pathlib import Path


def answer_within(
    seconds: float, path: Path, text: str, *, limit: int | None = None, offset: int = 0
) -> Rows:
    """Answer a question to the store at ``path`` as ``Store.query`` does, within ``seconds``.

    Raises ``QueryError`` where it takes longer.
    """
    told = json.dumps({"path": str(path), "text": text, "limit": limit, "offset": offset})
    try:
        done = subprocess.run(  # noqa: S603 -- this Python and this file, and nothing of the question
            [sys.executable, "-m", __name__],
            input=told,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryError(
            f"no answer within {seconds:g} seconds; ask for less, or give it longer (--timeout)"
        ) from error
    if done.returncode:
        raise QueryError(f"the question could not be answered: {_last_line(done.stderr)}")
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise QueryError(answer["error"])
    return Rows(tuple(answer["columns"]), [tuple(row) for row in answer["rows"]])


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["its process ended without a word"])[-1]


def _answer(told: dict[str, object]) -> dict[str, object]:
    """Return columns and rows, or the error in one line."""
    try:
        store = Store(str(told["path"]), read_only=True)
        limit, offset = told["limit"], told["offset"]
        rows = store.query(
            str(told["text"]),
            limit=limit if isinstance(limit, int) else None,
            offset=offset if isinstance(offset, int) else 0,
        )
    except AllegataError as error:
        return {"error": str(error)}
    return {"columns": rows.columns, "rows": rows.rows}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a text stream
    json.dump(_answer(json.load(sys.stdin)), sys.stdout)
