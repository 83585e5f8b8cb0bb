"""Who is left as an adjective says: "the blast left *12* dead", "left *nine rebels* wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...language import relations, syntax

if TYPE_CHECKING:
    from spacy.tokens import Token


def left_so(adjective: Token) -> list[Token]:
    """Return the number before it, or the object of the verb that it completes."""
    if adjective.pos_ != "ADJ" or adjective.dep_ not in relations.OPEN_CONTENT:
        return []
    number = syntax.children(adjective, relations.NUMBER)
    return number or syntax.own_objects(adjective.head)
