"""What the field of the case page searches: actors, places, events, documents, words of quotes.

The index is a part of the page, so that it works from a file and fetches nothing. It holds no
inverted index: names are few, and a browser looks through the quotes of 50,000 claims in less
time than a key is held. Sentences lie in chunks that are parsed when somebody searches.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ....ontology.identity import ID
from ...claims.shown import is_shown
from ...claims.status import status_of
from .cast import parties, speaker
from .dossiers.sections import SECTIONS
from .evidence import page_name, short
from .words import capital, happening, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ....ontology.records import Claim, Document, Location
    from .dossiers.register import Register

CHUNK = 1000
"""Sentences that are parsed together."""
NAMES = 12
"""Wordings by which an actor can be found, the most usual first."""
COUNTED = tuple(section for section in SECTIONS if not section.folded)
"""The sections of a dossier that a result counts."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """``names`` is one JSON object: actors, places, events, documents; ``chunks`` the sentences.

    A sentence is ``[document, anchor, words, actors, event types, unsure]``: a number of
    ``documents``, the first claim, numbers of ``actors`` (who says it first) and of ``types``.
    """

    names: dict[str, Any]
    chunks: tuple[list[list[Any]], ...]


def search_index(
    told: Register,
    links: Mapping[str, str],
    *,
    pages: str,
    asked: Iterable[Sequence[str]] = (),
    pictures: Iterable[Sequence[str]] = (),
) -> SearchIndex:
    """Return the index of a case.

    ``links`` lead from the IRIs of actors, places and events to their pages, ``pages`` is the
    folder of the documents; ``asked`` are the questions: words, name, and where the answer is;
    ``pictures`` the pages that draw claims: title, words to be found by, path, what it counts.
    """
    actors = told.actors
    numbers = {iri: number for number, iri in enumerate(actors)}
    papers = {iri: number for number, iri in enumerate(told.documents)}
    types = sorted({claim.event_type for claim in told.claims.values()})
    rows = list(_sentences(told, numbers, papers, {name: n for n, name in enumerate(types)}))
    return SearchIndex(
        names={
            "actors": [_actor(iri, told, links, pages) for iri in actors],
            "places": _places(told, links),
            "events": _events(told, links, pages),
            "documents": _documents(told, pages),
            "questions": [list(one) for one in asked],
            "pictures": [list(one) for one in pictures],
            "types": [happening(name) for name in types],
            "sections": [section.heading for section in COUNTED],
            "chunk": CHUNK,
        },
        chunks=tuple(rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)),
    )


def _actor(iri: str, told: Register, links: Mapping[str, str], pages: str) -> list[Any]:
    """Return key, name, kind, path, other wordings, and its sure claims by section.

    Whoever has no page is found where a document first names it.
    """
    actor = told.people[iri]
    claims = told.spoken_of(iri)
    sure = [claim for claim in claims if is_shown(claim)]
    subject = told.subject(iri)
    counts = [sum(section.belongs(claim, subject) for claim in sure) for section in COUNTED]
    fine = actor.actor_type if actor.actor_type != "Unidentified" else actor.kind
    name = plain(actor.name)
    return [
        iri.removeprefix(ID),
        name,
        spaced(fine),
        links.get(iri) or _first(claims, told, pages),
        [words for words in _wordings(iri, claims) if words != name][:NAMES],
        counts,
        len(sure),
    ]


def _first(claims: Iterable[Claim], told: Register, pages: str) -> str:
    """Return the path of the first of ``claims`` in its document, a sure one where there is one."""
    order = sorted(claims, key=lambda one: (not is_shown(one), one.source, one.start, one.id))
    found = ((told.documents.get(claim.document), claim) for claim in order)
    paths = (f"{pages}/{page_name(paper)}#{short(one.id)}" for paper, one in found if paper)
    return next(paths, "")


def _wordings(iri: str, claims: Iterable[Claim]) -> list[str]:
    times: dict[str, int] = {}
    for claim in claims:
        for one in _naming(iri, claim):
            times[one] = times.get(one, 0) + 1
    return sorted(times, key=lambda words: (-times[words], words))


def _naming(iri: str, claim: Claim) -> Iterator[str]:
    roles = (claim.agent, claim.victim, claim.recipient, claim.target, claim.beneficiary)
    for filler in (one for role in (*roles, claim.intermediary) for one in role):
        if filler.id == iri and len(filler.text) <= 60:
            yield plain(filler.text)
    if claim.claimer is not None and claim.claimer.id == iri and len(claim.claimer.text) <= 60:
        yield plain(claim.claimer.text)


def _places(told: Register, links: Mapping[str, str]) -> list[list[Any]]:
    """Return name, what it lies within, path and sure claims, the most named first."""
    times: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for claim in told.claims.values():
        for place in claim.location:
            names.setdefault(place.id, place.name)
            times.setdefault(place.id, []).append(is_shown(claim))
    order = sorted(times, key=lambda iri: (-sum(times[iri]), iri))
    return [
        [plain(names[iri]), _around(iri, told.places), links.get(iri, ""), sum(times[iri])]
        for iri in order
    ]


def _around(iri: str, places: Mapping[str, Location]) -> str:
    place = places.get(iri)
    outer = places.get(place.within or "") if place else None
    return plain(outer.name) if outer else ""


def _events(told: Register, links: Mapping[str, str], pages: str) -> list[list[Any]]:
    """Return key, label, path, sure claims that tell it and that deny it, the most told first."""
    rows = []
    for iri, event in told.events.items():
        claims = told.of_event(event)
        sure = [claim for claim in claims if is_shown(claim)]
        denying = sum(status_of(claim) == "denied" for claim in sure)
        label = capital(plain(event.label))
        path = links.get(iri) or _first(claims, told, pages)
        row = [iri.removeprefix(ID), label, path, len(sure) - denying, denying]
        rows.append((-len(sure), label, iri, row))
    return [row for _, _, _, row in sorted(rows)]


def _documents(told: Register, pages: str) -> list[list[str]]:
    """Return title, publisher, date and path, in the order of the case."""
    return [_paper(one, pages) for one in told.documents.values()]


def _paper(document: Document, pages: str) -> list[str]:
    return [
        plain(document.title or document.source),
        plain(document.publisher or document.author or ""),
        plain(document.published or ""),
        f"{pages}/{page_name(document)}",
    ]


def _sentences(
    told: Register, actors: Mapping[str, int], papers: Mapping[str, int], types: Mapping[str, int]
) -> Iterator[list[Any]]:
    """Yield each passage of a claim once, in the order of the case."""
    passages: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in told.claims.values():
        if claim.document in papers:
            passages.setdefault((claim.document, claim.start, claim.end), []).append(claim)
    for (document, _, _), claims in passages.items():
        first = min(claims, key=lambda one: (not is_shown(one), one.id))
        named = dict.fromkeys(
            [speaker(first.claimer)] + [iri for claim in claims for iri in parties(claim)]
        )
        yield [
            papers[document],
            short(first.id),
            plain(first.quote),
            [actors[iri] for iri in named if iri in actors],
            sorted({types[claim.event_type] for claim in claims}),
            int(not any(map(is_shown, claims))),
        ]
