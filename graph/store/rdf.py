"""The only place that knows the RDF shape: records in, quads out.

A document's graph has the document's IRI; ``entities`` holds actors, locations and things,
``events`` the clusters, ``derived`` the direct edges between actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import ID, digest, graph_iri, passage_iri
from ...ontology.records import ROLES
from ..claims.documents.pages import page_of
from ..claims.lists import order, version_order
from ..claims.predicates import alleges
from ..claims.replies import TURNED_DOWN
from ..claims.voices import author, claimer_of, dates_said, publisher, voice
from ..formats.dates import bounds, stated
from .intervals import interval_iri, interval_triples
from .quads import Quad, al, date, decimal, iri, text, typed, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Actor, Claim, Document, Harm, Location, Reading, Segment
    from ..claims.clusters import Event
    from ..claims.replies import Reply

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCT = "http://purl.org/dc/terms/"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
WIKIDATA = "http://www.wikidata.org/entity/"

A = iri(RDF + "type")
LABEL = iri(RDFS + "label")
ENTITIES = iri(graph_iri("entities"))
EVENTS = iri(graph_iri("events"))
DERIVED = iri(graph_iri("derived"))


def document_quads(reading: Reading) -> Iterator[Quad]:
    """Yield the quads of a document, its segments and its claims, all in the document's graph."""
    document = reading.document
    graph = iri(document.id)
    parts = {actor.id: actor.part_of for actor in reading.actors if actor.part_of}
    speaker = voice(document)
    for predicate, term in _document_pairs(document):
        yield Quad(graph, predicate, term, graph)
    for segment in document.segments:
        for subject, predicate, term in _segment_triples(document, segment):
            yield Quad(subject, predicate, term, graph)
    dates = dates_said([document])
    for claim in reading.claims:
        who = claimer_of(claim, {document.id: speaker} if speaker else {})
        said = dates.get((document.id, claim.segment))
        affiliation = parts.get(who.id) if who else None
        for subject, predicate, term in _claim_triples(
            claim, who=who.id if who else None, affiliation=affiliation, said=said
        ):
            yield Quad(subject, predicate, term, graph)
        if page := page_of(document, claim.start):
            passage = iri(passage_iri(claim.document, claim.start, claim.end))
            yield Quad(passage, al("page"), typed(page, "integer"), graph)


def count_quads(document: Document, claims: int, triples: int) -> Iterator[Quad]:
    """Yield how many claims and triples a document contributed, in the document's graph."""
    graph = iri(document.id)
    yield Quad(graph, al("claimCount"), typed(claims, "integer"), graph)
    yield Quad(graph, al("tripleCount"), typed(triples, "integer"), graph)


def actor_quads(actor: Actor) -> Iterator[Quad]:
    """Yield the quads of an actor and of its membership."""
    subject = iri(actor.id)
    pairs = [(A, value("class", actor.kind)), (LABEL, text(actor.name))]
    pairs.append((al("actorType"), value("actorType", actor.actor_type)))
    if actor.state_of:
        pairs.append((al("stateOf"), iri(actor.state_of)))
    pairs += [(al("citizenOf"), iri(country)) for country in actor.citizen_of]
    if actor.wikidata:
        pairs.append((iri(OWL + "sameAs"), iri(WIKIDATA + actor.wikidata)))
    yield from (Quad(subject, predicate, term, ENTITIES) for predicate, term in pairs)
    if actor.part_of:
        membership = iri(f"{actor.id}/membership-{digest(actor.part_of, actor.post, length=8)}")
        yield Quad(membership, A, iri(ORG + "Membership"), ENTITIES)
        yield Quad(membership, iri(ORG + "member"), subject, ENTITIES)
        yield Quad(membership, iri(ORG + "organization"), iri(actor.part_of), ENTITIES)
        if actor.post:
            yield Quad(membership, al("post"), text(actor.post), ENTITIES)


def pseudonym_quads(actor: str, pseudonym: str) -> Iterator[Quad]:
    """Yield the quads that say of an actor that its name is not its own."""
    yield Quad(iri(actor), al("sensitivity"), value("sensitivity", "Confidential"), ENTITIES)
    yield Quad(iri(actor), al("pseudonym"), text(pseudonym), ENTITIES)


def location_quads(location: Location) -> Iterator[Quad]:
    """Yield the quads of a place."""
    subject = iri(location.id)
    pairs = [(A, al("Location")), (LABEL, text(location.name))]
    pairs.append((al("geoPrecision"), value("geoPrecision", location.precision)))
    if location.within:
        pairs.append((al("within"), iri(location.within)))
    if location.geonames_id:
        pairs.append((al("geonamesId"), text(location.geonames_id)))
    if location.lat is not None and location.long is not None:
        pairs.append((al("lat"), decimal(location.lat)))
        pairs.append((al("long"), decimal(location.long)))
    yield from (Quad(subject, predicate, term, ENTITIES) for predicate, term in pairs)


def thing_quads(thing: str, name: str, kind: str) -> Iterator[Quad]:
    """Yield the quads of a weapon or an object."""
    yield Quad(iri(thing), A, value("class", kind), ENTITIES)
    yield Quad(iri(thing), LABEL, text(name), ENTITIES)


def event_quads(event: Event) -> Iterator[Quad]:
    """Yield the quads of a cluster of claims, and of the replies to the accusations in it."""
    subject = iri(event.id)
    yield Quad(subject, A, al("Event"), EVENTS)
    yield Quad(subject, LABEL, text(event.label), EVENTS)
    yield Quad(subject, al("eventType"), value("eventType", event.event_type), EVENTS)
    counts = (("claimer", event.claimers), ("publisher", event.publishers))
    for name, count in (*counts, ("report", event.reports)):
        yield Quad(subject, al(f"{name}Count"), typed(count, "integer"), EVENTS)
    if event.tolls:
        for name, count in zip(("lowestToll", "highestToll"), event.tolls, strict=True):
            yield Quad(subject, al(name), typed(count, "integer"), EVENTS)
    for actor in event.disputed:
        yield Quad(subject, al("disputedAgent"), iri(actor), EVENTS)
    for claim in event.claims:
        yield Quad(iri(claim), al("describes"), subject, EVENTS)
        if event.claimers > 1:
            number = version_order(event.claimers, event.id, claim)
            yield Quad(iri(claim), al("listedAsVersion"), typed(number, "integer"), EVENTS)
    for reply in event.replies:
        yield from _reply_quads(reply)


def _reply_quads(reply: Reply) -> Iterator[Quad]:
    """Yield the direct triple from claim to accusation, and the reply with its kind and reason."""
    relation = al("refutes") if reply.kind in TURNED_DOWN else al("inReplyTo")
    yield Quad(iri(reply.claim), relation, iri(reply.accusation), EVENTS)
    name = f"{ID}reply-{digest(reply.kind, reply.claim, reply.accusation)}"
    subject = iri(name)
    yield Quad(subject, A, al("Reply"), EVENTS)
    yield Quad(subject, al("reply"), iri(reply.claim), EVENTS)
    yield Quad(subject, al("answers"), iri(reply.accusation), EVENTS)
    yield Quad(subject, al("replyKind"), value("replyKind", reply.kind), EVENTS)
    yield Quad(subject, al("repliedBy"), iri(reply.by), EVENTS)
    yield Quad(subject, al("because"), text(reply.why), EVENTS)
    lists = ("listedAsReply", *(["listedAsDenial"] if reply.kind in TURNED_DOWN else []))
    for one in lists:
        yield Quad(subject, al(one), typed(order(reply.said, name), "integer"), EVENTS)


def derived_quad(subject: str, relation: str, other: str) -> Quad:
    """Return the direct edge between two actors."""
    return Quad(iri(subject), al(relation), iri(other), DERIVED)


def _document_pairs(document: Document) -> Iterator[tuple[str, str]]:
    yield A, al("Document")
    yield iri(DCT + "type"), value("documentType", document.kind)
    yield iri(DCT + "language"), text(document.language)
    yield al("sha256"), text(document.sha256)
    yield al("source"), text(document.source)
    if document.title:
        yield iri(DCT + "title"), text(document.title)
    if body := publisher(document):
        yield iri(DCT + "publisher"), iri(body.id)
    if person := author(document):
        yield iri(DCT + "creator"), iri(person.id)
    if document.published:
        yield iri(DCT + "issued"), date(document.published)
    if document.dated_by:
        yield al("datedBy"), value("publicationBasis", document.dated_by)
    if document.url:
        yield iri(DCT + "identifier"), text(document.url)


def _segment_triples(document: Document, segment: Segment) -> Iterator[tuple[str, str, str]]:
    subject = _segment(document.id, segment.index)
    yield subject, A, al("Segment")
    yield subject, al("inDocument"), iri(document.id)
    yield subject, al("segmentKind"), value("segmentKind", segment.kind)
    yield subject, al("start"), typed(segment.start, "integer")
    yield subject, al("end"), typed(segment.end, "integer")
    if segment.language:
        yield subject, iri(DCT + "language"), text(segment.language)
    if segment.speaker:
        yield subject, al("speaker"), text(segment.speaker)
    if segment.date:
        yield subject, iri(DCT + "date"), date(segment.date)


def _claim_triples(
    claim: Claim, *, who: str | None, affiliation: str | None, said: str | None
) -> Iterator[tuple[str, str, str]]:
    subject = iri(claim.id)
    for predicate, term in _who_says(claim, who, affiliation, said):
        yield subject, predicate, term
    for predicate, term in _what(claim):
        yield subject, predicate, term
    for predicate, term in _when_and_how_sure(claim):
        yield subject, predicate, term
    for number, harm in enumerate(claim.harm, start=1):
        node = iri(f"{claim.id}/harm-{number}")
        yield subject, al("harm"), node
        yield from _harm_triples(node, harm)
    yield from interval_triples(*bounds(claim.event_start, claim.event_end))
    yield from _evidence_triples(claim, subject)


def _who_says(
    claim: Claim, who: str | None, affiliation: str | None, said: str | None
) -> Iterator[tuple[str, str]]:
    yield A, al("Claim")
    if alleges(claim):
        yield A, al("Allegation")
    yield al("claimer"), iri(who) if who else al("UnattributedVoice")
    if affiliation:
        yield al("claimerAffiliation"), iri(affiliation)
    yield al("speechAct"), value("speechAct", claim.speech_act)
    if claim.cue:
        yield al("cue"), text(claim.cue)
    if said:
        yield al("claimDate"), date(said)
    for inner in claim.relays:
        yield al("relays"), iri(inner)
    yield al("extractor"), text(claim.extractor)
    for rule in claim.rules:
        yield al("extractedBy"), text(rule)
    yield al("confidence"), decimal(claim.confidence)
    if claim.risk:
        yield al("risk"), decimal(claim.risk)


def _what(claim: Claim) -> Iterator[tuple[str, str]]:
    yield al("eventType"), value("eventType", claim.event_type)
    for role in ROLES:
        for filler in getattr(claim, role):
            yield al(role), iri(filler.id)
    for kind in claim.target_kind:
        yield al("targetKind"), value("targetKind", kind)
    for name in claim.characterised_as:
        yield al("characterisedAs"), value("characterisedAs", name)


def _when_and_how_sure(claim: Claim) -> Iterator[tuple[str, str]]:
    yield al("polarity"), value("polarity", claim.polarity)
    yield al("certainty"), value("certainty", claim.certainty)
    yield al("temporality"), value("temporality", claim.temporality)
    first, last = bounds(claim.event_start, claim.event_end)
    if first:
        yield al("eventStart"), typed(first, "date")
    if last:
        yield al("eventEnd"), typed(last, "date")
    if when := stated(claim.event_start, claim.event_end):
        yield al("statedDate"), text(when)
        yield al("eventTime"), iri(interval_iri(first, last))
    if claim.date_precision:
        yield al("datePrecision"), value("datePrecision", claim.date_precision)
    if claim.date_basis:
        yield al("dateBasis"), value("dateBasis", claim.date_basis)


def _harm_triples(node: str, harm: Harm) -> Iterator[tuple[str, str, str]]:
    yield node, A, al("Harm")
    yield node, al("harmType"), value("harmType", harm.type)
    if harm.count_min is not None:
        yield node, al("countMin"), typed(harm.count_min, "integer")
    if harm.count_max is not None:
        yield node, al("countMax"), typed(harm.count_max, "integer")
    if harm.of_whom:
        yield node, al("ofWhom"), text(harm.of_whom)
    if harm.approximate:
        yield node, al("approximate"), typed("true", "boolean")


def _evidence_triples(claim: Claim, subject: str) -> Iterator[tuple[str, str, str]]:
    passage = iri(passage_iri(claim.document, claim.start, claim.end))
    yield subject, al("evidence"), passage
    yield passage, A, al("Passage")
    yield passage, al("inDocument"), iri(claim.document)
    yield passage, al("inSegment"), _segment(claim.document, claim.segment)
    yield passage, al("start"), typed(claim.start, "integer")
    yield passage, al("end"), typed(claim.end, "integer")
    yield passage, al("quote"), text(claim.quote)


def _segment(document: str, index: int) -> str:
    return iri(f"{document}/segment-{index}")
