"""The day on which a page was saved, as the programs that save pages write it into them."""

from __future__ import annotations

import re

from ..segmentation.dating.dates import iso_first

_SAVED = (
    re.compile(r"FILE ARCHIVED ON [\d:]+ (?P<day>\w{3,9} \d{1,2}, \d{4})"),
    re.compile(r"saved date: \w{3} (?P<day>\w{3} \d{1,2} \d{4})"),
    re.compile(r"web\.archive\.org/web/(?P<digits>\d{8})\d{6}"),
)
"""What the Wayback Machine and SingleFile write, and addresses of the former."""


def captured_on(markup: str) -> str | None:
    """Return the ISO day on which a page was saved, None where it does not say.

    >>> captured_on("<!-- FILE ARCHIVED ON 10:22:01 Jan 03, 2009 AND RETRIEVED -->")
    '2009-01-03'
    """
    for pattern in _SAVED:
        match = pattern.search(markup)
        if match is None:
            continue
        digits = match.groupdict().get("digits")
        if digits:
            return iso_first(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
        return iso_first(match["day"])
    return None
