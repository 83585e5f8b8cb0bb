"""When a document was published: what states a date, in order of trust, and where they disagree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from .....ontology.records import Notice
from ..lines import Label, Line, ends_sentence, is_prose
from ..places import is_place
from .dates import DATE_PATTERN, iso_dateline, iso_first, iso_line, iso_numeric

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

BASES: Final = ("metadata", "dateline", "address", "byline")
"""What states a date of publication, the surest first."""

_OWN: Final = ("Article", "Boilerplate", "Headline", "Standfirst", "QuotedPost", "Letter")
_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_ADDRESS: Final = re.compile(
    rf"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d|{_MONTHS})(?:[/-](?P<day>\d\d?))?(?=[/_.-]|$)"
)
_SIGNED: Final = re.compile(r"(?:by|posted|written|submitted|published|updated)\b", re.IGNORECASE)
_SOURCE: Final = re.compile(r"(?P<name>[^\W\d_][^,.;:!?()]{2,60})(?:, [^,;:!?]{1,20})?, $")


class Dated(NamedTuple):
    """An ISO date of publication and what states it, one of ``BASES``."""

    date: str
    basis: str


def shown_dates(
    lines: Sequence[Line], labels: Sequence[Label], *, events: AbstractSet[str] = frozenset()
) -> list[Dated]:
    """Return the dates by which a page shows when it was published: dateline, then byline.

    The lines of a listing have dates of their own, and those of a thread. A date counts as a
    byline's where it stands above the first sentence or right below the last, alone or beside
    a writer; the earliest counts: a page carries the day it went up, a release the day it was
    written. ``events`` are lines that date events, such as the cells of a table.
    """
    kinds = {label.kind for label in labels}
    if "ListingItem" in kinds:
        return []
    own = [i for i, label in enumerate(labels) if label.kind in _OWN]
    datelines = (iso_dateline(lines[i].text) for i in own)
    found = [Dated(date, "dateline") for date in datelines if date][:1]
    rim = [lines[i].text for i in _rim(lines, labels) if lines[i].text not in events]
    bylines = [date for text in rim if (date := _byline_date(text))]
    return [*found, *(Dated(date, "byline") for date in [min(bylines, default="")] if date)]


def dates_of(
    lines: Sequence[Line],
    labels: Sequence[Label],
    *,
    stated: str | None = None,
    address: str | None = None,
    events: AbstractSet[str] = frozenset(),
) -> list[Dated]:
    """Return every date of publication that a text has, the stated one first.

    ``stated`` is the ISO date of its metadata, ``address`` where it was published; ``events`` as
    for ``shown_dates``.
    """
    metadata = [Dated(stated, "metadata")] if stated else []
    found = address_date(address)
    shown = shown_dates(lines, labels, events=events)
    return [*metadata, *shown, *([found] if found is not None else [])]


def address_date(url: str | None) -> Dated | None:
    """Return the date in an address.

    >>> address_date("https://example.org/2011/06/09/convoy/")
    Dated(date='2011-06-09', basis='address')
    """
    match = _ADDRESS.search(url or "")
    if match is None:
        return None
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.split("|").index(month) + 1
    parts = [match["year"], f"{number:02}", *([f"{int(match['day']):02}"] if match["day"] else [])]
    date = iso_line("-".join([*parts, "01"][:3]))
    return Dated(date[: len("-".join(parts))], "address") if date is not None else None


def source_line(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    """Return who published by a line above the text such as "The Echo, 2 January 2009"."""
    for index in _rim(lines, labels):
        text = lines[index].text
        found = DATE_PATTERN.search(text)
        if found is None:
            continue
        match = _SOURCE.fullmatch(text[: found.start()])
        is_whole = text[found.end() :].strip(" .") == "" and lines[index].words < 12
        if match is not None and is_whole and not is_place(str(match["name"])):
            return str(match["name"])
    return None


def chosen(stated: Iterable[Dated]) -> Dated | None:
    """Return the surest of the dates that are ``stated``; None without any."""
    return min(stated, key=lambda dated: BASES.index(dated.basis), default=None)


def date_fields(dated: Dated | None) -> dict[str, str | None]:
    """Return a date of publication and what states it as fields of a document."""
    if dated is None:
        return {"published": None, "dated_by": None}
    return {"published": dated.date, "dated_by": dated.basis}


def disagreements(source: str, stated: Sequence[Dated]) -> list[Notice]:
    """Return a notice for each date that another than the chosen one contradicts."""
    best = chosen(stated)
    if best is None:
        return []
    return [
        Notice(
            source,
            f"its {best.basis} says it was published on {best.date}, its {other.basis} on"
            f" {other.date}; the first was taken",
            "give the right one with --published, or in a header block",
        )
        for other in stated
        if not _agree(best.date, other.date)
    ]


def _agree(one: str, other: str) -> bool:
    """Tell whether two dates may be one, as precise as both are; time zones part a day."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return True
    near = one[:7] == other[:7] and length == 10
    return near and abs(int(one[8:10]) - int(other[8:10])) <= 1


def _rim(lines: Sequence[Line], labels: Sequence[Label]) -> list[int]:
    """Return the lines above the first sentence, and those right below the last, of the text."""
    text = [
        i
        for i, (line, label) in enumerate(zip(lines, labels, strict=True))
        if label.kind not in ("Boilerplate", "Headline", "Standfirst", "Comment") and _is_text(line)
    ]
    if not text:
        return []
    above = [i for i in range(text[0]) if labels[i].kind in _OWN]
    below = []
    for index in range(text[-1] + 1, min(text[-1] + 3, len(lines))):
        if labels[index].kind not in _OWN or _byline_date(lines[index].text) is None:
            break
        below.append(index)
    return [*above, *below]


def _is_text(line: Line) -> bool:
    is_question = line.text.endswith("?")  # which may be the headline above the byline
    return is_prose(line) and not is_question and _byline_date(line.text) is None


def _byline_date(text: str) -> str | None:
    """Return the date of a line that is only a date, or a writer's or a paper's with its date."""
    alone = iso_line(text)
    if alone is not None or len(text) > 120 or ends_sentence(text):
        return alone
    date = iso_first(text) or (iso_numeric(text) if _SIGNED.match(text) else None)
    if date is None:
        return None
    found = DATE_PATTERN.search(text)
    is_source = found is not None and _SOURCE.fullmatch(text[: found.start()]) is not None
    return date if _SIGNED.match(text) or is_source or len(text.split()) <= 8 else None
