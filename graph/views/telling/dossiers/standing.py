"""Who an actor is: how documents call it, what it belongs to, and why it was taken for one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.records import ROLES
from ..deciding import key
from ..evidence import page_name, short
from ..words import counted, plain, spaced
from .sentences import DOCUMENTS, Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .....ontology.records import Actor, Claim
    from ....store.verdicts import Resolution
    from .register import Register

PARTS = 12
"""Bodies and people named as belonging to it."""
WORDS = 90
"""Characters of an alias at most; longer ones are descriptions."""
WIKIDATA = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True)
class Alias:
    """Words by which claims call an actor: how often, in how many documents, first where."""

    text: str
    times: int
    documents: int
    href: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on whether another is the same: the verdict in words, and why.

    ``pair`` are the two, by IRI without the namespace that all share.
    """

    verdict: str
    other: Named
    why: str
    pair: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """Who an actor is. ``reasons`` say in words why all of this was taken for one actor."""

    facts: tuple[tuple[str, tuple[Named, ...]], ...]
    aliases: tuple[Alias, ...]
    reasons: tuple[str, ...]
    decided: tuple[Decided, ...]
    wikidata: str


def standing(
    actor: Actor, claims: Iterable[Claim], told: Register, links: Mapping[str, str]
) -> Standing:
    """Return who ``actor`` is, by the ``claims`` that name it or that it makes."""
    aliases = _aliases(actor, claims, told)
    return Standing(
        facts=tuple(_facts(actor, told, links)),
        aliases=aliases,
        reasons=tuple(_reasons(actor, aliases)),
        decided=tuple(_decided(actor, told.identities.get(actor.id, ()), told, links)),
        wikidata=f"{WIKIDATA}{actor.wikidata}" if actor.wikidata else "",
    )


def _facts(
    actor: Actor, told: Register, links: Mapping[str, str]
) -> Iterator[tuple[str, tuple[Named, ...]]]:
    if actor.post:
        yield "Office", (Named(plain(actor.post)),)
    if actor.part_of:
        body = told.people.get(actor.part_of)
        name = plain(body.name) if body else short(actor.part_of)
        yield "Belongs to", (Named(name, links.get(actor.part_of, "")),)
    if actor.state_of:
        place = told.places.get(actor.state_of)
        name = plain(place.name) if place else short(actor.state_of)
        yield "Governs", (Named(name, links.get(actor.state_of, "")),)
    parts = sorted(told.parts.get(actor.id, ()), key=lambda one: (-told.weight(one.id), one.id))
    if parts:
        named = [Named(plain(one.name), links.get(one.id, "")) for one in parts[:PARTS]]
        left = [Named(f"{len(parts) - PARTS:,} more")] if len(parts) > PARTS else []
        yield "Has as parts", (*named, *left)


def _aliases(actor: Actor, claims: Iterable[Claim], told: Register) -> tuple[Alias, ...]:
    """Return the words by which claims call ``actor``, the most usual first."""
    times: Counter[str] = Counter()
    papers: dict[str, set[str]] = {}
    first: dict[str, str] = {}
    for claim in sorted(claims, key=lambda one: (one.source, one.start, one.id)):
        document = told.documents.get(claim.document)
        for words in _called(actor.id, claim):
            times[words] += 1
            papers.setdefault(words, set()).add(claim.document)
            if document is not None:
                path = f"{DOCUMENTS}/{page_name(document)}#{short(claim.id)}"
                first.setdefault(words, path)
    order = sorted(times, key=lambda words: (-times[words], words))
    return tuple(Alias(w, times[w], len(papers[w]), first.get(w, "")) for w in order)


def _called(iri: str, claim: Claim) -> set[str]:
    found = {one.text for role in ROLES for one in getattr(claim, role) if one.id == iri}
    if claim.claimer is not None and claim.claimer.id == iri:
        found.add(claim.claimer.text)
    return {words[:WORDS] for words in map(plain, found) if words}


def _reasons(actor: Actor, aliases: tuple[Alias, ...]) -> Iterator[str]:
    """Yield why these words were taken for one actor."""
    name = plain(actor.name)
    other = [one.text for one in aliases if one.text.casefold() != name.casefold()]
    scoped = actor.id.rsplit("-", 1)[-1]
    if len(scoped) == 8 and all(sign in "0123456789abcdef" for sign in scoped):
        yield (
            "It has no name of its own, or one that others bear too: it is kept to the one "
            "document that speaks of it."
        )
    elif actor.wikidata:
        yield f"The list of known names has it, as {actor.wikidata}."
    else:
        yield f"Every document that says “{name}” is taken to mean one and the same."
    if other:
        yield (
            f"{counted(len(other), 'other wording')} lead to it, by the list of names, by the "
            "office, or because a document says first who is meant."
        )
    if actor.kind == "UnidentifiedActor" or actor.actor_type == "Unidentified":
        yield "What it is, no document and no list tells."
    else:
        yield f"It was read as: {spaced(actor.actor_type or actor.kind).lower()}."


_VERDICTS = {
    "Same": "held to be the same as",
    "Different": "kept apart from",
    "Candidate": "perhaps the same as",
}


def _decided(
    actor: Actor, found: Iterable[Resolution], told: Register, links: Mapping[str, str]
) -> Iterator[Decided]:
    for one in found:
        for iri in one.actors:
            if iri != actor.id:
                known = told.actor(iri)
                name = plain(known.name) if known else short(iri)
                why = f"{one.reason}; {one.score:+g} in all" if one.score else one.reason
                yield Decided(
                    _VERDICTS[one.verdict],
                    Named(name, links.get(iri, "")),
                    why,
                    (key(actor.id), key(iri)),
                )
