"""Rows of many texts, read by processes side by side, in the order of the texts."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.language import Language

_Text = TypeVar("_Text")
_Row = TypeVar("_Row")
_CHUNK: Final = 20
"""As many texts are given to a process at once."""
_job: dict[str, Any] = {}
"""What processes inherit, so that neither pipeline nor texts are sent to them."""


def rows_of_all(
    rows: Callable[[Sequence[_Text], Language], Iterable[_Row]],
    texts: Sequence[_Text],
    nlp: Language,
    workers: int,
) -> list[_Row]:
    """Return the rows that ``rows`` yields of ``texts``; those of a text ask for no other one."""
    parts = [texts[at : at + _CHUNK] for at in range(0, len(texts), _CHUNK)]
    if workers < 2:
        return [row for part in parts for row in rows(part, nlp)]
    _job.update(rows=rows, parts=parts, nlp=nlp)
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        return [row for part in pool.imap(_part, range(len(parts))) for row in part]


def _part(number: int) -> list[Any]:
    return list(_job["rows"](_job["parts"][number], _job["nlp"]))
