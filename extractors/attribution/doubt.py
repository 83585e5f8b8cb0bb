"""What leaves an event open from beside it: a question, another verb's doubt, "any such act"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, known_name, written_hedge
from ..language import relations, syntax
from ..words.sets import words
from .modality import weaken_by_adjectives, weaken_by_adverbs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from .commitment import Commitment

_MARKS_OF_A_TIME: Final = words("marks of a time told beside")
_POINTING: Final = words("pointing words")
_MARKS_OF_AN_ATTACK: Final = words("marks of a harming attack")
_ALLEGED: Final = words("adjectives of an allegation")
_SUSPECTED: Final = words("adjectives of a suspicion")
_HARMING: Final = words("verbs of hurting") | {"kill"}
EITHER: Final = "either-of-two"
"""The name under which claims tell of two harms one of which somebody suffered."""
_QUESTION_WORDS: Final = words("question words")
_BEARING_OUT: Final = words("verbs of bearing out")
_TOLD: Final = words("nouns of what was told")
_WHY: Final = words("words that ask why")
_DEFINITE: Final = words("definite determiners")
_COMING_ABOUT: Final = words("verbs of coming about")
_WHEN: Final = words("marks of when it was")
_FUTURE: Final = words("future auxiliaries")


def is_asked(token: Token, doers: Iterable[Token], *, by: Iterable[Token | None]) -> bool:
    """Tell whether a question is about the event: not "did they grieve *when they shot him*?".

    Nobody but the text asks it: of those it is said ``by`` each is a question word. "Did *the
    attack* on the port end the talks?" takes it that there was one.
    """
    if not all(speaker is not None and speaker.lower_ in _QUESTION_WORDS for speaker in by):
        return False
    if not token.sent.text.rstrip().rstrip("'\"”’").endswith("?"):
        return False
    path = [token, *token.ancestors]
    if _is_given(token, doers):
        return False
    return not any(
        word.dep_ in relations.RELATIVE | relations.ADJECTIVAL
        or (word.dep_ in relations.ADVERBIAL and _is_timed(word))
        for word in path
    )


def asks_why(event: Token) -> bool:
    """Tell whether it is asked why or where it was done, not whether; no "why *should* they"."""
    verb = event.pos_ == "VERB" and not any(
        written_hedge(a, "modal") or written_hedge(a, "deontic")
        for a in syntax.auxiliary_words(event)
    )
    asked = syntax.children(event, relations.ADVERB)
    return verb and any(c.lower_ in _WHY and c.i < event.i for c in asked)


def _is_given(event: Token, doers: Iterable[Token]) -> bool:
    """Tell whether what is asked takes the act as known: "did *the* attack end the talks?"."""
    noun = syntax.first_conjunct(event)
    if noun.pos_ != "NOUN" or noun.head.lemma_.lower() in _COMING_ABOUT:
        return False
    within, marks = set(noun.subtree), syntax.children(noun, relations.DETERMINER)
    definite = any(c.lower_ in _DEFINITE for c in marks)
    linked = syntax.child(noun, relations.COPULA) is not None
    return definite and not linked and all(doer in within for doer in doers)


def _is_timed(clause: Token) -> bool:
    return any(c.lower_ in _MARKS_OF_A_TIME and c.i < clause.i for c in clause.children)


def doubt_beside(
    event: Token, doers: Iterable[Token], parties: Iterable[Token], commitment: Commitment
) -> None:
    """Let what stands beside the ``event`` word tell on how sure it is."""
    _share_doubt(event, doers, commitment)
    _share_doubt_of_figures(parties, commitment)
    _doubt_what_is_unconfirmed(event, commitment)
    _suppose_any(event, commitment)


def _share_doubt(verb: Token, parties: Iterable[Token], commitment: Commitment) -> None:
    """Let the doubt of the first of several verbs of one subject be that of all.

    "*Reportedly* struck a school, killing four", "*allegedly* beat him and broke his arm". So it
    is of what only this verb tells of, "*allegedly* killed in shelling", and of who did it, "shot,
    *allegedly* by soldiers", "by *alleged* rebels". Who is
    "*reported* as killed" may not be.
    """
    _leave_either(verb, commitment)
    first = verb.head
    if "as" in syntax.markers(verb) and hedge(first, "passive") and syntax.is_passive(first):
        commitment.weaken("Probable", "hedging-word", first)
    for party in parties:
        weaken_by_adverbs(party.lefts, commitment)
        _doubt_the_doer(party, commitment)
        _doubt_what_led_to_it(verb, party, commitment)
    if verb.dep_ in relations.ADVERBIAL and first.i < verb.i and _is_when(verb):
        weaken_by_adverbs(first.lefts, commitment)
    if _is_told_by(verb):
        weaken_by_adverbs(first.lefts, commitment)
    result = verb.dep_ in relations.ADVERBIAL and syntax.is_ing(verb) and not syntax.markers(verb)
    if syntax.own_subjects(verb) or not (result or verb.dep_ in relations.COORDINATED):
        return
    if first.i < verb.i:
        weaken_by_adverbs(first.lefts, commitment)


def _is_when(clause: Token) -> bool:
    return any(c.lower_ in _WHEN and c.i < clause.i for c in clause.children)


def _doubt_what_led_to_it(event: Token, doer: Token, commitment: Commitment) -> None:
    """Doubt the deed of who "*allegedly* started the fire that killed nine"."""
    clause = syntax.first_conjunct(event)
    if clause.dep_ in relations.RELATIVE and doer not in clause.subtree and doer != clause.head:
        verb = clause.head.head
        if verb.pos_ == "VERB" and clause.head.dep_ in relations.UNDERGOER:
            weaken_by_adverbs(verb.children, commitment)


def _doubt_the_doer(party: Token, commitment: Commitment) -> None:
    """Read that nobody knows who did it: "an *alleged* rebel attack", "*suspected* FARC fighters".

    Of "suspected gunmen", of whom no body is named, news is sure.
    """
    before = party.dep_ in relations.ADJECTIVAL | relations.COMPOUND and party.i < party.head.i
    for noun in (party, party.head) if before else (party,):
        told = {word.lower_ for word in syntax.children(noun, relations.ADJECTIVAL)}
        named = any(known_name(t) or t.ent_type_ for t in (party, *syntax.modifiers(party)))
        if told & _ALLEGED or (named and told & _SUSPECTED):
            weaken_by_adjectives(noun, commitment)


def _leave_either(event: Token, commitment: Commitment) -> None:
    """Leave open which of two harms it was of those counted together: "killed *or wounded*"."""
    row = syntax.conjuncts(syntax.first_conjunct(event))
    harms = [verb for verb in row if verb.lemma_.lower() in _HARMING and verb.pos_ == "VERB"]
    links = (c for verb in row for c in syntax.children(verb, relations.CONJUNCTION))
    if event not in harms or len(harms) < 2 or not any(c.lower_ == "or" for c in links):
        return
    whom = [set(syntax.logical_objects(verb)) for verb in harms]
    if set.intersection(*whom):
        commitment.weaken("Possible", EITHER, event)


def _is_told_by(noun: Token) -> bool:
    """Tell whether a noun only tells by what somebody was harmed: "killed *in airstrikes*"."""
    harmed = noun.dep_ in relations.PREPOSITIONAL | relations.PASSIVE_AGENT
    if noun.pos_ != "NOUN" or not harmed or noun.head.pos_ != "VERB":
        return False
    known = any(c.lower_ in _POINTING for c in noun.children) or syntax.possessors(noun)
    return syntax.marker(noun) in _MARKS_OF_AN_ATTACK and not known


def _share_doubt_of_figures(parties: Iterable[Token], commitment: Commitment) -> None:
    """Let the doubt of how many tell on the act: "*reportedly* over 300 men were massacred"."""
    for party in parties:
        for number in syntax.children(party, relations.NUMBER):
            weaken_by_adverbs([*party.lefts, *number.children], commitment)


def _doubt_what_is_unconfirmed(event: Token, commitment: Commitment) -> None:
    """Weaken what its own sentence says nobody has confirmed: "this *has yet to be confirmed*"."""
    for verb in event.sent:
        if verb.lemma_.lower() not in _BEARING_OUT or not syntax.is_passive(verb):
            continue
        if not (syntax.is_negated(verb) or _is_yet_to_be(verb)):
            continue
        subjects = [*syntax.own_subjects(verb), *syntax.own_subjects(verb.head)]
        if any(_tells_of(noun, event) for noun in subjects):
            commitment.weaken("Probable", "unconfirmed", verb)


def _is_yet_to_be(verb: Token) -> bool:
    return verb.dep_ in relations.OPEN_CONTENT and any(
        c.lower_ == "yet" for c in verb.head.children
    )


def _tells_of(noun: Token, event: Token) -> bool:
    """Tell whether ``noun`` is what was told of ``event``: behind it or pointing back to it."""
    if noun.lemma_.lower() not in _TOLD:
        return False
    if event.i > noun.i:
        return event in noun.subtree
    pointing = noun.pos_ == "PRON" or any(c.lower_ in _POINTING for c in noun.children)
    return pointing and event.i < noun.i


def _suppose_any(noun: Token, commitment: Commitment) -> None:
    """Let what would follow upon *any* such act be only supposed: "any raid *will* be met"."""
    doing = noun.dep_ in relations.NOMINAL_SUBJECTS and any(
        a.lower_ in _FUTURE for a in syntax.auxiliary_words(noun.head)
    )
    if doing and any(c.lower_ == "any" for c in syntax.children(noun, relations.DETERMINER)):
        commitment.settle("Hypothetical", "any-such-act", noun)
        commitment.weaken("Possible", "any-such-act", noun)
