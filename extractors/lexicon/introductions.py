"""Short names that a document introduces in brackets: "the National Drug Agency (NDA)".

A short name stands for the words before it whose first letters give it, as A. Schwartz and
M. Hearst, "A simple algorithm for identifying abbreviation definitions", PSB 2003, have it; here
each letter begins a word, and every word with a capital gives one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...ontology.identity import slug
from .known_names import KnownName, known_names
from .nouns import actor_noun_row

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKET: Final = re.compile(r"\s\((?:the\s)?([A-Z][A-Za-z]{1,9})\)")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST: Final = 14


def introduced_names(text: str) -> Iterator[tuple[str, KnownName]]:
    """Yield (spelling, name) for each short name of ``text`` and the full name it stands for.

    A full name that actors.jsonl has stands for its body. A short name with two meanings in one
    text has none.
    """
    found: dict[str, set[str]] = {}
    for match in _BRACKET.finditer(text):
        full = _full_name(text[: match.start()], match.group(1))
        if full is not None:
            found.setdefault(match.group(1), set()).add(full)
    for short, meanings in sorted(found.items()):
        if len(meanings) == 1 and not any(known.is_country for known in known_names(short)):
            full = next(iter(meanings))
            known = _known(full)
            yield full, known
            yield short, known


def _full_name(before: str, short: str) -> str | None:
    """Return the words at the end of ``before`` that ``short`` abbreviates; None where none do."""
    if "\n" in before[-1:]:
        return None
    line = before.rsplit("\n", 1)[-1]
    words = list(_WORD.finditer(line))[-_LONGEST:]
    letters = [letter.lower() for letter in short if letter.isupper()]
    for first in range(len(words) - 1, -1, -1):
        capitals = [w.group()[0].lower() for w in words[first:] if w.group()[0].isupper()]
        if words[first].group()[0].isupper() and capitals == letters and len(letters) > 1:
            full = line[words[first].start() :]
            return None if re.search(r"[.;:()]\s", full) else full
    return None


def _known(full: str) -> KnownName:
    listed = [known for known in known_names(full) if not known.is_country]
    if listed:
        return listed[0]
    words = full.lower().split()
    row = actor_noun_row([" ".join(words[-2:]), words[-1], words[0]])
    kind = row["kind"] if row and row["kind"] in {"Organisation", "ArmedGroup"} else "Organisation"
    actor_type = row["actor_type"] if row and row["actor_type"] != "IGO" else "Unidentified"
    return KnownName(slug(full), full, kind, actor_type)
