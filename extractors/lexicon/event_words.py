"""Whether a word may be an event word: the look-up alone, before any condition is asked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ..words.languages import per_language
from ..words.sets import words
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

LEXICONS: Final = ("events", "politics")
"""The files of event words; a row of the first is tried before one of the second."""
_POSTMODIFIED: Final = words("postmodified nouns")
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS: Final = ("single", "purpose", "asked")
"""What a row says of its words beside the frame that it shares with others."""


@dataclass(frozen=True, slots=True, eq=False)
class EventEntry:
    """A row of an event lexicon as one of its words finds it.

    ``name`` is the row's, unique: "killing-verb-shoot-dead". ``others`` are the further words
    that must stand near. ``frame`` is the row of frames.jsonl with what the entry's row marks.
    """

    name: str
    lexicon: str
    others: tuple[str, ...]
    row: dict[str, Any]
    frame: dict[str, Any]

    @property
    def pos(self) -> str:
        """The part of speech: verb or noun."""
        return str(self.row["pos"])


def entries_of(lemmas: Sequence[str]) -> tuple[EventEntry, ...]:
    """Return the entries of a word, by lexicon and lemma; those with more words first."""
    return tuple(entry for table in _tables() for lemma in lemmas for entry in table.get(lemma, ()))


def row_names() -> tuple[str, ...]:
    """Return the name of each row of the event lexicons, sorted."""
    entries = (e for table in _tables() for entries in table.values() for e in entries)
    return tuple(sorted({entry.name: id(entry.row) for entry in entries}))


@per_language
def _tables() -> tuple[dict[str, tuple[EventEntry, ...]], ...]:
    """Map a head word to its entries: one table for each lexicon."""
    used: Counter[str] = Counter()
    return tuple(_table(lexicon, used) for lexicon in LEXICONS)


def _table(lexicon: str, used: Counter[str]) -> dict[str, tuple[EventEntry, ...]]:
    table: dict[str, list[EventEntry]] = {}
    for row in read_lexicon(lexicon):
        marks = {key: row[key] for key in _MARKS if key in row}
        frame = _frames()[row["pos"], row["frame"]] | marks
        name = _name(row, used)
        for lemma in row["lemmas"]:
            words = lemma.split(" ")
            head, others = (words[0], words[1:]) if row["pos"] == "verb" else _noun_key(words)
            table.setdefault(head, []).append(EventEntry(name, lexicon, tuple(others), row, frame))
    return {
        head: tuple(sorted(rows, key=lambda entry: -len(entry.others)))
        for head, rows in table.items()
    }


@per_language
def _frames() -> dict[tuple[str, str], dict[str, Any]]:
    """Return the rows of frames.jsonl by part of speech and name."""
    return {(row["pos"], row["frame"]): row for row in read_lexicon("frames")}


def _name(row: dict[str, Any], used: Counter[str]) -> str:
    """Name a row by its type, part of speech and first word; a second one of a name is "-2"."""
    first = row["lemmas"][0].replace(" ", "-")
    name = f"{_CAPITAL.sub('-', row['type'])}-{row['pos']}-{first}".lower()
    used[name] += 1
    return name if used[name] == 1 else f"{name}-{used[name]}"


def _noun_key(words: list[str]) -> tuple[str, list[str]]:
    """The head is the last word, or the first where the lexicon writes an of-phrase after it."""
    if words[0] in _POSTMODIFIED and len(words) > 1:
        return words[0], words[1:]
    return words[-1], words[:-1]
