"""Divisions that share one word for their kind: "Tarn, Orin and Belar Oblasts".

Each of the row is a division, whether the word stands behind the last or before the first: "the
provinces of Tarn and Orin".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ...words.languages import per_language, spoken_code
from ...words.sets import listed
from . import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME: Final = (
    r"[A-ZÀ-Þ][\w'’-]+(?:[ \xa0](?!and\b|or\b)(?:(?:al|el|de|la|del)[ -])?[A-ZÀ-Þ][\w'’-]+){0,3}"
)
_AND: Final = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|as\s+well\s+as)\s+)(?:the\s+)?"
_LAST: Final = re.compile(_AND)


class Row(NamedTuple):
    """Where a row of names starts and ends, the word for the kind of all, and where both are."""

    start: int
    end: int
    kind: str
    whole: tuple[int, int]


def kind_of_row(rows: Iterable[Row], start: int, end: int) -> str | None:
    """Return the kind that the name at [start, end) shares with others, None where it is alone."""
    return next((row.kind for row in rows if row.start <= start and end <= row.end), None)


def rows(text: str) -> tuple[Row, ...]:
    """Return the rows of names of ``text`` that one word tells the kind of.

    "Cairo, Illinois, United States" is no row of states: the word is of the last name.
    """
    return _told(text, spoken_code())


@lru_cache(maxsize=8)
def _told(text: str, code: str) -> tuple[Row, ...]:
    """Return the rows of ``text``, which is read in the language of that code."""
    del code  # the spoken one; what another language read of the same text is none of its rows
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[Row]:
    small = text.lower()
    if not any(kind in small for kind in listed("kinds of several divisions")):
        return
    for pattern in _patterns():
        for found in pattern.finditer(text):
            last = _LAST.split(found["row"])[-1]
            if not gazetteer.candidates(f"{last} {found['kind']}"):
                yield Row(*found.span("row"), found["kind"].lower(), found.span())


@per_language
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the shapes of a row that its kind follows, and of one that its kind announces."""
    kinds = "|".join(map(re.escape, listed("kinds of several divisions")))
    row = rf"(?P<row>{_NAME}(?:{_AND}{_NAME})+?)"
    return (
        re.compile(rf"\b{row}[ \xa0](?P<kind>(?i:{kinds}))\b"),
        re.compile(rf"\b(?P<kind>(?i:{kinds})) of (?:the )?(?P<row>{_NAME}(?:{_AND}{_NAME})+)"),
    )
