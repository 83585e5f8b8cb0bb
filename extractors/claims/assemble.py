"""Join triggers, roles, voices and stances into claims with their evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from ...ontology.identity import claim_iri
from ...ontology.records import DONE, MEASURED, ROLES, Claim
from ..annotation.words import hedge
from ..attribution.claimer import claimer_of
from ..attribution.corrections import is_earlier_version, is_taken_back
from ..attribution.factuality import assess
from ..attribution.joint_speakers import said_by_each
from ..attribution.narration import is_told_aside
from ..attribution.speech_act import speech_act
from ..attribution.voices import Voice, speakers
from ..discourse.fiction import told_as_fiction
from ..discourse.parentheticals import parenthetical_of
from ..events.by_rule import events_by_rule, is_stated, rule_events
from ..events.event_relations import absorbed, characterised, landed
from ..events.sharpening import sharpened_by_instrument
from ..language import relations
from ..reader.decide import CERTAIN_EVENT, Decided, decide
from ..reader.read import learnt
from ..reader.refer import antecedents, speaker_of
from .chains import adopt_accused, chain_of, is_unsaid, undenied
from .confidence import chances
from .counted_in import where_it_is_counted
from .harms import harm_of
from .refusals import refusal
from .role_values import fill_roles
from .status import heed, speaks_for_itself
from .taken_back import take_back
from .target_kinds import target_kinds
from .those_named import with_those_named
from .timing import when
from .told_before import with_told_before
from .tolls import with_tolls
from .whose_invasion import with_open_invasions

if TYPE_CHECKING:
    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..discourse.context import DiscourseContext
    from ..events.roles.fillers import Fillers
    from ..reader.records import LearntEvent

TOLD_FROM: Final = 0.1
TOO_RISKY: Final = 0.75
"""A claim of the trained reader with a smaller chance of being right, or at least this chance of
accusing wrongly, is none: of 136 such claims of the development part 15 are right and 68 do harm.
"""
_RELAYED: Final = frozenset({"Assert", "Report", "Testify", "Confirm"})
_COMMITTING: Final = frozenset({"Demand", "Threaten", "Promise"})


@dataclass(slots=True)
class TriggerReading:
    """What came of one event word: its roles, voices and commitment, and the claims made.

    ``learnt`` is what the trained reader says of it. ``dropped`` is the rule by which no claim
    was made, None where one was; what was not reached is None.
    """

    trigger: Trigger
    fillers: Fillers
    learnt: LearntEvent | None = None
    chain: list[Voice] | None = None
    commitment: Commitment | None = None
    claims: tuple[Claim, ...] = ()
    dropped: str | None = None


def segment_claims(context: DiscourseContext) -> list[Claim]:
    """Return the claims of a segment in text order."""
    return [claim for reading in segment_readings(context) for claim in reading.claims]


def segment_readings(context: DiscourseContext, *, trained: bool = True) -> list[TriggerReading]:
    """Return what came of each event word of a segment, political acts last.

    Not ``trained``: by the rules alone, as where there is no trained reader.
    """
    decided = _decided(context, trained=trained)
    chances = {one.trigger.token.i: one.learnt for one in decided}
    kept = [(one.trigger, one.fillers) for one in decided if not one.refused]
    read = landed([(sharpened_by_instrument(t, fillers), fillers) for t, fillers in kept])
    inside = dict.fromkeys(told_as_fiction(context.text.doc), "fiction")
    inside |= dict.fromkeys(absorbed(read), "absorbed")
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
            _make_claims(reading, terms.get(trigger.token.i, ()), context)
            said |= _uttered(reading)
    return readings


def _decided(context: DiscourseContext, *, trained: bool) -> list[Decided]:
    """Return the events that rules and trained reader find together, and those told beside."""
    found, doc = events_by_rule(context.layer), context.text.doc
    said_by = partial(speakers, text=context.text)
    told = learnt(doc, rule_events(found), said_by) if trained else None
    if told is not None:
        context.antecedents = antecedents(told, doc)
        context.own_words = speaks_for_itself(told)
    listed = {i for i, rows in enumerate(context.layer.entries) if rows}
    decided = decide(doc, found, told.events if told is not None else None, listed=listed)
    placed = where_it_is_counted(with_open_invasions(decided))
    return with_tolls(with_told_before(with_those_named(placed), doc), doc)


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
    wanted = any(claim.speech_act in _COMMITTING for claim in reading.claims)
    cues = {v.cue.i for v in chain if v.cue is not None and (wanted or v.act not in _RELAYED)}
    return cues | ({token.head.i} if token.dep_ in relations.CONTENT else set())


def _make_claims(
    reading: TriggerReading, terms: tuple[str, ...], context: DiscourseContext
) -> None:
    """Find the voices and commitment of an event word; make its claims, or name what refuses."""
    trigger, fillers = reading.trigger, reading.fillers
    heard = chain_of(trigger, context)
    gone = is_taken_back(trigger.token)
    reading.chain = said = [v for v in heard if not (gone or is_earlier_version(v.speaker))]
    parenthetical = parenthetical_of(trigger.token)
    if parenthetical is not None:
        fillers.drop(range(parenthetical.start, parenthetical.end))
    if trigger.is_verb and any(is_unsaid(v) for v in said):
        reading.dropped = "not-said"
        return
    chain = [undenied(v) for v in said if not is_unsaid(v)]
    own = gone or is_told_aside(trigger.token)
    if not heard and reading.learnt is not None and not own:
        reading.chain = chain = _learnt_voice(reading.learnt, context)
    adopt_accused(trigger, fillers, chain)
    reading.commitment = commitment = assess(trigger, fillers, chain)
    if reading.learnt is not None and not any(v.act in _COMMITTING for v in chain):
        heed(commitment, reading.learnt)
    take_back(commitment, trigger, fillers, context, voiced=bool(chain))
    sure = reading.learnt is not None and reading.learnt.chance >= CERTAIN_EVENT
    reading.dropped = refusal(trigger, fillers, commitment, said=bool(chain), sure=sure)
    if reading.dropped is None:
        if terms:
            fillers.relations.append("legal-term")
        made = [
            _weighed(replace(one, characterised_as=terms), reading, chain)
            for said in said_by_each(chain)
            for one in _with_voices(trigger, fillers, commitment, said, context)
        ]
        judged = reading.learnt is not None and not trigger.sure
        if not judged or any(_is_told(claim) for claim in made):
            reading.claims = tuple(made)
        else:
            reading.dropped = "improbable"


def _weighed(claim: Claim, reading: TriggerReading, chain: list[Voice]) -> Claim:
    """Return a claim with its chances, and the name of what measured them."""
    sure, risk = chances(claim, reading.trigger, reading.fillers, reading.learnt, chain)
    extractor = claim.extractor if reading.learnt is None else MEASURED
    return replace(claim, confidence=sure, risk=risk, extractor=extractor)


def _is_told(claim: Claim) -> bool:
    """Tell whether a claim of the trained reader is likely enough, and not likelier harm.

    What it tells as not done accuses nobody however it was read; what is taken back is always told.
    """
    done = claim.polarity == "Positive" and claim.temporality in DONE
    likely = claim.confidence >= TOLD_FROM and (claim.risk < TOO_RISKY or not done)
    return likely or claim.speech_act == "Retract"


def _learnt_voice(event: LearntEvent, context: DiscourseContext) -> list[Voice]:
    """Return the voice that the trained reader hears where the rules hear the document's own."""
    token = speaker_of(event)
    if token is None:
        return []
    speaker, act = context.text.doc[token], event.likeliest("act")
    if act in _COMMITTING and hedge(speaker.head, "warning"):
        act = "Assert"  # who warns of an act neither wants nor threatens it
    return [Voice(speaker, act, None, {}, rule="read-voice")]


def _with_voices(
    trigger: Trigger,
    fillers: Fillers,
    commitment: Commitment,
    chain: list[Voice],
    context: DiscourseContext,
) -> list[Claim]:
    """One claim for one voice; a denial and what it denies are two; a relay is linked."""
    denials = [v for v in chain if v.negative]
    if denials and chain[-1] not in denials:
        others = [v for v in chain if v not in denials]
        inner = _claim(trigger, fillers, commitment, others, context)
        denial = commitment.denied()
        outer = _claim(trigger, fillers, denial, denials[:1], context)
        return [outer, inner]
    if denials:
        commitment = commitment.denied()
    if len(chain) > 1 and chain[-1].act not in _RELAYED:
        chain = [next(v for v in chain if v.act == chain[-1].act)]
    if len(chain) < 2:
        return [_claim(trigger, fillers, commitment, chain, context)]
    inner = _claim(trigger, fillers, commitment, chain[-1:], context)
    outer = _claim(trigger, fillers, commitment, chain[:1], context, relays=(inner.id,))
    if inner.claimer is None or outer.claimer is None or inner.claimer.id == outer.claimer.id:
        alone = outer.claimer is None
        return [inner if alone else _claim(trigger, fillers, commitment, chain[:1], context)]
    return [outer, inner]


def _claim(
    trigger: Trigger,
    fillers: Fillers,
    commitment: Commitment,
    chain: list[Voice],
    context: DiscourseContext,
    relays: tuple[str, ...] = (),
) -> Claim:
    text = context.text
    voice = chain[0] if chain else None
    cue = voice.cue if voice is not None else None
    claimer = claimer_of(voice, trigger, context)
    roles = fill_roles(trigger, fillers, context)
    act = speech_act(trigger, voice, claimer, commitment, roles, context)
    polarity, temporality = _commitment(commitment, act.name)
    start, end = text.sentence_offsets(trigger.token)
    moment = when(trigger.token, fillers, context.layer.times, own=act.name in _COMMITTING)
    harm = harm_of(trigger, fillers, context)
    rules = (
        trigger.rule, *trigger.sharpened, *fillers.rules, *(v.rule for v in chain),
        *commitment.rules, act.rule, *((moment.rule,) if moment.rule else ()),
        *(("toll",) if harm else ()),
    )  # fmt: skip
    claim = Claim(
        id="", document=text.document.id, source=text.document.source,
        segment=text.segment_at(start), start=start, end=end,
        quote=text.document.text[start:end], claimer=claimer, relays=relays,
        speech_act=act.name, cue=cue.text if cue is not None else None,
        event_type=trigger.event_type, agent=roles["agent"], victim=roles["victim"],
        recipient=roles["recipient"], target=roles["target"], beneficiary=roles["beneficiary"],
        intermediary=roles["intermediary"], instrument=roles["instrument"],
        material=roles["material"], location=roles["location"], polarity=polarity,
        certainty=commitment.certainty, temporality=temporality,
        event_start=moment.start, event_end=moment.end, date_precision=moment.precision,
        date_basis=moment.basis, harm=harm,
        target_kind=target_kinds(trigger, fillers, context),
        rules=tuple(dict.fromkeys(rules)),
    )  # fmt: skip
    return replace(claim, id=_identity(claim, text.starts[trigger.token.i]))


def _identity(claim: Claim, trigger_start: int) -> str:
    roles = [[f.id for f in getattr(claim, role)] for role in ROLES]
    said = (claim.speech_act, claim.polarity, claim.certainty, claim.temporality)
    claimer = claim.claimer.id if claim.claimer else None
    return claim_iri(
        claim.document, trigger_start, claim.event_type, claimer, said, roles, claim.relays
    )


def _commitment(commitment: Commitment, act: str) -> tuple[str, str]:
    """Return polarity and temporality; a demanded stop is an unwanted event."""
    if act == "Demand":
        negative = commitment.negative != commitment.ended
        return ("Negative" if negative else "Positive"), "Hypothetical"
    return commitment.polarity, commitment.temporality
