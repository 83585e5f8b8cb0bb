"""Posts and those who hold them: "X, Amnesty's director", "Secretary of State X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.tokens import Span

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ...ontology.terms import stands_to_state
from ..annotation.words import actor_noun, is_post, known_name
from ..language import relations, syntax
from ..lexicon.nouns import actor_noun_row
from ..words.plurals import singular
from ..words.sets import words
from .nationality import countries_named, countries_of, words_before
from .noun_phrases import extent, is_plural, of_complements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..lexicon.known_name import KnownName
    from .referents import Referents


_LINKS: Final = frozenset({"ADP", "DET", "CCONJ"})
_FAR: Final = 14
_NO_CALLING: Final = "Civilians"
_BETWEEN: Final = words("links within the name of an office")
_CALLINGS: Final = words("callings outside the state")
_OFFICES: Final = words("offices that speak")
_MARKS_OF_A_NOUN_BODY: Final = words("marks of a noun's body")
_MARKS_OF_AN_OFFICE_BODY: Final = words("marks of an office's body")


def named_entity(noun: Token) -> Span | None:
    """Return the name that the pipeline saw around ``noun``, with its type.

    A listed name within it may have cut it short of its last noun: "Prosecutor [of the Court]".
    """
    if not noun.ent_type_:
        return None
    start, end = noun.i, noun.i + 1
    while start > 0 and noun.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(noun.doc) and noun.doc[end].ent_iob_ == "I":
        end += 1
    while end > noun.i + 1 and noun.doc[end - 1].pos_ in _LINKS:
        end -= 1
    return Span(noun.doc, start, end, label=noun.ent_type_)


def affiliated(noun: Token, actor: Actor, referents: Referents) -> Actor:
    """Read "X, Amnesty's director", "Russian foreign minister X" and "Saudi blogger X".

    Somebody belongs to a state by an office of it alone; what else ties a person to a country is
    a nationality.
    """
    entity = named_entity(noun)
    posts = _post_words(entity) if entity is not None else []
    actor = _described(noun, posts, actor, referents)
    for apposed in noun.children:
        if apposed.dep_ in relations.APPOSED | relations.BESIDE:
            body, post = _affiliation(apposed, referents)
            if body is not None:
                return referents.affiliate(actor, body, post)
    body = body_of(noun, referents, office=is_office(posts))
    if body is not None:
        return referents.affiliate(actor, body, None)
    for outer in [*_owners(noun), *reversed(posts)]:
        known = known_name(outer)
        if known is not None and (not _is_states(known) or is_office(posts or [noun.head])):
            return referents.affiliate(actor, _body(known, referents), None)
    return actor


def _owners(name: Token) -> list[Token]:
    """Return whose the office before ``name`` is: "*Russia*'s UN ambassador Vitaly Churkin".

    Of several names in an office the outermost has it: "UN Syria envoy", "Russian UN ambassador".
    """
    beside = name.dep_ in relations.APPOSED | relations.BESIDE and is_post(name.head)
    return syntax.possessors(name.head) if beside and is_office([name.head]) else []


def is_office(words: Sequence[Token]) -> bool:
    """Tell whether ``words`` name an office of a state: "foreign minister", and no "blogger"."""
    rows = [(token, row) for token in words if (row := actor_noun(token)) is not None]
    organs = [
        stands_to_state(row["actor_type"]) == "organ" and singular(token.lower_) not in _CALLINGS
        for token, row in rows
    ]
    return bool(organs) and all(organs)


def _described(noun: Token, posts: Sequence[Token], actor: Actor, referents: Referents) -> Actor:
    """Remember the nationalities of a person, and the calling told beside them."""
    entity = named_entity(noun)
    start = entity.start if entity is not None else noun.i
    beside = [c for c in noun.children if c.dep_ in relations.APPOSED | relations.BESIDE]
    before = list(words_before(noun.doc, start))
    told = countries_named(before) if any(map(is_post, before)) else ()
    told += tuple(country for apposed in beside for country in countries_of(apposed))
    told += countries_named(posts)
    if is_office([*posts, *beside]):
        told = ()
    return referents.describe(actor, frozenset(told), _calling([*posts, *beside]))


def _calling(words: Sequence[Token]) -> str:
    """Return the actor type of the first calling among ``words``: a nurse's, a captain's.

    A citizen has none by that word, nor is a defence lawyer of the judiciary.
    """
    for token in words:
        row = actor_noun(token)
        told = str(row["actor_type"]) if row is not None else _NO_CALLING
        organ = stands_to_state(told) == "organ"
        if told != _NO_CALLING and not (organ and singular(token.lower_) in _CALLINGS):
            return told
    return "Unidentified"


def _is_states(known: KnownName) -> bool:
    return known.is_of_a_state


def _body(known: KnownName, referents: Referents) -> Actor:
    return referents.state(known) if _is_states(known) else referents.body(known)


def _affiliation(apposed: Token, referents: Referents) -> tuple[Actor | None, str | None]:
    row = actor_noun(apposed)
    candidates = syntax.possessors(apposed) + of_complements(apposed) + syntax.modifiers(apposed)
    candidates += [n for p, n in syntax.obliques(apposed) if p in _MARKS_OF_AN_OFFICE_BODY]
    for candidate in candidates:
        known = known_name(candidate)
        if known is not None and (not _is_states(known) or is_office([apposed])):
            return _body(known, referents), apposed.lower_ if row is not None else None
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


def body_of(noun: Token, referents: Referents, *, office: bool = False) -> Actor | None:
    """Return the body that a post is held in: "a spokesman for the army", "head of the UN".

    It is a state where ``noun`` is an office or ``office`` tells that it stands behind one: nobody
    speaks for Syria by coming from there.
    """
    for preposition, item in syntax.obliques(noun):
        known = known_name(item)
        if known is None or preposition not in _MARKS_OF_A_NOUN_BODY:
            continue
        if not _is_states(known) or office or is_office([noun]):
            return _body(known, referents)
    return None


def speaking_office(noun: Token, scope: str) -> Actor | None:
    """Return the body that "the mayor's office" is where it speaks or acts; None for another noun.

    Where it is raided or shelled it is a building.
    """
    owners = syntax.possessors(noun)
    if noun.lower_ not in _OFFICES or not owners:
        return None
    owner = owners[0]
    row = actor_noun_row([f"{owner.lower_}'s {noun.lower_}"]) or actor_noun(owner)
    held = row is not None and (is_office([owner]) or row["kind"] == "StateActor")
    actor_type = str(row["actor_type"]) if row is not None and held else "Unidentified"
    name = extent(noun).text
    return Actor(actor_iri(name, scope=scope), name, "Organisation", actor_type)


def holder_behind(office: Token) -> Span | None:
    """Return who is named right behind the body that ``office`` is of; None for nobody.

    "Chairman of the Lions Party *Omar Quint*": nothing but the body's name stands between.
    """
    doc, at = office.doc, office.i + 1
    if not is_post(office) or is_plural(office):
        return None
    if doc[at : at + 2].text.lower() == "-general":
        at += 2
    if at >= len(doc) or doc[at].lower_ != "of":
        return None
    for token in doc[at : office.i + _FAR]:
        begins = token.ent_type_ == "Person" and token.ent_iob_ == "B"
        if begins and _is_of_a_body(doc[token.i - 1]):
            holder = named_entity(token)
            return holder if holder is not None and len(holder) > 1 else None
        if not (token.lower_ in _BETWEEN or known_name(token) or _is_of_a_body(token)):
            return None
    return None


def _is_of_a_body(token: Token) -> bool:
    """Tell whether ``token`` is of a body's name, or a word for one: "the Lydian *parliament*"."""
    row = actor_noun(token)
    plain = row is not None and row["kind"] in {"Organisation", "StateActor"}
    return token.ent_type_ == "Organisation" or (plain and token.pos_ == "NOUN")


def is_only_a_post(noun: Token) -> bool:
    """Tell whether a name is nothing but a word for who holds a post: "*Chiefs* of the army"."""
    named = named_entity(noun)
    return named is not None and len(named) == 1 and is_post(noun) and bool(of_complements(noun))
