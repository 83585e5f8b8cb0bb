"""What stories are told of: the claims of a case that count, read once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..claims.replies import TURNED_DOWN
from ..claims.status import status_of
from ..claims.voices import claimer_of, dates_said, voices
from ..folder.decided import told_in
from ..folder.reports import houses_in, standing_claims, sure_claims
from ..relations.fold import case_relations
from ..views.telling.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

    from ...ontology.records import Actor, Claim, Document
    from ..claims.clusters import Event
    from ..claims.replies import Reply
    from ..folder.case_folder import CaseFolder

NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class Material:
    """Claims, documents and actors by IRI, events, and the graph of relations.

    A claim's ``claimer`` is the document's voice where nobody else is named. ``houses`` says
    whose report each document is, ``said`` when each segment (document, index) was said,
    ``denied`` which claims deny an event. Unsure readings are in none of it unless the case was
    opened with them; ``unsure`` counts them, and ``untold`` are the replies among them by the
    claim that they answer: a draft says that there are some, since to keep back a denial would
    wrong the accused.
    """

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    actors: Mapping[str, Actor]
    events: tuple[Event, ...]
    houses: Mapping[str, str]
    said: Mapping[tuple[str, int], str | None]
    graph: nx.MultiDiGraph
    denied: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unsure: int = 0
    untold: Mapping[str, tuple[Reply, ...]] = field(default_factory=dict)

    def name(self, actor: str) -> str:
        """Return the name of an actor (an IRI)."""
        known = self.graph.graph["names"].get(actor)
        return plain(known or actor.rsplit("/", 1)[-1]) if actor else NOBODY

    def house(self, claim: Claim) -> str:
        """Return whose report a claim stands in, by name."""
        house = self.houses.get(claim.document, claim.document)
        document = self.documents.get(house)
        return plain(document.title or document.source) if document else plain(house)

    def day(self, claim: Claim) -> str:
        """Return when a claim was made, as precisely as known, "" where that is not told."""
        return self.said.get((claim.document, claim.segment)) or ""

    def denials(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return who denies what ``claims`` say of their agents: in reply, or of the same event."""
        told = list(claims)
        agents = {filler.id for claim in told for filler in claim.agent}
        described = self.graph.graph["described"]
        events = sorted({iri for claim in told for iri in described.get(claim.id, ())})
        own = self.known(iri for event in events for iri in self.denied.get(event, ()))
        same = [one for one in own if agents & {filler.id for filler in one.agent}]
        answers = (one for claim in told for one in self.graph.graph["replies"].get(claim.id, ()))
        replies = self.known(one.claim for one in answers if one.kind in TURNED_DOWN)
        return list({claim.id: claim for claim in (*replies, *same)}.values())

    def known(self, iris: Iterable[str]) -> list[Claim]:
        """Return the claims of ``iris`` that count, in that order, each once."""
        return [self.claims[iri] for iri in dict.fromkeys(iris) if iri in self.claims]


def material(case: CaseFolder) -> Material:
    """Return what the stories of ``case`` are told of."""
    documents = {document.id: document for document in case.documents()}
    decided = told_in(case)
    spoken = decided.voices(voices(documents.values()))
    counted = (replace(one, claimer=claimer_of(one, spoken)) for one in sure_claims(case))
    claims = {claim.id: claim for claim in counted}
    graph = case_relations(case)
    answers: dict[str, tuple[Reply, ...]] = graph.graph["replies"]
    told = {iri: tuple(one for one in kept if one.claim in claims) for iri, kept in answers.items()}
    graph.graph["replies"] = told
    events = tuple(case.events())
    return Material(
        claims=claims,
        documents=documents,
        actors={actor.id: actor for actor in decided.actors(case.actors())},
        events=events,
        houses=houses_in(case),
        said=dates_said(documents.values()),
        graph=graph,
        denied={
            event.id: tuple(
                iri for iri in event.claims if iri in claims and status_of(claims[iri]) == "denied"
            )
            for event in events
        },
        unsure=sum(1 for _ in standing_claims(case)) - len(claims),
        untold={
            iri: tuple(one for one in kept if one.claim not in claims)
            for iri, kept in answers.items()
        },
    )
