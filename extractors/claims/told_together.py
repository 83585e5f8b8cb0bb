"""Several parties told by one nominal: "*British couple Jan and Ida Lind*", "*US-British* strikes".

Each is a filler of its own; of states that a hyphen joins all have the same words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...ontology.records import Filler
from ..mentions.joined_states import states_joined
from ..mentions.named_together import named_together

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ..discourse.context import DiscourseContext


def each_told(filler: Filler, noun: Token, context: DiscourseContext) -> list[Filler]:
    """Return the fillers that the nominal of ``noun`` tells together; [] where it tells of one."""
    persons = named_together(noun)
    if persons:
        return [_named(filler, noun, span, name, context) for span, name in persons]
    states = states_joined(noun, context.referents)
    return [replace(filler, id=one.id, name=one.name, type=one.kind) for one in states]


def _named(
    filler: Filler, noun: Token, words: Span, name: str, context: DiscourseContext
) -> Filler:
    """Return one of the persons named behind ``noun``, whose words are the first one's too."""
    actor = context.referents.person(name)
    start, end = context.text.offsets(words.start, words.end)
    start = filler.start if words.start == noun.i + 1 else start
    said = context.text.document.text[start:end]
    return Filler(actor.id, actor.name, actor.kind, said, start, end)
