"""Whom a pronoun cannot stand for, and where it may be either of two: what binds it.

Nobody is named below his own pronoun: "*they* were held after *police* came" (Chomsky 1981,
principle C). "Its *own* members" are those of whoever does it, nobody asks for his own release in
the third person, and of "*her* son was killed; *she* was beaten" the topic or the son's sister may
be meant (Grosz, Joshi and Weinstein 1995: what the sentence before already had as a pronoun).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, definite, is_actor, known_name, speech_entries
from ..language import relations, syntax
from ..mentions.citations import is_cited
from ..mentions.noun_phrases import is_plural, phrase
from ..words.plurals import singular
from ..words.sets import words
from .gender import gender_of, is_another
from .one_sided import is_on_the_other_side, strikes_back
from .quotations import quote_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN: Final = words("words for one's own")
_SEVERAL: Final = words("pronouns for several")
_ONE: Final = words("pronouns for one person")
_BODIES: Final = frozenset({"it", "they"})
_OF_SEVERAL: Final = frozenset({"group", "org", "state", "troops"})
_FREEING: Final = words("verbs of setting free")
_WHERE: Final = words("marks of a place")
_WAYS: Final = words("marks of where one goes or comes from")
_PARTNERS: Final = words("nouns of partners and rivals")
_WHOLE: Final = 6
"""So many words in quotation marks, from a capital on, are a sentence of their own."""
_CONTENT: Final = relations.CONTENT | relations.ADVERBIAL | relations.ADNOMINAL


def may_stand_for(pronoun: Token, candidate: Token) -> bool:
    """Tell whether ``pronoun`` can stand for ``candidate`` at all."""
    if is_cited(candidate) and not is_cited(pronoun):
        return False
    if is_another(pronoun, candidate) or _asks_for_it(candidate, pronoun):
        return False
    if pronoun.lower_ in _SEVERAL and _is_one_by_name(candidate):
        return False
    if pronoun.lower_ in _ONE and (_is_listed_body(candidate) or _is_where(candidate)):
        return False
    if _is_named_below(pronoun, candidate):
        return False
    if is_on_the_other_side(pronoun, candidate) or _is_its_own_partner(pronoun, candidate):
        return False
    if strikes_back(pronoun, candidate) or _has_a_partner(pronoun, candidate):
        return False
    if _is_quoted_himself(pronoun, candidate) or _is_called_otherwise(pronoun, candidate):
        return False
    doers = own_doers(pronoun)
    return not doers or candidate in doers


def tellers(pronoun: Token) -> list[Token]:
    """Return who says what "it" or "they" do: "*the brigade* says that they destroyed it".

    Nobody speaks so of himself in his own words: "“they destroyed it”, the brigade says".
    """
    verb = pronoun.head
    said = pronoun.lower_ in _BODIES and verb.dep_ in relations.CONTENT
    if (
        not said
        or quote_of(pronoun) is not None
        or pronoun not in syntax.own_subjects(verb)
        or not speech_entries(verb.head)
    ):
        return []
    return [w for w in syntax.subjects(verb.head) if is_plural(w) or classes_of(w) & _OF_SEVERAL]


def _has_a_partner(pronoun: Token, candidate: Token) -> bool:
    """Tell whether ``candidate``'s ally or rival may be meant: "*Lydia's ally* said *it* did"."""
    partner = candidate.head
    owns = candidate.dep_ in relations.POSSESSIVE and pronoun.lower_ in _BODIES
    return owns and singular(partner.lower_) in _PARTNERS and pronoun != partner


def _is_its_own_partner(pronoun: Token, candidate: Token) -> bool:
    """Tell whether who ``candidate`` is takes part beside ``pronoun``: "*it* attacked *Hamas*".

    What one does to oneself is said with "itself" (Chomsky 1981, principle B).
    """
    verb, core = pronoun.head, relations.ANY_SUBJECT | relations.OBJECT
    if pronoun.dep_ not in core or verb.pos_ != "VERB":
        return False
    beside = [one for one in verb.children if one.dep_ in core and one not in (pronoun, candidate)]
    return any(_is_one_name(one, candidate) for one in beside)


def _is_one_name(one: Token, other: Token) -> bool:
    """Tell whether two names are the same: of a listed body, or the same words."""
    if one.pos_ != "PROPN" or other.pos_ != "PROPN":
        return False
    known = known_name(one)
    return one.lower_ == other.lower_ if known is None else known == known_name(other)


def _is_called_otherwise(noun: Token, candidate: Token) -> bool:
    """Tell whether "the *Coalition*" cannot be ``candidate``, which is not called so."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    called = (definite(noun) or {}).get("called")
    capital = noun.text.istitle() and noun.i > noun.sent.start
    if called is None or (called == "capital" and not capital):
        return False
    known = known_name(candidate)
    names = [phrase(candidate).text, known.name if known is not None else ""]
    return not any(noun.lower_ in name.lower() for name in names)


def _is_quoted_himself(pronoun: Token, candidate: Token) -> bool:
    """Tell whether ``candidate`` is who says a whole sentence that has ``pronoun`` in it.

    Of himself he says "I"; of words that are only quoted in part the writer may keep "he".
    """
    quote = quote_of(pronoun) if pronoun.lower_ in _ONE else None
    if quote is None or quote.speaker is None:
        return False
    opens = next((t for t in pronoun.doc[quote.start : quote.end] if t.is_alpha), pronoun)
    whole = opens.text[:1].isupper() and quote.end - quote.start >= _WHOLE
    same = candidate == quote.speaker or _is_one_name(quote.speaker, candidate)
    return whole and same and quote_of(candidate) != quote


def _is_named_below(pronoun: Token, candidate: Token) -> bool:
    """Tell whether ``candidate`` stands below the verb that ``pronoun`` is the subject of.

    Who says it behind may be himself: "he was ill, *Ann Lee* said".
    """
    verb, word = pronoun.head, candidate
    if candidate.i < pronoun.i or pronoun.dep_ not in relations.ANY_SUBJECT:
        return False
    while word not in (verb, word.head):
        if word.dep_ in relations.BESIDE_CLAUSE:
            return False
        word = word.head
    return word == verb != candidate


def _is_where(candidate: Token) -> bool:
    """Tell whether a name is where somebody is, goes or comes from: "fled to *Tarn*"."""
    place = candidate.pos_ == "PROPN" and candidate.ent_type_ == "Location"
    mark = syntax.marker(candidate)
    return place and (mark in _WHERE or mark in _WAYS)


def _is_listed_body(candidate: Token) -> bool:
    """Tell whether ``candidate`` is a state or body of the lexicon, and none of its people."""
    known = known_name(candidate)
    person = known is None or known.is_demonym or known.is_leader or known.kind == "PersonGroup"
    return not person and candidate.ent_type_ != "Person"


def _is_one_by_name(candidate: Token) -> bool:
    """Tell whether ``candidate`` is a single person's name, with nobody joined to it."""
    joined = syntax.children(candidate, relations.COORDINATED) or candidate.dep_ in (
        relations.COORDINATED
    )
    return candidate.ent_type_ == "Person" and candidate.pos_ == "PROPN" and not joined


def may_be_its_owner(pronoun: Token, candidate: Token) -> bool:
    """Tell whether ``candidate`` is somebody's ("*her* son") who may be meant as well ("she")."""
    gender = gender_of(pronoun)
    owners = (o for o in syntax.possessors(candidate) if o.pos_ == "PRON")
    return gender is not None and any(gender_of(owner) == gender for owner in owners)


def own_doers(pronoun: Token) -> list[Token]:
    """Return who does what is told, where ``pronoun`` is his: "abuses by *the group* on *its own*".

    [] where it is not followed by "own", or nobody is told to do it.
    """
    noun = pronoun.head
    own = pronoun.dep_ in relations.POSSESSIVE and any(c.lower_ in _OWN for c in noun.children)
    act = noun.head
    if not own or act == noun:
        return []
    told = [act] if act.pos_ != "VERB" else [o for o in syntax.own_objects(act) if o.i < noun.i]
    found = [doer for other in told if other != noun for doer in _doers_by_noun(other)]
    if not found and act.pos_ == "VERB" and not speech_entries(act):
        found = syntax.subjects(act)
    return [doer for doer in found if is_actor(doer) and noun not in (doer, doer.head)]


def _doers_by_noun(act: Token) -> list[Token]:
    """Return who does what a noun tells: "abuses *by the group*", "the *army's* attacks"."""
    return [n for mark, n in syntax.obliques(act) if mark == "by"] + syntax.possessors(act)


def _asks_for_it(asker: Token, pronoun: Token) -> bool:
    """Tell whether ``asker`` wants whom ``pronoun`` means freed: "he urged them to free *him*".

    It may be himself, as before a judge: nobody can tell.
    """
    verb = pronoun.head
    if pronoun.dep_ not in relations.UNDERGOER or verb.lemma_.lower() not in _FREEING:
        return False
    while verb.dep_ in _CONTENT:
        verb = verb.head
        asks = any(row["act"] == "Demand" for row in speech_entries(verb))
        if asks and asker in syntax.subjects(verb):
            return True
    return False
