"""The sets of words that rules ask for by name: one row of ``words.jsonl`` each.

A row is ``{"set": "witness nouns", "for": "who testifies", "words": [...]}``. ``language/xx/`` has
those that reading files and parsing need, ``lexicon/xx/`` those of the rules.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from ...ontology.errors import LexiconError
from .languages import language, spoken

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_FILE = "words.jsonl"


def words(name: str) -> frozenset[str]:
    """Return the words of a set; () in a language that has none of that name.

    Raises ``LexiconError`` for a name that English does not know either, with those it does.

    >>> "january" in words("months")
    True
    """
    return frozenset(listed(name))


def listed(name: str) -> tuple[str, ...]:
    """Return the words of a set in the order of its row, as "January" before "February"."""
    found = _sets(spoken().code).get(name)
    if found is not None:
        return found
    if name not in _sets("en"):
        known = ", ".join(sorted(_sets("en")))
        raise LexiconError(f"no set of words is called {name!r}; there are: {known}")
    return ()


@cache
def _sets(code: str) -> dict[str, tuple[str, ...]]:
    known = language(code)
    files = (known.words / _FILE, known.lexicon / _FILE)
    found: dict[str, tuple[str, ...]] = {}
    for file in files:
        if file.is_file():
            found |= _read(file, found)
    return found


def _read(file: Traversable, before: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{file.name}, line {number}"
        try:
            row = json.loads(line)
            name, members = row["set"], tuple(row["words"])
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise LexiconError(
                f'{where}: not a set of words; write {{"set": ..., "for": ..., "words": [...]}}'
            ) from error
        if name in found or name in before:
            raise LexiconError(f"{where}: the set {name!r} stands already; keep one")
        if len(set(members)) < len(members):
            raise LexiconError(f"{where}: the set {name!r} has a word twice; keep one")
        found[name] = members
    return found
