"""The reasons that readers give, short and in their own words."""

from __future__ import annotations

import re
from typing import Final

NOTE: Final = 40
"""The most characters of a reason that are kept."""
QUOTED: Final = 4
"""The most words on end that a reason may share with its passage."""


def note(why: str, text: str) -> str:
    """Return a reader's reason, cut at a word to `NOTE` characters and before a quotation.

    >>> note("an argument against having done it, and a long one at that", "")
    'an argument against having done it, and'
    >>> note("no evidence of actions directed at them", "There is no evidence of actions here.")
    'no evidence of actions directed at them'
    >>> note("no evidence of actions directed at them", "No evidence of actions directed here.")
    'no evidence of actions'
    """
    there, kept = f" {_plain(text)} ", list[str]()
    for word in why.split():
        kept.append(word)
        last = " ".join(_plain(" ".join(kept)).split()[-QUOTED - 1 :])
        quoted = last.count(" ") == QUOTED and f" {last} " in there
        if quoted or len(" ".join(kept)) > NOTE:
            return " ".join(kept[:-1])
    return " ".join(kept)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
