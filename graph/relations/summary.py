"""What a case holds, in a handful of numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..claims.predicates import alleges, denies
from .fold import case_relations
from .kinds import KINDS

if TYPE_CHECKING:
    from ..folder.case_folder import CaseFolder


def summary(case: CaseFolder) -> list[tuple[str, int]]:
    """Return what there is of each thing; chains count that tell more than a claim."""
    log = Counter(entry.status for entry in case.log())
    counts: Counter[str] = Counter()
    for claim in case.claims():
        counts["claims"] += 1
        counts["allegations"] += alleges(claim)
        counts["denials"] += denies(claim)
        counts["demands"] += claim.speech_act == "Demand"
    graph = case_relations(case)
    chains = {kind.summed: kind.find(graph) for kind in KINDS if kind.summed}
    return [
        ("documents", log["Read"]),
        ("claims", counts["claims"]),
        ("actors", sum(1 for _ in case.actors())),
        ("events", sum(1 for _ in case.events())),
        ("allegations", counts["allegations"]),
        ("denials", counts["denials"]),
        ("demands", counts["demands"]),
        *((name, sum(chain.tells > 0 for chain in found.chains)) for name, found in chains.items()),
    ]
