"""The context of JSON-LD (JSON-LD 1.1, W3C 2020, section 3.1): short names for terms and types."""

from __future__ import annotations

from functools import cache

from rdflib import URIRef
from rdflib.namespace import OWL, RDF, RDFS, XSD

from .namespaces import AL, PREFIXES, compact
from .terms import ontology


@cache
def context() -> dict[str, str | dict[str, str]]:
    """Return the context: prefixes, and each property of ours by its name without a prefix.

    What a property links to is an IRI; what it says has the type that the ontology gives it.
    """
    named = {name: _property(URIRef(AL[name])) for name in sorted(AL._extras)}  # noqa: SLF001  (rdflib's list of terms)
    return dict(PREFIXES) | {name: term for name, term in named.items() if term}


def coerced(name: str) -> str:
    """Return what type the context gives to values of ``name``: "@id", an IRI, or nothing."""
    term = context().get(name)
    return term.get("@type", "") if isinstance(term, dict) else ""


def _property(term: URIRef) -> dict[str, str]:
    """Return the definition of a property; empty for what is none."""
    kinds = {*ontology().objects(term, RDF.type)}
    if not kinds & {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property}:
        return {}
    told = {"@id": compact(str(term))}
    kind = ontology().value(term, RDFS.range)
    if OWL.ObjectProperty in kinds:
        return told | {"@type": "@id"}
    typed = str(kind).startswith(str(XSD)) and kind != XSD.string
    return told | ({"@type": compact(str(kind))} if typed else {})
