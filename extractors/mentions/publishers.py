"""Who publishes a text: those who report what others do, and those who speak for themselves."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.known_names import known_names
from ..words.sets import words

NEWS, OWN = "news", "own words"
_NEWS: Final = words("words of publishers of news")
_OWN: Final = words("words of publishers who speak for themselves")
_MEDIA: Final = "Media"
_WORD: Final = re.compile(r"[^\W\d_]+")


def publishes(publisher: str) -> str | None:
    """Return whether a publisher reports news or speaks for itself; None where no word tells.

    A listed body is known by its kind. A word of who speaks for itself goes before one of news:
    the press office of a ministry is the ministry.

    >>> publishes("The Wick Herald"), publishes("Ministry of Works, Press Office"), publishes("Ag")
    ('news', 'own words', None)
    """
    listed = {one.actor_type for one in known_names(publisher)}
    if listed:
        return NEWS if _MEDIA in listed else OWN
    said = set(_WORD.findall(publisher.lower()))
    if said & _OWN:
        return OWN
    return NEWS if said & _NEWS else None
