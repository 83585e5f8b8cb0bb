"""The claims of an event word: one for each voice, a denial and what it denies being two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.identity import claim_iri
from ...ontology.records import ROLES, Claim
from ..attribution.claimer import claimer_of
from ..attribution.commitment import ATTEMPT
from ..attribution.doubt import EITHER
from ..attribution.speech_act import speech_act
from .called_untrue import called_untrue, is_called_untrue
from .dated_lines import line_date
from .dating import when
from .ended import going_on
from .harms import harm_of, uncounted
from .lifted import no_longer
from .role_values import fill_roles
from .target_kinds import target_kinds

if TYPE_CHECKING:
    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..attribution.voices import Voice
    from ..discourse.context import DiscourseContext
    from ..events.roles.fillers import Fillers

COMMITTING: Final = frozenset({"Demand", "Promise", "Threaten"})
RELAYED: Final = frozenset({"Assert", "Report", "Testify", "Confirm"})


def claims_by_voice(
    trigger: Trigger,
    fillers: Fillers,
    commitment: Commitment,
    chain: list[Voice],
    context: DiscourseContext,
) -> list[Claim]:
    """One claim for one voice; a denial and what it denies are two; a relay is linked.

    What is demanded to end is one claim more: it goes on; so is a measure that was lifted: it
    is no more. What is "falsely" claimed is one
    more, too: whoever calls it false says that it was not; where nobody claimed it it is alone.
    """
    made = _by_voice(trigger, fillers, commitment, chain, context)
    if (untrue := called_untrue(commitment, chain)) is not None:
        nobodys = all(voice.speaker is None for voice in chain if is_called_untrue(voice))
        told = _by_voice(trigger, fillers, *untrue, context)
        return told if nobodys else made + told
    denied = any(voice.negative for voice in chain)
    if not denied and (undone := no_longer(trigger, commitment)) is not None:
        return made + _by_voice(trigger, fillers, undone, chain, context)
    told_on = going_on(trigger, commitment, chain)
    return made if told_on is None else made + _by_voice(trigger, fillers, *told_on, context)


def _by_voice(
    trigger: Trigger,
    fillers: Fillers,
    commitment: Commitment,
    chain: list[Voice],
    context: DiscourseContext,
) -> list[Claim]:
    denials = [v for v in chain if v.negative]
    if denials and chain[-1] not in denials:
        others = [v for v in chain if v not in denials]
        inner = _claim(trigger, fillers, commitment, others, context)
        denial = commitment.denied()
        outer = _claim(trigger, fillers, denial, denials[:1], context)
        return [outer, inner]
    if denials:
        commitment = commitment.denied()
    if len(chain) > 1 and chain[-1].act not in RELAYED:
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
    if EITHER in commitment.rules:
        roles["victim"] = tuple(uncounted(f, context) for f in roles["victim"])
    act = speech_act(trigger, voice, claimer, commitment, roles, context)
    polarity, temporality = _commitment(commitment, act.name)
    start, end = text.sentence_offsets(trigger.token)
    asked = act.name in COMMITTING
    times = context.layer.times
    moment = when(trigger, fillers, times, temporality, own=asked)
    if moment.rule is None and not asked:
        moment = line_date(trigger.token, times, text.paragraphs, temporality)
    harm = () if ATTEMPT in commitment.rules else harm_of(trigger, fillers, context)
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
    return identified(claim, trigger, context)


def identified(claim: Claim, trigger: Trigger, context: DiscourseContext) -> Claim:
    """Return a claim under the id that is made of what it says."""
    return replace(claim, id=_identity(claim, context.text.starts[trigger.token.i]))


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
