"""The features of a pair of profiles, as ``features.jsonl`` calls and weighs them."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from rapidfuzz.fuzz import ratio

from ...ontology.terms import marked_with
from .spelling import sound_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .profiles import Profile

NAME_FEATURES: Final = frozenset(
    {"same name", "same sound", "same sound of one word", "near name", "part of name"}
)
"""The features that speak of names; without one of them two are not compared further."""

_NEAR: Final = 90.0
_LIFE: Final = 40
"""Years between two documents after which the bearer of a name is rather another."""

_FORMER: Final = re.compile(r"^(?:former|ex|acting|deputy|then)[ -]+")


def features(one: Profile, other: Profile) -> list[str]:
    """Return the features of a pair, as features.jsonl calls them."""
    found = _name_features(words_of(one.name), words_of(other.name))
    if one.kind != other.kind:
        found.append("other kind")
    if one.wikidata and other.wikidata and one.wikidata != other.wikidata:
        found.append("other known actor")
    found += _type_features(one.actor_type, other.actor_type)
    if one.part_of and other.part_of:
        found.append("same body" if one.part_of == other.part_of else "other body")
    if one.kind == other.kind == "Person":
        found += _person_features(one, other)
    return found


def weight_of(found: Iterable[str]) -> float:
    """Return the sum of the weights of features."""
    return sum(_weights()[name] for name in found)


def told(found: Iterable[str]) -> str:
    """Return features as a reason that people read: each with its weight."""
    return ", ".join(f"{name} {_weights()[name]:+g}" for name in found)


def _name_features(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    if one == other:
        return ["same name"]
    if tuple(map(sound_of, one)) == tuple(map(sound_of, other)):
        return ["same sound" if len(one) > 1 else "same sound of one word"]
    if ratio(" ".join(one), " ".join(other)) >= _NEAR and len(one) == len(other):
        return ["near name"]
    ends = one and other and (one[0], one[-1]) == (other[0], other[-1])
    if ends and (set(one) <= set(other) or set(other) <= set(one)):
        return ["part of name"]
    return []


def _type_features(one: str, other: str) -> list[str]:
    types = {one, other} - {"Unidentified"}
    if len(types) == 1 and one == other:
        return ["same type"]
    if len(types) < 2:
        return []
    classes = {(_mark(name, "nounClass"), _mark(name, "calling")) for name in types}
    armed = any(noun == "armed" for noun, _ in classes)
    civil = any(calling == "civil" for _, calling in classes)
    return ["other type", "arms and calling"] if armed and civil else ["other type"]


@cache
def _mark(actor_type: str, mark: str) -> str | None:
    return marked_with("actorType", actor_type, mark)


def _person_features(one: Profile, other: Profile) -> Iterator[str]:
    """Yield what offices, states, company and dates say of two persons."""
    if one.post and other.post:
        same = _office(one.post) == _office(other.post)
        yield "same office" if same else "other office"
    if one.states and other.states:
        yield "same state" if set(one.states) & set(other.states) else "other state"
    apart = {one.id, other.id}
    if (set(one.company) & set(other.company)) - apart:
        yield "same company"
    if one.years and other.years:
        between = max(one.years[0] - other.years[-1], other.years[0] - one.years[-1])
        if between > _LIFE:
            yield "long apart"


def _office(post: str) -> str:
    return _FORMER.sub("", post.lower())


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each feature."""
    text = files(__package__).joinpath("features.jsonl").read_text(encoding="utf-8")
    rows = map(json.loads, text.splitlines())
    return {row["feature"]: row["weight"] for row in rows}
