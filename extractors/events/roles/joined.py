"""Who supplies whom by a name that a hyphen joins to a participle: "*Lydian*-armed rebels"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...annotation.words import classes_of, is_actor, known_name
from ...language import relations, syntax

if TYPE_CHECKING:
    from spacy.tokens import Token


def joined_sides(word: Token) -> tuple[Token, Token] | None:
    """Return who does it and the fighters it is done to; None for any other word.

    A lawyer may be "Lydian-trained" and no war be told of.
    """
    noun, name = word.head, word.i - 2
    if name < 0 or word.dep_ not in relations.ADJECTIVAL or word.i > noun.i:
        return None
    doer = word.doc[name]
    named = syntax.joined_to(doer) == word and (known_name(doer) is not None or is_actor(doer))
    return (doer, noun) if named and "armed" in classes_of(noun) else None
