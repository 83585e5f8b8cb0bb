"""Field by field: which types, roles, speakers and states of an act are read right.

Each gold claim is paired with at most one predicted claim of its type; among all pairings the
best has the most pairs, then the most agents and patients right, then the most other fields. What
is in doubt in the gold, or told before, is neither asked nor counted, nor are inner layers of what
is relayed. Precision and recall run over all claims, so that a claim that is missed or invented
counts against each of its fields; `accuracy` runs over the pairs alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ....scoring.challenge import names
from ....scoring.challenge.agreement import (
    agrees_agents,
    agrees_core,
    agrees_patients,
    agrees_type,
    attributes,
    gold_patients,
    patients,
    role,
    speech_act,
)
from ....scoring.challenge.judge import inner_layers
from ....scoring.challenge.pairing import pair
from ....scoring.figures.counts import Accuracy, Counts
from .gold import is_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .....ontology.records import Claim, Filler
    from ....scoring.challenge.gold import GoldClaim, Names
    from .texts import ReadText

ROLES: Final = ("agent", "patients", "location", "instrument", "material", "intermediary")
ATTRIBUTES: Final = (
    "claimer",
    "relays",
    "speech_act",
    "polarity",
    "certainty",
    "temporality",
    "killed",
)
VALUES: Final = ("polarity", "certainty", "temporality", "speech_act")


@dataclass(slots=True)
class Fields:
    """Counts by field: of claims, of the fillers of roles, of attributes and their values."""

    typed: Counts = field(default_factory=Counts)
    fillers: dict[str, Counts] = field(default_factory=dict)
    attributes: dict[str, Accuracy] = field(default_factory=dict)
    values: dict[tuple[str, str], Counts] = field(default_factory=dict)
    wrong_agents: Accuracy = field(default_factory=Accuracy)
    """Agents of paired claims that the gold claim does not have."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of a text, and the claims on both sides that are in none."""

    pairs: tuple[tuple[GoldClaim, Claim], ...]
    missed: tuple[GoldClaim, ...]
    spurious: tuple[Claim, ...]


def paired(text: ReadText) -> Pairing:
    """Pair gold and predicted claims of one type."""
    scored = [claim for claim in text.claims if is_read(claim.event_type)]
    by_id = {claim.id: claim for claim in text.claims}
    worth = {
        (g, p): (1, *_closeness(claim, gold, text, by_id))
        for g, gold in enumerate(text.gold.claims)
        for p, claim in enumerate(scored)
        if agrees_type(claim, gold)
    }
    asked = [g for g, gold in enumerate(text.gold.claims) if not gold.optional]
    found = pair({key: value for key, value in worth.items() if key[0] in asked}, asked)
    accepted = set(found.values())
    optional = {
        p
        for g, p in worth
        if text.gold.claims[g].optional and agrees_core(scored[p], text.gold.claims[g])
    }
    known = accepted | optional | inner_layers(scored, accepted | optional)
    return Pairing(
        tuple((text.gold.claims[g], scored[p]) for g, p in sorted(found.items())),
        tuple(text.gold.claims[g] for g in asked if g not in found),
        tuple(claim for p, claim in enumerate(scored) if p not in known),
    )


def _closeness(
    claim: Claim, gold: GoldClaim, text: ReadText, by_id: dict[str, Claim]
) -> tuple[int, int]:
    core = agrees_agents(claim, gold) + agrees_patients(claim, gold)
    return core, sum(attributes(claim, gold, text.gold, by_id).values())


def field_counts(texts: Iterable[ReadText]) -> Fields:
    """Return the counts of every field over all texts."""
    sums = Fields()
    for text in texts:
        by_id = {claim.id: claim for claim in text.claims}
        pairing = paired(text)
        right = len(pairing.pairs)
        sums.typed += Counts(right, right + len(pairing.spurious), right + len(pairing.missed))
        for gold, claim in pairing.pairs:
            for name, agrees in attributes(claim, gold, text.gold, by_id).items():
                if name in ATTRIBUTES:
                    old = sums.attributes.get(name, Accuracy())
                    sums.attributes[name] = old + Accuracy(int(agrees), 1)
            wrong = len(claim.agent) - matched(claim.agent, gold_fillers(gold, "agent"))
            sums.wrong_agents += Accuracy(wrong, len(claim.agent))
        _add_fillers(sums, pairing)
        _add_values(sums, pairing)
    return sums


def claim_fillers(claim: Claim, name: str) -> tuple[Filler, ...]:
    """Return the fillers of a role, `patients` being victims, recipients and targets."""
    return patients(claim) if name == "patients" else role(claim, name)


def gold_fillers(gold: GoldClaim, name: str) -> tuple[Names, ...]:
    """Return the same of a gold claim, each filler with all its names."""
    return (gold_patients(gold) or ()) if name == "patients" else gold.roles.get(name, ())


def matched(found: Iterable[Filler], accepted: tuple[Names, ...]) -> int:
    """Return how many fillers have a name or words that a gold filler has."""
    known = [name for filler in accepted for name in filler]
    return sum(names.any_match((filler.name, filler.text), known) for filler in found)


def _add_fillers(sums: Fields, pairing: Pairing) -> None:
    for name in ROLES:
        counts = sums.fillers.get(name, Counts())
        for gold, claim in pairing.pairs:
            accepted, found = gold_fillers(gold, name), claim_fillers(claim, name)
            counts += Counts(matched(found, accepted), len(found), len(accepted))
        left = sum(len(gold_fillers(gold, name)) for gold in pairing.missed)
        more = sum(len(claim_fillers(claim, name)) for claim in pairing.spurious)
        sums.fillers[name] = counts + Counts(0, more, left)


def _add_values(sums: Fields, pairing: Pairing) -> None:
    right, predicted, gold = (Counter[tuple[str, str]]() for _ in range(3))
    for told, claim in pairing.pairs:
        said, read = dict(_gold_values(told)), dict(_values(claim))
        right.update(item for item in said.items() if read[item[0]] == item[1])
    for claim in (*pairing.spurious, *(claim for _, claim in pairing.pairs)):
        predicted.update(_values(claim))
    for told in (*pairing.missed, *(told for told, _ in pairing.pairs)):
        gold.update(_gold_values(told))
    for key in {*right, *predicted, *gold}:
        counts = Counts(right[key], predicted[key], gold[key])
        sums.values[key] = sums.values.get(key, Counts()) + counts


def _values(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "polarity", claim.polarity
    yield "certainty", claim.certainty
    yield "temporality", claim.temporality
    yield "speech_act", speech_act(claim)


def _gold_values(gold: GoldClaim) -> Iterator[tuple[str, str]]:
    told = (gold.polarity, gold.certainty, gold.temporality, gold.speech_acts)
    for name, values in zip(VALUES, told, strict=True):
        if values:
            yield name, values[0]
