"""What stands between the names of two places: that one lies in the other, or that both are listed.

"Orin, Tarn" and "Orin in the district of Tarn" are enclosed; so are "the Orin hotel in Tarn", by
its site, and "Orin, Belar Cercle, Mali", beyond a name that no gazetteer has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...words.languages import per_language
from ...words.sets import listed
from .longer_names import NOTHING

if TYPE_CHECKING:
    from ...annotation.records import LocationMention

_KIND: Final = (
    r"(?:village|town|city|district|neighbou?rhood|area|suburb|camp|province|region|state)"
)
_PART: Final = r"(?:(?:rural|central|(?:north|south)?-?(?:north|south|east|west)(?:ern)?)\s+)?"
INSIDE: Final = re.compile(
    rf"\s*,\s*(?:(?:an?|the)\s+(?:\w+\s+){{1,3}}?)?(?:(?:in|of)\s+)?(?:the\s+)?{_PART}"
    rf"|\s+(?:{_KIND}\s+)?(?:in|of)\s+(?:the\s+)?"
    rf"(?:(?:{_KIND}|governorate|outskirts|countryside)\s+of\s+)?{_PART}"
)
BESIDE: Final = re.compile(r"\s*,?\s+(?:near|outside|close\s+to)\s+(?:the\s+)?(?:\w+\s+of\s+)?")
LISTED: Final = re.compile(r"\s*,\s*(?:and\s+)?(?=[A-Z])|\s+(?:and|or)\s+(?=[A-Z])")
LIST_BEHIND: Final = re.compile(
    r"(?:\s*,\s*(?:the\s+)?[A-ZÀ-Þ][\w'’-]+(?:[ \xa0-][A-ZÀ-Þ][\w'’-]+){0,3})*"
    r"\s*,?\s+(?:and|or|as\s+well\s+as)\s+(?:the\s+)?[A-ZÀ-Þ]"
)
"""What follows a name in a list, whether or not anything knows the others of it."""
_BEYOND: Final = re.compile(
    r"\s*,\s*[A-ZÀ-Þ][\w'’-]+(?:[ \xa0-](?:[A-ZÀ-Þ][\w'’-]+|al|of|de|del|la"
    rf"|{_KIND}|governorate|county|department)){{0,4}}\s*,\s*"
)


def is_joined(between: str, outer: LocationMention) -> bool:
    """Tell whether the words between two names say that one lies in the other, ``outer``.

    Beyond a name that nothing knows only a state or a division is told.
    """
    if INSIDE.fullmatch(between) is not None or site_before(between) is not None:
        return True
    area = outer.is_state or outer.location.precision.startswith("Admin")
    return area and _BEYOND.fullmatch(between) is not None


def site_before(between: str) -> re.Match[str] | None:
    """Return where a site stands that the name before it gave its name: "Orin *hotel* in Tarn"."""
    return _sites().fullmatch(between)


@per_language
def _sites() -> re.Pattern[str]:
    kinds = "|".join(listed("last words of names of sites")) or NOTHING
    return re.compile(rf"(?P<site>\s+(?:{kinds}))\s+(?:in|at)\s+(?:the\s+)?(?:\w+\s+of\s+)?{_PART}")
