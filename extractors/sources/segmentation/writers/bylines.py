"""Bylines: "By Rana Haddad, Beirut", "Posted by Rana Haddad on 3 May 2012"."""

from __future__ import annotations

import re

_BYLINE = re.compile(
    r"(?i:by|written by|posted by|author:)\s+"
    r"(?P<name>[^\W\d_][^.!?:;]{1,70}?\.?(?: [^.!?:;]{2,60})?)"
)
_POSTED = re.compile(
    r"(?i:submitted|posted|started)\s(?P<when>.{3,40}?)\sby\s(?P<name>[\w.-]{2,30})(?:\s\(.*\))?"
)
"""Above a thread, where a handle may be in small letters: "submitted 5 years ago by tram_line"."""
_CLOCK = re.compile(r",?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_REST = re.compile(r",|\s[|–—•·-]\s|\s(?:on|at)\s|\s\(")


def byline_of(text: str) -> str | None:
    """Return the name in a line that is only a byline.

    >>> byline_of("By Rana Haddad, Beirut"), byline_of("By then he had left.")
    ('Rana Haddad', None)
    >>> byline_of("submitted 5 years ago by tram_line")
    'tram_line'
    """
    posted = _POSTED.fullmatch(text.strip())
    if posted is not None and any(character.isdigit() for character in posted["when"]):
        return str(posted["name"])
    match = _BYLINE.fullmatch(_CLOCK.sub("", text.strip()))
    if match is None:
        return None
    name = _REST.split(match["name"])[0].strip()
    return name if len(name.split()) <= 5 and name[:1].isupper() else None
