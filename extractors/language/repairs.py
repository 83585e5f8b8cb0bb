"""Eight readings of the tree that the parser often misses, and that turn who with whom.

"Russia sold Iran tanks": Iran is who gets them, not a make of tanks. "Son of minister stabbed to
death in Vienna": a headline drops "was"; the son is stabbed. "Accused of bombing
markets": the markets are bombed. "Medics report that …": report is a verb. "Denied
that it was arming Lydia, and accused others": who denied it accused. "In league with kidnapping
gangs": gangs that kidnap. "Dozens of marchers and three guards": three guards beside the dozens.
"US, UK and French forces": the names of one row stand before the noun. "Lawyer Oro and journalist
Tarn": what somebody is stands before the name. Only words whose
grammar leaves no other reading are mended: verbs that are never without an object, verbs of
giving with two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from ..words.plurals import singular
from ..words.sets import words
from . import relations
from .dependents import marker
from .doers_apart import (
    give_speaker,
    give_subject,
    hang_on_body,
    hang_on_plot,
    hang_on_saying,
    join_to_doer,
    lay_blame,
    tell_apart,
)
from .hidden_verbs import (
    find_first_verb,
    find_main_verb,
    find_second_verb,
    find_telling_verb,
    find_verb_of_headline,
)
from .morphology import feature, is_past_form
from .people_named import put_before_name, put_names_behind
from .short_passives import activise, passivise

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAME = "allegata_repairs"
_BLAMING: Final = words("verbs of laying blame")
_GIVING: Final = words("verbs of giving somebody something")
_RECEIVING: Final = words("bodies that are given something")
_GIVEN_TO: Final = words("marks of who is given something")
_ACCUSING: Final = words("verbs of accusing")
_TOLD_BY_A_DOING: Final = words("nouns told by a doing")
_BANDS: Final = words("bands told by what they do")
_HAVE: Final = words("forms of have")
_COUNTING: Final = words("nouns that count")
_ONE: Final = words("words before a count of one")
_ADVERB, _ADVERBIAL, _ADJECTIVAL, _MARK = "advmod", "advcl", "amod", "mark"
_OBJECT, _OBLIQUE, _SUBJECT = "obj", "obl", "nsubj"
_CASE, _COMPOUND, _NOUN_ON_NOUN = "case", "compound", "nmod"
_INDIRECT_OBJECT: Final = "iobj"
_SHORT: Final = 4
"""Letters of a short name of a state, dots too: "US", "U.K."."""


@Language.component(NAME)
def repair(doc: Doc) -> Doc:
    """Mend the tree of ``doc`` in place and return it."""
    for token in doc:
        if token.dep_ in relations.FLAT and token.text.islower() and token.text.endswith("ly"):
            token.pos_, token.dep_, token.head = "ADV", _ADVERB, token.head.head
        if token.dep_ in relations.COMPOUND and token.lower_.endswith("ing"):
            _part_act(token)
        if token.dep_ in relations.ROOT:
            find_telling_verb(token)
            find_verb_of_headline(token)
        if token.dep_ in relations.CLAUSE_ON_NOUN:
            hang_on_saying(token)
        if token.dep_ in relations.RELATIVE:
            hang_on_body(token)
        if token.dep_ in relations.COORDINATED:
            _part_counted(token)
            join_to_doer(token)
        if token.pos_ == "NOUN":
            _take_for_verb(token)
            find_second_verb(token)
            _put_names_before(token)
            put_before_name(token)
            put_names_behind(token)
        if token.pos_ == "VERB":
            _rejoin(token)
            _name_by_act(token)
            _part_double_objects(token)
            passivise(token)
            activise(token)
            tell_apart(token)
            give_subject(token)
            give_speaker(token)
            hang_on_plot(token)
            find_first_verb(token)
            find_main_verb(token)
            if token.lemma_.lower() in _BLAMING:
                lay_blame(token)
    return doc


def _put_names_before(noun: Token) -> None:
    """Hang a row of names on the noun behind it: "[US, UK and French] forces".

    No two members of a row stand side by side without a comma or "and".
    """
    last = noun.nbor(-1) if noun.i else noun
    first = last.head
    if last.dep_ not in relations.COORDINATED or not last.text[:1].isupper():
        return
    beside = noun.dep_ in relations.COORDINATED and noun.head == first
    apart = noun.head == first.head and noun.dep_ == first.dep_ not in relations.NAME_PART
    short = first.text.replace(".", "").isupper() and len(first.text) <= _SHORT
    if not (beside or apart) or not (short or first.pos_ == "ADJ"):
        return
    noun.dep_, governor = first.dep_, first.head
    for before in list(first.lefts):
        before.head = noun
    noun.head = governor if governor != first else noun
    first.head = noun
    first.dep_ = _COMPOUND if first.pos_ == "PROPN" else _ADJECTIVAL


def _take_for_verb(noun: Token) -> None:
    """Take for a verb what somebody does who says something: "medics [report] that …"."""
    if not any(c.dep_ in relations.FULL_CONTENT and marker(c) == "that" for c in noun.children):
        return
    for part in noun.lefts:
        if part.i == noun.i - 1 and noun.dep_ in relations.ROOT and _is_plural_part(part):
            part.dep_ = _SUBJECT
    found = {c.dep_ for c in noun.children}
    if found & relations.NOMINAL_SUBJECT and not found & (relations.COPULA | relations.DETERMINER):
        noun.pos_ = "VERB"


def _part_counted(noun: Token) -> None:
    """Hang what has a count of its own beside another: "dozens of marchers and [3 guards]"."""
    counted = noun.head
    count = counted.head
    if counted.dep_ not in relations.NOUN_ON_NOUN or marker(counted) != "of":
        return
    counts = count.pos_ == "NUM" or singular(count.lower_) in _COUNTING
    own = any(c.dep_ in relations.NUMBER or c.lower_ in _ONE for c in noun.lefts)
    if counts and own and count.i < counted.i < noun.i:
        noun.head = count


def _is_plural_part(token: Token) -> bool:
    return token.dep_ in relations.COMPOUND and "Plur" in feature(token, "Number")


def _part_double_objects(verb: Token) -> None:
    """Hang who is given something on the verb: "gave [the rebels] rifles"."""
    if verb.lemma_.lower() not in _GIVING:
        return
    objects = [c for c in verb.children if c.dep_ in relations.OBJECT and c.i > verb.i]
    receiver = _receiver(verb, objects[0]) if len(objects) == 1 else None
    if receiver is None:
        return
    for between in verb.doc[verb.i + 1 : receiver.i]:
        if between.head == objects[0]:
            between.head = receiver
    receiver.head = verb
    receiver.dep_ = _INDIRECT_OBJECT


def _rejoin(verb: Token) -> None:
    """Hang a finite verb on the outer one, the inner being none: "denied it was so, and *said*"."""
    inner = verb.head
    if verb.dep_ not in relations.COORDINATED or "Fin" not in feature(verb, "VerbForm"):
        return
    if inner.dep_ not in relations.FULL_CONTENT or "Fin" in feature(inner, "VerbForm"):
        return
    if _is_of_one_perfect(inner, verb):
        return
    own = {c.dep_ for c in verb.children}
    if inner.pos_ != "VERB" or own & (relations.NOMINAL_SUBJECTS | relations.AUXILIARY):
        return
    if "Fin" in feature(inner.head, "VerbForm") and inner.head.i < inner.i < verb.i:
        verb.head = inner.head


def _is_of_one_perfect(first: Token, verb: Token) -> bool:
    """Tell whether both share an auxiliary: "said they *had entered* the town and *beaten* two"."""
    told = any(c.dep_ in relations.FULL_CONTENT for c in verb.children)
    perfect = (
        not told
        and is_past_form(verb)
        and any(c.dep_ in relations.AUXILIARY and c.lower_ in _HAVE for c in first.children)
    )
    links = [c for c in verb.children if c.dep_ in relations.CONJUNCTION]
    return perfect and not any(c.i and c.nbor(-1).text == "," for c in links)


def _name_by_act(act: Token) -> None:
    """Take for a part of a band's name what the band does: "with [kidnapping] gangs"."""
    band = act.nbor(1) if act.lower_.endswith("ing") and act.i + 1 < len(act.doc) else act
    bare = band.head == act and band.dep_ in relations.OBJECT and band.left_edge == band
    marks = [c for c in act.children if c.dep_ == _MARK]
    if not bare or singular(band.lower_) not in _BANDS:
        return
    if any(c.dep_ in relations.AUXILIARY | relations.NOMINAL_SUBJECTS for c in act.children):
        return
    if act.dep_ in relations.COORDINATED:
        band.dep_ = act.dep_
    elif act.dep_ in relations.ADNOMINAL:
        band.dep_ = _NOUN_ON_NOUN
    else:
        band.dep_ = _OBLIQUE if marks else _OBJECT
    band.head = act.head
    for part in list(act.children):
        part.head = band
    for mark in marks:
        mark.dep_, mark.pos_ = _CASE, "ADP"
    act.head, act.dep_, act.pos_ = band, _COMPOUND, "NOUN"


def _part_act(act: Token) -> None:
    """Take for a verb what is charged, not for a part of its object: "of [bombing] markets"."""
    undergoer = act.head
    if undergoer.i != act.i + 1 or singular(undergoer.lower_) in _TOLD_BY_A_DOING or act.i == 0:
        return
    of = act.nbor(-1)
    above = undergoer.head if undergoer.head.pos_ == "VERB" else undergoer.head.head
    if above.lemma_.lower() not in _ACCUSING or of.head not in {act, undergoer}:
        return
    if above.i >= of.i or of.pos_ not in {"ADP", "SCONJ"}:
        return
    act.head, act.dep_, act.pos_ = above, _ADVERBIAL, "VERB"
    of.head, of.dep_ = act, _MARK
    undergoer.head, undergoer.dep_ = act, _OBJECT
    for phrase in list(undergoer.rights):
        if phrase.dep_ in relations.NOUN_ON_NOUN and marker(phrase) in _GIVEN_TO:
            phrase.head, phrase.dep_ = act, _OBLIQUE


def _receiver(verb: Token, given: Token) -> Token | None:
    """Return the name or the people before ``given`` that the parser took for its first part."""
    phrases = [*verb.children, *given.children]
    if any(c.dep_ in relations.PREPOSITIONAL and marker(c) in _GIVEN_TO for c in phrases):
        return None
    if any(c.dep_ in relations.INDIRECT_OBJECT for c in verb.children):
        return None
    parts = [c for c in given.lefts if _is_part(c) and c.i > verb.i]
    if not parts:
        return None
    first = parts[0]
    before = verb.doc[verb.i + 1 : first.i]
    if any(t.head != given and t.head != first for t in before) or len(before) > 2:
        return None
    plural = first.pos_ == "NOUN" and "Plur" in feature(first, "Number")
    body = first.lower_ in _RECEIVING and len(before) > 0
    return first if _is_name(first) or plural or body else None


def _is_part(token: Token) -> bool:
    """Tell whether the parser takes ``token`` for a first part of a noun, or its bare owner."""
    bare = token.pos_ in {"NOUN", "PROPN"} and not any(
        c.dep_ in relations.CASE for c in token.children
    )
    return token.dep_ in relations.COMPOUND or (token.dep_ in relations.POSSESSIVE and bare)


def _is_name(token: Token) -> bool:
    """Tell whether it names a place or a body, and is no short form used as an adjective: "US"."""
    return token.ent_type_ in {"Location", "Organisation"} and not token.text.isupper()
