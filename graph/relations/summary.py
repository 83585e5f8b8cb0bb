"""What a case holds, in a handful of numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..claims.predicates import alleges, denies
from .chains import accusation_chains, arms_chains
from .fold import case_relations

if TYPE_CHECKING:
    from ..case import Case


def summary(case: Case) -> list[tuple[str, int]]:
    """Return what there is of each thing; chains count from two steps on."""
    log = Counter(entry.status for entry in case.log())
    counts: Counter[str] = Counter()
    for claim in case.claims():
        counts["claims"] += 1
        counts["allegations"] += alleges(claim)
        counts["denials"] += denies(claim)
        counts["demands"] += claim.speech_act == "Demand"
    graph = case_relations(case)
    chains = {
        "arms chains": arms_chains(graph),
        "accusation chains": accusation_chains(graph),
    }
    return [
        ("documents", log["Read"]),
        ("claims", counts["claims"]),
        ("actors", sum(1 for _ in case.actors())),
        ("events", sum(1 for _ in case.events())),
        ("allegations", counts["allegations"]),
        ("denials", counts["denials"]),
        ("demands", counts["demands"]),
        *(
            (name, sum(len(chain.links) > 1 for chain in found.chains))
            for name, found in chains.items()
        ),
    ]
