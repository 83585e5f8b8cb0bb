"""Claims that contradict each other where sources do not: one of the two is likely misread.

That sources disagree is no contradiction here: an accusation and its denial both stand.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from ..claims.fillers import PATIENTS
from ..claims.predicates import affirms, denies
from ..claims.tolls import are_apart, counted
from ..folder.decided import told_in
from ..folder.reports import standing_claims
from .question import Answer, Outcome, Question, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Claim
    from ..folder.case_folder import CaseFolder

_FULL = 40
"""Claims of one document and type above which they are not compared pair by pair."""


def contradictions(case: CaseFolder) -> Iterator[Question]:
    """Yield pairs of claims of one document of which one is likely misread.

    Those that a person has accepted or edited are not asked for again.
    """
    judged = set(told_in(case).assessments)
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in standing_claims(case):
        groups[claim.document, claim.event_type].append(claim)
    for _, claims in sorted(groups.items()):
        for one, other in combinations(claims[:_FULL], 2):
            why = against(one, other)
            if why and not {one.id, other.id} <= judged:
                yield _question(one, other, why)


def against(one: Claim, other: Claim) -> str:
    """Say in words how two claims of one document and type contradict each other; "" if not.

    "About 200" and 210 do not: see ``tolls.are_apart``.
    """
    if one.quote == other.quote and _turned(one, other):
        return "in one sentence, who did it to whom is turned round"
    if _parties(one) != _parties(other) or not any(_parties(one)[:2]):
        return ""
    voice = one.claimer and one.claimer.id
    same_voice = voice == (other.claimer and other.claimer.id)
    same_day = (one.event_start, one.event_end) == (other.event_start, other.event_end)
    if not (same_voice and same_day):
        return ""
    if (affirms(one) and denies(other)) or (denies(one) and affirms(other)):
        return "one voice says that it happened and that it did not"
    return next(
        (
            f"one voice counts {counted(a)} and {counted(b)} {a.type.lower()}"
            for a in one.harm
            for b in other.harm
            if a.type == b.type and a.of_whom == b.of_whom and are_apart(a, b)
        ),
        "",
    )


def _question(one: Claim, other: Claim, why: str) -> Question:
    both = (one.id, other.id)
    parties = [*_ids(one, ("agent",)), *_ids(one, PATIENTS)]
    return Question(
        "contradiction",
        len(set(parties)),
        both,
        f"Which is misread? {why[0].upper()}{why[1:]}",
        (f"1 {told(one)}", f"2 {told(other)}"),
        (
            Answer("1", "the first is misread", (Outcome("reject", (one.id,)),)),
            Answer("2", "the second is misread", (Outcome("reject", (other.id,)),)),
            Answer("b", "both are read rightly", tuple(Outcome("accept", (i,)) for i in both)),
        ),
    )


def _ids(claim: Claim, roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filler.id for role in roles for filler in getattr(claim, role))


def _parties(claim: Claim) -> tuple[frozenset[str], ...]:
    return _ids(claim, ("agent",)), _ids(claim, PATIENTS), _ids(claim, ("location",))


def _turned(one: Claim, other: Claim) -> bool:
    """Say whether the agents of each are the patients of the other."""
    agents, patients = _ids(one, ("agent",)), _ids(one, PATIENTS)
    if not (agents and patients) or agents == patients:
        return False
    return agents <= _ids(other, PATIENTS) and patients <= _ids(other, ("agent",))
