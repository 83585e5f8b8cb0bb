"""Claims folded into relations between actors: a networkx multigraph whose edges keep claims.

A node is an actor's IRI with ``name``, ``kind`` and ``actor_type``. An edge is one claim seen as
one step between two actors, keyed by relation and claim; ``collapse`` joins parallel edges.
The agents of one claim are joined with each of its patients.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain, product
from typing import TYPE_CHECKING

import networkx as nx

from ..ontology.errors import QueryError
from ..ontology.namespaces import AL
from ..ontology.terms import edge_of, family_of
from .derived import affirms, alleges
from .traces import DENIALS, PATIENTS, is_actor
from .voices import claimer_of, dates_said, voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..ontology.records import Actor, Claim, Claimer
    from .case import Case
    from .events import Event

HARMING = frozenset(
    {
        "ViolenceToPersons",
        "LibertyViolation",
        "ArmedAttack",
        "Repression",
        "DisplacementAndProperty",
    }
)
"""The families whose agents are said to harm their patients."""


@dataclass(frozen=True, slots=True)
class Step:
    """One claim as one step from ``source`` to ``target`` (IRIs).

    ``relation`` is arms, support, accuses, denies, harms, sanctions or another family's name in
    lower case. ``claimer`` is an IRI, None for the unattributed voice. ``affirmed`` is false
    where the claim denies, demands or only supposes.
    """

    source: str
    target: str
    relation: str
    claim: str
    event_type: str
    claimer: str | None
    publisher: str | None
    document: str
    quote: str
    start: str | None
    end: str | None
    said: str | None
    polarity: str
    certainty: str
    temporality: str
    affirmed: bool
    denied: bool
    items: tuple[str, ...] = ()


def steps(
    claims: Iterable[Claim],
    speakers: Mapping[str, Claimer],
    *,
    dates: Mapping[tuple[str, int], str | None] | None = None,
    bodies: Mapping[str, str] | None = None,
) -> Iterator[Step]:
    """Yield the steps that ``claims`` make between actors.

    ``speakers`` gives the voice of each document that has one, ``dates`` when each of
    its segments was said,
    ``bodies`` the body an actor belongs to, which accuses and denies with its office holder.
    """
    for claim in claims:
        who = claimer_of(claim, speakers)
        said_by = [who.id, *filter(None, [(bodies or {}).get(who.id)])] if who else []
        for source, target, relation in chain(_done(claim), _said(claim, said_by)):
            publisher = speakers.get(claim.document)
            yield Step(
                source,
                target,
                relation,
                claim=claim.id,
                event_type=claim.event_type,
                claimer=who.id if who else None,
                publisher=publisher.id if publisher else None,
                document=claim.document,
                quote=claim.quote,
                start=claim.event_start,
                end=claim.event_end,
                said=(dates or {}).get((claim.document, claim.segment)),
                polarity=claim.polarity,
                certainty=claim.certainty,
                temporality=claim.temporality,
                affirmed=affirms(claim),
                denied=denies(claim),
                items=tuple(sorted({f.name for f in (*claim.material, *claim.instrument)})),
            )


def relations(
    steps: Iterable[Step], actors: Iterable[Actor], events: Iterable[Event] = ()
) -> nx.MultiDiGraph:
    """Return the graph of ``steps``; the order of no argument matters.

    ``graph.graph`` keeps what chains need besides: ``names`` of actors, ``kin`` (the body and
    the parts of each), and ``denials``: for a claim, the steps of the claims of the same event
    that deny it.
    """
    graph = nx.MultiDiGraph()
    known = {actor.id: actor for actor in actors}
    for step in sorted(steps, key=lambda s: (s.source, s.target, s.relation, s.claim)):
        for end in (step.source, step.target):
            if end not in graph:
                graph.add_node(end, **_attributes(end, known.get(end)))
        graph.add_edge(step.source, step.target, key=(step.relation, step.claim), step=step)
    graph.graph["kin"] = _kin(known.values())
    graph.graph["names"] = {actor.id: actor.name for actor in known.values()}
    graph.graph["denials"] = _denials(graph, events)
    return graph


def find_actor(graph: nx.MultiDiGraph, name: str) -> str:
    """Return the IRI of the actor ``name`` (a name in any case, a slug or an IRI).

    Raises ``QueryError`` that lists close matches.
    """
    known: dict[str, str] = graph.graph["names"]
    wanted = name.removeprefix("id:").lower()
    for iri in sorted(known, key=lambda iri: (iri not in graph, iri)):
        if wanted in (iri.lower(), iri.rsplit("/", 1)[-1], known[iri].lower()):
            return iri
    names = sorted({known[iri] for iri in known if iri in graph})
    close = get_close_matches(name, names, n=3) or [n for n in names if wanted in n.lower()][:3]
    hint = f"is it {' or '.join(close)}?" if close else f"there are {', '.join(names[:5])}, ..."
    raise QueryError(f"no actor {name!r} in the case; {hint}")


def case_relations(case: Case) -> nx.MultiDiGraph:
    """Return the graph of all relations in a case."""
    actors = list(case.actors())
    bodies = {actor.id: actor.part_of for actor in actors if actor.part_of}
    found = steps(
        case.claims(),
        voices(case.documents()),
        dates=dates_said(case.documents()),
        bodies=bodies,
    )
    return relations(found, actors, case.events())


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
    simple = nx.DiGraph()
    simple.graph.update(graph.graph)
    simple.add_nodes_from(graph.nodes(data=True))
    for source, target, step in graph.edges(data="step"):
        if step.relation != relation or not step.affirmed:
            continue
        if not simple.has_edge(source, target):
            simple.add_edge(source, target, steps=[])
        simple.edges[source, target]["steps"].append(step)
    for _, _, edge in simple.edges(data=True):
        edge["weight"] = len(edge["steps"])
        edge["claimers"] = len({step.claimer for step in edge["steps"] if step.claimer})
        edge["publishers"] = len({step.publisher or step.document for step in edge["steps"]})
    return simple


def _kin(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    """Return the body that each actor belongs to, and the actors that belong to each body."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.part_of:
            found[actor.id].add(actor.part_of)
            found[actor.part_of].add(actor.id)
    return {actor: tuple(sorted(kin)) for actor, kin in sorted(found.items())}


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
        against = {denial for denial, _ in event.refuted}
        told = tuple(denying[claim] for claim in sorted(against) if claim in denying)
        for claim in event.claims:
            if claim not in against and told:
                found[claim] = told
    return found


def _said(claim: Claim, speakers: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what the making of the claim does between its speakers and its agents."""
    relation = "accuses" if alleges(claim) else "denies" if denies(claim) else None
    if relation is None:
        return
    for speaker in speakers:
        for agent in filter(is_actor, claim.agent):
            if agent.id not in speakers or relation == "denies":
                yield speaker, agent.id, relation


def _done(claim: Claim) -> Iterator[tuple[str, str, str]]:
    relation = relation_of(claim.event_type)
    through = [filler.id for filler in claim.intermediary if is_actor(filler)]
    patients = [f.id for role in PATIENTS for f in getattr(claim, role) if is_actor(f)]
    agents = [filler.id for filler in claim.agent if is_actor(filler)]
    for first, last in _legs(agents, through, patients):
        if first != last:
            yield first, last, relation


def _legs(agents: list[str], through: list[str], patients: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the legs of a transfer: agent to intermediary to patient, or agent to patient."""
    if through:
        yield from product(agents, through)
        yield from product(through, patients)
    else:
        yield from product(agents, patients)


def relation_of(event_type: str) -> str:
    """Return the relation that an event of this type makes between its agent and its patient.

    >>> relation_of("ArmsTransfer"), relation_of("Torture"), relation_of("Sanction")
    ('arms', 'harms', 'sanctions')
    """
    edge = edge_of(event_type)
    if edge is not None:
        return "arms" if edge == AL.allegedArmsTo else "support"
    family = family_of(event_type)
    if family in HARMING:
        return "harms"
    return "sanctions" if event_type == "Sanction" else family.lower()


def denies(claim: Claim) -> bool:
    """Say whether the claimer says that it did not happen, or was not the agent's doing."""
    negative = claim.polarity == "Negative" and claim.speech_act != "Demand"
    return claim.speech_act in DENIALS or negative


def _attributes(iri: str, actor: Actor | None) -> dict[str, str]:
    if actor is None:
        name = iri.rsplit("/", 1)[-1]
        return {"name": name, "kind": "UnidentifiedActor", "actor_type": "Unidentified"}
    return {"name": actor.name, "kind": actor.kind, "actor_type": actor.actor_type}
