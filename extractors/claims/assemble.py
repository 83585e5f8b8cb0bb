"""Join triggers, roles, voices and stances into claims with their evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from ...ontology.records import DONE, MEASURED
from ...ontology.terms import is_harmful
from ..annotation.words import hedge
from ..attribution.averted import those_against_it
from ..attribution.corrections import is_earlier_version, is_taken_back
from ..attribution.factuality import assess
from ..attribution.joint_speakers import said_by_each
from ..attribution.narration import is_told_aside
from ..attribution.only_asked import is_only_asked, with_askers
from ..attribution.staging import STAGED
from ..attribution.unsaid import keeps_quiet
from ..attribution.voices import Voice, speakers, voices
from ..discourse.fiction import told_as_fiction
from ..discourse.parentheticals import parenthetical_of
from ..events.by_rule import events_by_rule, is_stated, rule_events
from ..events.event_relations import absorbed, characterised, landed
from ..events.sharpening import sharpened_by_instrument
from ..language import relations
from ..reader.decide import CERTAIN_EVENT, Decided, decide
from ..reader.read import learnt
from ..reader.refer import antecedents, speaker_of
from .act_choice import with_weighed_acts
from .acts_within import with_doers_around
from .answered import as_answer, denied_afterwards
from .brought_about import with_those_asked
from .chains import adopt_accused, chain_of, is_asked_for, is_unsaid, undenied
from .confidence import weigh
from .counted_in import where_it_is_counted
from .doers_told import with_doers_told
from .frozen import with_owners
from .lifted import RULE as LIFTED
from .lifted import is_lifting, told_by_what_is_lifted
from .making import COMMITTING, RELAYED, claims_by_voice
from .manner import manner, speaks_for_itself
from .named_after_places import with_places_no_doers
from .other_parts import with_other_parts_out
from .own_forces import with_no_attack_on_own
from .own_nouns import with_own_nouns
from .refusals import refusal
from .shared_doers import with_shared_doers
from .status import heed
from .taken_back import take_back
from .those_named import with_those_named
from .told_as_time import with_doers_of_wars_open
from .told_before import with_told_before
from .tolls import with_tolls
from .trigger_reading import TriggerReading
from .two_titles import with_titles_joined
from .whose_invasion import with_open_invasions

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from ...ontology.records import Claim
    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..discourse.context import DiscourseContext
    from ..reader.records import LearntEvent

TOLD_FROM: Final = 0.3
HARMLESS_FROM: Final = 0.15
TOO_RISKY: Final = 0.15
MISTAKEN: Final = 0.45
"""A claim of the trained reader that harm was done is none with a smaller chance of being right;
what does no harm, or was not done, accuses nobody: less is enough for it. No deed is told with at
least such a chance of accusing wrongly, unless beside a claim of the same word that is told; and
nothing at all that is as likely to do harm as not: a denial, a plan of what was done.
"""


def segment_claims(context: DiscourseContext) -> list[Claim]:
    """Return the claims of a segment in text order."""
    return [claim for reading in segment_readings(context) for claim in reading.claims]


def segment_readings(
    context: DiscourseContext, *, trained: bool = True, every: bool = False
) -> list[TriggerReading]:
    """Return what came of each event word of a segment, political acts last.

    Not ``trained``: by the rules alone, as where there is no trained reader. ``every``: with the
    claims that are not told, because they are too unlikely or too risky.
    """
    above = cache(partial(voices, text=context.text))
    decided = _decided(context, above, trained=trained)
    chances = {one.trigger.token.i: one.learnt for one in decided}
    kept = [(one.trigger, one.fillers) for one in decided if not one.refused]
    read = landed([(sharpened_by_instrument(t, fillers), fillers) for t, fillers in kept])
    inside = dict.fromkeys(told_as_fiction(context.text.doc), "fiction")
    inside |= dict.fromkeys((*absorbed(read), *told_by_what_is_lifted(read)), "absorbed")
    terms = characterised(read)
    readings = [
        TriggerReading(one.trigger, one.fillers, one.learnt, dropped="unlikely")
        for one in decided
        if one.refused
    ]
    said: set[int] = set()
    for trigger, fillers in sorted(read, key=lambda pair: _turn(pair[0])):
        reading = TriggerReading(trigger, fillers, chances[trigger.token.i])
        readings.append(reading)
        reading.dropped = _told_elsewhere(trigger, inside=inside, said=said)
        if reading.dropped is None:
            heard = chain_of(trigger, above(trigger.token))
            _make_claims(reading, heard, terms.get(trigger.token.i, ()), context, every=every)
            said |= _uttered(reading)
    for reading, told, voice in denied_afterwards(readings, context.text.doc):
        made = _made(reading, told, [voice], (), context)
        weighed = [_weighed(one, reading, [voice]) for one in made]
        answers = [as_answer(one, reading.claims, voice, context.text) for one in weighed]
        reading.claims += tuple(one for one in answers if every or _is_told(one))
    return readings


def _decided(
    context: DiscourseContext, above: Callable[[Token], list[Voice]], *, trained: bool
) -> list[Decided]:
    """Return the events that rules and trained reader find together, and those told beside.

    ``above`` tells the voices above a word.
    """
    found, doc = events_by_rule(context.layer), context.text.doc
    told = learnt(doc, rule_events(found), lambda t: speakers(above(t))) if trained else None
    if told is not None:
        context.antecedents = antecedents(told, doc)
        context.manner = manner(told, context.text)
        context.own_words = speaks_for_itself(context.manner)
    found_together = decide(doc, found, told.events if told is not None else None)
    decided = with_other_parts_out(with_places_no_doers(with_titles_joined(found_together)))
    owned = with_those_asked(with_doers_told(with_own_nouns(with_owners(decided))))
    placed = where_it_is_counted(with_open_invasions(owned))
    told_before = with_told_before(with_those_named(placed, context.text), doc)
    around = with_no_attack_on_own(with_doers_around(with_shared_doers(told_before)))
    return with_tolls(with_doers_of_wars_open(around), doc)


def _turn(trigger: Trigger) -> tuple[bool, int]:
    """Political acts come last, the inner ones first: what is said makes the saying one claim."""
    stated = is_stated(trigger)
    return stated, -sum(1 for _ in trigger.token.ancestors) if stated else trigger.token.i


def _told_elsewhere(trigger: Trigger, *, inside: dict[int, str], said: set[int]) -> str | None:
    """Return the rule by which ``trigger`` is told in another event's claims, or in fiction."""
    if (rule := inside.get(trigger.token.i)) is not None:
        return rule
    return "said-already" if is_stated(trigger) and trigger.token.i in said else None


def _uttered(reading: TriggerReading) -> set[int]:
    """Return the words of saying, wanting and refusing whose content the claims made are."""
    if not reading.claims:
        return set()
    token, chain = reading.trigger.token, reading.chain or []
    wanted = any(claim.speech_act in COMMITTING for claim in reading.claims)
    cues = {v.cue for v in chain if v.cue is not None and (wanted or v.act not in RELAYED)}
    cues |= {token.head} if token.dep_ in relations.CONTENT else set()
    return {cue.i for cue in cues if not is_only_asked(cue)}


def _make_claims(
    reading: TriggerReading,
    heard: list[Voice],
    terms: tuple[str, ...],
    context: DiscourseContext,
    *,
    every: bool,
) -> None:
    """Find how far an event word is committed to; make its claims, or name what refuses them."""
    trigger, fillers = reading.trigger, reading.fillers
    gone = is_taken_back(trigger.token)
    reading.chain = said = [v for v in heard if not (gone or is_earlier_version(v.speaker))]
    parenthetical = parenthetical_of(trigger.token)
    if parenthetical is not None:
        fillers.drop(range(parenthetical.start, parenthetical.end))
    if any(is_unsaid(v) and (trigger.is_verb or is_asked_for(trigger.token, v)) for v in said):
        reading.dropped = "not-said"
        return
    chain = with_askers([undenied(v) for v in said if not is_unsaid(v)])
    own = gone or is_told_aside(trigger.token)
    if not heard and reading.learnt is not None and not own:
        reading.chain = chain = _learnt_voice(reading.learnt, context)
    adopt_accused(trigger, fillers, chain)
    against = those_against_it(trigger.token)
    fillers.keep("agent", [t for t in fillers.get("agent") if t not in against])
    reading.commitment = commitment = assess(trigger, fillers, chain)
    if context.only_asks and not chain:
        commitment.ask_whether()
    if reading.learnt is not None and not any(v.act in COMMITTING for v in chain):
        reading.timed = heed(commitment, trigger, reading.learnt, chain)
    if is_lifting(trigger):
        commitment.negate(LIFTED, trigger.token)
    if STAGED in commitment.rules:
        fillers.keep("agent", [])  # they are said to have played it, not to have done it
    take_back(commitment, trigger, fillers, context, voiced=bool(chain))
    sure = reading.learnt is not None and reading.learnt.chance >= CERTAIN_EVENT
    reading.dropped = refusal(trigger, fillers, commitment, said=bool(chain), sure=sure)
    if reading.dropped is None:
        if terms:
            fillers.relations.append("legal-term")
        made = [
            _weighed(one, reading, chain)
            for said in said_by_each(chain)
            for one in _made(reading, commitment, said, terms, context)
        ]
        judged = reading.learnt is not None and not (trigger.sure or every)
        safe = [one for one in made if not (judged and _is_mistaken(one))]
        if safe and (not judged or any(map(_is_told, safe))):
            reading.claims = tuple(safe)
        else:
            reading.dropped = "improbable"


def _made(
    reading: TriggerReading,
    commitment: Commitment,
    said: list[Voice],
    terms: tuple[str, ...],
    context: DiscourseContext,
) -> list[Claim]:
    """Return the claims of a chain of voices under their legal terms, their acts weighed."""
    made = [
        replace(one, characterised_as=terms)
        for one in claims_by_voice(reading.trigger, reading.fillers, commitment, said, context)
    ]
    if reading.learnt is None:
        return made
    acting = with_weighed_acts(made, reading.trigger, reading.learnt, said, context)
    reading.acted |= acting.signs
    return acting.claims


def _weighed(claim: Claim, reading: TriggerReading, chain: list[Voice]) -> Claim:
    """Return a claim with its chances, and the name of what measured them."""
    told = weigh(claim, reading.trigger, reading.fillers, reading.learnt, chain)
    reading.weighed[claim.id] = told
    extractor = claim.extractor if reading.learnt is None else MEASURED
    return replace(claim, confidence=told.confidence, risk=told.risk, extractor=extractor)


def _is_mistaken(claim: Claim) -> bool:
    """Tell whether a claim is as likely to do harm as not; what is taken back is always told."""
    return claim.risk >= MISTAKEN and claim.speech_act != "Retract"


def _is_told(claim: Claim) -> bool:
    """Tell whether a claim of the trained reader is likely enough, and accuses at no great risk."""
    if claim.speech_act == "Retract":
        return True
    done = _is_done(claim)
    least = TOLD_FROM if done and is_harmful(claim.event_type) else HARMLESS_FROM
    return claim.confidence >= least and not (done and claim.risk >= TOO_RISKY)


def _is_done(claim: Claim) -> bool:
    return claim.polarity == "Positive" and claim.temporality in DONE


def _learnt_voice(event: LearntEvent, context: DiscourseContext) -> list[Voice]:
    """Return the voice that the trained reader hears where the rules hear the document's own."""
    token = speaker_of(event)
    if token is None or keeps_quiet(context.text.doc[token].head):
        return []
    speaker, act = context.text.doc[token], event.likeliest("act")
    if act in COMMITTING and hedge(speaker.head, "warning"):
        act = "Assert"  # who warns of an act neither wants nor threatens it
    return [Voice(speaker, act, None, {}, rule="read-voice")]
