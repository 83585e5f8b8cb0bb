"""What names a speaker at the head of a line: "MR. OMAR:", "Ms. Harlow (Panama):", "Q", "A."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ....words.sets import words
from ..lines import ANSWERER, QUESTIONER

if TYPE_CHECKING:
    from collections.abc import Mapping

_TIME: Final = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_PART: Final = r"[^\W\d_a-z][\w.'’-]*"
_LINK: Final = r"(?:of|the|to|for|de|al|bin|van|von)"
_BLANK: Final = r"[ \t\xa0]+"
_NAME: Final = rf"{_PART}(?:{_BLANK}(?:{_PART}|\d{{1,2}}|{_LINK})){{0,9}}"
_BESIDE: Final = rf",{_BLANK}{_PART}[^:,!?\n]{{0,60}}"
_ASIDES: Final = r"(?:[ \t]*[\[(][^\[\]()\n]{1,60}[\])])*"
_BOLD: Final = r"(?:\*\*|__)?"
_NAMED: Final = re.compile(
    rf"(?P<time>{_TIME}[ \t]*[-–]?[ \t]*)?{_BOLD}"
    rf"(?P<name>{_NAME}?(?:{_BESIDE})??)(?P<asides>{_ASIDES})[ \t]*"
    rf"(?::{_BOLD}|{_BOLD}:)(?:{_BLANK}|$)"
)
_PARTED: Final = re.compile(rf"{_BOLD}(?P<name>[QA]\.|Q(?=[ \t\xa0])){_BOLD}{_BLANK}(?=\S)")
_DOTTED: Final = re.compile(
    rf"(?P<name>[^\W\d_a-z][\w'’-]*\.?(?: [^\W\d_a-z][\w'’-]*){{1,3}})\.{_BLANK}(?=[^\W\d_a-z])"
)
_HEADED: Final = re.compile(rf"(?P<name>{_NAME}?){_BLANK}{_TIME}")
_ASIDE: Final = re.compile(r"[\[(]([^\[\]()\n]+)[\])]")
_TITLES: Final = words("titles of speakers")
_PARTS: Final = words("speakers named by their part")
_ASKING: Final = words("speakers who only ask")
_ANSWERING: Final = words("speakers who only answer")
_NOBODY: Final = words("labels that name no speaker")
_OPENINGS: Final = words("first words of labels that name no speaker")
_DAYS: Final = words("weekdays")
_MONTHS: Final = words("months")
_NUMBERED: Final = words("labels with a number that name no speaker")
_HOW: Final = words("first words of how a turn is spoken")


class Spoken(NamedTuple):
    """Who speaks in a line: ``name`` as printed, ``key`` by which his turns are one speaker's.

    ``head`` are the characters that name him. ``sure``: the form alone tells a speaker ("MR. OMAR",
    "THE WITNESS"); ``dotted``: a full stop stands for the colon; ``timed``: a time stands with it.
    """

    name: str
    key: str
    head: int
    sure: bool
    dotted: bool = False
    timed: bool = False

    @property
    def is_part(self) -> bool:
        """Tell whether nothing but asking or answering tells who it is."""
        return self.name in (QUESTIONER, ANSWERER)


def speaker_at(line: str) -> Spoken | None:
    """Return who is named at the head of ``line``; None where nothing there can be a speaker.

    >>> speaker_at("Ms. Harlow (Panama) (spoke in Spanish): We deny it.")[:4]
    ('Ms. Harlow (Panama)', 'ms. harlow', 40, True)
    """
    if found := _PARTED.match(line):
        return _spoken(found["name"], "", found.end(), {"sure": True})
    if found := _HEADED.fullmatch(line):
        return _spoken(found["name"], "", found.end(), {"timed": True})
    if found := _NAMED.match(line):
        return _spoken(found["name"], found["asides"], found.end(), {"timed": bool(found["time"])})
    if (found := _DOTTED.match(line)) and _first(found["name"]) in _TITLES:
        return _spoken(found["name"], "", found.end(), {"dotted": True})
    return None


def is_remark(line: str) -> bool:
    """Tell whether a line is what nobody says: "(Laughter.)", "[Applause]"."""
    return re.fullmatch(r"(?:[\[(][^\[\]()]*[\])][.]?\s*)+", line) is not None


def _spoken(printed: str, asides: str, head: int, marks: Mapping[str, bool]) -> Spoken | None:
    name = " ".join(printed.split())
    key = name.partition(",")[0].casefold()
    bare = key.rstrip(".").removeprefix("the ")
    if bare in _ASKING or bare in _ANSWERING:
        part = QUESTIONER if bare in _ASKING else ANSWERER
        return Spoken(part, part, head, **{**marks, "sure": True})
    if _names_nobody(key, bare):
        return None
    told = [a for a in _ASIDE.findall(asides) if a[:1].isupper() and _first(a) not in _HOW]
    titled = " " in key and (_first(key) in _TITLES or key in _PARTS)
    whole = name + "".join(f" ({' '.join(aside.split())})" for aside in told[:1])
    return Spoken(whole, key, head, **{"sure": titled or bare in _PARTS, **marks})


def _names_nobody(key: str, bare: str) -> bool:
    first = _first(key)
    if key in _NOBODY or bare in _NOBODY or any(first in o for o in (_OPENINGS, _DAYS, _MONTHS)):
        return True
    return first in _NUMBERED and key[-1:].isdigit()


def _first(text: str) -> str:
    return text.split()[0].rstrip(".,").casefold()
