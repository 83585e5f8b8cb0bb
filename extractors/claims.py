"""Join triggers, roles, voices and stances into claims with their evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from spacy.tokens import Token

from ..ontology.identity import actor_iri, claim_iri
from ..ontology.records import ROLES, Actor, Claim, Claimer, Filler, Harm
from . import syntax
from .actors import Cast, identify, thing
from .attribution import Voice, voices
from .classes import classes_of
from .coreference import FIRST_PERSON, antecedent_of, is_anaphor
from .counts import CountMention
from .events import Trigger, find_triggers
from .factuality import Stance, assess
from .locations import LocationMention
from .phrases import extent, of_complements, semantic_heads
from .quotes import Quote, quote_of
from .roles import Fillers, find_roles
from .segment_text import SegmentText
from .timing import When, when
from .times import TimeMention

WITNESSES: Final = frozenset(
    {"witness", "survivor", "resident", "relative", "prisoner", "victim", "detainee", "neighbour"}
    | {"villager", "refugee", "mother", "father", "brother", "sister", "parent", "family"}
)
_HARM_TYPES: Final = {
    "Killing": "Killed", "MassKilling": "Killed", "DeathInCustody": "Killed",
    "PhysicalAssault": "Injured", "ArbitraryDetention": "Detained",
    "EnforcedDisappearance": "Missing", "Kidnapping": "Missing",
    "ForcedDisplacement": "Displaced",
}  # fmt: skip
_BASE: Final = {
    "active": 0.85, "passive": 0.85, "relative": 0.75, "participle": 0.75, "infinitive": 0.75,
    "light verb": 0.75, "supplier noun": 0.75, "nominal": 0.65,
}  # fmt: skip
_HARMFUL_ACTS: Final = frozenset({"Accuse", "Condemn"})


@dataclass(slots=True)
class Scene:
    """All that the stages know of one segment while its claims are built."""

    text: SegmentText
    cast: Cast
    quotes: list[Quote]
    times: list[TimeMention]
    counts: list[CountMention]
    places: dict[int, LocationMention]
    claims: list[Claim] = field(default_factory=list)

    def resolve(self, token: Token) -> Token:
        """Return the nominal that ``token`` stands for, or ``token`` itself."""
        if token.lower_ in FIRST_PERSON:
            quote = quote_of(token, self.quotes)
            return quote.speaker if quote is not None and quote.speaker is not None else token
        if is_anaphor(token):
            return antecedent_of(token, self.quotes) or token
        return token


def segment_claims(scene: Scene) -> list[Claim]:
    """Return the claims of a segment in text order."""
    found = []
    for trigger in find_triggers(scene.text.doc):
        found.extend(_trigger_claims(trigger, scene))
    return found


def _trigger_claims(trigger: Trigger, scene: Scene) -> list[Claim]:
    fillers = find_roles(trigger)
    chain = voices(trigger.token, scene.text, scene.quotes)
    chain = [v for v in chain if not _is_inner_event(v, trigger)]
    _adopt_accused(trigger, fillers, chain)
    stance = assess(trigger, fillers, chain)
    if not _is_claimable(trigger, fillers, stance):
        return []
    return _with_voices(trigger, fillers, stance, chain, scene)


def _is_inner_event(voice: Voice, trigger: Trigger) -> bool:
    return voice.cue is not None and voice.cue.i in trigger.words


def _adopt_accused(trigger: Trigger, fillers: Fillers, chain: list[Voice]) -> None:
    """ "blamed Rwanda for the shelling": the accused does what is spoken of."""
    for voice in reversed(chain):
        accused = [a for a in voice.accused if a != trigger.token]
        if accused and not fillers.has(accused[0]):
            known = fillers.get("agent")
            speaker_only = known and all(k == voice.speaker for k in known)
            if not known or speaker_only:
                fillers.roles["agent"] = [c for a in accused for c in syntax.conjuncts(a)]
            return
        if voice.act in {"ClaimResponsibility", "DenyResponsibility", "Admit"} and voice.speaker:
            nominal = not trigger.is_verb and "word" in voice.row
            if nominal and not fillers.get("agent"):
                fillers.roles["agent"] = [voice.speaker]
            return


def _is_claimable(trigger: Trigger, fillers: Fillers, stance: Stance) -> bool:
    """Refuse a frame that lost what makes it one: a transfer of nothing to nobody."""
    if trigger.frame["frame"] in {"transfer", "equip"} and trigger.is_verb:
        return bool(fillers.get("agent") or fillers.get("recipient") or fillers.get("material"))
    if trigger.frame["frame"] in {"patron", "supplier", "shelter"}:
        return bool(fillers.get("agent"))
    return True


def _with_voices(
    trigger: Trigger, fillers: Fillers, stance: Stance, chain: list[Voice], scene: Scene
) -> list[Claim]:
    """One claim for one voice; a denial and what it denies are two; a relay is linked."""
    denials = [v for v in chain if v.negative]
    if denials and chain[-1] not in denials:
        inner = _claim(trigger, fillers, stance, [v for v in chain if v not in denials], scene)
        denial = replace_stance(stance, negative=not stance.negative)
        outer = _claim(trigger, fillers, denial, denials[:1], scene)
        return [outer, inner]
    if denials:
        stance = replace_stance(stance, negative=not stance.negative)
        chain = [denials[-1]] if len(chain) == 1 else chain
    if len(chain) < 2:
        return [_claim(trigger, fillers, stance, chain, scene)]
    inner = _claim(trigger, fillers, stance, chain[-1:], scene)
    outer = _claim(trigger, fillers, stance, chain[:1], scene, relays=(inner.id,))
    if inner.claimer == outer.claimer:
        return [replace(inner, speech_act=inner.speech_act)]
    return [outer, inner]


def replace_stance(stance: Stance, *, negative: bool) -> Stance:
    """Return a copy of ``stance`` with another polarity."""
    return Stance(
        negative, stance.certainty, stance.temporality, stance.demand, stance.question, stance.ended
    )


def _claim(
    trigger: Trigger,
    fillers: Fillers,
    stance: Stance,
    chain: list[Voice],
    scene: Scene,
    relays: tuple[str, ...] = (),
) -> Claim:
    text = scene.text
    voice = chain[0] if chain else None
    claimer = _claimer(voice, scene)
    roles = _fill(fillers, scene)
    act = _speech_act(trigger, voice, claimer, stance, roles, text)
    polarity, temporality = _commitment(stance, act)
    start, end = text.sentence_offsets(trigger.token)
    moment = when(trigger.token, fillers, scene.times)
    claim = Claim(
        id="", document=text.document.id, source=text.document.source,
        segment=text.segment.index, start=start, end=end,
        quote=text.document.text[start:end], claimer=claimer, relays=relays,
        speech_act=act, cue=voice.cue.text if voice is not None and voice.cue is not None else None,
        event_type=trigger.event_type, **roles, polarity=polarity,
        certainty=stance.certainty, temporality=temporality,
        event_start=moment.start, event_end=moment.end, date_precision=moment.precision,
        date_basis=moment.basis, harm=_harm(trigger, fillers, scene),
        confidence=_confidence(fillers, roles, moment),
    )  # fmt: skip
    return replace(claim, id=_identity(claim, text.starts[trigger.token.i]))


def _identity(claim: Claim, trigger_start: int) -> str:
    roles = [[f.id for f in getattr(claim, role)] for role in ROLES]
    said = (claim.speech_act, claim.polarity, claim.certainty, claim.temporality)
    claimer = claim.claimer.id if claim.claimer else None
    return claim_iri(claim.document, trigger_start, claim.event_type, claimer, said, roles, claim.relays)


def _claimer(voice: Voice | None, scene: Scene) -> Claimer | None:
    if voice is None or voice.speaker is None:
        return _segment_speaker(scene)
    token = scene.resolve(voice.speaker)
    if token.lower_ in FIRST_PERSON:
        return _segment_speaker(scene)
    actor = identify(token, scene.cast)
    span = extent(voice.speaker)
    words = scene.text.words(span.start, span.end)
    if actor is None:
        actor = scene.cast.add(
            Actor(actor_iri(words, scope=scene.cast.scope), words, "UnidentifiedActor", "Unidentified")
        )
    return Claimer(actor.id, actor.name, actor.kind, words)


def _segment_speaker(scene: Scene) -> Claimer | None:
    name = scene.text.segment.speaker
    if name is None:
        return None
    actor = scene.cast.add(
        Actor(actor_iri(name, scope=scene.cast.scope), name, "Person", "MemberOfPublic")
    )
    return Claimer(actor.id, actor.name, actor.kind, name)


def _fill(fillers: Fillers, scene: Scene) -> dict[str, tuple[Filler, ...]]:
    filled = {}
    for role in ROLES:
        found = [f for t in fillers.get(role) if (f := _filler(t, role, scene)) is not None]
        unique = {f.id: f for f in reversed(found)}
        filled[role] = tuple(sorted(unique.values(), key=lambda f: (f.start, f.end, f.id)))
    return filled


def _filler(token: Token, role: str, scene: Scene) -> Filler | None:
    span = extent(token)
    start, end = scene.text.span_offsets(span)
    words = scene.text.document.text[start:end]
    resolved = scene.resolve(token)
    head = semantic_heads(resolved)[0]
    head = scene.resolve(head)
    place = scene.places.get(head.i)
    if role == "location" or (role in {"target"} and place is not None):
        if place is None:
            place = _place_within(head, scene)
        if place is not None:
            location = place.location
            return Filler(location.id, location.name, "Location", words, start, end)
        if role == "location":
            return None
    if head.lower_ in {"nobody", "nothing", "none", "no"}:
        return None
    actor = identify(head, scene.cast) if role not in {"material", "instrument"} else None
    if actor is None and role in {"instrument", "intermediary"} and not classes_of(head) & {"weapon"}:
        actor = identify(head, scene.cast) if role == "intermediary" else None
    if actor is not None:
        return Filler(actor.id, actor.name, actor.kind, words, start, end)
    if role in {"agent", "recipient"} and "pronoun" in classes_of(head):
        return None
    iri, name, kind = thing(head, scene.cast.scope)
    return Filler(iri, name, kind, words, start, end)


def _place_within(head: Token, scene: Scene) -> LocationMention | None:
    """Return the named place in "the village of X" or "the camp at X"."""
    for item in of_complements(head) + [n for _, n in syntax.obliques(head)]:
        if item.i in scene.places:
            return scene.places[item.i]
    return None


def _speech_act(
    trigger: Trigger,
    voice: Voice | None,
    claimer: Claimer | None,
    stance: Stance,
    roles: dict[str, tuple[Filler, ...]],
    text: SegmentText,
) -> str:
    if stance.demand:
        return "Demand"
    if voice is None or voice.speaker is None:
        if stance.question:
            return "Question"
        if claimer is None:
            return "Report"
        return "Accuse" if roles["agent"] else "Assert"
    act = voice.act
    if voice.negative and stance.negative and act not in {"DenyResponsibility", "Retract"}:
        return "Deny"
    if act == "Assert" and voice.row.get("future") and stance.temporality in {"Future", "Hypothetical"}:
        return str(voice.row["future"]) if _is_own_side(claimer, roles) else "Assert"
    if act == "Assert" and stance.temporality == "Future" and _is_own_side(claimer, roles):
        return "Promise"
    if act == "Promise" and trigger.event_type in _BAD:
        return "Threaten"
    if act == "Threaten" and trigger.event_type in _GOOD:
        return "Promise"
    if act == "Assert" and _is_witness(voice.speaker):
        return "Testify"
    return act


_BAD: Final = frozenset({"Killing", "MassKilling", "Shelling", "Bombing", "AerialAttack", "Destruction"})
_GOOD: Final = frozenset({"Release", "Withdrawal", "Reparation", "HumanitarianAid", "Ceasefire"})


def _is_own_side(claimer: Claimer | None, roles: dict[str, tuple[Filler, ...]]) -> bool:
    return claimer is not None and any(
        f.id == claimer.id or f.type in {"Organisation", "StateActor"} for f in roles["agent"]
    )


def _is_witness(speaker: Token) -> bool:
    from .classes import singular

    return singular(semantic_heads(speaker)[0].lower_) in WITNESSES


def _commitment(stance: Stance, act: str) -> tuple[str, str]:
    """Return polarity and temporality; a demanded stop is an unwanted event."""
    if act == "Demand":
        negative = stance.negative != stance.ended
        return ("Negative" if negative else "Positive"), "Hypothetical"
    return stance.polarity, stance.temporality


def _harm(trigger: Trigger, fillers: Fillers, scene: Scene) -> tuple[Harm, ...]:
    kind = _HARM_TYPES.get(trigger.event_type)
    if kind is None:
        return ()
    for victim in fillers.get("victim"):
        span = extent(victim)
        left = victim.left_edge.i
        for count in scene.counts:
            if left <= count.token_start < span.end or count.head == victim.i:
                whom = semantic_heads(victim)[0]
                return (Harm(kind, count.min, count.max, whom.lower_ if whom.is_alpha else None),)
    if fillers.get("victim") and kind == "Killed":
        whom = semantic_heads(fillers.get("victim")[0])[0]
        if "Sing" in whom.morph.get("Number") and whom.pos_ in {"NOUN", "PROPN"}:
            return (Harm(kind, 1, 1, whom.lower_ if whom.pos_ == "NOUN" else None),)
    return ()


def _confidence(fillers: Fillers, roles: dict[str, tuple[Filler, ...]], moment: When) -> float:
    """Score the construction: how often such a reading is right, not how true the claim is."""
    score = _BASE[fillers.construction]
    if not roles["agent"]:
        score -= 0.1
    if not any(roles[r] for r in ("victim", "recipient", "target", "material")):
        score -= 0.1
    if any("pronoun" in classes_of(t) for ts in fillers.roles.values() for t in ts):
        score -= 0.1
    if moment.start is not None:
        score += 0.03
    return round(max(score, 0.2), 2)
