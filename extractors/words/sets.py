"""The sets of words that rules ask for by name: one row of ``words.jsonl`` each.

A row is ``{"set": "witness nouns", "for": "who testifies", "words": [...]}``. ``language/xx/`` has
those that reading files and parsing need, ``lexicon/xx/`` those of the rules.
"""

from __future__ import annotations

import json
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from ...ontology.errors import LexiconError
from .languages import language, spoken_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

Given = TypeVar("Given")
_FILE = "words.jsonl"


@dataclass(frozen=True, slots=True, eq=False)
class Words(AbstractSet[str]):
    """A named set of the language that is spoken when it is asked; set algebra gives frozensets.

    It may stand at the head of a module: the words are looked up when they are needed.
    """

    name: str

    def __contains__(self, word: object) -> bool:
        """Tell whether the spoken language has ``word`` in the set."""
        return word in _members(spoken_code(), self.name)

    def __iter__(self) -> Iterator[str]:
        """Yield the words in the order of their row."""
        return iter(listed(self.name))

    def __len__(self) -> int:
        """Count the words."""
        return len(listed(self.name))

    @classmethod
    def _from_iterable(cls, words: Iterable[Given]) -> frozenset[Given]:
        return frozenset(words)


def words(name: str) -> Words:
    """Return the set of words of that name; it is empty in a language that has none.

    Raises ``LexiconError`` for a name that English does not know, with those that it does.

    >>> "january" in words("months"), words("months") & {"may", "mai"}
    (True, frozenset({'may'}))
    """
    if name not in _sets("en"):
        known = ", ".join(sorted(_sets("en")))
        raise LexiconError(f"no set of words is called {name!r}; there are: {known}")
    return Words(name)


def listed(name: str) -> tuple[str, ...]:
    """Return the words of a set in the order of its row, as "january" before "february"."""
    return _listed(spoken_code(), name)


@cache
def _listed(code: str, name: str) -> tuple[str, ...]:
    return _sets(code).get(words(name).name, ())


@cache
def _members(code: str, name: str) -> frozenset[str]:
    return frozenset(_sets(code).get(name, ()))


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
