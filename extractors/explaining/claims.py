"""What came of an event word: roles, voices, commitment, claims and their confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.records import ROLES
from ..mentions.noun_phrases import extent
from .learnt import learnt_lines
from .rules import by_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...ontology.records import Claim
    from ..attribution.voices import Voice
    from ..claims.trigger_reading import TriggerReading
    from ..discourse.context import DiscourseContext


def reading_lines(reading: TriggerReading, context: DiscourseContext) -> Iterator[str]:
    """Yield all that was made of an event word, the claims last."""
    trigger = reading.trigger
    words = " ".join(trigger.token.doc[i].text for i in sorted(trigger.words))
    yield f"{words}: {trigger.event_type} by {', '.join((trigger.rule, *trigger.sharpened))}"
    for line in _inner_lines(reading, context):
        yield f"  {line}"


def _inner_lines(reading: TriggerReading, context: DiscourseContext) -> Iterator[str]:
    if reading.learnt is not None:
        yield from learnt_lines(reading.learnt, context.text.doc)
    fillers = reading.fillers
    for role, tokens in fillers.roles.items():
        for token in tokens:
            rule = fillers.origins[role, token.i]
            yield f"role {role}: {_named(token, context)} by {rule}{_example(rule)}"
    for rule in dict.fromkeys(fillers.relations):
        yield f"also: {rule}{_example(rule)}"
    for voice in reading.chain or ():
        yield f"voice: {_voice(voice, context)} by {voice.rule}{_example(voice.rule)}"
    if reading.commitment is not None:
        commitment = reading.commitment
        for move in commitment.moves:
            word = f" at {move.word.text}" if move.word is not None else ""
            yield f"commitment: {move.effect} by {move.rule}{word}{_example(move.rule)}"
        told = (commitment.polarity, commitment.certainty, commitment.temporality)
        yield f"commitment: {', '.join(told)}{', demanded' if commitment.demand else ''}"
    if reading.dropped is not None:
        yield f"no claim by {reading.dropped}{_example(reading.dropped)}"
    for claim in reading.claims:
        yield from _claim_lines(claim, reading)


def _named(token: Token, context: DiscourseContext) -> str:
    words = extent(token).text
    meant = context.resolve(token)
    return words if meant == token else f"{words} (that is, {extent(meant).text})"


def _voice(voice: Voice, context: DiscourseContext) -> str:
    speaker = _named(voice.speaker, context) if voice.speaker is not None else "nobody named"
    cue = f" ({voice.cue.text})" if voice.cue is not None else ""
    return f"{voice.act} by {speaker}{cue}"


def _claim_lines(claim: Claim, reading: TriggerReading) -> Iterator[str]:
    yield f"claim {claim.id.rsplit('/', 1)[-1]}: {summary(claim)}"
    parts = [f"{value:+.2f} {name}" for name, value in reading.weighed[claim.id].parts]
    yield f"  confidence {claim.confidence}: {', '.join(parts)}"
    if claim.risk:
        yield f"  chance that it accuses wrongly {claim.risk}"
    yield f"  rules: {', '.join(claim.rules)}"


def summary(claim: Claim) -> str:
    """Return who says what of whom, in one line."""
    who = claim.claimer.name if claim.claimer is not None else "the text"
    roles = [
        f"{role} {' and '.join(filler.name for filler in getattr(claim, role))}"
        for role in ROLES
        if getattr(claim, role)
    ]
    stance = (claim.polarity, claim.certainty, claim.temporality)
    date = f"; {claim.event_start}" if claim.event_start else ""
    return (
        f"{who}, {claim.speech_act}: {claim.event_type}"
        f"{'; ' if roles else ''}{', '.join(roles)}; {', '.join(stance)}{date}"
    )


def _example(rule: str) -> str:
    known = by_name().get(rule)
    return f" -- {known.example}" if known is not None else ""
