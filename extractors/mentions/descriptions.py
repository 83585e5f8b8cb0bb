"""Words that say who a named person is: "Anna Berg, *commander of the northern brigade*"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import is_post
from ..language import relations, syntax
from ..words.sets import words
from .naming import is_title
from .noun_phrases import extent, is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

_APPOINTING: Final = words("verbs that give an office")
_BECOMING: Final = words("verbs of coming to an office")
_NOT_SO: Final = words("words that leave an office open")
_RELATIVES: Final = words("relative pronouns")
_LONGEST: Final = 16
_STOPS: Final = frozenset({",", ".", ":", ";", "(", ")", "—", "–", '"', "”", "“"})


def descriptions_of(person: Span) -> Iterator[tuple[int, int]]:
    """Yield the token spans that say which office ``person`` holds; each names the same person.

    Only where the two stand side by side, or are said to be one: behind a comma, before it, as
    the subject of "is", as what somebody was appointed or became. Words around another person's
    name are none.
    """
    found = [_behind(person), _before(person), _subject(person), *_offices_given(person)]
    for start, end in found:
        if start < end and _tells(person.doc, start, end):
            yield start, end


def _behind(person: Span) -> tuple[int, int]:
    """Return "commander of U.S. Central Command" in "Joseph Votel, commander of …, said"."""
    doc = person.doc
    if person.end >= len(doc) or doc[person.end].text != ",":
        return 0, 0
    start = person.end + 1
    end = _run(doc, range(start, min(start + _LONGEST, person.sent.end)))
    return (0, 0) if _is_the_next_ones(doc, end) else (start, end)


def _is_the_next_ones(doc: Doc, end: int) -> bool:
    """Tell whether an office may be of who is named next: "I thank X, the observer, Mr. *Y*"."""
    behind = [token for token in doc[end : end + 4] if token.text != "," and not is_title(token)]
    return doc[end : end + 1].text == "," and bool(behind) and behind[0].ent_type_ == "Person"


def _before(person: Span) -> tuple[int, int]:
    """Return "The commanding general" in "The commanding general, Lt. Gen. Ann Lee, said"."""
    head = _told_before(person.root, person)
    if head is not None and not _has_comma(person.doc, head, person):
        head = _told_before(head, person)
    if head is None:
        return 0, 0
    start = extent(head).start
    end = _run(person.doc, range(start, person.start))
    return (start, end) if head.i < end < person.start else (0, 0)


def _told_before(noun: Token, person: Span) -> Token | None:
    """Return the office, before the person's name, that ``noun`` stands beside."""
    beside = noun.dep_ in relations.APPOSED | relations.BESIDE
    head = noun.head
    return head if beside and head.i < person.start and is_post(head) else None


def _has_comma(doc: Doc, head: Token, person: Span) -> bool:
    return any(token.text == "," for token in doc[head.i : person.start])


def _subject(person: Span) -> tuple[int, int]:
    """Return "His chief of staff" in "His chief of staff is Major General Hassan"."""
    name = person.root
    if not syntax.children(name, relations.COPULA):
        return 0, 0
    for subject in syntax.children(name, relations.NOMINAL_SUBJECT):
        if is_post(subject):
            start = extent(subject).start
            return start, _run(person.doc, range(start, person.start))
    return 0, 0


def _offices_given(person: Span) -> Iterator[tuple[int, int]]:
    """Yield "commander" in "They named X *commander*" and in "X, who became *commander*"."""
    name = person.root
    verb = name.head
    while name.dep_ in relations.APPOSED | relations.FLAT and verb != name:
        name, verb = verb, verb.head
    verbs = [verb] if name.dep_ in relations.UNDERGOER and verb.lemma_ in _APPOINTING else []
    for clause in syntax.children(name, relations.RELATIVE):
        who = syntax.children(clause, relations.NOMINAL_SUBJECT)
        beside = who and 0 <= who[0].i - person.end <= 1 and who[0].lower_ in _RELATIVES
        verbs += [clause] if beside and clause.lemma_ in _BECOMING else []
    for given in verbs:
        posts = [p for p in syntax.children(given, relations.OPEN_CONTENT) if is_post(p)]
        if posts and posts[0].i >= person.end and _is_so(given):
            start = extent(posts[0]).start
            yield start, _run(person.doc, range(start, person.sent.end))


def _is_so(verb: Token) -> bool:
    """Tell "became" and "would later become" from "may become" and "was not appointed"."""
    aside = syntax.children(verb, relations.AUXILIARY | relations.ADVERB)
    return _NOT_SO.isdisjoint(token.lower_ for token in aside)


def _run(doc: Doc, places: Sequence[int]) -> int:
    """Return the end of the words without a stop or a verb that ``places`` begin with."""
    for index in places:
        token = doc[index]
        if token.text in _STOPS or _is_verb(token):
            return index
    return places[-1] + 1 if places else 0


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in relations.MODIFIER


def _tells(doc: Doc, start: int, end: int) -> bool:
    words = doc[start:end]
    named = any(token.ent_type_ == "Person" for token in words)
    begins = words[0].pos_ not in {"ADP", "CCONJ", "SCONJ"}
    posts = [token for token in words if is_post(token)]
    return not named and begins and bool(posts) and not is_plural(posts[0])
