"""Places that are acted upon: towns by the word for what they are, and parts of a place.

"The town of *Tarn*" and "*Orin* district" are the places that they name. "More than half of Tarn"
is not Tarn, but lies there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, layer
from ..language import relations, syntax
from ..mentions.noun_phrases import is_plural, of_complements
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ..annotation.annotations import Spans
    from ..annotation.records import LocationMention

_NAMED_BEHIND: Final = words("settlements that are called what they are of")
_SHARES: Final = words("parts of a place")
_NAMING: Final = relations.COMPOUND | relations.FLAT


def is_settlement(noun: Token) -> bool:
    """Tell whether ``noun`` is a place that people live in, by its name or its kind."""
    return layer(noun).places[noun.i] is not None or "settlement" in classes_of(noun)


def settlement_named(head: Token, places: Spans[LocationMention]) -> LocationMention | None:
    """Return the place that a word for a settlement stands with as its name.

    A quarter "of Tarn" may be one of Tarn's: its name is what stands before it, or no known town.
    """
    if head.pos_ == "PROPN" or "settlement" not in classes_of(head) or is_plural(head):
        return None
    before = [places[c.i] for c in head.children if c.dep_ in _NAMING and c.i < head.i]
    named = [place for place in before if place is not None and place.token_end == head.i]
    if named:
        return named[-1]
    behind = [places[noun.i] for noun in of_complements(head)[:1]]  # of one town, and what else
    if not behind or behind[0] is None or any(before):
        return None
    own = singular(head.lower_) in _NAMED_BEHIND or not behind[0].known
    return behind[0] if own else None


def is_part_of_place(nominal: Token) -> bool:
    """Tell whether ``nominal`` is a part of the place behind it: "*half* of Tarn", no "city of"."""
    first = syntax.first_conjunct(nominal)
    return singular(nominal.lower_) in _SHARES and bool(
        of_complements(nominal) or of_complements(first)
    )


def part_name(part: Span) -> str:
    """Return the words for a part of a place, without an article."""
    start = part.start
    while start < part.end - 1 and part.doc[start].dep_ in relations.DETERMINER:
        start += 1
    return part.doc[start : part.end].text
