"""Bodies named by whose they are: "Syrian security forces", "the Hamas unit"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ...ontology.terms import stands_to_state
from ..annotation.words import actor_noun, classes_of, known_name
from ..language import relations, syntax
from ..lexicon.known_names import states
from ..lexicon.nouns import body_kind
from ..lexicon.state_bodies import adjective_of, state_bodies
from ..words.plurals import singular
from ..words.sets import words
from .bodies_of_states import (
    begins_name,
    in_its_own_words,
    is_named,
    name_of_its_own,
    named_words,
    words_of_the_name,
)
from .glued import is_ordinal
from .naming import plain_name
from .nationality import countries_of
from .noun_phrases import bare, counting, extent, is_beside_name, is_few, is_plural, of_complements
from .numbers_of_people import kind_by_number
from .offices import named_entity
from .partings import acts_apart, has_left

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from ..lexicon.known_name import KnownName
    from .referents import Referents

_WORDS_THAT_NAME_NOBODY: Final = words("words that name nobody")
STATE_NOUNS: Final = words("state nouns")
_BODY_NOUNS: Final = words("body nouns")
_PEOPLE: Final = words("people of a body")
_TROOPS: Final = words("people told by a number alone")
_OF_TOWNS: Final = words("bodies that towns have")
_MORE: Final = words("words for further people")
_SMALL: Final = frozenset({"ADP", "DET", "PART", "PRON", "SCONJ"})


def owned_body(
    noun: Token,
    referents: Referents,
    resolved: Sequence[Token],
    state_named: Callable[[Token], KnownName | None],
) -> Actor | None:
    """Read "Syrian security forces", "Colombia's army", "the Assad regime", "FARC guerrillas".

    "Moscow's army" is Russia's; the Moscow police are the town's, which may be another Moscow.
    ``resolved`` are what its possessive pronouns stand for; ``state_named`` tells which state one
    of these names, None for none.
    """
    classes = classes_of(noun)
    word = singular(noun.lower_)
    is_state = noun.lower_ in STATE_NOUNS or word in STATE_NOUNS
    is_body = word in _BODY_NOUNS or (
        "name" not in classes and bool(classes & {"armed", "org", "court", "state", "group"})
    )
    if not (is_state or is_body or actor_noun(noun)):
        return None
    owners = [*_nearest_body_first(noun), *syntax.possessors(noun), *resolved]
    if is_state or is_body:
        owners += [n for n in of_complements(noun) if word not in {"member"}]
    for owner in owners:
        known = known_name(owner) or (state_named(owner) if owner in resolved else None)
        if known is None or (known.is_leader and is_named(noun, owner)):
            continue  # "the *Kenyatta* National Hospital" is not the state's
        if known.is_metonym and _is_of_a_town(noun, owner):
            continue
        if known.kind != "StateActor" and _is_beside_another(noun, owner):
            continue
        if known.kind == "StateActor" and (known.is_of_a_state or known.is_leader):
            if is_state and not is_named(noun, owner):
                return referents.state(known)
            if _is_people(noun) or not (is_body or _is_of_a_side(noun)):
                return None
            return _of_a_state(noun, owner, known, referents)
        news = known.actor_type == "Media" and is_body and owner.i == noun.i - 1
        if news or word in _BODY_NOUNS or (is_body and "armed" in classes):
            return _of_a_body(noun, owner, referents.body(known), referents)
    return None


def _of_a_state(noun: Token, owner: Token, known: KnownName, referents: Referents) -> Actor | None:
    state = referents.state(known)
    if has_left(noun):
        return people_of(noun, state, referents)
    whole = force(noun, owner, known, state, referents)
    some = whole is not None and _is_counted_troops(noun)
    return people_of(noun, whole, referents) if whole and some else whole


def _of_a_body(noun: Token, owner: Token, body: Actor, referents: Referents) -> Actor:
    if has_left(noun):
        return people_of(noun, body, referents)
    if acts_apart(noun):
        return _part(noun, body, referents)
    named = _body_within(noun, owner, body, referents)
    if named is None and _is_some_of_a_body(noun):
        return people_of(noun, body, referents)
    return named or _own_fighters(noun, owner, body, referents) or body


def _nearest_body_first(noun: Token) -> list[Token]:
    """Return what is before ``noun``, a body right before it first: "Syrian *Front* fighters"."""
    before = syntax.modifiers(noun)
    if not before or before[-1].right_edge.i != noun.i - 1:
        return before
    nearest, first = known_name(before[-1]), before[-1].left_edge.i
    joined = first > 0 and noun.doc[first - 1].is_punct  # "Lydian/Front fighters" are of both
    own = nearest is not None and nearest.kind != "StateActor" and not joined
    return [before[-1], *before[:-1]] if own else before


def _part(noun: Token, body: Actor, referents: Referents) -> Actor:
    """Return what acts apart from ``body`` under its name: "Front *factions*"."""
    name = bare(noun)
    kind = "PersonGroup" if singular(noun.lower_) in _PEOPLE else body_kind(body.kind)
    organ = stands_to_state(body.actor_type) == "organ"
    actor_type = "Unidentified" if organ else body.actor_type
    iri = actor_iri(name, scope=referents.scope)
    return referents.add(Actor(iri, name, kind, actor_type))


def _is_of_a_town(noun: Token, owner: Token) -> bool:
    """Tell whether a capital is the town here: "Berlin *police*", "Berlin *police* officers"."""
    return any(singular(word.lower_) in _OF_TOWNS for word in noun.doc[owner.i + 1 : noun.i + 1])


def _is_beside_another(noun: Token, owner: Token) -> bool:
    """Tell whether ``noun`` is of a name told after ``owner``: "Hamas and *Platform* fighters"."""
    links = [c.i for c in syntax.children(noun, relations.CONJUNCTION) if owner.i < c.i < noun.i]
    names = [m for m in syntax.modifiers(noun) if links and links[-1] < m.i < noun.i]
    return bool(names) and all(m.text[:1].isupper() and known_name(m) is None for m in names)


def _is_some_of_a_body(noun: Token) -> bool:
    """Tell people who are not their body from those who stand for it, and from parts of it.

    "Hamas fighters" do what Hamas does; "a Hamas fighter", "six fighters" and "the commander of
    Hamas" are people; "a unit" is neither.
    """
    row = actor_noun(noun)
    of_people = row is not None and row["kind"] in {"Person", "PersonGroup"}
    people = of_people or singular(noun.lower_) in _PEOPLE
    return (people and is_few(noun)) or _is_counted_troops(noun)


def _is_counted_troops(noun: Token) -> bool:
    """Tell "*three* Lydian troops", who are people, from "Lydian troops", who are its army."""
    return singular(noun.lower_) in _TROOPS and is_plural(noun) and is_few(noun)


def _own_fighters(noun: Token, owner: Token, body: Actor, referents: Referents) -> Actor | None:
    """Return the armed body that a party or company has: "*the party's militia*"."""
    row = actor_noun(noun)
    armed = row is not None and row["kind"] == "ArmedGroup" and body.kind == "Organisation"
    if row is None or not armed or owner not in syntax.possessors(noun):
        return None
    if stands_to_state(body.actor_type) is not None or singular(noun.lower_) in _PEOPLE:
        return None
    name = f"{body.name} {noun.text}"
    return referents.add(
        Actor(actor_iri(name), name, row["kind"], row["actor_type"], part_of=body.id)
    )


def people_of(noun: Token, body: Actor, referents: Referents) -> Actor:
    """Return the people of ``body`` whom ``noun`` means, in its words: they are part of it.

    Who has left it is not.
    """
    name = bare(noun)
    iri = actor_iri(name, scope=referents.scope)
    kind = "PersonGroup" if is_plural(noun) else "Person"
    told = countries_of(noun) if kind == "Person" else ()
    left = has_left(noun)
    actor_type, whole = ("Unidentified", None) if left else (body.actor_type, body.id)
    return referents.add(Actor(iri, name, kind, actor_type, citizen_of=told, part_of=whole))


def _body_within(noun: Token, owner: Token, body: Actor, referents: Referents) -> Actor | None:
    """Return the named body of ``owner``'s ``body``: "the Central Command's *Task Force*"."""
    entity = named_entity(noun)
    if entity is None or entity.label_ != "Organisation" or len(entity) == 1 or owner in entity:
        return None
    name = f"{body.name} {plain_name(entity.text)}"
    row = actor_noun(noun)
    kind, actor_type = (row["kind"], row["actor_type"]) if row else (body.kind, body.actor_type)
    return referents.add(Actor(actor_iri(name), name, body_kind(kind), actor_type, part_of=body.id))


def _is_of_a_side(noun: Token) -> bool:
    """Tell a state's organs and who fights it from its people: "a Saudi blogger" is neither."""
    row = actor_noun(noun)
    return row is not None and stands_to_state(row["actor_type"]) is not None


def _is_people(noun: Token) -> bool:
    """Tell whether ``noun`` is people who are no body: "Syrian civilians", "an Iranian mother"."""
    row = actor_noun(noun)
    return (
        row is not None
        and row["kind"] in {"Person", "PersonGroup"}
        and stands_to_state(row["actor_type"]) != "organ"
        and "group" not in classes_of(noun)
    )


def force(
    noun: Token, owner: Token, known: KnownName, state: Actor, referents: Referents
) -> Actor | None:
    """Return the body of a state that ``noun`` names: its own, or one named by the words."""
    row = actor_noun(noun)
    actor_type = row["actor_type"] if row else "Government"
    counted = counting(noun)
    words = [
        t.text
        for t in extent(noun)
        if not _belongs_to(t, owner)
        and t.i not in counted
        and (not t.like_num or is_ordinal(t))
        and not (t.i < owner.i and (t.pos_ in _SMALL or t.lower_ in _MORE))
        and not is_beside_name(t)
        and not _is_joined_to_name(t)
        and t.dep_ not in relations.CONJUNCTION | relations.PUNCTUATION
        and (t.lower_ not in _WORDS_THAT_NAME_NOBODY or _is_inside_name(t))
    ]
    if is_named(noun, owner):
        words = named_words(noun, owner) or words_of_the_name(noun, owner)
        by_noun = row is None and singular(noun.lower_) not in STATE_NOUNS
        actor_type = "Unidentified" if by_noun else actor_type
    bodies = list(state_bodies(states()[known.id], " ".join(words)))
    if bodies:
        return [referents.add(body) for body in reversed(bodies)][-1]
    own = name_of_its_own(noun, owner)
    of_its_own = row is None or not words or stands_to_state(actor_type) != "organ"
    if own is not None and of_its_own:
        kind = body_kind(row["kind"]) if row else "Organisation"
        actor_type = actor_type if row else "Unidentified"
        return referents.add(Actor(actor_iri(own), own, kind, actor_type))
    name = " ".join([adjective_of(states()[known.id]), *words]).replace(" - ", "-").strip()
    kind = kind_by_number(noun, row["kind"]) if row else "Organisation"
    kind = "Organisation" if kind == "StateActor" else kind
    whole = state.id if stands_to_state(actor_type) == "organ" else None
    told = in_its_own_words(noun, owner, known)
    if told is not None and not begins_name(owner, known):
        name = told
    iri = actor_iri(name, scope=referents.scope) if kind == "Person" else actor_iri(name)
    return referents.add(Actor(iri, told or name, kind, actor_type, part_of=whole))


def _is_joined_to_name(token: Token) -> bool:
    """Tell whether a hyphen joins it to the name of another: the "backed" of "Turkey-backed"."""
    before = token.doc[token.i - 2] if token.i > 1 else None
    return (
        before is not None and syntax.joined_to(before) == token and known_name(before) is not None
    )


def _is_inside_name(token: Token) -> bool:
    """Tell the "of" of a name from others: "Ministry *of* Culture"."""
    around = (token.nbor(-1), token.nbor(1)) if 0 < token.i < len(token.doc) - 1 else ()
    within = bool(around) and all(t.text[:1].isupper() and t.ent_type_ for t in around)
    return within and token.ent_iob_ == "I"


def _belongs_to(token: Token, owner: Token) -> bool:
    return token == owner or owner.is_ancestor(token) or known_name(token) is not None
