"""Chains as a picture, for a kind that no page of the catalogue shows in a way of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....relations.steps import UNNAMED
from ..words import happening
from .lines import Joint
from .perspectives import picture_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .....ontology.records import Actor, Claim, Document
    from ....relations.chains import Chain, ChainKind
    from .lines import Picture


def links_of(
    chains: Iterable[Chain],
    kind: ChainKind,
    claims: Sequence[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document] = (),
) -> Picture:
    """Return the links of ``chains``, from left to right; denials stand beside what they deny.

    ``claims`` are those of the chains and those that deny them.
    """
    by_id = {claim.id: claim for claim in claims}
    links = [link for chain in chains for link in chain.links]
    steps = {step for link in links for step in (*link.steps, *link.denials)}
    return picture_of(
        kind.name,
        kind.asked,
        f"Each arrow is a step of a chain of claims: {kind.told}. A chain of claims is no "
        "evidence that one step led to the next.",
        [
            Joint(step.source, step.target, by_id[step.claim], (happening(step.event_type),))
            for step in sorted(steps, key=lambda one: (one.source, one.target, one.claim))
            if step.target != UNNAMED
        ],
        claims,
        actors,
        documents,
        columns="Read from left to right.",
    )
