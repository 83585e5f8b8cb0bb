"""Actors, documents and claims between actors as entities of FollowTheMoney, one JSON a line.

FollowTheMoney (followthemoney.tech) knows no claims. A claim is an ``UnknownLink``, the widest
edge that there is, whose role and summary say whose word it is; nothing is made a fact.
"""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any

from ...claims.status import status_of
from ...claims.voices import claimer_of, voices
from ...folder.decided import told_in
from ...folder.reports import sure_claims
from ...formats.dates import stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....ontology.records import Actor, Claim, Claimer, Document
    from ...folder.case_folder import CaseFolder

SCHEMATA = {
    "Person": "Person",
    "Organisation": "Organization",
    "StateActor": "PublicBody",
    "ArmedGroup": "Organization",
}
"""The schema of each class of actors; a group of persons or an unknown is a LegalEntity."""

PATIENTS = ("recipient", "victim", "target", "beneficiary")
_NOTE = "A reading of what a document says, not checked; it says nothing about what is true."


def ftm(case: CaseFolder) -> Iterator[str]:
    """Yield the entities of a case; rejected and unsure claims are left out."""
    told = told_in(case)
    documents = list(case.documents())
    actors = {actor.id: actor for actor in told.actors(case.actors())}
    speakers = told.voices(voices(documents))
    for actor in actors.values():
        yield from _actor(actor, actors)
    for document in documents:
        yield _line(_local(document.id), "Document", _document(document))
    for claim in sure_claims(case):
        yield from _links(claim, claimer_of(claim, speakers), actors)


def _actor(actor: Actor, actors: dict[str, Actor]) -> Iterator[str]:
    told = {"name": actor.name, "wikidataId": actor.wikidata, "classification": actor.actor_type}
    yield _line(_local(actor.id), SCHEMATA.get(actor.kind, "LegalEntity"), told)
    body = actors.get(actor.part_of or "")
    if body is not None and SCHEMATA.get(body.kind) in ("Organization", "PublicBody"):
        ends = {"member": _local(actor.id), "organization": _local(body.id), "role": actor.post}
        yield _line(f"{_local(actor.id)}-in-{_local(body.id)}", "Membership", ends)


def _document(document: Document) -> dict[str, str | None]:
    """Return what is known of a document; its SHA-256 has no place, contentHash being a SHA-1."""
    return {
        "title": document.title or document.source,
        "publisher": document.publisher,
        "author": document.author,
        "publishedAt": document.published,
        "sourceUrl": document.url,
    }


def _links(claim: Claim, who: Claimer | None, actors: dict[str, Actor]) -> Iterator[str]:
    """Yield a link for each agent and each actor to whom it is said to be done."""
    agents = sorted({filler.id for filler in claim.agent if filler.id in actors})
    patients = {filler.id for role in PATIENTS for filler in getattr(claim, role)}
    when = stated(claim.event_start, claim.event_end) or "undated"
    says = who.name if who else "a voice that is not named"
    role = f"{claim.event_type}, {status_of(claim)}: {claim.speech_act} by {says}"
    told = {
        "role": role,
        "summary": claim.quote,
        "description": _NOTE,
        "status": status_of(claim),
        "date": None if claim.event_end else claim.event_start,
        "startDate": claim.event_start if claim.event_end else None,
        "endDate": claim.event_end,
        "recordId": f"{_local(claim.id)}, {when}",
        "proof": _local(claim.document),
    }
    for agent, patient in product(agents, sorted(patients & actors.keys())):
        ends = {"subject": _local(agent), "object": _local(patient)}
        name = f"{_local(claim.id)}-{_local(agent)}-{_local(patient)}"
        yield _line(name, "UnknownLink", ends | told)


def _line(name: str, schema: str, told: dict[str, Any]) -> str:
    """Return an entity as a line, without what is not known."""
    properties = {key: [value] for key, value in told.items() if value}
    value = {"id": name, "schema": schema, "properties": properties}
    return json.dumps(value, ensure_ascii=False) + "\n"


def _local(resource: str) -> str:
    """Return the id of a record: the end of its IRI."""
    return resource.rsplit("/", 1)[-1]
