"""Actors that may be one: the pairs that the table of features leaves to a person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..folder.decided import told_in
from ..folder.reports import standing_claims
from .drafting import named_in
from .question import Answer, Outcome, Question, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Actor, Claim
    from ..folder.case_folder import CaseFolder

_CANDIDATES = """
SELECT ?resolution ?actor ?reason {
  ?resolution a al:Resolution ; al:verdict "Candidate" ; al:reason ?reason ; al:resolves ?actor
} ORDER BY ?resolution ?actor
"""
_MOST = 2
"""Sentences told of each actor."""


def merges(case: CaseFolder) -> Iterator[Question]:
    """Yield the pairs of actors that may be one; more claims name the lesser, the more hangs on it.

    Pairs that are one already by way of others are not asked for, nor those on which no claim
    hangs.
    """
    told = told_in(case)
    known = {actor.id: actor for actor in case.actors()}
    naming = _naming(case)
    pairs: dict[str, set[str]] = defaultdict(set)
    reasons: dict[str, str] = {}
    for resolution, actor, reason in case.store().query(_CANDIDATES).rows:
        pairs[str(resolution)].add(str(actor))
        reasons[str(resolution)] = str(reason)
    asked: set[tuple[str, ...]] = set()
    for resolution, two in sorted(pairs.items()):
        pair = tuple(sorted({told.one(iri) for iri in two}))
        names_both = all(naming.get(iri) and iri in known for iri in pair)
        if len(pair) == 2 and pair not in asked and names_both:
            asked.add(pair)
            yield _question(pair, known, naming, reasons[resolution])


def _question(
    pair: tuple[str, ...],
    known: dict[str, Actor],
    naming: dict[str, list[Claim]],
    reason: str,
) -> Question:
    first, second = sorted(pair, key=lambda iri: (-len(naming[iri]), iri))
    lines = [f"why it is asked: {reason}"]
    for iri in (first, second):
        actor = known[iri]
        lines.append(f"{actor.name} ({actor.kind}, {actor.actor_type}; {len(naming[iri])} claims)")
        lines += [f'  "{quoted(claim)}" ({claim.source})' for claim in naming[iri][:_MOST]]
    return Question(
        "merge",
        len(naming[second]),
        (first, second),
        f"Are {known[first].name} and {known[second].name} one?",
        tuple(lines),
        (
            Answer("s", "same", (Outcome("same", (first, second)),)),
            Answer("n", "not the same", (Outcome("not-same", (first, second)),)),
        ),
    )


def _naming(case: CaseFolder) -> dict[str, list[Claim]]:
    """Return the claims that name each actor, as they are told."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in standing_claims(case):
        for iri in dict.fromkeys(named_in(claim)):
            found[iri].append(claim)
    return found
