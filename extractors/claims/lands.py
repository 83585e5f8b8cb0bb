"""Land that is acted upon and is in no list: a village, a hill, a town that was taken for somebody.

Who takes land takes it from somebody, and nobody is taken: "captured *Al-Orin*", "retook *them*".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.identity import digest, location_iri, thing_iri
from ...ontology.records import Location
from ..annotation.words import actor_noun, classes_of, known_name
from ..mentions.body_names import body_around
from ..mentions.naming import plain_name
from ..mentions.noun_phrases import bare
from ..mentions.offices import named_entity
from ..words.plurals import singular
from ..words.sets import words
from .unnamed import something

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Filler
    from ..discourse.context import DiscourseContext

LAND: Final = "land"
"""The target of what takes land."""
_LANDS: Final = words("words for land")
_SEATS: Final = words("seats of bodies")
_LIKE_PRONOUNS: Final = words("nouns that stand for what was named")
_BUILT: Final = frozenset({"infrastructure", "object", "protected"})


def is_land(noun: Token) -> bool:
    """Tell whether ``noun`` is a word for a stretch of land: a village, a hill, a valley."""
    classes = classes_of(noun)
    return singular(noun.lower_) in _LANDS or ("settlement" in classes and "name" not in classes)


def is_seat(noun: Token) -> bool:
    """Tell whether ``noun`` is a building that a body is called by: "shelled the *palace*"."""
    return singular(noun.lower_) in _SEATS and known_name(noun) is None


def land_called(name: str, found: Filler, context: DiscourseContext) -> Filler:
    """Return land of this document alone by its words: a village, "*half* of Tarn", not Tarn."""
    iri = f"{location_iri(name)}-{digest(context.referents.scope, name)[:8]}"
    return _located(iri, name, found, context)


def land_taken(
    noun: Token, token: Token, found: Filler, context: DiscourseContext
) -> Filler | None:
    """Return what ``found``, headed by ``token``, is where land is taken; None for an actor.

    ``noun`` is what it stands for. Of "them", "five" and what else stands for no place that is
    told only the words are known.
    """
    if _is_only_told_of(noun) or (noun != token and not _may_be_land(noun)):
        return something(token, found, context)
    if (name := _own_name(noun, context)) is not None:
        start, end = context.text.offsets(name[0], name[1])
        text = context.text.document.text[start:end]
        said = replace(found, text=text, start=start, end=end)
        called = plain_name(text)
        return _located(location_iri(called), called, said, context)
    if is_land(noun):
        return land_called(bare(noun), found, context)
    if known_name(noun) is None and classes_of(noun) & _BUILT:
        called = bare(noun)
        iri = thing_iri(called, scope=context.referents.scope)
        return replace(found, id=iri, name=called, type="Object")
    return None


def _located(iri: str, name: str, found: Filler, context: DiscourseContext) -> Filler:
    context.referents.places.setdefault(iri, Location(iri, name, within=_around(found, context)))
    return replace(found, id=iri, name=name, type="Location")


def _around(found: Filler, context: DiscourseContext) -> str | None:
    """Return the only place named within the words: "a district of western *Mosul*"."""
    named = set[str]()
    for place in context.layer.places:
        start, end = context.text.offsets(place.token_start, place.token_end)
        if found.start <= start and end <= found.end:
            named.add(place.location.id)
    return named.pop() if len(named) == 1 else None


def _is_only_told_of(noun: Token) -> bool:
    """Tell whether no noun says what is meant: "retook *them*", "captured another *five*"."""
    alone = noun.pos_ in {"PRON", "DET"} or noun.like_num or noun.lower_ in _LIKE_PRONOUNS
    return alone and known_name(noun) is None and not noun.ent_type_


def _may_be_land(noun: Token) -> bool:
    """Tell whether a pronoun of what was taken may stand for ``noun``: no bomb, no band."""
    return bool(classes_of(noun) & {"place", *_BUILT}) or is_land(noun)


def _own_name(noun: Token, context: DiscourseContext) -> tuple[int, int] | None:
    """Return the tokens of a place's name that the pipeline took for a person's or a body's."""
    entity = named_entity(noun)
    if entity is None or noun.pos_ != "PROPN" or known_name(noun) is not None:
        return None
    if entity.label_ == "Organisation" and (actor_noun(noun) or body_around(noun)):
        return None
    if entity.label_ not in {"Person", "Organisation"}:
        return None
    if context.referents.bearer(entity.text) is not None:
        return None
    return entity.start, entity.end
