"""The dossier of an event: its versions side by side, its tolls, who confirms and who denies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .....ontology.terms import definition_of, iri_of
from ....claims.fillers import PATIENTS
from ....claims.shown import is_shown
from ....claims.status import status_of
from ....formats.dates import stated
from ..cast import speaker
from ..evidence import page_name, short
from ..palette import status
from ..words import capital, happening, plain
from .answers import pairs
from .sentences import DOCUMENTS, Named, fillers, sentences, speaking
from .sources import Source, sources
from .tolls import Toll, in_words, tolls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .....ontology.records import Claim
    from ....claims.clusters import Event
    from .answers import Answer
    from .register import Register
    from .sentences import Sentence

ASPECTS = (
    ("who", "Who did it"),
    ("whom", "To whom"),
    ("where", "Where"),
    ("when", "When"),
    ("means", "With what"),
)
"""What versions are compared by: the key and the heading of a column."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one voice in one document says of an event.

    ``told`` gives for each aspect the names, none where nothing is said; ``alone`` are the
    aspects in which it says something that no other version says.
    """

    claim: str
    claimer: Named
    publisher: str
    published: str
    href: str
    told: Mapping[str, tuple[Named, ...]]
    toll: str
    status: str
    verdict: str
    unsure: bool
    alone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EventDossier:
    """All versions of an event. ``agreements`` say in words what they share and differ in."""

    iri: str
    label: str
    kind: str
    definition: str
    versions: tuple[Version, ...]
    agreements: tuple[str, ...]
    tolls: tuple[Toll, ...]
    answers: tuple[Answer, ...]
    affirmed: tuple[Sentence, ...]
    denied: tuple[Sentence, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    sure: int
    unsure: int
    claimers: int
    publishers: int


def event_dossier(event: Event, told: Register, links: Mapping[str, str]) -> EventDossier:
    """Return the dossier of ``event``; ``links`` are as in ``actor_dossier``."""
    claims = told.of_event(event)
    versions = _versions(claims, told, links)
    sure = sum(map(is_shown, claims))
    denying = [claim for claim in claims if status_of(claim) == "denied"]
    return EventDossier(
        iri=event.id,
        label=capital(plain(event.label)),
        kind=happening(event.event_type),
        definition=definition_of(iri_of("eventType", event.event_type)),
        versions=versions,
        agreements=tuple(_agreements([one for one in versions if one.status != "denied"])),
        tolls=tolls(claims, told, links),
        answers=pairs(event.replies, told, links),
        affirmed=sentences([one for one in claims if one not in denying], told, links),
        denied=sentences(denying, told, links),
        sources=sources(claims, told),
        claims=tuple(claims),
        sure=sure,
        unsure=len(claims) - sure,
        claimers=event.claimers,
        publishers=event.publishers,
    )


def _versions(
    claims: Iterable[Claim], told: Register, links: Mapping[str, str]
) -> tuple[Version, ...]:
    """Return a version for each voice, document and content, the sure ones first, then by day."""
    found: dict[tuple[object, ...], Version] = {}
    for claim in sorted(claims, key=lambda one: (not is_shown(one), one.source, one.start, one.id)):
        version = _version(claim, told, links)
        said = tuple(version.told.items())
        key = (speaker(claim.claimer), claim.document, said, version.toll, version.status)
        found.setdefault(key, version)
    rows = sorted(found.values(), key=lambda one: (one.unsure, one.published or "9", one.claim))
    return tuple(_with_alone(rows))


def _version(claim: Claim, told: Register, links: Mapping[str, str]) -> Version:
    document = told.documents.get(claim.document)
    affected = [filler for role in PATIENTS for filler in getattr(claim, role)]
    day = plain(stated(claim.event_start, claim.event_end) or "")
    dated = (Named(day),) if day and claim.date_basis != "PublicationDate" else ()
    state = status_of(claim)
    return Version(
        claim=short(claim.id),
        claimer=speaking(claim.claimer, links),
        publisher=plain((document and document.publisher) or ""),
        published=plain((document and document.published) or ""),
        href=f"{DOCUMENTS}/{page_name(document)}#{short(claim.id)}" if document else "",
        told={
            "who": fillers(claim.agent, links),
            "whom": fillers(affected, links),
            "where": tuple(Named(plain(one.name), links.get(one.id, "")) for one in claim.location),
            "when": dated,
            "means": fillers((*claim.material, *claim.instrument), links),
        },
        toll="; ".join(in_words(harm) for harm in claim.harm),
        status=state,
        verdict=status(state).label,
        unsure=not is_shown(claim),
    )


def _with_alone(rows: Sequence[Version]) -> Iterator[Version]:
    """Yield versions with the aspects in which each stands alone among several that speak."""
    for row in rows:
        alone = {
            key
            for key, _ in ASPECTS
            if row.told[key]
            and _differs(row.told[key], [o.told[key] for o in rows if o is not row])
        }
        yield replace(row, alone=frozenset(alone))


def _differs(own: tuple[Named, ...], others: Sequence[tuple[Named, ...]]) -> bool:
    spoken = [other for other in others if other]
    return bool(spoken) and not any(set(own) & set(other) for other in spoken)


def _agreements(versions: Sequence[Version]) -> Iterator[str]:
    """Yield for each aspect what the versions say of it, counted."""
    sure = [one for one in versions if not one.unsure] or list(versions)
    for key, heading in ASPECTS:
        said: dict[str, int] = {}
        for row in sure:
            for named in row.told[key]:
                said[named.text] = said.get(named.text, 0) + 1
        silent = sum(not row.told[key] for row in sure)
        if said and len(sure) > 1:
            order = sorted(said, key=lambda words: (-said[words], words))
            told = ", ".join(f"{words} ({said[words]} of {len(sure)})" for words in order)
            yield f"{heading}: {told}" + (f"; {silent} do not say" if silent else "") + "."
