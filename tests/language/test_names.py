"""Names are found whatever place of the world they come from."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.training.data.names import stock
from allegata.extractors.training.judging.origins import SENTENCES, by_origin
from name_sentences import origins, rows

if TYPE_CHECKING:
    from allegata.extractors.training.judging.scores import Score

FLOOR = 83.0
"""F1 of exact span and type that each origin must reach, in per cent."""
SPREAD = 10.0
"""How far an origin may lie below the best, in points of F1."""


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return by_origin(load())


@pytest.mark.parametrize("origin", origins())
def test_names_of_an_origin_are_found(scores: dict[str, Score], origin: str) -> None:
    assert scores[origin].f1 >= FLOOR, f"{origin}: {scores[origin]}"


def test_no_origin_lies_far_below_the_best(scores: dict[str, Score]) -> None:
    best = max(score.f1 for score in scores.values())
    behind = {origin: round(best - score.f1, 1) for origin, score in scores.items()}
    assert {o: d for o, d in behind.items() if d > SPREAD} == {}


def test_sentences_are_what_templates_and_lists_give() -> None:
    assert SENTENCES.read_text(encoding="utf-8").splitlines() == list(rows())


def test_every_origin_has_the_same_fifty_templates() -> None:
    seen: dict[str, list[tuple[int, list[str]]]] = {}
    for row in map(json.loads, SENTENCES.read_text(encoding="utf-8").splitlines()):
        types = [type_ for _, _, type_ in row["names"]]
        seen.setdefault(row["origin"], []).append((row["template"], types))
    first, *others = seen.values()
    assert len(others) == 7
    assert [number for number, _ in first] == list(range(1, 51))
    assert all(other == first for other in others)


def folded(name: str) -> str:
    """Small letters without accents."""
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_no_name_is_one_that_is_swapped_into_training_texts() -> None:
    lists = stock()
    known = [name for kind in ("given", "family") for names in lists[kind] for name in names]
    words = {folded(word) for name in known for word in name.split()}
    places = {folded(n) for names in lists["Location"] for n in names}
    bodies = {folded(n) for names in lists["Organisation"] for n in names}
    for names in origins().values():
        for person in names["persons"]:
            assert not {folded(w) for w in person.replace("*", "").split()} & words, person
        assert not {folded(p) for p in names["places"]} & places
        for kind in ("armed", "rights", "companies", "media"):
            assert not {folded(b) for b in names[kind]} & bodies
