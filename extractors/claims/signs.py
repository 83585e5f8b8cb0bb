"""What tells how surely a claim is read rightly: the signs of its confidence and of its risk.

Each is a number, weighed alone (``chance.py``); what only tells together with others, such as the
words around the event, is in ``finer_signs``. Weights and trees were fitted to read text, and to
claims of whole documents that readers judged, so that the confidence is the chance that the claim
can be signed as it stands, and the risk that of accusing wrongly (`training/README.md` has the
reliability tables).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from ...ontology.records import DONE
from ...ontology.terms import broader, is_harmful
from ..annotation.words import classes_of
from ..events.sharpening import blunter_types
from ..reader.decide import EVENT, TYPE
from ..reader.party_choice import ROLE, passed_over, role_chances
from .ended import RULE as GOES_ON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ...ontology.records import Claim, Filler
    from ..annotation.records import Trigger
    from ..attribution.voices import Voice
    from ..events.roles.fillers import Fillers
    from ..reader.records import LearntEvent

STRICTLY: Final = "judged strictly"
"""A sign of every claim, which claims fitted to passages lack: their gold tells less than a judge.
"""
_PATIENTS: Final = ("victim", "recipient", "target")
_LEAST: Final = 0.01
"""A chance that is smaller counts as this."""
_LEAST_STATUS: Final = 0.05
"""The same for an act, certainty or time: where the rules have a rare one, they mostly know why."""
_MOST: Final = 0.99
_FAR: Final = 15
"""Words from its event at which a doer is easily somebody else."""


def signs(
    claim: Claim, trigger: Trigger, fillers: Fillers, event: LearntEvent, chain: Sequence[Voice]
) -> Iterator[tuple[str, float]]:
    """Yield the signs of a claim by their names; ``chain`` are its voices."""
    yield "every claim", 1.0
    yield STRICTLY, 1.0
    yield "event", _logit(event.chance)
    yield "type", _log(_type_chance(claim.event_type, trigger, event))
    chances = list(role_chances(event, fillers))
    yield "least party", _log(min(chances, default=1.0))
    yield "agent passed over", passed_over(event, fillers, ("agent",))
    yield "patient passed over", passed_over(event, fillers, _PATIENTS)
    yield "no agent", float(not claim.agent)
    yield "no patient", float(not any(getattr(claim, role) for role in _PATIENTS))
    yield "no rule has it", float(trigger.rule == EVENT)
    yield "rules say another type", float(TYPE in trigger.sharpened)
    yield "parties no rule has", _share([rule == ROLE for rule in _origins(fillers)])
    yield "pronoun", float(any("pronoun" in classes_of(t) for t in _tokens(fillers)))
    parties = [f for role in ("agent", *_PATIENTS) for f in getattr(claim, role)]
    yield "parties", float(len(parties))
    yield "nobody named", _share([f.type == "UnidentifiedActor" for f in parties])
    told = claim.temporality in DONE
    yield (
        "time",
        _log(sum(c for name, c in event.status["temporality"].items() if (name in DONE) == told)),
    )
    yield "somebody says it", float(claim.claimer is not None)
    yield "passes it on", float(bool(claim.relays))
    yield "voice", _log(_voice_chance(claim, event, chain))
    yield from _of_status(claim, event)
    yield from _of_telling(claim, trigger, parties)
    yield from _of_harm(claim, trigger, fillers, event)


def _of_status(claim: Claim, event: LearntEvent) -> Iterator[tuple[str, float]]:
    """Yield how likely the trained reader has what the claim says of its act and its time."""
    told = {
        "act": event.status["act"].get(claim.speech_act, 0.0),
        "certainty": event.status["certainty"].get(claim.certainty, 0.0),
        "very time": event.status["temporality"].get(claim.temporality, 0.0),
    }
    yield from ((name, log(max(chance, _LEAST_STATUS))) for name, chance in told.items())
    yield "not certain", float(claim.certainty != "Certain")


def _of_telling(
    claim: Claim, trigger: Trigger, parties: Sequence[Filler]
) -> Iterator[tuple[str, float]]:
    """Yield what else can be wrong, in a whole document above all."""
    yield "dated", float(claim.event_start is not None)
    yield "placed", float(bool(claim.location))
    yield "several places", float(len(claim.location) > 1)
    yield "known by another name", float(any(is_renamed(one) for one in parties))
    yield "quotation marks", float(any(token.is_quote for token in trigger.token.sent))
    yield "rules", float(len(claim.rules))
    yield "told by its end", float(GOES_ON in claim.rules)


def is_renamed(party: Filler) -> bool:
    """Tell whether a party is known by a name that neither holds its words nor stands in them."""
    name, words = party.name.lower(), party.text.lower()
    return name not in words and words not in name


def _of_harm(
    claim: Claim, trigger: Trigger, fillers: Fillers, event: LearntEvent
) -> Iterator[tuple[str, float]]:
    """Yield what tells above all whether a claim accuses wrongly or tells what is not."""
    harmful = is_harmful(claim.event_type)
    yield "harmful kind", float(harmful)
    yield "doer of harm", float(harmful and bool(claim.agent))
    yield "person as doer", float(any(f.type == "Person" for f in claim.agent))
    yield "people as doer", float(any(f.type == "PersonGroup" for f in claim.agent))
    distances = [abs(token.i - trigger.token.i) for token in fillers.get("agent")]
    yield "doer far away", float(max(distances, default=0) > _FAR)
    first, second = sorted((0.0, 0.0, *event.types.values()))[:-3:-1]
    yield "type ahead", first - second
    yield "not real", float(claim.temporality == "Hypothetical")
    yield "to come", float(claim.temporality == "Future")
    yield "negative", float(claim.polarity == "Negative")
    yield "parties of rules", float(sum(rule != ROLE for rule in fillers.origins.values()))
    yield "length of sentence", log(len(trigger.token.sent))


def _type_chance(event_type: str, trigger: Trigger, event: LearntEvent) -> float:
    """Return the chance of the type; of the blunter ones too where its words sharpen them."""
    alone = event.types.get(event_type, 0.0)
    if not trigger.sharpened or TYPE in trigger.sharpened:
        return alone
    blunter = blunter_types(trigger) | {broader(event_type)}
    return alone + sum(event.types.get(name, 0.0) for name in blunter if name is not None)


def _voice_chance(claim: Claim, event: LearntEvent, chain: Sequence[Voice]) -> float:
    """Return the chance of the claimer; the document's own voice has what no word has."""
    heard = [v.speaker.i for v in chain if v.speaker is not None]
    if claim.claimer is not None and heard:
        return max(event.voices.get(token, 0.0) for token in heard)
    return 1 - sum(event.voices.values())


def _origins(fillers: Fillers) -> list[str]:
    return [fillers.origins[role, t.i] for role, tokens in fillers.roles.items() for t in tokens]


def _tokens(fillers: Fillers) -> Iterator[Token]:
    return (token for tokens in fillers.roles.values() for token in tokens)


def _share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def _log(chance: float) -> float:
    return log(max(chance, _LEAST))


def _logit(chance: float) -> float:
    inside = min(max(chance, _LEAST), _MOST)
    return log(inside / (1 - inside))
