"""Dates reckoned from the day on which a page was saved: "2 days ago", "yesterday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_AGO = re.compile(
    r"(?:about |over |almost )?(?P<count>an?|\d{1,4})\s?"
    r"(?P<unit>s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:eeks?)?"
    r"|mo(?:nths?)?|y(?:(?:ea)?rs?)?) ago",
    re.IGNORECASE,
)
_DAYS = {"d": 1, "w": 7}


def relative_date(text: str, captured: str | None) -> str | None:
    """Return the ISO date of "2 days ago", as precise as it is said; None where no day is known.

    Months give a month and years a year. ``captured`` is the ISO day of the saved page.

    >>> relative_date("2 days ago", "2020-03-12"), relative_date("3 years ago", "2020-03-12")
    ('2020-03-10', '2017')
    """
    match = _AGO.search(text)
    if match is None or captured is None or len(captured) < 10:
        return None
    day = date.fromisoformat(captured[:10])
    count = 1 if match["count"].lower() in ("a", "an") else int(match["count"])
    unit = match["unit"].lower()
    if unit.startswith("mo"):
        months = day.year * 12 + day.month - 1 - count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit.startswith("y"):
        return f"{day.year - count:04}"
    return (day - timedelta(days=_DAYS.get(unit[0], 0) * count)).isoformat()
