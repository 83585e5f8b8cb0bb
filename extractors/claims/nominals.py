"""What a nominal in a role is: a place, an actor, or a thing, with the words used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.records import Filler
from ..annotation.words import actor_noun, classes_of, known_name
from ..events.trigger_conditions import named_thing
from ..language import syntax
from ..mentions.actors import identify
from ..mentions.naming import is_thing, names_nobody
from ..mentions.noun_phrases import SHARES, bare, semantic_heads
from ..mentions.offices import speaking_office
from ..mentions.owned_bodies import STATE_NOUNS
from ..mentions.plain_people import people_in_plain_words
from ..mentions.somebody import is_somebody
from ..mentions.things import thing
from ..mentions.ways import is_elsewhere, nouns_within
from ..mentions.whole_phrases import whole_extent
from ..words.sets import words
from .lands import LAND, is_land, is_seat, land_called, land_taken
from .one_of_several import as_one_person, one_of
from .said_in_turns import ours
from .sites import is_part_of_place, is_settlement, part_name, settlement_named
from .unnamed import DOING, MEANS, further, names_nothing, somebody_called, unnamed

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...ontology.records import Actor
    from ..annotation.records import LocationMention
    from ..discourse.context import DiscourseContext

_NOBODY: Final = words("nobody")
_IT: Final = words("pronouns for one thing")
_LIKE_PRONOUNS: Final = words("nouns that stand for what was named")
_PEOPLE: Final = frozenset({"Person", "PersonGroup", "UnidentifiedActor"})
_SENT: Final = _PEOPLE | {"ArmedGroup"}
_FURTHER: Final = words("words for further people")
ADDRESSED: Final = "addressed"
"""The target of what is done to no land: who is criticised, sanctioned, protested against."""
_THING_ROLES: Final = {
    ADDRESSED: frozenset({"media", "resolution"}),
    "material": frozenset({"arms", "aid", "money"}),
    "instrument": frozenset({"artillery", "missile", "explosive", "chemical"}),
    "target": frozenset({"media", "resolution"}),
    LAND: frozenset({"resolution"}),
}
_GIVEN_TO: Final = frozenset({"recipient", "beneficiary"})
_DONE_TO: Final = frozenset({"target", LAND})


def filler_of(token: Token, role: str, context: DiscourseContext) -> Filler | None:
    """Return what ``token`` stands for in a role; None for nobody, and where it is no place."""
    token = _share_of(token)
    span = whole_extent(token)
    first = span.start
    while first < span.end and context.layer.times[first]:
        first += 1
    if first >= span.end or context.layer.times[token.i]:
        return None
    first = min(
        [
            first,
            *(c.token_start for c in context.layer.counts if c.token_start < first < c.token_end),
        ]
    )
    start, end = context.text.offsets(first, span.end)
    words = context.text.document.text[start:end]
    thing_named = named_thing(token, _THING_ROLES.get(role, frozenset()))
    meant = semantic_heads(context.resolve(token))[0]
    head = thing_named or context.resolve(meant)
    place = None if _is_body(token, head) else _place_of(head, role, context)
    said = Filler("", "", "", words, start, end)
    if place is None:
        if role == LAND and (taken := land_taken(head, token, said, context)) is not None:
            return taken
        if role == "location":
            return None
        if token != head and _is_no_party(token, head, role):
            return unnamed(token, said, role, context)
        named = as_one_person(token, head, _named(head, role, said, context), context)
        return one_of(token, head, named, context)
    told = token.doc[first : span.end]
    if role in _DONE_TO and is_part_of_place(token):
        return land_called(part_name(told), said, context)
    return _placed(place, head, told, context)


def _is_no_party(pronoun: Token, head: Token, role: str) -> bool:
    """Tell whether ``head`` is no party for which ``pronoun`` may stand.

    Nobody criticises or investigates a building as "*it*", and "*she*" is no listed body.
    """
    if pronoun.pos_ != "PRON":
        return False
    built = classes_of(head) & {"object", "protected"} and not classes_of(head) & {"org", "text"}
    return role == ADDRESSED and pronoun.lower_ in _IT and bool(built)


def _placed(place: LocationMention, head: Token, span: Span, context: DiscourseContext) -> Filler:
    """Return a place as the words of ``span`` tell it."""
    first, end = span.start, span.end
    if head.pos_ == "PROPN" and not place.token_start <= head.i < place.token_end:
        # "the Louvre in *Paris*": of what no gazetteer knows only where it is is told
        first, end = place.token_start, place.token_end
    elif place.token_start < span.end < place.token_end:
        end = place.token_end
    start, stop = context.text.offsets(first, end)
    words = context.text.document.text[start:stop]
    return Filler(place.location.id, place.location.name, "Location", words, start, stop)


def _named(head: Token, role: str, said: Filler, context: DiscourseContext) -> Filler | None:
    """Return what ``said`` stands for that is no place; None where it stands for nobody."""
    if head.lower_ in _NOBODY or (head.pos_ == "PRON" and names_nothing(head, role)):
        return None
    if (head.pos_ == "PRON" or head.lower_ in _LIKE_PRONOUNS) and role not in MEANS:
        return unnamed(head, said, role, context)
    actor = _actor_of(head, role, context)
    if actor is not None:
        return replace(said, id=actor.id, name=actor.name, type=actor.kind)
    if role == "victim" and head.lower_ in _FURTHER:
        return further(head, said, context)
    if role in _DONE_TO and is_land(head):
        return land_called(bare(head), said, context)
    iri, name, kind = thing(head, context.referents.scope, used=role in MEANS)
    if head.pos_ in {"PRON", "DET"} and names_nobody(name):
        return None
    if role in DOING and kind == "Object":
        return None if is_thing(head) else somebody_called(name, said, context)
    return replace(said, id=iri, name=name, type=kind)


def _actor_of(head: Token, role: str, context: DiscourseContext) -> Actor | None:
    """Return the actor that ``head`` names in its role; of means only people who are sent."""
    if role == "material" and _are_people(head):
        return context.referents.add(people_in_plain_words(head, context.referents.scope))
    if role in MEANS or (role in _DONE_TO and is_seat(head)):
        return None
    owners = [context.resolve(o) for o in syntax.possessors(head) if o.pos_ == "PRON"]
    actor = identify(head, context.referents, owners, ours(owners, context))
    nameless = actor is None or (actor.kind == "UnidentifiedActor" and head.pos_ == "PROPN")
    if nameless and role == "victim" and is_somebody(head):
        actor = context.referents.add(people_in_plain_words(head, context.referents.scope))
    if actor is None and role == "agent":
        office = speaking_office(head, context.referents.scope)
        actor = None if office is None else context.referents.add(office)
    return actor


def _are_people(noun: Token) -> bool:
    """Tell whether ``noun`` is people, who may be sent as arms are: "sent *soldiers* to Lydia"."""
    row, classes = actor_noun(noun), classes_of(noun)
    kind = None if row is None else row["kind"]
    people = "troops" in classes or kind in _SENT or (kind == "StateActor" and "armed" in classes)
    return people and not classes & {"weapon", "arms", "object", "aid", "money"}


def _place_of(head: Token, role: str, context: DiscourseContext) -> LocationMention | None:
    """Return the place that ``head`` is in its role, or the one named within it."""
    place = context.layer.places[head.i]
    if role in {"target", ADDRESSED, LAND}:
        named = place or settlement_named(head, context.layer.places)
        aimed_at_state = role == ADDRESSED and named is not None and named.is_state
        return None if aimed_at_state else named
    if role in _GIVEN_TO:
        return None if place is None or place.is_state or known_name(head) is not None else place
    if role != "location" or is_elsewhere(head):
        return None
    within = (context.layer.places[noun.i] for noun in nouns_within(head))
    return place or next((one for one in within if one is not None), None)


def _is_body(token: Token, head: Token) -> bool:
    """Tell whether "the government" stands for a land, or a listed body has a place's name."""
    known = known_name(head)
    state = token != head and token.lower_ in STATE_NOUNS
    return state or (known is not None and known.kind != "StateActor")


def _share_of(token: Token) -> Token:
    """Return the sign of a share for its number, or a place of it: "83 % of the *town*"."""
    number = token.like_num or is_settlement(token)
    return token.head if number and token.head.lower_ in SHARES else token
