"""What each document knows of an actor, and which profiles are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from ...ontology.identity import is_scoped
from .spelling import sound_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Actor, Reading

_FULL: Final = 60
"""Profiles in a block above which only neighbours by name are compared."""


@dataclass(frozen=True, slots=True, order=True)
class Profile:
    """An actor as documents tell of it: ``documents`` are their IRIs, sorted.

    ``id`` is the IRI in the claims; the other fields are those of ``Actor``.
    """

    name: str
    kind: str
    actor_type: str
    part_of: str
    id: str
    documents: tuple[str, ...] = ()
    wikidata: str = ""


def profiles(readings: Iterable[Reading]) -> list[Profile]:
    """Return the named actors of ``readings``, those told alike as one profile, sorted.

    Those in plain words ("two soldiers", "a UN panel") stay with their document: their names have
    no capital, or an IRI that their document is part of.
    """
    return profiles_of((r.document.id, actor) for r in readings for actor in r.actors)


def profiles_of(named: Iterable[tuple[str, Actor]]) -> list[Profile]:
    """Return the profiles of actors that are ``named``, each beside the IRI of its document."""
    by_actor: dict[Actor, set[str]] = defaultdict(set)
    for document, actor in named:
        by_actor[actor].add(document)
    told: dict[Profile, set[str]] = defaultdict(set)
    for actor, documents in by_actor.items():
        plain = is_scoped(actor.id, actor.name)
        if not plain and any(letter.isupper() for letter in actor.name):
            part_of = actor.part_of or ""
            known = actor.wikidata or ""
            key = Profile(actor.name, actor.kind, actor.actor_type, part_of, actor.id, (), known)
            told[key].update(documents)
    return sorted(replace(p, documents=tuple(sorted(documents))) for p, documents in told.items())


def block_of(name: str) -> str | None:
    """Return the block of a name, None of one that is compared with no other.

    >>> block_of("Muammar al-Qaddafi") == block_of("Moammar Gaddafi")
    True
    """
    words = words_of(name)
    if not words or not any(letter.isupper() for letter in name):
        return None
    return f"{sound_of(words[0])} {sound_of(words[-1])}"


def pairs(found: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs of profiles that share a block, sorted, each once.

    A block is the sound of the first and the last word of a name. In a block of more than
    ``_FULL`` each is compared with the next ``_FULL`` by name, so that time grows with the
    number of profiles and not with its square.
    """
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in sorted(set(found)):
        name = block_of(profile.name)
        if name is not None:
            blocks[name].append(profile)
    for _, block in sorted(blocks.items()):
        if len(block) <= _FULL:
            yield from combinations(block, 2)
        else:
            for at, one in enumerate(block):
                yield from ((one, other) for other in block[at + 1 : at + 1 + _FULL])
