"""Posts and those who hold them: "X, Amnesty's director", "Secretary of State X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.tokens import Span

from ..annotation.words import actor_noun, is_post, known_name
from ..language import relations, syntax
from ..words.sets import words
from .noun_phrases import extent, of_complements

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Actor
    from .referents import Referents


_MARKS_OF_A_NOUN_BODY: Final = words("marks of a noun's body")
_MARKS_OF_AN_OFFICE_BODY: Final = words("marks of an office's body")


def named_entity(noun: Token) -> Span | None:
    """Return the name that the pipeline saw around ``noun``, with its type."""
    if not noun.ent_type_:
        return None
    start, end = noun.i, noun.i + 1
    while start > 0 and noun.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(noun.doc) and noun.doc[end].ent_iob_ == "I":
        end += 1
    return Span(noun.doc, start, end, label=noun.ent_type_)


def affiliated(noun: Token, actor: Actor, referents: Referents) -> Actor:
    """Read "X, Amnesty's director" and "Russian foreign minister X"."""
    for apposed in noun.children:
        if apposed.dep_ in relations.APPOSED | relations.BESIDE:
            body, post = _affiliation(apposed, referents)
            if body is not None:
                return referents.affiliate(actor, body, post)
    body = body_of(noun, referents)
    if body is not None:
        return referents.affiliate(actor, body, None)
    entity = named_entity(noun)
    for nearby in _post_words(entity) if entity is not None else ():
        known = known_name(nearby)
        if known is not None:
            body = (
                referents.state(known)
                if known.is_demonym or known.is_country
                else referents.body(known)
            )
            return referents.affiliate(actor, body, None)
    return actor


def _affiliation(apposed: Token, referents: Referents) -> tuple[Actor | None, str | None]:
    row = actor_noun(apposed)
    candidates = syntax.possessors(apposed) + of_complements(apposed) + syntax.modifiers(apposed)
    candidates += [n for p, n in syntax.obliques(apposed) if p in _MARKS_OF_AN_OFFICE_BODY]
    for candidate in candidates:
        known = known_name(candidate)
        if known is not None:
            body = (
                referents.state(known)
                if known.is_demonym or known.is_country
                else referents.body(known)
            )
            return body, apposed.lower_ if row is not None else None
    return None, None


def _post_words(person: Span) -> list[Token]:
    """Return the words that state a person's post: after a comma, or as a title before.

    "X, Amnesty's director, …" and "Russian foreign minister X", whatever the parse made of it.
    """
    doc = person.doc
    found: list[Token] = []
    if person.end < len(doc) and doc[person.end].text == ",":
        for token in doc[person.end + 1 : min(person.end + 14, len(doc))]:
            if token.text in {",", ".", ":", ";"} or token.pos_ in {"VERB", "AUX"}:
                break
            found.append(token)
        return found if any(is_post(t) for t in found) else []
    for index in range(person.start - 1, max(person.start - 6, -1), -1):
        token = doc[index]
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            break
        found.append(token)
    return found if any(is_post(t) for t in found) else []


def title_run(title: Token) -> Span:
    """Return the words of a title and the name after it: "Secretary of State Hillary Clinton"."""
    end = title.i + 1
    while end < title.sent.end and (
        title.doc[end].pos_ == "PROPN" or title.doc[end].lower_ in {"of", "for"}
    ):
        end += 1
    start = extent(title).start
    return title.doc[start:end]


def body_of(noun: Token, referents: Referents) -> Actor | None:
    """Return the body that a post is held in: "a spokesman for the army", "head of the UN"."""
    for preposition, item in syntax.obliques(noun):
        known = known_name(item)
        if known is not None and preposition in _MARKS_OF_A_NOUN_BODY:
            return (
                referents.state(known)
                if known.is_country or known.is_demonym
                else referents.body(known)
            )
    return None
