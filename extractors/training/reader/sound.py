"""Whether a claim could be signed as it stands, as far as what a reader wrote down can tell.

A row can be signed that names no party wrongly, though it may name fewer than the text: its type
is right, each agent, patient and place is one that the reader named, at least one agent or patient
where the reader named any; claimer and polarity are right, and what is told as done was done. It
does harm if it names a wrong doer of a harmful act, or tells as done what is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....ontology.records import DONE
from ....ontology.terms import is_harmful
from ...scoring.challenge import names
from ...scoring.challenge.agreement import agrees_type, attributes, gold_patients, patients

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ....ontology.records import Claim, Filler
    from ...scoring.challenge.gold import GoldClaim, GoldText, Names


def is_sound(claim: Claim, text: GoldText) -> bool:
    """Tell whether a claim could be signed beside what is written down of its text."""
    return any(_agrees(claim, gold, text) for gold in text.claims)


def is_harmful_row(claim: Claim, text: GoldText) -> bool:
    """Tell whether a claim accuses somebody, or tells an act, against what is written down."""
    if is_sound(claim, text) or not is_harmful(claim.event_type):
        return False
    same = [gold for gold in text.claims if agrees_type(claim, gold)]
    doers = any(_all_known(claim.agent, gold.roles.get("agent", ())) for gold in same)
    told = any(_status(claim) in _statuses(gold) for gold in same)
    return bool(claim.agent and not doers) or not told


def _agrees(claim: Claim, gold: GoldClaim, text: GoldText) -> bool:
    if not agrees_type(claim, gold):
        return False
    agents, hurt = gold.roles.get("agent", ()), gold_patients(gold) or ()
    places = gold.roles.get("location", ())
    found = attributes(claim, gold, text, {})
    parties = bool(claim.agent or patients(claim)) or not (agents or hurt)
    return (
        parties
        and _all_known(claim.agent, agents)
        and _all_known(patients(claim), (*hurt, *places))
        and all(_is_known_place(place, (*places, *hurt)) for place in claim.location)
        and found.get("claimer", True)
        and _status(claim) in _statuses(gold)
    )


def _all_known(fillers: Iterable[Filler], accepted: Iterable[Names]) -> bool:
    known = [name for filler in accepted for name in filler]
    return all(names.any_match((filler.name, filler.text), known) for filler in fillers)


def _is_known_place(filler: Filler, accepted: Iterable[Names]) -> bool:
    """Tell whether a place is one of those accepted, or named within one: "Doha, *Qatar*"."""
    known = [set(names.words(name)) for filler in accepted for name in filler]
    return any(
        set(names.words(own)) <= name for own in (filler.name, filler.text) for name in known
    ) or _all_known((filler,), accepted)


def _status(claim: Claim) -> tuple[str, bool]:
    return claim.polarity, claim.temporality in DONE


def _statuses(gold: GoldClaim) -> set[tuple[str, bool]]:
    return {(p, t in DONE) for p in gold.polarity or () for t in gold.temporality or ()}
