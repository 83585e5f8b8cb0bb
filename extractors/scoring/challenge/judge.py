"""Score claims against a challenge file: short texts, one phenomenon each, exhaustive gold.

Each gold claim that is not optional is paired with at most one predicted claim. A predicted claim
that stays unpaired is wrong, also where it says again what a paired one says, except where

- its event type is not among the scored ones (it is not judged at all; scored_types.py),
- it is a core match of an optional gold claim,
- it is the inner layer of a paired or excepted claim that relays it ("A says that B says":
  the gold has one claim for both speakers).

Core and full figures count the same predicted claims. Attributes are judged on the pairs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..figures.counts import Accuracy, Counts, accuracy
from .agreement import (
    ATTRIBUTES,
    agrees_agents,
    agrees_core,
    agrees_patients,
    agrees_type,
    attributes,
    is_forbidden,
    is_full,
)
from .gold import DOCUMENT_VOICE, GoldClaim, GoldText, Names
from .pairing import pair
from .scored_types import folded, is_scored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ....ontology.records import Claim

CONSTANTS: dict[str, tuple[str, Callable[[GoldClaim], Names | None]]] = {
    "claimer": (DOCUMENT_VOICE, lambda gold: gold.claimers),
    "speech_act": ("Report", lambda gold: gold.speech_acts),
    "polarity": ("Positive", lambda gold: gold.polarity),
    "certainty": ("Certain", lambda gold: gold.certainty),
    "temporality": ("Past", lambda gold: gold.temporality),
}
"""What a reader without any skill would always say, and where the gold has the answer."""


LADDER: dict[str, Callable[[Claim, GoldClaim], bool]] = {
    "type": agrees_type,
    "type and agents": lambda claim, gold: agrees_type(claim, gold) and agrees_agents(claim, gold),
    "type and patients": lambda claim, gold: (
        agrees_type(claim, gold) and agrees_patients(claim, gold)
    ),
    "type, agents and patients": agrees_core,
}
"""How far a predicted claim can agree on the way to a core match."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold claim, the claim that matches its core, and which attributes agree."""

    gold: GoldClaim
    claim: Claim
    agreed: dict[str, bool]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is right and wrong in the reading of one text."""

    text: GoldText
    pairs: tuple[Pair, ...]
    missed: tuple[GoldClaim, ...]
    spurious: tuple[Claim, ...]
    reached: dict[str, int]
    neutral: tuple[Claim, ...]
    violations: tuple[tuple[GoldClaim, Claim], ...]

    @property
    def core(self) -> Counts:
        """Right, predicted and gold claims, by type, agents and patients."""
        right = len(self.pairs)
        return Counts(right, right + len(self.spurious), right + len(self.missed))

    @property
    def full(self) -> Counts:
        """The same, with claimer, polarity and temporality."""
        right = sum(is_full(pair.agreed) for pair in self.pairs)
        return Counts(right, self.core.predicted, self.core.gold)

    @property
    def broken(self) -> int:
        """How many of the forbidden rows came out."""
        rows = [row for row, _ in self.violations]
        return sum(row in rows for row in self.text.forbidden)


def judge(
    text: GoldText, claims: Sequence[Claim], *, scored_type: Callable[[str], bool] = is_scored
) -> Verdict:
    """Judge the claims read out of one text; ``scored_type`` tells which types are judged."""
    by_id = {claim.id: claim for claim in claims}
    scored = [claim for claim in claims if scored_type(claim.event_type)]
    required = [i for i, gold in enumerate(text.claims) if not gold.optional]
    agreed = {
        (g, p): attributes(claim, gold, text, by_id)
        for g, gold in enumerate(text.claims)
        for p, claim in enumerate(scored)
        if agrees_core(claim, gold)
    }
    worth = {
        key: (int(is_full(found)), 1, sum(found.values()))
        for key, found in agreed.items()
        if key[0] in required
    }
    paired = pair(worth, required)
    neutral = {p for g, p in agreed if text.claims[g].optional} - set(paired.values())
    neutral |= inner_layers(scored, set(paired.values()) | neutral)
    neutral -= set(paired.values())
    return Verdict(
        text,
        tuple(Pair(text.claims[g], scored[p], agreed[g, p]) for g, p in sorted(paired.items())),
        tuple(text.claims[g] for g in required if g not in paired),
        _without(scored, neutral | set(paired.values())),
        {name: _reached(text, scored, agrees) for name, agrees in LADDER.items()},
        tuple(scored[p] for p in sorted(neutral)),
        tuple((row, c) for row in text.forbidden for c in scored if is_forbidden(c, row, text)),
    )


def attribute_accuracy(verdicts: Iterable[Verdict]) -> dict[str, Accuracy]:
    """Return for each attribute how many of the pairs that the gold scores agree."""
    pairs = [pair for verdict in verdicts for pair in verdict.pairs]
    return {
        name: accuracy(pair.agreed[name] for pair in pairs if name in pair.agreed)
        for name in ATTRIBUTES
    }


def constant_accuracy(verdicts: Iterable[Verdict]) -> dict[str, tuple[str, Accuracy]]:
    """Return for each attribute with a constant how often the constant is right on the pairs."""
    golds = [pair.gold for verdict in verdicts for pair in verdict.pairs]
    return {
        name: (value, accuracy(value in accepted for gold in golds if (accepted := get(gold))))
        for name, (value, get) in CONSTANTS.items()
    }


def by_phenomenon(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """Group the verdicts by what their texts try, in alphabetical order."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(verdict.text.phenomenon, []).append(verdict)
    return dict(sorted(groups.items()))


def by_type(verdicts: Iterable[Verdict]) -> dict[str, Counts]:
    """Count core matches per event type; a gold claim counts under its best type."""
    right: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for verdict in verdicts:
        found = Counter(folded(pair.gold.event_types[0]) for pair in verdict.pairs)
        right += found
        predicted += found + Counter(folded(claim.event_type) for claim in verdict.spurious)
        gold += found + Counter(folded(missed.event_types[0]) for missed in verdict.missed)
    return {
        name: Counts(right[name], predicted[name], gold[name])
        for name in sorted(predicted.keys() | gold.keys())
    }


def _reached(
    text: GoldText, claims: Sequence[Claim], agrees: Callable[[Claim, GoldClaim], bool]
) -> int:
    """Return how many required gold claims can be paired under a weaker agreement."""
    required = [i for i, gold in enumerate(text.claims) if not gold.optional]
    worth = {
        (g, p): (0, 1, 0)
        for g in required
        for p, claim in enumerate(claims)
        if agrees(claim, text.claims[g])
    }
    return len(pair(worth, required))


def inner_layers(claims: Sequence[Claim], accepted: set[int]) -> set[int]:
    """Return the indices of claims that accepted claims relay, directly or through others."""
    found: set[int] = set()
    layer = accepted
    while layer:
        relayed = {id_ for p in layer for id_ in claims[p].relays}
        layer = {p for p, claim in enumerate(claims) if claim.id in relayed} - found - accepted
        found |= layer
    return found


def _without(claims: Sequence[Claim], dropped: set[int]) -> tuple[Claim, ...]:
    return tuple(claim for p, claim in enumerate(claims) if p not in dropped)
