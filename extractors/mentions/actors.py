"""Which actor a nominal names: a known body, a state, a person, or people in plain words.

A document has one ``Referents``: it remembers full names for later surnames, affiliations stated
by apposition, and every actor met, so that "Diaz" on page two is "Jose Luis Diaz".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import ID, actor_iri
from ...ontology.records import Actor
from ..annotation.words import actor_noun, classes_of, is_post, known_name
from ..language import relations, syntax
from ..lexicon.figures import figure
from ..lexicon.known_name import KnownName
from ..lexicon.known_names import states
from ..lexicon.namesakes import is_set_apart
from ..lexicon.nouns import body_kind
from ..lexicon.state_bodies import is_of_every_state, state_bodies
from ..words.plurals import singular
from ..words.sets import words
from .body_names import added_until, body_around, numbered_until
from .named_together import name_beside, person_behind
from .naming import (
    counted_alone,
    is_held_as_one,
    is_one_person,
    is_thing,
    is_title,
    is_told_of_a_person,
    named_within,
    names_nobody,
    names_somebody,
    personal_name,
    plain_name,
    untitled,
)
from .nationality import countries_named, countries_of
from .noun_phrases import bare, extent, is_plural, of_complements, semantic_head
from .numbers_of_people import kind_by_number
from .offices import (
    affiliated,
    body_of,
    holder_behind,
    is_office,
    is_only_a_post,
    named_entity,
    title_run,
)
from .owned_bodies import owned_body, people_of
from .people_of_states import people_named, people_unlisted
from .plain_people import told_by, with_both_peoples
from .whole_bodies import whole_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from .referents import Referents

_DEPARTMENTS: Final = frozenset(
    {"State", "Defence", "Defense", "Foreign", "Affairs", "Interior", "Justice", "Home", "War"}
)
_MEMBERS: Final = words("people of a body")
_BEFORE_NOUN: Final = relations.COMPOUND | relations.ADJECTIVAL
_OUR: Final = words("first person plural")
_BODIES: Final = frozenset({"Organisation", "ArmedGroup", "StateActor"})


def identify(
    noun: Token, referents: Referents, owners: Sequence[Token] = (), side: KnownName | None = None
) -> Actor | None:
    """Return the actor that the nominal headed by ``noun`` names; None for a thing.

    ``owners`` are what its possessive pronouns stand for: "its forces" are a state's; ``side`` is
    the state or body that "our" is said for.
    """
    noun = semantic_head(syntax.antecedent(noun))
    known = known_name(noun)
    if known is None and (is_thing(noun) or noun.text in referents.texts):
        return None
    if known is None and noun.ent_type_ != "Person":
        behind = person_behind(noun)
        noun = name_beside(noun) if behind is None else behind[0]
        known = known_name(noun)
    if known is not None:
        found = _from_known(noun, known, referents)
        if found is not None:
            return found
    if (people := people_unlisted(noun, referents)) is not None:
        return people
    person = _person(noun, referents) or _behind_office(noun, referents)
    person = person or _titled(noun, referents)
    if person is not None:
        return person
    members = _members(noun, referents)
    if members is not None:
        return members
    owned = owned_body(
        noun, referents, owners,
        lambda one: side if one.lower_ in _OUR else _state_named(one, referents),
    )  # fmt: skip
    if owned is not None:
        return owned
    named = noun.ent_type_ == "Organisation" and names_somebody(noun)
    if body_around(noun) or (named and not is_only_a_post(noun)):
        return _unknown_body(noun, referents)
    return _plain(noun, referents)


def _from_known(noun: Token, known: KnownName, referents: Referents) -> Actor | None:
    if known.is_country:
        return referents.state(known)
    if known.is_demonym or known.is_leader:
        if known.is_leader and noun.ent_type_ == "Person":
            return None
        if known.is_leader and noun.dep_ not in _BEFORE_NOUN and not extent(noun).text.islower():
            return referents.ruler(untitled(extent(noun)), known)
        if known.is_demonym and (people := people_named(noun, referents)) is not None:
            return people
        if known.is_demonym and is_one_person(noun):
            return referents.add(_one_of(noun, noun.text, "Civilians", referents))
        return referents.state(known)
    body = referents.body(known)
    return _some_of(noun, body, referents) if _is_counted(noun) else body


def _is_counted(noun: Token) -> bool:
    """Tell whether a number counts it: "*six* Marines", "*five of the* Marines"."""
    of_so_many = noun.head.like_num and noun in of_complements(noun.head)
    return of_so_many or any(child.dep_ in relations.NUMBER for child in noun.children)


def _some_of(noun: Token, body: Actor, referents: Referents) -> Actor:
    """Return the people of a body that are counted: "six U.S. Marines" are not the corps."""
    name = extent(noun).text
    iri = actor_iri(name, scope=referents.scope)
    return referents.add(Actor(iri, name, "PersonGroup", body.actor_type, part_of=body.id))


def _members(noun: Token, referents: Referents) -> Actor | None:
    """Read "nine members of the army", who are part of it; None where the body is not known."""
    if singular(noun.lower_) not in _MEMBERS:
        return None
    for complement in of_complements(noun):
        body = identify(complement, referents)
        if body is not None and body.kind in _BODIES:
            return people_of(noun, body, referents)
    return None


def _person(noun: Token, referents: Referents) -> Actor | None:
    entity = named_entity(noun)
    if entity is None and noun.pos_ == "PROPN" and len(extent(noun)) == 1:
        full = referents.bearer(noun.text)
        return None if full is None else affiliated(noun, referents.person(full), referents)
    if entity is None or noun.pos_ not in {"PROPN", "NOUN", "X", "ADJ"} or body_around(noun):
        return None
    mistaken = entity.label_ != "Person" and _is_personal(entity, referents)
    if not mistaken and entity.label_ != "Person" and figure(entity.text) is None:
        return None
    name = plain_name(entity.text) if mistaken else personal_name(entity)
    return affiliated(noun, referents.person(name), referents) if name else None


def _is_personal(entity: Span, referents: Referents) -> bool:
    """Tell whether a name that was taken for a body or a place is a person's here."""
    alone = len(entity) == 1
    held = entity.label_ == "Organisation" and is_held_as_one(entity)
    return (
        is_told_of_a_person(entity)
        or held
        or (alone and referents.bearer(plain_name(entity.text)) is not None)
    )


def _titled(noun: Token, referents: Referents) -> Actor | None:
    """Read a name after a title where the pipeline saw none: "Secretary of State H. Clinton"."""
    if noun.pos_ != "PROPN" or body_around(noun):
        return None
    span = title_run(noun) if is_post(noun) else extent(noun)
    titles = [t.i for t in span if is_post(t) and not known_name(t)]
    behind = span.doc[titles[-1] + 1 : span.end] if titles else ()
    words = [t for t in behind if t.pos_ == "PROPN" and t.text[:1].isalpha() and not is_title(t)]
    words = [
        t
        for t in words
        if t.text not in _DEPARTMENTS and ((k := known_name(t)) is None or k.is_leader)
    ]
    if not words or words[-1].i != span.end - 1 or len(words) < 2:
        return None
    actor = referents.person(" ".join(t.text for t in words))
    known = next((k for t in span if (k := known_name(t)) is not None), None)
    if known is None:
        return actor
    is_state = known.is_of_a_state
    if is_state and not is_office([span.doc[i] for i in titles]):
        return referents.describe(actor, frozenset(countries_named(span)), "Unidentified")
    return referents.affiliate(
        actor, referents.state(known) if is_state else referents.body(known), None
    )


def _behind_office(noun: Token, referents: Referents) -> Actor | None:
    """Read the name behind what an office is of: "Secretary-General of the Union *Ana Quint*"."""
    holder = holder_behind(noun)
    name = personal_name(holder) if holder is not None else None
    return None if holder is None or name is None else referents.person(name)


def _state_named(noun: Token, referents: Referents) -> KnownName | None:
    """Return the state that "the Syrian government" names, as a known name."""
    actor = identify(noun, referents)
    row = states().get(actor.id.removeprefix(ID)) if actor is not None else None
    if row is None:
        return None
    return KnownName(row["id"], row["name"], "StateActor", "Government", row["id"], is_country=True)


def _unknown_body(noun: Token, referents: Referents) -> Actor:
    named = named_entity(noun)
    if named is None or named.label_ != "Organisation":
        named = body_around(noun) or noun.doc[noun.i : noun.i + 1]
    named = whole_body(named)
    end, start = numbered_until(noun.doc, named.end), named.start - is_set_apart(named)
    end = added_until(noun.doc, end)
    name = plain_name(noun.doc[start:end].text)
    if is_of_every_state(name):
        return _body_of_home(name, referents)
    row = actor_noun(noun)
    kind, actor_type = told_by(row, noun) if row else ("Organisation", "Unidentified")
    body = referents.add(Actor(actor_iri(name), name, body_kind(kind), actor_type))
    return _some_of(noun, body, referents) if _is_counted(noun) and is_plural(noun) else body


def _body_of_home(name: str, referents: Referents) -> Actor:
    """Return "the Interior Ministry": of the only state spoken of, else of this document alone."""
    if referents.home is not None:
        bodies = list(state_bodies(states()[referents.home], name))
        referents.state_of(referents.home)
        return [referents.add(body) for body in reversed(bodies)][-1]
    iri = actor_iri(name, scope=referents.scope)
    return referents.add(Actor(iri, name, "Organisation", "Government"))


def _plain(noun: Token, referents: Referents) -> Actor | None:
    """Read people in plain words: "two soldiers", "gunmen", "my brother"."""
    row = actor_noun(noun)
    classes = classes_of(noun)
    if any(
        c.dep_ in relations.FLAT and c.pos_ == "PROPN" and not is_title(c) for c in noun.children
    ):
        return referents.person(named_within(extent(noun)))
    if row is None and not (classes & {"person", "armed", "org", "group", "court"}):
        return None
    if "name" in classes and row is None:
        name = extent(noun).text
        if names_nobody(name):
            return None
        return referents.add(Actor(actor_iri(name), name, "UnidentifiedActor", "Unidentified"))
    if classes & {"weapon", "object", "aircraft", "artillery", "drone"} and row is None:
        return None
    name = with_both_peoples(noun, counted_alone(bare(noun)))
    if row is None and names_nobody(name):
        return None
    kind, actor_type = told_by(row, noun) if row else ("PersonGroup", "Civilians")
    if kind == "StateActor" and "armed" in classes and _is_of_somebody(noun):
        kind, actor_type = "PersonGroup", "Unidentified"
    speaks = row is not None and row["role"] == "speaker" and kind == "PersonGroup"
    kind = kind_by_number(noun, kind)
    if kind == "Person":
        actor = referents.add(_one_of(noun, name, actor_type, referents))
    else:
        iri = actor_iri(name, scope=referents.scope)
        actor = referents.add(Actor(iri, name, kind, actor_type))
    body = body_of(noun, referents) if speaks else None
    return referents.affiliate(actor, body, noun.lower_) if body is not None else actor


def _is_of_somebody(forces: Token) -> bool:
    """Tell whether forces are his whom only a pronoun tells: "*its* troops" are of any side."""
    return any(owner.pos_ == "PRON" for owner in syntax.possessors(forces))


def _one_of(noun: Token, name: str, actor_type: str, referents: Referents) -> Actor:
    """Return somebody without a name, with the nationalities told: "a Saudi blogger"."""
    told = () if is_office([noun]) else countries_of(noun)
    iri = actor_iri(name, scope=referents.scope)
    return Actor(iri, name, "Person", actor_type, citizen_of=told)
