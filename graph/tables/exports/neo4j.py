"""A case as CSV for ``neo4j-admin database import`` (neo4j.com/docs, "Import").

Claims are nodes, with who says it and who is in it as relationships: no relationship leads from
one actor to another, so that nothing that somebody says reads as a fact.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from ....ontology.records import ROLES
from ...claims.predicates import alleges
from ...claims.voices import claimer_of, publisher, voices
from ...folder.decided import told_actors, told_in
from ...folder.reports import sure_claims
from ...formats.jsonl import read_objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ....ontology.records import Claim
    from ...folder.case_folder import CaseFolder

_SAID = ("event_type", "speech_act", "polarity", "certainty", "temporality")
_WHEN = ("event_start", "event_end", "quote", "source")
CLAIM_COLUMNS = ("id:ID", *_SAID, *_WHEN, "start:int", "end:int", "confidence:float", ":LABEL")
LINK_COLUMNS = (":START_ID", ":END_ID", ":TYPE")


def neo4j(case: CaseFolder, folder: Path) -> Iterator[Path]:
    """Write nodes and relationships into ``folder``; yield the paths of the files.

    Claims that were rejected, or are unsure, are left out.
    """
    claims = list(sure_claims(case))
    kept = {claim.id for claim in claims}
    actors = ((one.id, one.name, one.actor_type, one.kind) for one in told_actors(case))
    places = ((one.id, one.name, one.lat, one.long, "Location") for one in case.locations())
    things = ((one["id"], one["name"], one["kind"]) for one in read_objects(case.things_path))
    papers = (
        (one.id, one.title, one.publisher, one.published, one.url, "Document")
        for one in case.documents()
    )
    events = (
        (one.id, one.label, one.event_type, "Event")
        for one in case.events()
        if kept.intersection(one.claims)
    )
    for name, columns, rows in (
        ("actors", ("id:ID", "name", "actor_type", ":LABEL"), actors),
        ("places", ("id:ID", "name", "lat:float", "long:float", ":LABEL"), places),
        ("things", ("id:ID", "name", ":LABEL"), things),
        ("documents", ("id:ID", "title", "publisher", "published", "url", ":LABEL"), papers),
        ("events", ("id:ID", "label", "event_type", ":LABEL"), events),
        ("claims", CLAIM_COLUMNS, map(_claim_row, claims)),
        ("relationships", LINK_COLUMNS, sorted(set(_links(case, claims, kept)))),
    ):
        yield _written(folder / f"{name}.csv", columns, rows)


def _claim_row(claim: Claim) -> tuple[Any, ...]:
    told = (getattr(claim, name) for name in (*_SAID, *_WHEN, "start", "end", "confidence"))
    return (claim.id, *told, "Claim;Allegation" if alleges(claim) else "Claim")


def _links(
    case: CaseFolder, claims: Iterable[Claim], kept: set[str]
) -> Iterator[tuple[str, str, str]]:
    told = told_in(case)
    documents = list(case.documents())
    speakers = told.voices(voices(documents))
    for claim in claims:
        yield claim.id, claim.document, "SAID_IN"
        if who := claimer_of(claim, speakers):
            yield claim.id, who.id, "CLAIMER"
        for role in ROLES:
            yield from ((claim.id, filler.id, role.upper()) for filler in getattr(claim, role))
    for document in documents:
        if body := publisher(document):
            yield document.id, told.one(body.id), "PUBLISHER"
    for actor in told_actors(case):
        if actor.part_of:
            yield actor.id, actor.part_of, "PART_OF"
    for event in case.events():
        yield from ((claim, event.id, "DESCRIBES") for claim in event.claims if claim in kept)
        for reply in event.replies:
            if {reply.claim, reply.accusation} <= kept:
                yield reply.claim, reply.accusation, "REPLIES_TO"


def _written(path: Path, columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
    return path
