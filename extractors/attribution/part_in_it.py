"""What tells who had a part in an act: "involved in *it*", "played *a role* in it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKING_PART: Final = words("words for taking part")
_HAVING: Final = words("verbs of having a part")


def tells_a_part(current: Token) -> bool:
    """Tell whether what governs ``current`` says no more than who had a part in it.

    What is said of that is said of the act: "denied being involved in *it*".
    """
    head = current.head
    known = {head.lower_, head.lemma_.lower()}
    if syntax.marker(current) == "in":
        return not _TAKING_PART.isdisjoint(known)
    return hedge(current, "involvement") is not None and not _HAVING.isdisjoint(known)
