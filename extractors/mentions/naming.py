"""What is a name, and of what: titles, possessives and quotes off it, names of things refused."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..annotation.words import is_post, layer
from ..language import relations, syntax
from ..lexicon.known_names import is_given_name
from ..lexicon.texts import is_text
from ..words.sets import listed, words
from .numerals import NUMBER, SCALES
from .offices import named_entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_TITLES: Final = words("titles before names")
_NUMBERED: Final = words("first words of names of things")
_STORMS: Final = words("words before names of storms")
_SHIPS: Final = words("words before names of ships")
_AGAINST: Final = words("words between the parties of a case")
_ALSO: Final = words("words between two names of one person")
_AROUND: Final = " ,(“\"‘'"
_ASIDE: Final = re.compile(r"\([^()]*\)")
_NICKNAME: Final = re.compile(r"\s+[“\"‘][^”\"’]{1,30}[”\"’]\s+(?=\w)")
_OF: Final = words("marks of what an office is of")
_RULING: Final = words("offices of rulers")
_NO_NAMES: Final = words("words that are no names")
_ONE: Final = words("words before one person")
_NO_NAME: Final = frozenset({"ADP", "ADV", "CCONJ", "DET", "NOUN", "VERB"})
_NUMBER_OF_ONE: Final = words("the number of one person")
_UNKNOWN: Final = words("words before somebody unknown")
_WHO: Final = words("relative pronouns of people")
_AGED: Final = words("words before an age")
_TO_PEOPLE: Final = words("verbs of what is done to people alone")
_ONLY_NOUNS: Final = words("demonyms that are only nouns")
_BEFORE_NOUN: Final = relations.ADJECTIVAL | relations.COMPOUND
_CORE: Final = relations.NOMINAL_SUBJECTS | relations.OBJECT
_OF_SEVERAL: Final = words("auxiliaries of several")
_OLDEST: Final = 115
_ENDS: Final = re.compile(r"(?:['’]s?|\[\d+|[.,;:!?)\]\"”»])+$")
_NUMBER: Final = re.compile(NUMBER, re.IGNORECASE)
_STARTS: Final = re.compile(r"^(?:[(\[\"“«'‘]|[Tt]he\s)+")


def plain_name(text: str) -> str:
    """Return a name as it is listed: one line, straight quotes, no article, no possessive.

    >>> plain_name("the Peoples’ Gazette’s")
    "Peoples' Gazette"
    """
    bare = _ENDS.sub("", _STARTS.sub("", " ".join(text.split())))
    return bare.replace("’", "'").replace("‘", "'") or text


def personal_name(entity: Span) -> str | None:
    """Return a person's name without titles and posts; None where nothing of it is a name.

    "Brig. Gen. Buba Marwa" is Buba Marwa; "Minister" and "Archbishop of Erbil" name nobody.
    """
    first, last = entity.start, _closed(entity)
    while first < last - 1 and is_title(entity.doc[first]):
        first += 1
    if first > entity.start and entity.doc[first].lower_ in _OF:
        return None
    while last - 1 > first and _is_behind_name(entity.doc[last - 1], entity.doc[first]):
        last -= 1
    if last - first == 1 and (is_post(entity.doc[first]) or is_rank_before_name(entity.root)):
        return None
    if first == entity.start > 0 and is_given_name(entity.doc[first - 1]):
        first -= 1
    name = plain_name(_NICKNAME.sub(" ", entity.doc[first:last].text))
    return name if _may_name(name) else None


def _closed(entity: Span) -> int:
    """Return where a name ends, before a bracket that it does not open: "Novak's) demands"."""
    opened = 0
    for token in entity:
        opened += (token.text in "([") - (token.text in ")]")
        if opened < 0:
            return max(token.i, entity.start + 1)
    return entity.end


def _is_behind_name(last: Token, first: Token) -> bool:
    """Tell whether the ``last`` word of a name that begins with ``first`` is none of its own.

    It is a possessive's or a stop, or a common word behind a capital: "Novak *surreptitiously*",
    "Novak *of the*" council.
    """
    if last.text in {"'s", "’s", "'", "’", "."}:
        return True
    return first.text.istitle() and last.text.islower() and last.pos_ in _NO_NAME


def is_rank_before_name(word: Token) -> bool:
    """Tell whether ``word`` is a title, taken for a name, of who follows: "*Commodore* Ann Lee"."""
    behind = word.doc[word.i + 1 : word.i + 2]
    named = any(one.ent_type_ == "Person" and one.ent_iob_ == "B" for one in behind)
    return named and word.ent_iob_ == "B" and is_title(word)


def untitled(phrase: Span) -> str:
    """Return the name in ``phrase`` without the titles before it; whole where one word is left."""
    first = phrase.start
    while first < phrase.end and is_title(phrase.doc[first]):
        first += 1
    kept = phrase.doc[first : phrase.end] if phrase.end - first > 1 else phrase
    return " ".join(kept.text.split())


def named_within(phrase: Span) -> str:
    """Return the name in ``phrase``: of "Ann Lee, *alias* Tony" without its common words."""
    names = [
        name
        for one in phrase.doc.ents
        if one.label_ == "Person" and phrase.start <= one.start and one.end <= phrase.end
        if len(one) > 1 and (name := personal_name(one)) is not None
    ]
    common = any(t.is_lower and t.is_alpha and not t.ent_type_ for t in phrase)
    return names[0] if names and common else untitled(phrase)


def full_names(doc: Doc) -> Iterator[str]:
    """Yield the persons' names of two words and more that the pipeline saw in ``doc``."""
    for entity in doc.ents:
        name = personal_name(entity) if entity.label_ == "Person" else None
        if name is not None and len(name.split()) > 1:
            yield name


def ruling_names(doc: Doc) -> Iterator[str]:
    """Yield the surnames that stand alone behind a ruler's office: "President *Putin*"."""
    for entity in doc.ents:
        name = personal_name(entity) if entity.label_ == "Person" else None
        if name is not None and " " not in name and entity.end > 1:
            before = entity[0] if len(entity) > 1 else doc[entity.start - 1]
            if before.i < entity.end - 1 and before.lower_ in _RULING:
                yield name


def second_names(doc: Doc) -> Iterator[tuple[str, str]]:
    """Yield (further name, name) where ``doc`` says so: "A. Karim, also known as Abu Omar"."""
    for first, second in pairwise(doc.ents):
        said = _ASIDE.sub(" ", doc[first.end : second.start].text).lower().strip(_AROUND)
        if {first.label_, second.label_} == {"Person"} and said in _ALSO:
            name, other = personal_name(first), personal_name(second)
            if name and other and name != other:
                yield other, name


def is_told_of_a_person(entity: Span) -> bool:
    """Tell whether an age, or a clause with "who" behind "one", says that a name is a person's.

    "Deqa, 24, was shot", "one Bitto, who worked there"; a body may have a clause with "who", too.
    """
    doc, end = entity.doc, entity.end
    behind = doc[end : end + 3]
    if len(behind) < 3 or behind[0].text != ",":
        return False
    aged = behind[1].lower_ in _AGED or (behind[1].text.isdigit() and behind[2].text in {",", "."})
    age = behind[1].text if behind[1].text.isdigit() else behind[2].text
    if aged and age.isdigit() and 0 < int(age) < _OLDEST:
        return True
    unknown = entity.start > 0 and doc[entity.start - 1].lower_ in _UNKNOWN
    return unknown and behind[1].lower_ in _WHO


def is_held_as_one(entity: Span) -> bool:
    """Tell whether what is done to a name is done to a person alone: "Ann al-Said *was jailed*".

    A name with an article, with several beside it, or of more people ("were") may be a body's.
    """
    noun, verb = entity.root, entity.root.head
    if verb.lemma_.lower() not in _TO_PEOPLE or noun.pos_ != "PROPN":
        return False
    several = any(c.lower_ in _OF_SEVERAL for c in verb.children if c.i < verb.i)
    article = any(c.pos_ == "DET" for c in noun.children)
    return not several and not article and noun in syntax.logical_objects(verb)


def is_title(token: Token) -> bool:
    """Tell whether ``token`` is a title before a name: a rank, an office, a form of address."""
    return is_post(token) or token.lower_.rstrip(".") in _TITLES or token.text == "."


def names_somebody(noun: Token) -> bool:
    """Tell whether the name that the pipeline saw around ``noun`` can be one: not "24" or "Out"."""
    entity = named_entity(noun)
    return entity is not None and _may_name(plain_name(entity.text))


def names_nobody(name: str) -> bool:
    """Tell whether ``name`` is nothing but words that never name: "Their", "THE", "Notice"."""
    spoken = re.findall(r"\w+", name)
    return bool(spoken) and all(word.lower() in _NO_NAMES for word in spoken)


def counted_alone(name: str) -> str:
    """Return ``name`` with a word for people where it is a bare number.

    >>> counted_alone("24"), counted_alone("one"), counted_alone("two soldiers")
    ('24 people', 'one person', 'two soldiers')
    >>> counted_alone("million")
    'people'
    """
    if name.lower() in SCALES:
        return " ".join(listed("people behind a bare number"))
    if _NUMBER.fullmatch(name) is None:
        return name
    if name.lower() in _NUMBER_OF_ONE:
        return " ".join([name, *listed("person behind the number one")])
    return " ".join([name, *listed("people behind a bare number")])


def _may_name(name: str) -> bool:
    spoken = re.findall(r"[^\W\d_]{2,}", name)
    written = any(letter.isupper() for letter in name)
    return written and bool(spoken) and any(word.lower() not in _NO_NAMES for word in spoken)


def is_thing(noun: Token) -> bool:
    """Tell whether ``noun`` stands in the name of a thing: a resolution, an operation, an S-300."""
    weapon = layer(noun).weapons[noun.i]
    if weapon is not None and noun.pos_ in {"PROPN", "NUM"}:
        span = noun.doc[weapon.token_start : weapon.token_end]
        if noun in {span.root, span[-1]}:
            return True
    entity = named_entity(noun)
    if entity is None:
        return False
    if _is_ship(entity) or _is_party_of_a_case(entity) or _is_storm(entity):
        return True
    if entity.label_ == "Person":
        return False
    return is_text(entity.text) or (entity[0].lower_ in _NUMBERED and len(entity) > 1)


def _is_ship(entity: Span) -> bool:
    """Tell whether the word before a name says that it is a ship's: "the freighter Karine A"."""
    before = entity.start - 1
    while before >= 0 and entity.doc[before].is_quote:
        before -= 1
    return entity[0].lower_ in _SHIPS or (before >= 0 and entity.doc[before].lower_ in _SHIPS)


def _is_storm(entity: Span) -> bool:
    """Tell whether a name is a storm's: "Cyclone Orin", "Tropical Storm Orin"."""
    before = entity.doc[entity.start - 1] if entity.start > 0 else entity[0]
    named = any(token.lower_ in _STORMS for token in entity[:2])
    return named or (before.lower_ in _STORMS and before.head in entity)


def _is_party_of_a_case(entity: Span) -> bool:
    """Tell whether a name is half of a case's: "Prosecutor v. Tadic"."""
    doc = entity.doc
    beside = [doc[i].lower_ for i in (entity.start - 1, entity.end) if 0 <= i < len(doc)]
    inside = [token.lower_ for token in entity]
    return not _AGAINST.isdisjoint((*beside, *inside))


def is_one_person(demonym: Token) -> bool:
    """Tell whether a demonym stands for one of the people: "a Saudi", "the young Syrian".

    Before a noun it never does; "the Iranian" is one, "the British" are a people. Without an
    article only a noun stands for one ("*Brit* charged"), and in headlines what ends like "Syrian".
    """
    noun = demonym.head.i > demonym.i and demonym.head.pos_ in {"NOUN", "PROPN"}
    if noun and (demonym.pos_ == "ADJ" or demonym.dep_ in _BEFORE_NOUN):
        return False
    before = {child.lower_ for child in demonym.children if child.i < demonym.i}
    if demonym.lower_ in _ONLY_NOUNS:
        return True
    if demonym.dep_ in _CORE and not any(c.pos_ == "DET" for c in demonym.children):
        ends = demonym.lower_.endswith(listed("endings of one of a people without an article"))
        return ends or not _ONE.isdisjoint(before)
    alone = "the" in before and demonym.lower_.endswith(listed("endings of one of a people"))
    return alone or not _ONE.isdisjoint(before)
