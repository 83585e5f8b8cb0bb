"""What a saying does, where the weighed chances are surer than the rules.

Only what the rules hold for plain telling is asked for: a word of denying, threatening or
confirming knows why. Nothing but the act changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...ontology.terms import (
    is_harmful,
    is_told_plainly,
    noun_class_of,
    stands_to_state,
    vowed_as,
)
from .act_signs import act_chances, act_signs
from .making import identified
from .manner import tells_too_little

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...ontology.records import Claim
    from ..annotation.records import Trigger
    from ..attribution.voices import Voice
    from ..discourse.context import DiscourseContext
    from ..reader.records import LearntEvent

RULE: Final = "read-act"
AHEAD: Final = 0.2
"""What another act must have ahead of the rules'."""
OF_THE_TEXT: Final = "act-of-the-text"
PLAIN: Final = frozenset({OF_THE_TEXT, "act-of-a-medium", "act-of-asserting"})
"""The rules by which something is plainly told."""
_TELLING: Final = frozenset({"Assert", "Accuse"})
_TIMES: Final = {"Demand": {"Hypothetical"}, "Promise": {"Hypothetical", "Future"}}
"""When what is demanded or promised is; the time itself is not changed."""
_MEDIA: Final = "media"


@dataclass(frozen=True, slots=True)
class Acting:
    """What an event word's claims are, and for those that were asked for the signs of their act."""

    claims: list[Claim]
    signs: dict[str, dict[str, float]]


def with_weighed_acts(
    claims: Sequence[Claim],
    trigger: Trigger,
    event: LearntEvent,
    chain: Sequence[Voice],
    context: DiscourseContext,
) -> Acting:
    """Return claims with the likeliest of the acts that each may have; signs by their ids.

    Who relays another claim relays it under its new id. A few words that nobody is known to
    publish tell too little: there the rules stand.
    """
    found, renamed = Acting([], {}), dict[str, str]()
    if tells_too_little(context.manner):
        return Acting(list(claims), {})
    for claim in reversed(claims):  # what is relayed stands behind who relays it
        known = replace(claim, relays=tuple(renamed.get(one, one) for one in claim.relays))
        signs = act_signs(known, trigger, event, chain, context) if is_asked(known) else {}
        act = _likeliest(known, act_chances(signs), context) if signs else known.speech_act
        if act != known.speech_act:
            known = replace(known, speech_act=act, rules=(*known.rules, RULE))
        if known != claim:
            known = identified(known, trigger, context)
            renamed[claim.id] = known.id
        found.claims.insert(0, known)
        if signs:
            found.signs[known.id] = signs
    return found


def _likeliest(claim: Claim, chances: Mapping[str, float], context: DiscourseContext) -> str:
    """Return the likeliest act that a claim may have; its own where none is ahead of it."""
    may = [name for name in sorted(chances) if _may_be(name, claim, context)]
    likeliest = max(may, key=lambda name: chances[name], default=claim.speech_act)
    if chances.get(likeliest, 0.0) <= chances.get(claim.speech_act, 0.0) + AHEAD:
        return claim.speech_act
    return _vowed(claim) if likeliest == "Promise" else likeliest


def is_asked(claim: Claim) -> bool:
    """Tell whether the act of a claim is weighed: what a text reports as news is reported."""
    return claim.speech_act in _TELLING and not PLAIN.isdisjoint(claim.rules)


def _may_be(act: str, claim: Claim, context: DiscourseContext) -> bool:
    """Tell whether a claim may have an act, by who says what, and by when that is."""
    if act == "Report":
        return _may_report(claim, context)
    if act == "Accuse":
        return claim.polarity == "Positive"
    return act not in _TIMES or claim.temporality in _TIMES[act]


def _may_report(claim: Claim, context: DiscourseContext) -> bool:
    """Tell whether somebody who tells it may only report it, and not accuse.

    A text that speaks for itself, and who takes turns or writes a post, does not; nor does who
    puts harm to a doer, unless he is of a state or of the media: NGOs and witnesses accuse.
    """
    if claim.claimer is None or OF_THE_TEXT in claim.rules:
        return False
    actor = context.referents.actors.get(claim.claimer.id)
    kind = actor.actor_type if actor is not None else ""
    if stands_to_state(kind) == "organ" or noun_class_of(kind) == _MEDIA:
        return True
    harm = is_harmful(claim.event_type) and not is_told_plainly(claim.event_type)
    return not (harm and claim.agent)


def _vowed(claim: Claim) -> str:
    """Return what a vow is: a threat where harm is vowed and not forsworn."""
    threat = claim.polarity == "Positive" and vowed_as(claim.event_type) == "Threaten"
    return "Threaten" if threat else "Promise"
