"""Unsure readings that would change a chain: it tells more with them than without."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..claims.shown import is_shown
from ..folder.reports import standing_claims
from ..relations.fold import case_relations
from ..relations.kinds import KINDS
from .question import Answer, Outcome, Question, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..folder.case_folder import CaseFolder
    from ..relations.chains import Chain


def unsure_readings(case: CaseFolder) -> Iterator[Question]:
    """Yield the claims that the reader is unsure of and that a telling chain would need.

    The weight is the number of such chains that have no link without an unsure claim.
    """
    threshold = case.settings().threshold
    claims = {one.id: one for one in standing_claims(case) if not is_shown(one, threshold)}
    if not claims:
        return
    graph = case_relations(replace(case, unsure=True))
    needed: Counter[str] = Counter()
    for kind in KINDS:
        for chain in kind.find(graph).chains:
            if chain.tells > 0:
                needed.update(_needed(chain, set(claims)))
    names = graph.graph["names"]
    for iri, chains in sorted(needed.items()):
        claim = claims[iri]
        lines = [told(claim), f"the reader's chance that it is right: {claim.confidence:.2f}"]
        who = sorted({names.get(filler.id, filler.name) for filler in claim.agent})
        yield Question(
            "unsure",
            chains,
            (iri,),
            f"Is this read rightly? {chains} chain{'s' * (chains != 1)} through "
            f"{', '.join(who) or 'it'} would need it",
            tuple(lines),
            (
                Answer("a", "accept", (Outcome("accept", (iri,)),)),
                Answer("r", "reject", (Outcome("reject", (iri,)),)),
            ),
        )


def _needed(chain: Chain, unsure: set[str]) -> set[str]:
    """Return the unsure claims of links that have no other claim."""
    found: set[str] = set()
    for link in chain.links:
        claims = {step.claim for step in link.steps}
        if claims <= unsure:
            found |= claims
    return found
