"""Who and what a reading knows of a text, each with its places in the text and its parts in claims.

A candidate is an actor, a place, a thing or a weapon. What is only mentioned, in no claim, is one
too: which of MUC-4's roles it may fill is a matter of its kind (event_types.json, `fills`), and
whether it does is left to the signs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .....ontology.records import ROLES as PARTS
from .ceaf import stripped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .....ontology.records import Actor, Claim, Filler, Reading

CLAIMER: Final = "claimer"
"""The part of who says it, beside the roles of a claim."""
_THINGS: Final = frozenset({"Weapon", "Platform", "Object"})
"""Kinds whose candidates are one where their words are one."""
_UNNAMED: Final = frozenset({"Time", "Quantity", "Event", "Nationality"})
"""Kinds of mentions that are nobody and nothing."""
_BODIES: Final = frozenset({"ArmedGroup", "Organisation", "StateActor"})
_LATER: Final = 1 << 30
"""Added to the places of another name so that it comes after the candidate's own."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a candidate does in a claim: a role of it, or `claimer`."""

    claim: Claim
    role: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One actor, place, thing or weapon; ``words`` as they are written, by their place."""

    key: str
    kind: str
    name: str
    words: tuple[str, ...]
    places: tuple[int, ...]
    parts: tuple[Part, ...]
    actor: Actor | None


def candidates(reading: Reading) -> list[Candidate]:
    """Return the candidates of a reading, in the order of their first places."""
    actors = {actor.id: actor for actor in reading.actors}
    parts, words, named = _gathered(reading)
    same = {**_short_names(reading.document.text, words, named), **_parts_of_names(named)}
    keys: dict[str, list[str]] = defaultdict(list)
    for key in named:
        keys[_first(key, same)].append(key)
    found = [
        Candidate(
            key,
            *named[key],
            tuple(text for _, text in sorted(_words_of(key, group, words))),
            tuple(sorted(place for one in group for place in words[one])),
            tuple(part for one in group for part in parts[one]),
            next((actors[one] for one in group if one in actors), None),
        )
        for key, group in keys.items()
    ]
    return sorted(found, key=lambda one: (one.places, one.key))


def _gathered(
    reading: Reading,
) -> tuple[dict[str, list[Part]], dict[str, dict[int, str]], dict[str, tuple[str, str]]]:
    """Return by key the parts in claims, the words by their place, and kind with name."""
    parts: dict[str, list[Part]] = defaultdict(list)
    words: dict[str, dict[int, str]] = defaultdict(dict)
    named: dict[str, tuple[str, str]] = {}
    at: dict[int, str] = {}
    for claim, role, filler in _fillers(reading):
        key = _key(filler.type, filler.id, filler.text)
        named.setdefault(key, (filler.type, filler.name))
        parts[key].append(Part(claim, role))
        words[key].setdefault(filler.start, filler.text)
        at[filler.start] = key
    for mention in reading.mentions:
        if mention.kind not in _UNNAMED:
            key = at.get(mention.start) or _key(mention.kind, mention.id, mention.text)
            named.setdefault(key, (mention.kind, mention.name or mention.text))
            words[key].setdefault(mention.start, mention.text)
    for claim in reading.claims:
        if claim.claimer is not None and claim.claimer.id in named:
            parts[claim.claimer.id].append(Part(claim, CLAIMER))
    return parts, words, named


def _words_of(
    key: str, group: Sequence[str], words: Mapping[str, Mapping[int, str]]
) -> Iterator[tuple[int, str]]:
    """Yield places and words of a candidate; those of its own key count as the first ones."""
    for one in group:
        yield from (
            (place if one == key else place + _LATER, text) for place, text in words[one].items()
        )


def _first(key: str, same: Mapping[str, str]) -> str:
    seen = {key}
    while key in same and same[key] not in seen:
        key = same[key]
        seen.add(key)
    return key


def _short_names(
    text: str, words: Mapping[str, Mapping[int, str]], named: Mapping[str, tuple[str, str]]
) -> dict[str, str]:
    """Return which body is another, of which it is the short name in brackets right after it."""
    bodies = [key for key, (kind, _) in named.items() if kind in _BODIES]
    ends = {place + len(said): key for key in bodies for place, said in words[key].items()}
    found: dict[str, str] = {}
    for key in bodies:
        for place in words[key]:
            before = text[:place].rstrip()
            other = ends.get(len(before[:-1].rstrip())) if before.endswith(("[", "(")) else None
            if other is not None and other != key:
                found.setdefault(key, other)
    return found


def _parts_of_names(named: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return which person is another: the one person here whose longer name has all its words."""
    people = {
        key: frozenset(name.lower().split())
        for key, (kind, name) in named.items()
        if kind == "Person" and name[:1].isupper()
    }
    found: dict[str, str] = {}
    for key, name in people.items():
        longer = [other for other, whole in people.items() if name < whole]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def _fillers(reading: Reading) -> Iterator[tuple[Claim, str, Filler]]:
    for claim in reading.claims:
        for role in PARTS:
            for filler in getattr(claim, role):
                yield claim, role, filler


def _key(kind: str, given: str | None, words: str) -> str:
    """Return what a candidate is told from others by: its id, of a thing its words."""
    if kind in _THINGS or given is None:
        return f"{kind}: {stripped(words)}"
    return given
