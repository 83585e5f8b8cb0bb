"""Short names that a document introduces in brackets: "the National Drug Agency (NDA)".

A short name stands for the words before it whose first letters give it, as A. Schwartz and
M. Hearst, "A simple algorithm for identifying abbreviation definitions", PSB 2003, have it; here
each letter begins a word, and every word with a capital gives one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ...ontology.identity import slug
from ..words.sets import words
from .known_name import KnownName
from .known_names import known_names
from .nouns import actor_noun_row, body_kind
from .texts import is_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BRACKET: Final = re.compile(r"\s\((?:the\s)?([A-Z][A-Za-z]{1,9})\)")
_GLOSS: Final = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?:\s+(?:[a-z]{2,3}-)?[A-Z][\w'’-]*){1,4})\s\((?:[A-Z]\w+:[^()\"“”]*)?"
    r"[\"“]+(?P<gloss>[A-Z][^()\"“”]*)[\"”]+\)"
)
"""A name with what it means in brackets: Liwa al-Haqq (Arabic: …, "Brigade of Truth")."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_ARTICLES: Final = words("definite determiners")
_LONGEST: Final = 14
_SYLLABLE: Final = 3
"""Letters that a word gives at least to a short name that is no row of first letters."""


def introduced_names(text: str) -> Iterator[tuple[str, KnownName]]:
    """Yield (spelling, name) for each short name of ``text`` and the full name it stands for.

    So is what the name of a body means: Liwa al-Haqq ("Brigade of Truth"). A full name that
    actors.jsonl has stands for its body. A short name with two meanings in one text has none.
    """
    for known, gloss in _glossed(text):
        yield known.name, known
        yield gloss, known
    found = _meanings(text)
    for short, meanings in sorted(found.items()):
        if any(map(is_text, meanings)):
            continue
        if len(meanings) == 1 and not any(known.is_country for known in known_names(short)):
            full = _POSSESSIVE.sub("", next(iter(meanings)))
            known = _known(full)
            yield full, known
            yield short, known


def _glossed(text: str) -> Iterator[tuple[KnownName, str]]:
    """Yield each body of which ``text`` says in brackets what its name means, and the meaning.

    The meaning must have a noun for a body, or it might be what somebody is called.
    """
    for match in _GLOSS.finditer(text):
        name, gloss = match.group("name"), match.group("gloss")
        meant = gloss.lower().split()
        row = actor_noun_row([meant[0], meant[-1]])
        bodies = {"Organisation", "ArmedGroup", "StateActor"}
        if len(meant) > 1 and row is not None and row["kind"] in bodies:
            listed = [known for known in known_names(name) if not known.is_country]
            armed = row["actor_type"] == "Military"
            kind, actor_type = ("ArmedGroup", "Unidentified") if armed else _kind(row)
            yield listed[0] if listed else KnownName(slug(name), name, kind, actor_type), gloss


def introduced_texts(text: str) -> frozenset[str]:
    """Return the short names of laws and papers in ``text``: "(ICCPR)" behind a covenant's name."""
    found = _meanings(text).items()
    return frozenset(short for short, meanings in found if any(map(is_text, meanings)))


def _meanings(text: str) -> dict[str, set[str]]:
    """Return the full names that stand before each short name in brackets."""
    found: dict[str, set[str]] = {}
    for match in _BRACKET.finditer(text):
        before = text[: match.start()]
        full = _full_name(before, match.group(1)) or _listed(before)
        if full is not None:
            found.setdefault(match.group(1), set()).add(full)
    return found


def _full_name(before: str, short: str) -> str | None:
    """Return the words at the end of ``before`` that ``short`` abbreviates; None where none do."""
    if "\n" in before[-1:]:
        return None
    line = before.rsplit("\n", 1)[-1]
    told = list(_WORD.finditer(line))[-_LONGEST:]
    letters = [letter.lower() for letter in short if letter.isupper()]
    for first in range(len(told) - 1, -1, -1):
        capitals = [w.group()[0].lower() for w in told[first:] if w.group()[0].isupper()]
        begins = told[first].group()[0].isupper()
        if begins and (
            (capitals == letters and len(letters) > 1)
            or _is_of_syllables(short, [w.group() for w in told[first:]])
        ):
            full = line[told[first].start() :]
            return None if re.search(r"[.;:()]\s", full) else full
    return None


def _listed(before: str) -> str | None:
    """Return the body of actors.jsonl that ``before`` ends with: "Reporters Without Borders (RSF)".

    Its short name may be of another language. "The *Trinamool* Congress" is no listed one's.
    """
    line = before.rsplit("\n", 1)[-1]
    told = list(_WORD.finditer(line))[-_LONGEST:]
    for at, word in enumerate(told):
        known = known_names(line[word.start() :])
        if any(" " in one.name and not (one.is_country or one.is_demonym) for one in known):
            beside = told[at - 1].group() if at else ""
            longer = beside[:1].isupper() and beside.lower() not in _ARTICLES
            return None if longer else line[word.start() :]
    return None


def _is_of_syllables(short: str, words: Sequence[str]) -> bool:
    """Tell whether ``short`` is made of the first letters of words, three or more of each.

    >>> _is_of_syllables("CENTCOM", ["Central", "Command"])
    True
    """
    named = [word.lower() for word in words if word[0].isupper()]
    return bool(named) and short.isupper() and _spells(short.lower(), named)


def _spells(rest: str, words: Sequence[str]) -> bool:
    """Tell whether starts of ``words``, in their order and the first among them, give ``rest``."""
    for size in range(_SYLLABLE, min(len(words[0]), len(rest)) + 1):
        if not words[0].startswith(rest[:size]):
            break
        if size == len(rest) or any(
            _spells(rest[size:], words[later:]) for later in range(1, len(words))
        ):
            return True
    return False


def _known(full: str) -> KnownName:
    listed = [known for known in known_names(full) if not known.is_country]
    if listed:
        return listed[0]
    words = full.lower().split()
    row = actor_noun_row([" ".join(words[-2:]), words[-1], words[0]])
    return KnownName(slug(full), full, *_kind(row))


def _kind(row: dict[str, Any] | None) -> tuple[str, str]:
    """Return the kind and the actor type that a noun's row gives a body."""
    kind = body_kind(row["kind"] if row else "")
    actor_type = row["actor_type"] if row and row["actor_type"] != "IGO" else "Unidentified"
    return kind, actor_type
