"""Signs of what a saying does: of a claim that reports, asserts, accuses, demands or promises.

The chances of these acts are fitted to them on text that the network has not learnt from; acts
that a word of the text tells (denied, threatened, confirmed) are not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful, is_told_plainly
from ..discourse.coreference import FIRST_PERSON
from ..discourse.quotations import quote_of
from ..reader.chance import chances_of
from ..reader.labels import model
from .manner import OF_ACTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...ontology.records import Claim
    from ..annotation.records import Trigger
    from ..attribution.voices import Voice
    from ..discourse.context import DiscourseContext
    from ..reader.records import LearntEvent

ACTS: Final = ("Report", "Assert", "Accuse", "Demand", "Promise")
"""The acts that have a chance."""
EVERY: Final = "every claim"
RULES: Final = "rules: "
_PATIENTS: Final = ("victim", "recipient", "target")
_UNNAMED: Final = "UnidentifiedActor"


def act_chances(signs: Mapping[str, float]) -> dict[str, float]:
    """Return the chances of the acts, each by itself; none where none were fitted."""
    trained = model()
    if trained is None or not trained.acts:
        return {}
    return {name: chance for name, (chance,) in chances_of(trained.acts, [signs]).items()}


def is_alone(name: str) -> bool:
    """Tell whether a sign weighs something alone; trees ask for all."""
    return name == EVERY or name.startswith(RULES) or name[:1].isupper()


def act_signs(
    claim: Claim,
    trigger: Trigger,
    event: LearntEvent,
    chain: Sequence[Voice],
    context: DiscourseContext,
) -> dict[str, float]:
    """Return the signs by their names; ``claim`` has the act that the rules chose."""
    signs = {EVERY: 1.0, f"{RULES}{claim.speech_act}": 1.0}
    signs.update(event.status["act"])
    signs.update((name, x) for name, x in context.manner.items() if name.startswith(OF_ACTS))
    signs.update(_of_speaker(claim, event, chain, context))
    signs.update(_of_parties(claim))
    signs.update(_of_event(claim, trigger))
    return signs


def _of_speaker(
    claim: Claim, event: LearntEvent, chain: Sequence[Voice], context: DiscourseContext
) -> Iterator[tuple[str, float]]:
    yield "the text itself", float(claim.claimer is None)
    yield "voices", float(len(chain))
    yield "said by somebody", sum(event.voices.values())
    yield "passes it on", float(bool(claim.relays))
    for voice in chain:
        yield f"voice {voice.act}", 1.0
        yield f"through {voice.rule}", 1.0
    if claim.claimer is None:
        return
    actor = context.referents.actors.get(claim.claimer.id)
    yield f"by {claim.claimer.type}", 1.0
    yield f"by {actor.actor_type if actor is not None else ''}", 1.0
    if chain and chain[-1].cue is not None:
        yield f"cue {chain[-1].cue.lemma_.lower()}", 1.0


def _of_parties(claim: Claim) -> Iterator[tuple[str, float]]:
    harmful = is_harmful(claim.event_type)
    yield "harmful kind", float(harmful)
    yield "told plainly", float(is_told_plainly(claim.event_type))
    yield "agents", float(len(claim.agent))
    yield "patients", float(sum(len(getattr(claim, role)) for role in _PATIENTS))
    yield "doer of harm", float(harmful and bool(claim.agent))
    named = any(one.type != _UNNAMED for one in claim.agent)
    yield "named doer of harm", float(harmful and named)
    yield from ((f"agent {one.type}", 1.0) for one in claim.agent)
    speaker = claim.claimer.id if claim.claimer is not None else None
    yield "own doing", float(any(one.id == speaker for one in claim.agent))
    yield "our doing", float(any(one.text.lower() in FIRST_PERSON for one in claim.agent))


def _of_event(claim: Claim, trigger: Trigger) -> Iterator[tuple[str, float]]:
    yield f"time {claim.temporality}", 1.0
    yield f"certainty {claim.certainty}", 1.0
    yield "negative", float(claim.polarity == "Negative")
    yield "quoted", float(quote_of(trigger.token) is not None)
    yield "a legal term", float(bool(claim.characterised_as))
