"""Whose "its forces" are that somebody attacks: not his who attacks them.

"Lydia accused the Front of shelling *its* forces": "its" may be Lydia's, and is not the Front's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..language import syntax
from ..mentions.actors import identify
from ..mentions.plain_people import people_in_plain_words
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ...ontology.records import Filler
    from ..discourse.context import DiscourseContext

_OWN: Final = words("words for one's own")


def not_the_doers(
    filler: Filler, noun: Token, doers: Sequence[Filler], context: DiscourseContext
) -> Filler:
    """Return who is harmed; by plain words where a pronoun alone makes it the doer's side."""
    owned = any(o.pos_ == "PRON" for o in syntax.possessors(noun))
    if not owned or any(c.lower_ in _OWN for c in noun.children):
        return filler
    known, ids = context.referents.actors, {doer.id for doer in doers}
    if ids.isdisjoint({filler.id, known[filler.id].part_of} if filler.id in known else ()):
        return filler
    actor = identify(noun, context.referents)
    if actor is None or not ids.isdisjoint({actor.id, actor.part_of}):
        plain = people_in_plain_words(noun, context.referents.scope)
        actor = context.referents.add(plain)
    return replace(filler, id=actor.id, name=actor.name, type=actor.kind)
