"""Kinds of material: whether what one party got can be what it passed on.

``materials.jsonl`` is the table, a row for each kind with the names of what it holds and the
wider kind that it lies within. Edit it there.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ANY = "any"
"""The kind of words that may mean any goods."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def kinds_of(items: Iterable[str]) -> frozenset[str]:
    """Return the kinds of ``items``; what the table does not have is a kind by its last word.

    Words for goods in general are left out.

    >>> sorted(kinds_of(["AK-47s", "S-300 batteries", "car batteries", "weapons"]))
    ['air defence', 'rifle', 'vehicle part']
    """
    return frozenset(kind for item in items if (kind := _kind(item)) and kind != ANY)


def compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether goods of these kinds can be the same: one is, or lies within, the other.

    >>> compatible(frozenset({"small arms"}), frozenset({"rifle"}))
    True
    >>> compatible(kinds_of(["air-defence missiles"]), kinds_of(["missiles"]))
    True
    >>> compatible(kinds_of(["air-defence missiles"]), kinds_of(["Scud missiles"]))
    False
    """
    if not one or not other:
        return True
    return any(a in _around(b) or b in _around(a) for a in one for b in other)


def common(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return the narrower kinds of what can be the same in both; all where one names nothing."""
    if not one or not other:
        return one or other
    return frozenset(
        narrower
        for a in one
        for b in other
        for narrower in ([a] if b in _around(a) else [b] if a in _around(b) else [])
    )


def _kind(item: str) -> str | None:
    """Return the kind by the longest name that ends ``item``, else that stands in it."""
    words = [_singular(word) for word in _WORD.findall(item.lower())]
    if not words:
        return None
    starts = range(len(words))
    at_the_end = [" ".join(words[start:]) for start in starts]
    within = sorted(
        (" ".join(words[a:b]) for a in starts for b in range(a + 1, len(words) + 1)),
        key=lambda text: (-len(text), text),
    )
    table = _table()
    found = [table[name] for name in (*at_the_end, *within) if name in table]
    particular = [kind for kind in found if kind != ANY]
    return (particular or found or [words[-1]])[0]


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _around(kind: str) -> tuple[str, ...]:
    """Return a kind and those that it lies within."""
    wider = _wider().get(kind)
    return (kind,) if wider is None else (kind, *_around(wider))


@cache
def _rows() -> list[dict[str, object]]:
    text = (resources.files(__package__) / "materials.jsonl").read_text(encoding="utf-8")
    return [json.loads(row) for row in text.splitlines()]


@cache
def _table() -> dict[str, str]:
    """Return the kind of each name, in the singular word by word."""
    return {
        " ".join(map(_singular, _WORD.findall(str(name)))): str(row["kind"])
        for row in _rows()
        for name in (*_names(row), str(row["kind"]))
    }


def _names(row: dict[str, object]) -> list[str]:
    names = row["names"]
    return [str(name) for name in names] if isinstance(names, list) else []


@cache
def _wider() -> dict[str, str]:
    return {str(row["kind"]): str(row["within"]) for row in _rows() if row["within"]}
