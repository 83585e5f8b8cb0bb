"""Where something happened, said of those whom it befell: "the kidnapping of pupils *in Kaduna*".

A place beside the victim, the target or the armed agent is the place of a violent act that names
no other; "the port *of Nundu*" is where the port is. What happens elsewhere, such as a
delivery or an accord, is not placed so: "officials in Moscow sent rifles".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, known_name
from ...language import syntax
from ...mentions.noun_phrases import semantic_heads
from ...words.sets import words
from .fillers import is_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...annotation.records import Trigger
    from .fillers import Fillers

FRAMES: Final = frozenset(
    {"harm", "attack", "fire", "explode", "die", "suffer", "act", "recruit", "siege", "clash"}
)
_MARKS: Final = words("marks of an embedded place")


def add_nested_places(found: Fillers, trigger: Trigger) -> None:
    """Give a violent act without a place the first one that stands beside its parties."""
    if found.get("location") or trigger.frame["frame"] not in FRAMES:
        return
    for role in ("victim", "target", "agent"):
        for token in found.get(role):
            heads = semantic_heads(token)
            if role == "agent" and token.i < trigger.token.i and not _is_on_the_spot(heads[0]):
                continue
            places = [place for noun in heads for place in _places(noun, role)]
            if places:
                found.add("location", [p for p in places if not found.has(p)], "place-beside-party")
                return


def _is_on_the_spot(agent: Token) -> bool:
    """Tell whether armed men are named by where they are: "snipers in Hama", but no ministers."""
    return "armed" in classes_of(agent) and known_name(agent) is None


def _places(noun: Token, role: str) -> Iterator[Token]:
    """Yield the named places that hang on a common noun."""
    if known_name(noun) is not None and role != "agent":
        return
    built = bool(classes_of(noun) & {"infrastructure", "object", "dwelling", "place", "protected"})
    for preposition, nominal in syntax.obliques(noun):
        marks = _MARKS | {"of"} if built and role == "target" else _MARKS
        named = "PROPN" in (nominal.pos_, *(word.pos_ for word in syntax.modifiers(nominal)))
        if preposition in marks and named and is_place(nominal):
            yield nominal
