"""Who "I", "we" and "our" are in a turn of a transcript: who takes it, and the side told of him."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import layer
from ..discourse.coreference import is_first_person
from ..mentions.speakers import side_of, speaker_in
from ..sources.segmentation.lines import NAMELESS
from ..sources.segmentation.writers.turns import TURN
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ...ontology.records import Actor
    from ..discourse.context import DiscourseContext
    from ..lexicon.known_name import KnownName

_PLURAL: Final = words("first person plural")


def sayer_of(pronoun: Token, context: DiscourseContext) -> Actor | None:
    """Return who says "I" in a turn, and of "we" the state or body that he speaks for."""
    if not _is_own(pronoun, context):
        return None
    if pronoun.lower_ not in _PLURAL:
        return speaker_in(context.text.segment, context.text.document, context.referents)
    side = ours([pronoun], context)
    if side is None:
        return None
    return context.referents.state(side) if side.is_country else context.referents.body(side)


def ours(owners: Sequence[Token], context: DiscourseContext) -> KnownName | None:
    """Return the state or body for which one of ``owners`` is said: "*our* forces"."""
    if not any(one.lower_ in _PLURAL and _is_own(one, context) for one in owners):
        return None
    return side_of(context.text.segment, context.text.document, context.referents)


def _is_own(pronoun: Token, context: DiscourseContext) -> bool:
    """Tell whether it is said by a named speaker in his turn, and not within a quotation."""
    segment = context.text.segment
    if segment.kind != TURN or segment.speaker is None or segment.speaker in NAMELESS:
        return False
    return is_first_person(pronoun) and layer(pronoun).quoted[pronoun.i] is None
