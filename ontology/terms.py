"""The ontology files, read once: names to IRIs and back, families, what follows from a type.

A *kind* is the local name of the property that takes the value (``certainty``, ``eventType``,
``actorType``, ...), ``documentType`` for the values of ``dct:type``, or ``class``. Field names of
the records (``speech_act``) are understood as well. A *name* is what claims.jsonl writes. It is
the local name of the IRI unless the value carries a ``skos:notation``, which it does where two
kinds have a value of the same name: the certainty ``Unknown`` is ``al:Unknown``, the date
precision ``Unknown`` is ``al:UnknownPrecision``.

>>> str(iri_of("certainty", "Probable"))
'https://w3id.org/allegata#Probable'
>>> iri_of("date_precision", "Day") == AL.DayPrecision
True
>>> name_of(AL.DayPrecision)
'Day'
"""

from __future__ import annotations

import difflib
import re
from functools import cache
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from .errors import TermError
from .namespaces import AL, FILES

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def ontology() -> Graph:
    """Return core.ttl, values.ttl and events.ttl as one graph; do not write to it."""
    graph = Graph()
    for path in FILES:
        graph.parse(path, format="turtle")
    return graph


def iri_of(kind: str, name: str) -> URIRef:
    """Return the IRI of the value ``name`` of ``kind``; TermError lists the known ones."""
    values = _values(kind)
    if name not in values:
        raise TermError(unknown(f"{kind} {name!r}", name, values))
    return values[name]


def names(kind: str) -> tuple[str, ...]:
    """Return the names of all values of ``kind``, sorted."""
    return tuple(sorted(_values(kind)))


def kinds() -> tuple[str, ...]:
    """Return every kind of value, sorted."""
    return tuple(sorted({*_schemes(), "class"}))


def name_of(iri: str) -> str:
    """Return the name of a value as claims.jsonl writes it."""
    _check(iri)
    notation = ontology().value(URIRef(iri), SKOS.notation)
    return str(iri).removeprefix(str(AL)) if notation is None else str(notation)


def label_of(iri: str) -> str:
    """Return the English label of a term."""
    _check(iri)
    return str(ontology().value(URIRef(iri), RDFS.label))


def definition_of(iri: str) -> str:
    """Return the definition of a term."""
    _check(iri)
    return str(ontology().value(URIRef(iri), SKOS.definition))


@cache
def event_types() -> tuple[str, ...]:
    """Return the names of all event types, sorted, the families left out."""
    return tuple(name for name in names("eventType") if broader(name) is not None)


@cache
def families() -> tuple[str, ...]:
    """Return the names of the families of event types, sorted."""
    return tuple(name for name in names("eventType") if broader(name) is None)


@cache
def broader(event_type: str) -> str | None:
    """Return the next wider event type, None for a family."""
    wider = ontology().value(iri_of("eventType", event_type), SKOS.broader)
    return None if wider is None else name_of(str(wider))


@cache
def narrower(event_type: str) -> tuple[str, ...]:
    """Return the event types directly under one, sorted."""
    below = ontology().subjects(SKOS.broader, iri_of("eventType", event_type))
    return tuple(sorted(name_of(str(term)) for term in below))


@cache
def family_of(event_type: str) -> str:
    """Return the family of an event type; a family is its own.

    >>> family_of("MassKilling")
    'ViolenceToPersons'
    """
    wider = broader(event_type)
    return event_type if wider is None else family_of(wider)


def neutral_of(event_type: str) -> str:
    """Return the type that tells the same act without judging it; most types are their own.

    >>> neutral_of("ArbitraryDetention"), neutral_of("Torture")
    ('Detention', 'Torture')
    """
    wider = broader(event_type)
    if wider is None or not judges(event_type) or broader(wider) is None:
        return event_type
    return neutral_of(wider)


def is_harmful(event_type: str) -> bool:
    """Tell whether an affirmed claim of this type may be an Allegation.

    >>> is_harmful("ArmsTransfer"), is_harmful("Ceasefire")
    (True, False)
    """
    return is_marked(event_type, "harmful")


def may_be_lawful(event_type: str) -> bool:
    """Tell whether a claim of this type is an Allegation only where somebody is accused by it."""
    return is_marked(event_type, "mayBeLawful")


def is_told_plainly(event_type: str) -> bool:
    """Tell whether a text that tells of the act in its own voice accuses nobody by that alone."""
    return is_marked(event_type, "toldPlainly")


def judges(event_type: str) -> bool:
    """Tell whether the words for the type condemn the act: murder does, killing does not."""
    return is_marked(event_type, "judges")


def is_legal_term(event_type: str) -> bool:
    """Tell whether the type is a legal term that says nothing of which act it was."""
    return family_of(event_type) == name_of(str(AL.LegalTerm))


def is_outcome(event_type: str) -> bool:
    """Tell whether the event is what an attack leads to, told beside the attack."""
    return is_marked(event_type, "outcome")


def curbs(event_type: str) -> bool:
    """Tell whether the act stops or forbids what its object names."""
    return is_marked(event_type, "curbs")


def is_state_work(event_type: str) -> bool:
    """Tell whether the act is by definition done by or with a state."""
    return is_marked(event_type, "stateWork")


def takes_land(event_type: str) -> bool:
    """Tell whether what the act is done to is a place and nobody."""
    return is_marked(event_type, "takesLand")


@cache
def harming_families() -> frozenset[str]:
    """Return the families of event types whose agents harm their patients."""
    return frozenset(name for name in families() if is_marked(name, "harms"))


def attack_told_by(event_type: str) -> str | None:
    """Return what tells an attack's type: "means", "target" or "nothing"; None for no attack.

    >>> attack_told_by("Shelling"), attack_told_by("Attack"), attack_told_by("Torture")
    ('means', 'nothing', None)
    """
    return marked_with("eventType", event_type, "attackToldBy")


def vowed_as(event_type: str) -> str | None:
    """Return the speech act that a vow of the type is, None where the cue's own act stands.

    >>> vowed_as("Torture"), vowed_as("Release"), vowed_as("ArmsTransfer")
    ('Threaten', 'Promise', None)
    """
    return marked_with("eventType", event_type, "vowedAs")


def toll_of(event_type: str) -> str | None:
    """Return the type of harm that a number of its victims counts, None where it counts none.

    >>> toll_of("MassKilling"), toll_of("Raid")
    ('Killed', None)
    """
    return marked_with("eventType", event_type, "toll")


def answers_as(event_type: str) -> str | None:
    """Return the kind of reply that this type is where the accused is its agent, mostly None.

    >>> answers_as("Rejection")
    'Rejected'
    """
    return marked_with("eventType", event_type, "answersAs")


def layer_of(event_type: str) -> str | None:
    """Return the layer ("politics") that is left out of relations and pictures, mostly None."""
    return marked_with("eventType", family_of(event_type), "layer")


def noun_class_of(actor_type: str) -> str | None:
    """Return the class of nouns and names for actors of a type: armed, state, court, media."""
    return marked_with("actorType", actor_type, "nounClass")


def stands_to_state(actor_type: str) -> str | None:
    """Return "organ" for types that are part of the state they are named by, "apart", or None."""
    return marked_with("actorType", actor_type, "standsToState")


@cache
def edge_of(event_type: str) -> URIRef | None:
    """Return the edge from agent to recipient that claims of this type add to graph derived.

    >>> edge_of("ArmsTransfer") == AL.allegedArmsTo
    True
    """
    edge = ontology().value(iri_of("eventType", event_type), AL.derivedEdge)
    return None if edge is None else URIRef(str(edge))


@cache
def is_marked(event_type: str, mark: str) -> bool:
    """Tell whether events.ttl gives an event type the property ``mark`` with the value true."""
    return (iri_of("eventType", event_type), AL[mark], Literal(True)) in ontology()


@cache
def marked_with(kind: str, name: str, mark: str) -> str | None:
    """Return the value of the property ``mark``: a word, or a term by its name; None if none."""
    value = ontology().value(iri_of(kind, name), AL[mark])
    return name_of(value) if isinstance(value, URIRef) else None if value is None else str(value)


@cache
def _schemes() -> dict[str, URIRef]:
    """Return the concept scheme of each kind."""
    graph = ontology()
    found = graph.subject_objects(SKOS.notation)
    return {str(kind): URIRef(str(s)) for s, kind in found if _is_scheme(graph, str(s))}


def _is_scheme(graph: Graph, iri: str) -> bool:
    return (URIRef(iri), RDF.type, SKOS.ConceptScheme) in graph


@cache
def _values(kind: str) -> dict[str, URIRef]:
    """Return the IRIs of the values of ``kind`` by name."""
    kind = re.sub(r"_([a-z])", lambda match: match[1].upper(), kind)
    if kind not in kinds():
        raise TermError(unknown(f"kind of value {kind!r}", kind, kinds()))
    graph = ontology()
    if kind == "class":
        found = graph.subjects(RDF.type, OWL.Class)
    else:
        found = graph.subjects(SKOS.inScheme, _schemes()[kind])
    return {name_of(str(term)): URIRef(str(term)) for term in found}


def _check(iri: str) -> None:
    """Raise TermError unless the ontology describes ``iri``."""
    if (URIRef(iri), RDFS.label, None) not in ontology():
        local = str(iri).removeprefix(str(AL))
        known = [str(term).removeprefix(str(AL)) for term in ontology().subjects(RDFS.label)]
        raise TermError(unknown(f"term {iri}", local, sorted(set(known)), most=5))


def unknown(what: str, name: str, known: Iterable[str], *, most: int = 100) -> str:
    """Return the sentence on an unknown name: close matches first, then the rest."""
    rest = sorted(known)
    close = difflib.get_close_matches(name, rest, n=3)
    listed = [*close, *(word for word in rest if word not in close)][:most]
    return f"the ontology has no {what}: known are {', '.join(listed)}"
