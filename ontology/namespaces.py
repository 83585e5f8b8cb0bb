"""Prefixes and closed namespaces: a misspelt term is an error, not a silent new term.

>>> str(AL.claimer)
'https://w3id.org/allegata#claimer'
>>> AL.climer
Traceback (most recent call last):
    ...
AttributeError: term 'climer' not in namespace 'https://w3id.org/allegata#'
"""

from __future__ import annotations

import re
from pathlib import Path

from rdflib import Namespace, URIRef
from rdflib.namespace import (
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    TIME,
    XSD,
    DefinedNamespace,
)

from . import identity
from .errors import TermError

FILES = tuple(
    Path(__file__).with_name(f"{name}.ttl") for name in ("core", "axioms", "values", "events")
)
"""The files that make up the ontology; a store keeps them together in graph ``g:ontology``."""

_SUBJECT = re.compile(r"^al:(\w+) ", re.MULTILINE)


def _terms() -> list[str]:
    """Return the local names of all terms: what stands at the head of an entry of the files."""
    texts = (path.read_text(encoding="utf-8") for path in FILES)
    return sorted({term for text in texts for term in _SUBJECT.findall(text)})


class AL(DefinedNamespace):
    """Every term of core.ttl, values.ttl and events.ttl, and no other."""

    _NS = Namespace(f"{identity.BASE}#")
    _fail = True
    _extras = _terms()


ID = Namespace(identity.ID)
DOC = Namespace(identity.DOCUMENT)
G = Namespace(identity.GRAPH)

GEO = Namespace("http://www.opengis.net/ont/geosparql#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
WD = Namespace("http://www.wikidata.org/entity/")

PREFIXES: dict[str, str] = {
    "al": str(AL),
    "id": str(ID),
    "doc": str(DOC),
    "g": str(G),
    "dct": str(DCTERMS),
    "foaf": str(FOAF),
    "geo": str(GEO),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "sem": str(SEM),
    "skos": str(SKOS),
    "time": str(TIME),
    "wd": str(WD),
    "xsd": str(XSD),
}
"""The one table of prefixes, for SPARQL and for every serialisation."""


def prologue() -> str:
    """Return the PREFIX lines of SPARQL for every prefix of the table."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def expand(curie: str) -> URIRef:
    """Return the IRI that a prefixed name stands for.

    >>> str(expand("id:usa"))
    'https://w3id.org/allegata/id/usa'
    """
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in PREFIXES:
        known = ", ".join(PREFIXES)
        raise TermError(f"no prefix {prefix!r} in {curie!r}: write one of {known}, or a whole IRI")
    return URIRef(PREFIXES[prefix] + local)


def compact(iri: str) -> str:
    """Return ``iri`` as a prefixed name where the table has its namespace, else in brackets.

    >>> compact("https://w3id.org/allegata/id/usa")
    'id:usa'
    """
    fitting = [(ns, prefix) for prefix, ns in PREFIXES.items() if iri.startswith(ns)]
    if not fitting:
        return f"<{iri}>"
    namespace, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri.removeprefix(namespace)}"
