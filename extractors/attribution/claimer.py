"""Who a claim is by, and what its saying does: the claimer and the speech act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri
from ...ontology.records import Actor, Claimer, Filler
from ..discourse.coreference import FIRST_PERSON
from ..discourse.quotations import is_unattributed
from ..language import syntax
from ..lexicon.known_names import known_name
from ..lexicon.semantic_classes import classes_of, is_actor, singular
from ..mentions.actors import identify
from ..mentions.noun_phrases import extent, semantic_heads

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..discourse.context import Scene
    from ..events.triggers import Trigger
    from .commitment import Stance
    from .voices import Voice

WITNESSES: Final = frozenset(
    {"witness", "survivor", "resident", "relative", "prisoner", "victim", "detainee", "neighbour"}
    | {"villager", "refugee", "mother", "father", "brother", "sister", "parent", "family"}
)
_TEXTS: Final = frozenset(
    {"report", "statement", "study", "survey", "communique", "declaration", "letter", "document"}
    | {"text", "resolution", "testimony", "analysis", "paper", "website", "press release"}
)
_PICTURES: Final = frozenset(
    {"figure", "data", "statistic", "evidence", "image", "video", "photograph", "footage", "map"}
    | {"record", "law", "plan", "poll", "table", "calculation", "estimate", "number", "list"}
    | {"page", "picture", "photo", "tweet", "post", "rumour", "story", "version", "account"}
    | {"finding", "news", "chronology", "summary", "sign", "banner", "headline", "slogan"}
    | {"caption"}
)
_OWN_WORDS: Final = frozenset({"PressRelease", "NGOReport", "OfficialStatement", "BlogPost"})
_BODIES_OF_INQUIRY: Final = frozenset({"inquiry", "investigation", "mission", "mechanism", "probe"})
_OWN_FORCES: Final = frozenset({"army", "forces", "troops", "police", "military", "soldiers"})
_BAD: Final = frozenset(
    {"Killing", "MassKilling", "Shelling", "Bombing", "AerialAttack", "Destruction", "Veto"}
    | {"DroneStrike", "ArmedAttack", "Siege", "TerritoryTaken", "ForcedDisplacement"}
)
_GOOD: Final = frozenset({"Release", "Withdrawal", "Reparation", "HumanitarianAid", "Ceasefire"})


def claimer_of(voice: Voice | None, trigger: Trigger, scene: Scene) -> Claimer | None:
    """Return who makes the claim; None is the document's own voice."""
    if voice is None or voice.speaker is None:
        return _segment_speaker(scene, trigger.token)
    token = scene.resolve(_put_out_by(voice.speaker, scene))
    if token.lower_ in FIRST_PERSON or not (_can_speak(token) or _is_somebody(token, voice)):
        return _segment_speaker(scene, trigger.token)
    unnamed = token.pos_ == "PRON" and known_name(token) is None
    actor = None if unnamed else identify(token, scene.cast)
    span = extent(voice.speaker)
    words = scene.text.words(span.start, span.end)
    if actor is None:
        actor = _unidentified("unnamed speaker" if unnamed else words, scene)
    return Claimer(actor.id, actor.name, actor.kind, words)


def _unidentified(name: str, scene: Scene) -> Actor:
    iri = actor_iri(name, scope=scene.cast.scope)
    return scene.cast.add(Actor(iri, name, "UnidentifiedActor", "Unidentified"))


def _can_speak(token: Token) -> bool:
    """Tell whether ``token`` names somebody, or a text that somebody has put out."""
    head = semantic_heads(token)[0]
    if is_actor(head) or classes_of(head) & {"name", "resolution"} or head.ent_type_:
        return True
    return singular(head.lower_) in _BODIES_OF_INQUIRY


def _is_somebody(token: Token, voice: Voice) -> bool:
    """Tell whether whoever says something is somebody whom no list knows: "her office said".

    Texts and pictures speak for the document that shows them, unless somebody has put them out.
    """
    cue = voice.cue
    says = cue is not None and cue.pos_ == "VERB" and token.head == cue
    if not says or token.dep_ not in syntax.SUBJECT or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    return singular(token.lower_) not in _TEXTS | _PICTURES


def _put_out_by(text_noun: Token, scene: Scene) -> Token:
    """Return who put out a report or statement: its owner, else the report itself."""
    if singular(text_noun.lower_) not in _TEXTS:
        return text_noun
    owners = syntax.possessors(text_noun)
    owners += [n for p, n in syntax.obliques(text_noun) if p in {"by", "of", "from"}]
    owners += [m for m in syntax.modifiers(text_noun) if known_name(m) is not None]
    owners = [o for o in owners if is_actor(o) or known_name(o) is not None]
    return scene.resolve(owners[0]) if owners else text_noun


def _segment_speaker(scene: Scene, token: Token) -> Claimer | None:
    paragraph = scene.text.paragraphs[token.i]
    name = scene.text.speakers.get(paragraph, scene.text.segment.speaker)
    if name is None:
        return None
    quoting = scene.text.segment.kind == "Comment"
    if quoting and is_unattributed(token, scene.text, scene.quotes):
        name = f"unnamed, quoted by {name}"
        actor = _unidentified(name, scene)
        return Claimer(actor.id, actor.name, actor.kind, name)
    actor = scene.cast.add(
        Actor(actor_iri(name, scope=scene.cast.scope), name, "Person", "MemberOfPublic")
    )
    return Claimer(actor.id, actor.name, actor.kind, name)


def speech_act(
    trigger: Trigger,
    voice: Voice | None,
    claimer: Claimer | None,
    stance: Stance,
    roles: dict[str, tuple[Filler, ...]],
    scene: Scene,
) -> str:
    """Return what the saying does: the cue's act, bent by what is said and by whom."""
    if stance.demand:
        return "Demand"
    if voice is None or voice.speaker is None:
        own = scene.text.document.kind in _OWN_WORDS
        return _unvoiced(stance, claimer, accused=bool(roles["agent"]), own=own)
    if voice.negative and stance.negative and voice.act not in {"DenyResponsibility", "Retract"}:
        return "Deny"
    if voice.act == "Report":
        return "Report" if _is_medium(claimer, scene) else "Assert"
    if voice.act in {"Promise", "Threaten"}:
        return _announced(trigger, voice.act)
    if voice.act != "Assert":
        return voice.act
    act = _asserting(voice, stance, own=_is_own_side(claimer, roles, scene))
    return _announced(trigger, act) if act == "Promise" else act


def _announced(trigger: Trigger, act: str) -> str:
    """Return Threaten for what does harm and Promise for what helps, else ``act`` itself."""
    kinds = {**dict.fromkeys(_BAD, "Threaten"), **dict.fromkeys(_GOOD, "Promise")}
    return kinds.get(trigger.event_type, act)


def _unvoiced(stance: Stance, claimer: Claimer | None, *, accused: bool, own: bool) -> str:
    """Return the act of a document's or segment's own voice; ``own`` words are no news report."""
    if stance.question:
        return "Question"
    if claimer is not None:
        return "Accuse" if accused else "Assert"
    return "Assert" if own else "Report"


def _asserting(voice: Voice, stance: Stance, *, own: bool) -> str:
    """Return what plain saying does: deny, threaten or promise one's own doing, or testify."""
    if own and stance.negative and stance.temporality != "Future":
        return "Deny"
    if own and voice.row.get("future") and stance.temporality in {"Future", "Hypothetical"}:
        return str(voice.row["future"])
    if own and stance.temporality == "Future":
        return "Promise"
    return "Testify" if voice.speaker is not None and _is_witness(voice.speaker) else "Assert"


def _is_own_side(
    claimer: Claimer | None, roles: dict[str, tuple[Filler, ...]], scene: Scene
) -> bool:
    """Tell whether the claimer speaks of its own doing: itself, its body, or a part of it."""
    if claimer is None:
        return False
    actors = scene.cast.actors
    own = {claimer.id} | _bodies(claimer.id, scene)
    return any(
        f.id in own or own & _bodies(f.id, scene) or _is_bare_force(f, claimer)
        for f in roles["agent"]
        if f.id in actors
    )


def _is_bare_force(filler: Filler, claimer: Claimer) -> bool:
    """A statesman's "the army" is his own."""
    return filler.text.lower().split()[-1] in _OWN_FORCES and claimer.type in {
        "StateActor", "Person", "Organisation", "PersonGroup",
    }  # fmt: skip


def _bodies(iri: str, scene: Scene) -> set[str]:
    found: set[str] = set()
    actor = scene.cast.actors.get(iri)
    while actor is not None and actor.part_of is not None and actor.part_of not in found:
        found.add(actor.part_of)
        actor = scene.cast.actors.get(actor.part_of)
    return found


def _is_medium(claimer: Claimer | None, scene: Scene) -> bool:
    actor = scene.cast.actors.get(claimer.id) if claimer is not None else None
    return actor is not None and actor.actor_type in {"Media", "Journalist"}


def _is_witness(speaker: Token) -> bool:
    return singular(semantic_heads(speaker)[0].lower_) in WITNESSES
