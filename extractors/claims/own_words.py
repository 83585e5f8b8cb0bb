"""The words of a party without those of the event it is in.

"Three hundred people *killed and tortured in the town*": three hundred people were killed. "The
families of *tortured* prisoners": prisoners were tortured.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..language import relations, syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Filler
    from ..discourse.context import DiscourseContext


_CORE: Final = relations.UNDERGOER | relations.NOMINAL_SUBJECTS


def without_event(filler: Filler, party: Token, event: Token, context: DiscourseContext) -> Filler:
    """Return ``filler`` with its words up to the clause of ``event``, or from behind it on."""
    if event.pos_ not in {"VERB", "ADJ"} or party not in event.ancestors:
        return filler
    if not filler.start <= context.text.offsets(event.i, event.i + 1)[0] < filler.end:
        return filler
    row = syntax.conjuncts(syntax.first_conjunct(event))
    if event.i > party.i:
        clause = min((word for word in row if word.i > party.i), key=lambda word: word.i)
        stop = max(clause.left_edge.i, party.i + 1)
        return _cut(filler, filler.start, context.text.offsets(party.i, stop)[1], context)
    last = max(word.i for word in row if word.i < party.i)
    return _cut(filler, context.text.offsets(last + 1, last + 2)[0], filler.end, context)


def holds_its_event(filler: Filler, party: Token, event: Token, context: DiscourseContext) -> bool:
    """Tell whether the words of a party hold its event, which hangs on none of them: misread.

    "[Greek police *arrest* man]" is nobody; of "the man *killed* on Friday" the clause is his.
    """
    if party.dep_ not in _CORE:
        return False  # "*deliveries* of howitzers"
    at = context.text.offsets(event.i, event.i + 1)[0]
    return filler.start <= at < filler.end and party not in (event, *event.ancestors)


def _cut(filler: Filler, start: int, end: int, context: DiscourseContext) -> Filler:
    if not filler.start <= start < end <= filler.end:
        return filler
    words = context.text.document.text[start:end].rstrip(" ,;")
    return replace(filler, text=words, start=start, end=start + len(words))
