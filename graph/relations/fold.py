"""Claims folded into relations between actors: a networkx multigraph whose edges keep claims.

A node is an actor's IRI with ``name``, ``kind`` and ``actor_type``. An edge is one claim seen as
one step between two actors, keyed by relation and claim; ``collapse`` joins parallel edges.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import networkx as nx

from ..claims.traces import trace_of
from ..claims.voices import dates_said, voices
from ..folder.decided import told_in
from ..folder.reports import houses_in, sure_claims
from ..formats.naming import find_named
from .steps import UNNAMED, Step, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Actor
    from ..claims.clusters import Event
    from ..claims.replies import Reply
    from ..claims.traces import Trace
    from ..folder.case_folder import CaseFolder
    from ..review.told import Told


def relations(
    steps: Iterable[Step],
    actors: Iterable[Actor],
    events: Iterable[Event] = (),
    traces: Iterable[Trace] = (),
) -> nx.MultiDiGraph:
    """Return the graph of ``steps``; the order of no argument matters.

    ``graph.graph`` keeps what chains need besides: ``names`` of actors, ``kin`` (the body and
    the parts of each), ``bodies`` (the body of each), ``posts`` (who holds one in a body),
    ``unnamed`` (the steps of harm that name none of the harmed), and, for a claim, ``denials``
    (the steps of the claims that deny it), ``replies``, ``described`` (its events) and
    ``traces``; ``also`` are the names of those told as another, and as whom.
    """
    graph = nx.MultiDiGraph()
    known = {actor.id: actor for actor in actors}
    ordered = sorted(steps, key=lambda s: (s.source, s.target, s.relation, s.claim))
    graph.graph["unnamed"] = tuple(step for step in ordered if step.target == UNNAMED)
    for step in (step for step in ordered if step.target != UNNAMED):
        for end in (step.source, step.target):
            if end not in graph:
                graph.add_node(end, **_attributes(end, known.get(end)))
        graph.add_edge(step.source, step.target, key=(step.relation, step.claim), step=step)
    graph.graph["kin"] = kin_of(known.values())
    graph.graph["bodies"] = {one.id: one.part_of for one in known.values() if one.part_of}
    graph.graph["posts"] = _posts(known.values())
    graph.graph["names"] = {actor.id: actor.name for actor in known.values()}
    told = list(events)
    graph.graph["denials"] = _denials(graph, told)
    graph.graph["replies"] = _replies(told)
    graph.graph["described"] = _described(told)
    graph.graph["traces"] = {trace.claim: trace for trace in traces}
    return graph


def find_actor(graph: nx.MultiDiGraph, name: str) -> str:
    """Return the IRI of the actor ``name`` (a name in any case, a slug or an IRI).

    Raises ``QueryError`` that lists close matches.
    """
    known: dict[str, str] = graph.graph["names"]
    also: dict[str, tuple[str, str]] = graph.graph.get("also", {})
    order = sorted(known, key=lambda iri: (iri not in graph, iri))
    called = {iri: known[iri] for iri in order} | {iri: other for iri, (other, _) in also.items()}
    found = find_named(name, called, noun="actor")
    return also[found][1] if found in also else found


def case_relations(case: CaseFolder) -> nx.MultiDiGraph:
    """Return the graph of all relations in a case, as it is told."""
    told = told_in(case)
    actors = list(told.actors(case.actors()))
    bodies = {actor.id: actor.part_of for actor in actors if actor.part_of}
    found = steps(
        sure_claims(case),
        told.voices(voices(case.documents())),
        dates=dates_said(case.documents()),
        bodies=bodies,
        houses=houses_in(case),
    )
    graph = relations(found, actors, case.events(), _traces(case, bodies, told))
    graph.graph["also"] = {
        actor.id: (actor.name, told.one(actor.id))
        for actor in case.actors()
        if told.one(actor.id) != actor.id
    }
    return graph


def _traces(case: CaseFolder, bodies: dict[str, str], told: Told) -> Iterator[Trace]:
    spoken = told.voices(voices(case.documents()))
    dates = dates_said(case.documents())
    holders = bodies | {place.id: place.within for place in case.locations() if place.within}
    for claim in sure_claims(case):
        trace = trace_of(claim, spoken, holders, said=dates.get((claim.document, claim.segment)))
        if trace is not None:
            yield trace


def graphml_lines(graph: nx.MultiDiGraph) -> Iterator[str]:
    """Yield the graph as GraphML: names on the nodes, what each claim says on the edges."""
    plain = nx.MultiDiGraph()
    for actor, attributes in graph.nodes(data=True):
        plain.add_node(actor, **attributes)
    for source, target, step in graph.edges(data="step"):
        named = {name: getattr(step, name) for name in Step.__slots__}
        told = {k: v for k, v in named.items() if isinstance(v, str) and k not in _ENDS}
        plain.add_edge(source, target, key=f"{step.relation} {step.claim}", **told)
    for line in nx.generate_graphml(plain):
        yield f"{line}\n"


_ENDS = frozenset({"source", "target"})


def collapse(graph: nx.MultiDiGraph, *, relation: str) -> nx.DiGraph:
    """Return one edge for each pair of actors that affirmed claims join by ``relation``.

    An edge has ``steps``, ``claimers`` and ``publishers`` (how many independent ones), and
    ``weight``, the number of claims.
    """
    steps = (step for _, _, step in graph.edges(data="step"))
    chosen = (step for step in steps if step.relation == relation and step.affirmed)
    return joined(graph, ((step.source, step.target, step) for step in chosen))


def joined(graph: nx.MultiDiGraph, ways: Iterable[tuple[str, str, Step]]) -> nx.DiGraph:
    """Return one edge for each pair of ends in ``ways``, with the attributes of ``collapse``.

    ``graph`` gives the actors and what chains need besides.
    """
    simple = nx.DiGraph()
    simple.graph.update(graph.graph)
    simple.add_nodes_from(graph.nodes(data=True))
    for source, target, step in ways:
        if not simple.has_edge(source, target):
            simple.add_edge(source, target, steps=[])
        simple.edges[source, target]["steps"].append(step)
    for _, _, edge in simple.edges(data=True):
        edge["weight"] = len(edge["steps"])
        edge["claimers"] = len({step.claimer for step in edge["steps"] if step.claimer})
        edge["publishers"] = len({step.house for step in edge["steps"]})
    return simple


def kin_of(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    """Return the body that each actor belongs to, and the actors that belong to each body."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.part_of:
            found[actor.id].add(actor.part_of)
            found[actor.part_of].add(actor.id)
    return {actor: tuple(sorted(kin)) for actor, kin in sorted(found.items())}


def _posts(actors: Iterable[Actor]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return who holds which post in each body; sorted."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for actor in actors:
        if actor.part_of and actor.post and actor.kind == "Person":
            found[actor.part_of].add((actor.id, actor.post))
    return {body: tuple(sorted(held)) for body, held in found.items()}


def _denials(graph: nx.MultiDiGraph, events: Iterable[Event]) -> dict[str, tuple[Step, ...]]:
    """Return the denials of each claim; a denial is told once, as a step of its first speaker."""
    denying: dict[str, Step] = {}
    for _, _, step in graph.edges(data="step"):
        if step.denied and step.relation == "denies":
            known = denying.get(step.claim)
            if known is None or step.source == step.claimer:
                denying[step.claim] = step
    found: dict[str, tuple[Step, ...]] = {}
    for event in events:
        for reply in event.replies:
            if reply.claim in denying:
                told = found.get(reply.accusation, ())
                found[reply.accusation] = (*told, denying[reply.claim])
    return found


def _replies(events: Iterable[Event]) -> dict[str, tuple[Reply, ...]]:
    found: dict[str, list[Reply]] = defaultdict(list)
    for event in events:
        for reply in event.replies:
            found[reply.accusation].append(reply)
    return {claim: tuple(answers) for claim, answers in found.items()}


def _described(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for claim in event.claims:
            found[claim].add(event.id)
    return {claim: frozenset(iris) for claim, iris in found.items()}


def _attributes(iri: str, actor: Actor | None) -> dict[str, str]:
    if actor is None:
        name = iri.rsplit("/", 1)[-1]
        return {"name": name, "kind": "UnidentifiedActor", "actor_type": "Unidentified"}
    return {"name": actor.name, "kind": actor.kind, "actor_type": actor.actor_type}
