"""A part that was in view beside one that was not: what a figure is worth on unread text.

Of every table the first share of each row (F1 where there is one) is set beside that of the same
table over the other part, with the gap between them in points.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from .sheets import Scorecard, Sheet

if TYPE_CHECKING:
    from .sheets import Cell

COLUMNS: Final = ("", "in view", "unread", "gap")
ALONE: Final = (
    "one part alone: if it was in view while this was built, expect less on text that was not; "
    "--unread PART sets the two side by side"
)
_SHARES: Final = ("F1", "full F1", "core F1", "accuracy", "score", "share", "core P")


def alone(card: Scorecard) -> Scorecard:
    """Return a scorecard with a note that it has no other part beside it."""
    return replace(card, notes=(*card.notes, ALONE))


def beside(seen: Scorecard, unread: Scorecard) -> Scorecard:
    """Return the two parts of one gold set as one scorecard, the comparison first."""
    others = {_name(sheet): sheet for sheet in unread.sheets}
    pairs = [(one, others[_name(one)]) for one in seen.sheets if _name(one) in others]
    compared = [sheet for one, other in pairs if (sheet := _compared(one, other)).rows]
    told = [
        replace(sheet, title=f"{part}: {sheet.title}")
        for part, card in (("in view", seen), ("unread", unread))
        for sheet in card.sheets
    ]
    notes = (
        *(f"in view: {note}" for note in seen.notes),
        *(f"unread: {note}" for note in unread.notes),
    )
    return Scorecard(seen.name, notes, (*compared, *told), (*seen.errors, *unread.errors))


def _name(sheet: Sheet) -> str:
    """Return what a table is of: folds and numbers of texts, before a colon, left out."""
    return sheet.title.rpartition(": ")[2]


def _compared(one: Sheet, other: Sheet) -> Sheet:
    mine, theirs = _figures(one), _figures(other)
    rows: list[tuple[Cell, ...]] = []
    for name, share in mine.items():
        unread = theirs.get(name)
        gap = None if share is None or unread is None else share - unread
        rows.append((name, share, unread, gap))
    return Sheet(f"in view and unread: {_name(one)}", COLUMNS, tuple(rows))


def _figures(sheet: Sheet) -> dict[str, float | None]:
    column = next((sheet.columns.index(name) for name in _SHARES if name in sheet.columns), None)
    if column is None:
        return {}
    return {
        str(row[0]): share if isinstance(share := row[column], float) else None
        for row in sheet.rows
    }
