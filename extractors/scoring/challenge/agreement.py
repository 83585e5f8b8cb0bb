"""Whether one claim says what one gold claim says: core, full, each attribute, forbidden rows.

*Core*: the event type is among the acceptable ones; the agents agree; the patients agree.
Agents agree when every gold filler is matched by a predicted one and every predicted one matches
a gold filler (so an empty gold list asks for an empty role; duplicates do no harm). Patients are
victim, recipient and target pooled on both sides, compared in the same way; a gold filler may
also be matched by a predicted location ("shelled the town"). A role that the gold omits, or a
pool of which it omits all roles, is not scored. A filler's resolved name and words both count.

*Full*: core, and claimer, polarity and temporality, as far as the gold states them. The gold
claimer DOCUMENT agrees with no claimer and with the publisher or author by name; a claim without
claimer also speaks in the publisher's or author's name. DenyResponsibility counts as Deny.

*Forbidden*: a claim agrees with every field given; names are compared whole, listed fillers must
all be there, an extracted date must lie inside the forbidden one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import names
from .gold import DOCUMENT_VOICE, GoldClaim, GoldText, Names
from .scored_types import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ....ontology.records import Claim, Claimer, Filler

PATIENTS = ("victim", "recipient", "target")
ATTRIBUTES = (
    "claimer",
    "relays",
    "speech_act",
    "polarity",
    "certainty",
    "temporality",
    "date",
    "location",
    "killed",
    "instrument",
    "material",
    "intermediary",
    "evidence",
)
"""What is reported for core matches; the first, fourth and sixth decide full matches."""

IN_FULL = ("claimer", "polarity", "temporality")


def role(claim: Claim, name: str) -> tuple[Filler, ...]:
    """Return the fillers of a role by its name."""
    fillers: tuple[Filler, ...] = getattr(claim, name)
    return fillers


def patients(claim: Claim) -> tuple[Filler, ...]:
    """Return victims, recipients and targets as one."""
    return tuple(filler for name in PATIENTS for filler in role(claim, name))


def gold_patients(gold: GoldClaim) -> tuple[Names, ...] | None:
    """Return the patients of a gold claim as one; None where it states none of the roles."""
    given = [gold.roles[name] for name in PATIENTS if name in gold.roles]
    return tuple(names_ for fillers in given for names_ in fillers) if given else None


def agrees_type(claim: Claim, gold: GoldClaim) -> bool:
    """Tell whether the event type is acceptable, with types that judge folded into neutral ones."""
    return folded(claim.event_type) in map(folded, gold.event_types)


def agrees_agents(claim: Claim, gold: GoldClaim) -> bool:
    """Tell whether the agents agree, or are not scored."""
    accepted = gold.roles.get("agent")
    return accepted is None or _same_fillers(claim.agent, accepted, claim.agent)


def agrees_patients(claim: Claim, gold: GoldClaim) -> bool:
    """Tell whether the pooled patients agree, or are not scored."""
    accepted = gold_patients(gold)
    found = patients(claim)
    return accepted is None or _same_fillers(found, accepted, found + claim.location)


def agrees_core(claim: Claim, gold: GoldClaim) -> bool:
    """Tell whether type, agents and patients agree."""
    return agrees_type(claim, gold) and agrees_agents(claim, gold) and agrees_patients(claim, gold)


def attributes(
    claim: Claim, gold: GoldClaim, text: GoldText, relayed: Mapping[str, Claim]
) -> dict[str, bool]:
    """Return for each attribute that the gold states whether the claim agrees.

    ``relayed`` has the claims of the reading by id: a claim's relays point into it.
    """
    outcomes: dict[str, object] = {
        "claimer": gold.claimers and _agrees_claimer(claim, gold.claimers, text),
        "relays": gold.relays and _agrees_relays(claim, gold.relays, relayed),
        "speech_act": gold.speech_acts and speech_act(claim) in gold.speech_acts,
        "polarity": gold.polarity and claim.polarity in gold.polarity,
        "certainty": gold.certainty and claim.certainty in gold.certainty,
        "temporality": gold.temporality and claim.temporality in gold.temporality,
        "date": gold.date and _compatible(claim.event_start, gold.date),
        "killed": None if gold.killed is None else killed(claim) == gold.killed,
        "evidence": gold.quote and _squeeze(gold.quote) in _squeeze(claim.quote),
    }
    for name in ("location", "instrument", "material", "intermediary"):
        places = claim.target if name == "location" else ()
        accepted = gold.roles.get(name)
        outcomes[name] = accepted and _covers(role(claim, name) + places, accepted)
    return {name: bool(outcomes[name]) for name in ATTRIBUTES if outcomes[name] not in (None, ())}


def is_full(agreed: Mapping[str, bool]) -> bool:
    """Tell whether claimer, polarity and temporality agree as far as they are scored."""
    return all(agreed.get(name, True) for name in IN_FULL)


def is_forbidden(claim: Claim, row: GoldClaim, text: GoldText) -> bool:
    """Tell whether a claim agrees with every field of a forbidden row."""
    wanted = [
        (row.speech_acts, speech_act(claim)),
        (row.polarity, claim.polarity),
        (row.certainty, claim.certainty),
        (row.temporality, claim.temporality),
    ]
    return (
        agrees_type(claim, row)
        and all(accepted is None or value in accepted for accepted, value in wanted)
        and (row.date is None or (claim.event_start or "").startswith(row.date))
        and (row.killed is None or killed(claim) == row.killed)
        and (row.claimers is None or names.any_same(_voices(claim.claimer, text), row.claimers))
        and all(_has_whole(_pool(claim, name), accepted) for name, accepted in row.roles.items())
    )


def speech_act(claim: Claim) -> str:
    """Return the speech act as the gold names it."""
    return "Deny" if claim.speech_act == "DenyResponsibility" else claim.speech_act


def killed(claim: Claim) -> int | None:
    """Return the stated count of dead, the lower bound where a range is given."""
    return next((harm.count_min for harm in claim.harm if harm.type == "Killed"), None)


def _pool(claim: Claim, name: str) -> tuple[Filler, ...]:
    return patients(claim) if name in PATIENTS else role(claim, name)


def _has_whole(found: tuple[Filler, ...], accepted: tuple[Names, ...]) -> bool:
    if not accepted:
        return not found
    resolved = [filler.name for filler in found]  # "the country" that is Peru's is Peru
    return all(names.any_same(resolved, filler) for filler in accepted)


def _same_fillers(
    found: tuple[Filler, ...], accepted: tuple[Names, ...], credited: tuple[Filler, ...]
) -> bool:
    known = [name for filler in accepted for name in filler]
    return _covers(credited, accepted) and all(
        names.any_match((filler.name, filler.text), known) for filler in found
    )


def _covers(found: Iterable[Filler], accepted: tuple[Names, ...]) -> bool:
    used = [name for filler in found for name in (filler.name, filler.text)]
    return all(names.any_match(used, filler) for filler in accepted)


def _agrees_claimer(claim: Claim, accepted: Names, text: GoldText) -> bool:
    voices = _voices(claim.claimer, text)
    return (DOCUMENT_VOICE in voices and DOCUMENT_VOICE in accepted) or names.any_match(
        [voice for voice in voices if voice != DOCUMENT_VOICE],
        [name for name in accepted if name != DOCUMENT_VOICE],
    )


def _voices(claimer: Claimer | None, text: GoldText) -> list[str]:
    bylines = [name for name in (text.publisher, text.author) if name]
    if claimer is None:
        return [DOCUMENT_VOICE, *bylines]
    used = [claimer.name, claimer.text]
    return [DOCUMENT_VOICE, *used] if names.any_same(used, bylines) else used


def _agrees_relays(claim: Claim, accepted: Names, relayed: Mapping[str, Claim]) -> bool:
    inner = [relayed[id_].claimer for id_ in claim.relays if id_ in relayed]
    return any(
        names.any_match((claimer.name, claimer.text), accepted) for claimer in inner if claimer
    )


def _compatible(found: str | None, date: str) -> bool:
    return bool(found) and (date.startswith(found or "") or (found or "").startswith(date))


def _squeeze(text: str) -> str:
    return " ".join(text.split())
