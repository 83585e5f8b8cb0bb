"""What each document knows of an actor, and which profiles are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain, combinations
from typing import TYPE_CHECKING, Final

from ...ontology.identity import is_scoped
from .spelling import sound_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .sightings import Sighting

_FULL: Final = 60
"""Profiles in a block above which only neighbours by name are compared."""

_DOCUMENTS: Final = 20
"""Documents of a profile, the first by IRI, of which the company is told."""


@dataclass(frozen=True, slots=True, order=True)
class Profile:
    """An actor as documents tell of it: ``documents`` are their IRIs, sorted.

    ``id`` is the IRI in the claims; ``post`` is the office held, "" where none is told. ``states``
    are the IRIs of the states that a person holds an office of or is a national of, ``company``
    those of the people named beside it, both sorted; ``years`` are the first and the last in
    which a document told of it, () where none has a date.
    """

    name: str
    kind: str
    actor_type: str
    part_of: str
    id: str
    documents: tuple[str, ...] = ()
    wikidata: str = ""
    post: str = ""
    states: tuple[str, ...] = ()
    years: tuple[int, ...] = field(default=(), compare=False)
    company: tuple[str, ...] = field(default=(), compare=False)


def profiles_of(seen: Iterable[Sighting]) -> list[Profile]:
    """Return the profiles of the actors that were ``seen``, those told alike as one, sorted.

    Those in plain words ("two soldiers", "a UN panel") stay with their document: their names have
    no capital, or an IRI that their document is part of.
    """
    told: dict[Profile, list[Sighting]] = defaultdict(list)
    for one in seen:
        actor = one.actor
        plain = is_scoped(actor.id, actor.name)
        if not plain and any(letter.isupper() for letter in actor.name):
            key = Profile(
                actor.name, actor.kind, actor.actor_type, actor.part_of or "", actor.id, (),
                actor.wikidata or "", actor.post or "", one.states,
            )  # fmt: skip
            told[key].append(one)
    return sorted(_whole(profile, found) for profile, found in told.items())


def _whole(profile: Profile, found: list[Sighting]) -> Profile:
    """Return ``profile`` with what its sightings tell together."""
    found = sorted(found, key=lambda one: one.document)
    years = sorted(one.year for one in found if one.year is not None)
    people = set(chain.from_iterable(one.people for one in found[:_DOCUMENTS]))
    return replace(
        profile,
        documents=tuple(sorted({one.document for one in found})),
        years=(years[0], years[-1]) if years else (),
        company=tuple(sorted(people - {profile.id})),
    )


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
