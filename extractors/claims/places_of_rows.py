"""Divisions named in one row are the places together: "in the Tarn and Orin districts".

A parse may have only the last of them, or the word for their kind, as the place of the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..mentions.places.told_in_rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..discourse.context import DiscourseContext


def places_of_rows(told: Iterable[Token], context: DiscourseContext) -> list[Token]:
    """Return the further places of the rows that the tokens ``told`` are in, in text order."""
    doc, places = context.text.doc, context.layer.places
    at = [token.idx for token in told]
    found = []
    for row in rows(doc.text) if at else ():
        if any(row.whole[0] <= one < row.whole[1] for one in at):
            named = (p for p in places if row.start <= p.start_char and p.end_char <= row.end)
            others = (p for p in named if not p.is_state and p.start_char not in at)
            found += [doc[p.token_start] for p in others]
    return found
