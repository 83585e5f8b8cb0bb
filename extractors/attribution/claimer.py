"""Who a claim is by, and what its saying does: the claimer and the speech act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri
from ...ontology.records import Actor, Claimer
from ..annotation.words import classes_of, is_actor, known_name
from ..discourse.coreference import is_first_person
from ..discourse.quotations import is_unattributed
from ..language import relations, syntax
from ..mentions.actors import identify
from ..mentions.capitals import is_capital
from ..mentions.noun_phrases import semantic_heads
from ..mentions.offices import speaking_office
from ..mentions.speakers import speaker_in
from ..mentions.whole_phrases import whole_extent
from ..sources.segmentation.lines import EARLIER_WRITER, NAMELESS
from ..sources.segmentation.writers.turns import TURN
from ..words.plurals import singular
from ..words.sets import words
from .joint_speakers import nameless_together

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..discourse.context import DiscourseContext
    from .voices import Voice

_BODIES: Final = frozenset({"Organisation", "StateActor", "ArmedGroup"})
_FOR_A_BODY: Final = words("speakers for a body")
_MARKS_OF_A_BODY: Final = words("marks of a noun's body")
_MARKS_OF_AN_AUTHOR: Final = words("marks of an author")
_TEXTS: Final = words("text nouns")
_PICTURES: Final = words("evidence nouns")
_PROVIDED: Final = words("what others provide")
_OWN_MARKS: Final = words("marks of the text itself")
_POINTING: Final = words("pointing words")
_GETTING: Final = words("verbs of getting a text")
_PUTTING_OUT: Final = words("verbs of putting out")
_MAKING: Final = words("verbs of making a text")
_THOUGHTS: Final = words("thoughts that accuse")
_NEAR: Final = 150
"""Words back in which whoever put out a text is looked for."""
_BODIES_OF_INQUIRY: Final = words("bodies of inquiry")


def claimer_of(voice: Voice | None, trigger: Trigger, context: DiscourseContext) -> Claimer | None:
    """Return who makes the claim; None is the document's own voice."""
    if voice is None or voice.speaker is None:
        speaker = _segment_speaker(context, trigger.token)
        others = speaker is None or context.text.segment.kind == TURN
        nameless = others and voice is not None and voice.act == "Accuse"
        return _unnamed("unnamed accuser", context) if nameless else speaker
    if voice.act == "Accuse" and voice.speaker.lower_ in _THOUGHTS:
        return _unnamed("unnamed accuser", context)
    if (group := _group(nameless_together(voice.speaker), context)) is not None:
        return group
    token = context.resolve(_put_out_by(voice.speaker, context))
    told = _can_speak(token) or _is_somebody(token, voice) or _is_a_text_of_others(token)
    if is_first_person(token) or not told:
        return _segment_speaker(context, trigger.token)
    unnamed = token.pos_ == "PRON" and known_name(token) is None
    actor = None if unnamed else _body_behind(token, context) or identify(token, context.referents)
    span = whole_extent(voice.speaker)
    words = context.text.words(span.start, _end_of_the_text(voice.speaker, span.end))
    office = None if actor else speaking_office(token, context.referents.scope)
    if office is not None:
        actor = context.referents.add(office)
    if actor is None:
        actor = _unidentified("unnamed speaker" if unnamed else words, context)
    return Claimer(actor.id, actor.name, actor.kind, words)


def _group(several: list[Token], context: DiscourseContext) -> Claimer | None:
    """Return people without a name who say it together: "two officials and a doctor"."""
    who = [identify(token, context.referents) for token in several if is_actor(token)]
    if not who or len(who) < len(several) or who[0] is None:
        return None
    words = context.text.words(whole_extent(several[0]).start, whole_extent(several[-1]).end)
    iri = actor_iri(words, scope=context.referents.scope)
    actor = context.referents.add(Actor(iri, words, "PersonGroup", who[0].actor_type))
    return Claimer(actor.id, actor.name, actor.kind, words)


def _body_behind(speaker: Token, context: DiscourseContext) -> Actor | None:
    """Return the body for which somebody without a name speaks: "spokesmen *for the Front*"."""
    if speaker.lower_ not in _FOR_A_BODY or known_name(speaker) is not None:
        return None
    for mark, noun in syntax.obliques(speaker):
        body = identify(noun, context.referents) if mark in _MARKS_OF_A_BODY else None
        if body is not None and body.kind in _BODIES:
            return body
    return None


def _unnamed(name: str, context: DiscourseContext) -> Claimer:
    actor = _unidentified(name, context)
    return Claimer(actor.id, actor.name, actor.kind, name)


def _unidentified(name: str, context: DiscourseContext) -> Actor:
    iri = actor_iri(name, scope=context.referents.scope)
    return context.referents.add(Actor(iri, name, "UnidentifiedActor", "Unidentified"))


def _can_speak(token: Token) -> bool:
    """Tell whether ``token`` names somebody, or a text that somebody has put out."""
    head = semantic_heads(token)[0]
    named = known_name(head) is not None or bool(head.ent_type_)
    if named or is_actor(head) or classes_of(head) & {"name", "resolution"}:
        return True
    return singular(head.lower_) in _BODIES_OF_INQUIRY


def _is_somebody(token: Token, voice: Voice) -> bool:
    """Tell whether whoever says something is somebody whom no list knows: "her office said".

    Texts and pictures speak for the document that shows them, unless somebody has put them out.
    """
    cue = voice.cue
    says = cue is not None and cue.pos_ == "VERB" and token.head == cue
    if not says or token.dep_ not in relations.SUBJECT or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    return singular(token.lower_) not in _TEXTS | _PICTURES


def _is_a_text_of_others(token: Token) -> bool:
    """Tell whether ``token`` is a text that is passed on here: "reports", "the communique"."""
    told = {determiner.lower_ for determiner in syntax.children(token, relations.DETERMINER)}
    return singular(token.lower_) in _TEXTS and not told & _OWN_MARKS


def _end_of_the_text(token: Token, end: int) -> int:
    """Return where a text's name ends, before what it tells or who got it: "*reports* that …"."""
    if singular(token.lower_) not in _TEXTS:
        return end
    clauses = syntax.children(token, relations.CLAUSE_ON_NOUN | relations.REPORT)
    return min([end, *(c.left_edge.i for c in clauses if c.left_edge.i > token.i)])


def _put_out_by(text_noun: Token, context: DiscourseContext) -> Token:
    """Return who put out a report, statement or figure: its owner, else the report itself."""
    if singular(text_noun.lower_) not in _TEXTS | _PICTURES | _PROVIDED:
        return text_noun
    owners = _owners(text_noun) or _issuer_before(text_noun)
    return context.resolve(owners[0]) if owners else text_noun


def _issuer_before(text_noun: Token) -> list[Token]:
    """Return who put out a text named before: "the army said in *a statement*. The statement …"."""
    if not any(c.lower_ in _POINTING for c in text_noun.children):
        return []
    sentence, name = text_noun.sent.start, text_noun.lower_
    for token in reversed(text_noun.doc[max(0, sentence - _NEAR) : sentence]):
        if token.lower_ == name:
            told = token.dep_ in relations.OBLIQUE and syntax.marker(token) == "in"
            owners = _owners(token) + (syntax.subjects(token.head) if told else [])
            if owners:
                return [o for o in owners if known_name(o) or is_actor(o)]
    return []


def _owners(text_noun: Token) -> list[Token]:
    owners = syntax.possessors(text_noun)
    owners += [n for p, n in syntax.obliques(text_noun) if p in _MARKS_OF_AN_AUTHOR]
    owners += [
        author
        for clause in syntax.children(text_noun, relations.ADNOMINAL)
        if clause.lemma_.lower() not in _GETTING  # "letters *seen by* a newspaper" are not its own
        for author in syntax.passive_agents(clause)  # "a report issued by the army"
    ]
    verb = text_noun.head.lemma_.lower()
    issued = verb in _PUTTING_OUT or verb in _MAKING
    if text_noun.dep_ in relations.OBJECT and issued:  # "the company released a note saying …"
        owners += syntax.subjects(text_noun.head)
    before = [m for m in syntax.modifiers(text_noun) if m.pos_ in {"NOUN", "PROPN", "ADJ"}]
    if len(before) > 1 and is_capital(before[0]):
        before = before[1:]  # "a *Moscow police* report" is the police's, not Russia's
    owners += before
    return [o for o in owners if known_name(o) or (is_actor(o) and o.pos_ != "ADJ")]


def _segment_speaker(context: DiscourseContext, token: Token) -> Claimer | None:
    paragraph = context.text.paragraphs[token.i]
    name = context.text.speakers.get(paragraph, context.text.segment.speaker)
    if name is None:
        return None
    quoting = context.text.segment.kind == "Comment"
    if quoting and is_unattributed(token):
        return _unnamed(f"unnamed, quoted by {name}", context)
    if name == EARLIER_WRITER:
        return _unnamed(name, context)
    if name in NAMELESS:
        return _unnamed(name.removeprefix("an "), context)
    if context.text.segment.kind == TURN and name == context.text.segment.speaker:
        taker = speaker_in(context.text.segment, context.text.document, context.referents)
        return None if taker is None else Claimer(taker.id, taker.name, taker.kind, name)
    actor = context.referents.add(
        Actor(actor_iri(name, scope=context.referents.scope), name, "Person", "MemberOfPublic")
    )
    return Claimer(actor.id, actor.name, actor.kind, name)
