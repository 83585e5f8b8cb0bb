"""Check a graph against shapes.ttl and say in sentences what is missing.

The shapes are SHACL (W3C Recommendation 2017), run by pySHACL. The graph is checked as the union
of its named graphs, together with the ontology: a claim's actors may be described elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyshacl
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SH

from .namespaces import AL, G, compact
from .terms import ontology

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib.term import Node

FILE = Path(__file__).with_name("shapes.ttl")

DERIVED = frozenset({AL.allegedArmsTo, AL.allegedSupportTo, AL.accuses, AL.deniesTo})
"""The edges that stand in graph derived and nowhere else."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with one record; ``str()`` is the sentence to show.

    ``focus`` is the IRI of the record, ``path`` the property as a prefixed name (empty where none
    is meant), ``message`` the rest of the sentence, ``severity`` Violation, Warning or Info, and
    ``kind`` what the record is, in the ontology's words.

    >>> print(Problem(str(AL) + "c", "al:evidence", "has no evidence passage", kind="claim"))
    claim al:c has no evidence passage
    """

    focus: str
    path: str
    message: str
    severity: str = "Violation"
    kind: str = "record"

    def __str__(self) -> str:
        """Return the problem as one sentence."""
        return f"{self.kind} {compact(self.focus)} {self.message}"


def check(graph: Graph) -> Iterator[Problem]:
    """Yield what is wrong with ``graph``, sorted by record; nothing where all is well.

    ``graph`` may be a Dataset over any store; it is copied, so that it stays as it is.
    """
    union = _with_ontology(graph)
    problems = {*_shape_problems(union), *_unknown_terms(union), *_stray_edges(graph, union)}
    problems.update(_kept_apart(union))
    yield from sorted(problems)


@cache
def shapes() -> Graph:
    """Return shapes.ttl as a graph; do not write to it."""
    return Graph().parse(FILE, format="turtle")


def _with_ontology(graph: Graph) -> Graph:
    """Return one plain graph of everything in ``graph`` and in the ontology."""
    union = Graph()
    parts = graph.graphs() if isinstance(graph, Dataset) else [graph]
    for triple in chain(*parts, ontology()):
        union.add(triple)
    return union


def _shape_problems(union: Graph) -> Iterator[Problem]:
    """Yield the results of pySHACL."""
    _, results, _ = pyshacl.validate(union, shacl_graph=shapes(), inplace=True)
    for result in results.objects(None, SH.result):
        focus = results.value(result, SH.focusNode)
        path = results.value(result, SH.resultPath)
        yield Problem(
            str(focus),
            compact(str(path)) if isinstance(path, URIRef) else "",
            _message(results, result),
            str(results.value(result, SH.resultSeverity)).removeprefix(str(SH)),
            _kind(union, focus),
        )


def _message(results: Graph, result: Node) -> str:
    """Return the shape's message, with the offending value where there is one."""
    message = str(results.value(result, SH.resultMessage))
    value = results.value(result, SH.value)
    if value is None or value == results.value(result, SH.focusNode):
        return message
    shown = repr(str(value)) if isinstance(value, Literal) else compact(str(value))
    return f"{message}; found {shown}"


def _unknown_terms(union: Graph) -> Iterator[Problem]:
    """Yield each use of a property or class in our namespace that the ontology does not have."""
    for subject, predicate, obj in union:
        for term in (predicate, obj):
            if str(term).startswith(str(AL)) and isinstance(term, URIRef) and term not in AL:
                message = f"uses {compact(term)}, which the ontology does not have"
                yield Problem(
                    str(subject), compact(str(predicate)), message, kind=_kind(union, subject)
                )


def _stray_edges(graph: Graph, union: Graph) -> Iterator[Problem]:
    """Yield each derived edge outside graph derived; only a Dataset can tell."""
    if not isinstance(graph, Dataset):
        return
    for edge in sorted(DERIVED):
        for subject, _, _, name in graph.quads((None, edge, None, None)):
            if str(name) != str(G.derived):
                message = f"has {compact(edge)} outside graph g:derived: rebuild it from the claims"
                yield Problem(str(subject), compact(edge), message, kind=_kind(union, subject))


def _kept_apart(union: Graph) -> Iterator[Problem]:
    """Yield each record that is of two classes which the ontology keeps apart."""
    members: dict[Node | None, set[Node]] = defaultdict(set)
    for record, cls in union.subject_objects(RDF.type):
        members[cls].add(record)
    for one, other in ontology().subject_objects(OWL.disjointWith):
        for record in _all(one, members) & _all(other, members):
            both = f"{compact(str(one))} and {compact(str(other))}"
            message = f"is both {both}, which exclude each other"
            yield Problem(str(record), "rdf:type", message, kind=_kind(union, record))


def _all(cls: Node, members: Mapping[Node | None, set[Node]]) -> set[Node]:
    """Return the members of a class and of the classes below it."""
    below = ontology().transitive_subjects(RDFS.subClassOf, cls)
    return set().union(*(members.get(one, set()) for one in below))


def _kind(union: Graph, node: Node | None) -> str:
    """Return what ``node`` is in the ontology's words, the narrowest class first."""
    known = {*union.objects(node, RDF.type)} & {*ontology().subjects(RDFS.label)}
    wider = {parent for cls in known for parent in ontology().objects(cls, RDFS.subClassOf)}
    labels = sorted(str(ontology().value(cls, RDFS.label)) for cls in known - wider)
    return labels[0] if labels else "record"
