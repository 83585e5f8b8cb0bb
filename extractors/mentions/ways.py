"""Named places that something is beside: a road from Goma to Bukavu is in neither.

Nor is what lies near the border with Lydia in Lydia, and a suburb of Tarn is not Tarn. The
embassy of Lydia is elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, known_name, layer
from ..language import relations
from ..language.syntax import (
    children,
    first_conjunct,
    is_negated,
    marker,
    modifiers,
    obliques,
    own_subjects,
    possessors,
)
from ..mentions.noun_phrases import is_plural, of_complements
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BORDERS: Final = words("borders")
_OTHER_SIDE: Final = words("marks of the other side")
_EDGES: Final = words("edges of towns")
_ABROAD: Final = words("houses of a state abroad")
_QUARTERS: Final = words("parts of a town")
_DISTRICTS: Final = words("parts of a town or a land")
_NEAR: Final = words("marks of what is near")
_WAYS: Final = words("ways")
_LEADING: Final = words("marks of where a way leads")
_PARTS: Final = relations.COMPOUND | relations.FLAT
_SITES: Final = frozenset({"dwelling", "infrastructure", "object", "protected", "settlement"})
_BETWEEN: Final = words("marks of what lies between")
_UNLIKE: Final = words("marks of what is unlike")


def is_elsewhere(place: Token) -> bool:
    """Tell whether something is only said to lie beside ``place``, not in it."""
    while place.dep_ in _PARTS and place.head.ent_type_ == "Location":
        place = place.head  # "*Burkina* Faso"
    return (
        is_end_of_a_way(place)
        or _is_across_a_border(place)
        or _has_the_suburb(place)
        or _has_the_embassy(place)
        or _has_the_quarter(place)
        or _is_near_another(place)
        or _is_set_apart(place)
    )


def nouns_within(place: Token) -> list[Token]:
    """Return what may tell where ``place`` is: "the village of *Orin*", "the camp at *Orin*".

    Not what it only lies near ("a casino near Orin"), nor a land that it is the border of.
    """
    if singular(place.lower_) in _BORDERS:
        return []
    beside = [noun for mark, noun in obliques(place) if mark not in _NEAR]
    behind = [noun for noun in (*of_complements(place), *beside) if noun.i > place.i]
    return [noun for noun in (*modifiers(place), *behind) if not is_elsewhere(noun)]


def _is_set_apart(place: Token) -> bool:
    """Tell whether it was somewhere else: "not in *Orin*", "while she was in *Orin*"."""
    unlike = any(c.lower_ in _UNLIKE for c in children(place, relations.CASE))
    someone = place.dep_ in relations.ADVERBIAL and bool(children(place, relations.COPULA))
    return unlike or is_negated(place) or (someone and bool(own_subjects(place)))


def _is_near_another(place: Token) -> bool:
    """Tell whether a place or a site right before only lies near this: "Orin, near *Tarn*"."""
    first = first_conjunct(place)
    mark = first.doc[first.left_edge.i]
    if mark.lower_ not in _NEAR or mark.i < 1:
        return False
    if classes_of(first.head) & _SITES and first.head.i == mark.i - 1:
        return True
    before = mark.nbor(-1)
    if before.text == "," and before.i > 0:
        before = before.nbor(-1)
    other = layer(place).places[before.i]
    return other is not None and not other.is_state


def _has_the_embassy(place: Token) -> bool:
    """Tell whether ``place`` is a state whose house abroad it is: "the *US* embassy in Tarn"."""
    name = known_name(place)
    if name is None or not name.is_country or name.is_metonym:
        return False
    house = place.head
    owned = place in (*modifiers(house), *possessors(house), *of_complements(house))
    return owned and singular(house.lower_) in _ABROAD


def _has_the_quarter(place: Token) -> bool:
    """Tell whether another place is told to be a part of ``place``: "the *Tarn* quarter of Orin".

    A district may be the part: "the Orin district of Tarn", "the Orin district of Lydia".
    """
    quarter = place.head
    if place not in modifiers(quarter):
        return False
    named = [one for one in of_complements(quarter) if one.pos_ == "PROPN"]
    kind = singular(quarter.lower_)
    if kind in _DISTRICTS:
        state = known_name(place)
        larger = _is_town(place) or (state is not None and state.is_country)
        return larger and any(_is_town(one) for one in named)
    return kind in _QUARTERS and any(known_name(one) is None for one in named)


def _is_town(place: Token) -> bool:
    mention = layer(place).places[place.i]
    return mention is not None and mention.location.precision == "PopulatedPlace"


def _is_across_a_border(place: Token) -> bool:
    """Tell whether a border is "with" or "across from" ``place``: what is near it is before it."""
    first = first_conjunct(place)
    start = first.left_edge.i
    if _OTHER_SIDE.isdisjoint({marker(first), first.doc[start].lower_}):
        return False
    near = {first.head, first.doc[max(start - 1, 0)]}
    return any(singular(noun.lower_) in _BORDERS for noun in near)


def _has_the_suburb(place: Token) -> bool:
    """Tell whether a suburb is one of the town ``place``: "a *Tarn* suburb", "suburbs of *Tarn*".

    "The suburb of Orin" and "the Tarn suburb of Orin" are Orin itself.
    """
    edge = place.head
    if place in modifiers(edge) and singular(edge.lower_) in _EDGES:
        return True
    edge = next((a for a in place.ancestors if singular(a.lower_) in _EDGES), edge)
    if singular(edge.lower_) not in _EDGES or place not in of_complements(edge):
        return False
    definite = any(c.lower_ == "the" for c in children(edge, relations.DETERMINER))
    named = any(m.pos_ == "PROPN" for m in modifiers(edge))
    return not named and (is_plural(edge) or not definite)


def is_end_of_a_way(place: Token) -> bool:
    """Tell whether ``place`` is only where a way begins or ends, or one of two that lie apart.

    "The road *from Goma to Bukavu*", "between *Bamako* and *Kayes*"; "in the town of Goma, on the
    road to Bukavu" is in Goma.
    """
    first = first_conjunct(place)
    mark = marker(first)
    if mark in _BETWEEN:
        return True
    way = first.head
    if mark in _LEADING and marker(way) in _LEADING:
        way = way.head  # "from Goma [to Bukavu]"
    start = first.left_edge.i
    behind = mark in _LEADING and start > 0 and _is_way(first.doc[start - 1])
    return behind or (mark in _LEADING and _is_way(way))


def _is_way(noun: Token) -> bool:
    return singular(noun.lower_) in _WAYS
