"""Claims as steps between two actors: who did what to whom, and who accuses or denies.

The agents of one claim are joined with each of its patients, through its intermediaries.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, product
from typing import TYPE_CHECKING

from ...ontology.terms import layer_of
from ..claims.event_kinds import relation_of
from ..claims.fillers import PATIENTS, is_actor
from ..claims.predicates import accuses, affirms, denies
from ..claims.voices import claimer_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ...ontology.records import Claim, Claimer

UNNAMED = ""
"""Stands for an actor that a claim does not name: the harmed, as the target of a step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One claim as one step from ``source`` to ``target`` (IRIs).

    ``relation`` is arms, support, accuses, denies, harms, sanctions or another family's name in
    lower case. ``claimer`` is an IRI, None for the unattributed voice. ``affirmed`` is false
    where the claim denies, demands or only supposes. ``house`` is whose report the document is:
    that of whoever published it first, where it is a copy.
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
    house: str = ""


def steps(
    claims: Iterable[Claim],
    speakers: Mapping[str, Claimer],
    *,
    dates: Mapping[tuple[str, int], str | None] | None = None,
    bodies: Mapping[str, str] | None = None,
    layers: Collection[str] = (),
    houses: Mapping[str, str] | None = None,
) -> Iterator[Step]:
    """Yield the steps that ``claims`` make between actors.

    ``speakers`` gives the voice of each document that has one, ``dates`` when each of its
    segments was said, ``bodies`` the body an actor belongs to, which accuses and denies with
    its office holder, ``layers`` the layers of the ontology (politics) that are drawn
    besides, none by default, ``houses`` whose report each document is.
    Harm that names none of the harmed is a step to ``UNNAMED``.
    """
    for claim in claims:
        if layer_of(claim.event_type) not in {None, *layers}:
            continue
        who = claimer_of(claim, speakers)
        publisher = speakers.get(claim.document)
        said = (dates or {}).get((claim.document, claim.segment))
        said_by = [who.id, *filter(None, [(bodies or {}).get(who.id)])] if who else []
        for pair in chain(_done(claim), _said(claim, said_by)):
            step = _step(claim, pair, who, publisher, said)
            house = (houses or {}).get(claim.document)
            yield replace(step, house=house or step.publisher or step.document)


def _step(
    claim: Claim,
    pair: tuple[str, str, str],
    who: Claimer | None,
    publisher: Claimer | None,
    said: str | None,
) -> Step:
    return Step(
        *pair,
        claim=claim.id,
        event_type=claim.event_type,
        claimer=who.id if who else None,
        publisher=publisher.id if publisher else None,
        document=claim.document,
        quote=claim.quote,
        start=claim.event_start,
        end=claim.event_end,
        said=said,
        polarity=claim.polarity,
        certainty=claim.certainty,
        temporality=claim.temporality,
        affirmed=affirms(claim),
        denied=denies(claim),
        items=tuple(sorted({f.name for f in (*claim.material, *claim.instrument)})),
    )


def _said(claim: Claim, speakers: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what the making of the claim does between its speakers and its agents."""
    relation = "accuses" if accuses(claim) else "denies" if denies(claim) else None
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
    if relation == "harms" and not patients:
        patients, through = [UNNAMED], []
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
