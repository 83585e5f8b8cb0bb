"""Decide which actors of different documents are one, with score and reason; abstain in between.

Pairs are made inside blocks (``pairs``), weighed by the table ``features.jsonl`` and decided by
two bounds. Nothing is rewritten: a ``Decision`` stands beside the claims.

Human decisions come in by one seam, ``Ruling``: a function that is shown both profiles and
answers "same", "different" or None. It is asked before any feature and wins. It sees documents
and names, so that it can be keyed by names and quotes, and outlive a new reading. A rename, a
retyping or a split changes the profiles that go in: give ``resolve`` the profiles as they ought
to be.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Protocol

from rapidfuzz.fuzz import ratio

from .profiles import Profile, pairs
from .spelling import sound_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SAME: Final = 3.0
"""The score from which two are one."""

CANDIDATE: Final = 1.5
"""The score from which a person should look at the pair."""

NAME_FEATURES: Final = frozenset(
    {"same name", "same sound", "same sound of one word", "near name", "part of name"}
)
"""The features that speak of names; without one of them two are not compared further."""

RULED: Final = "a person decided so"
"""The reason of a decision that a ruling gave."""

_NEAR: Final = 90.0


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Whether ``one`` and ``other`` are one actor: Same, Different or Candidate, and why.

    ``reason`` names the features with their weights, or who ruled so.
    """

    one: Profile
    other: Profile
    verdict: str
    score: float
    reason: str


class Ruling(Protocol):
    """What people have decided: asked for each pair before any feature is weighed."""

    def __call__(self, one: Profile, other: Profile) -> str | None:
        """Return "same", "different", or None where nobody has decided."""


def nobody_ruled(one: Profile, other: Profile) -> str | None:
    """Return None: without rulings the features decide."""
    del one, other
    return None


def resolve(profiles: Iterable[Profile], *, ruled: Ruling = nobody_ruled) -> Iterator[Decision]:
    """Yield the decisions on all pairs of ``profiles`` that might be one, sorted.

    Pairs that score below ``CANDIDATE`` are not told, unless they bear the same name; those of
    which the names share nothing are not told, whatever else they share.
    """
    for one, other in pairs(profiles):
        ruling = ruled(one, other)
        if ruling is not None:
            yield Decision(one, other, ruling.capitalize(), 0.0, RULED)
            continue
        found = features(one, other)
        if not NAME_FEATURES & set(found):
            continue
        score = sum(_weights()[name] for name in found)
        told = score >= CANDIDATE or "same name" in found
        if told:
            reason = ", ".join(f"{name} {_weights()[name]:+g}" for name in found)
            yield Decision(one, other, _verdict(score), score, reason)


def features(one: Profile, other: Profile) -> list[str]:
    """Return the features of a pair, as features.jsonl calls them."""
    found = _name_features(words_of(one.name), words_of(other.name))
    if one.kind != other.kind:
        found.append("other kind")
    if one.wikidata and other.wikidata and one.wikidata != other.wikidata:
        found.append("other known actor")
    types = {one.actor_type, other.actor_type} - {"Unidentified"}
    if len(types) == 1 and one.actor_type == other.actor_type:
        found.append("same type")
    elif len(types) > 1:
        found.append("other type")
    if one.part_of and other.part_of:
        found.append("same body" if one.part_of == other.part_of else "other body")
    return found


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


def _verdict(score: float) -> str:
    if score >= SAME:
        return "Same"
    return "Candidate" if score >= CANDIDATE else "Different"


@cache
def _weights() -> dict[str, float]:
    """Return the weight of each feature."""
    text = files(__package__).joinpath("features.jsonl").read_text(encoding="utf-8")
    rows = map(json.loads, text.splitlines())
    return {row["feature"]: row["weight"] for row in rows}
