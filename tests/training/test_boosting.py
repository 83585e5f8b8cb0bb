"""Trees learn what no weight can tell, and what is written is what is read."""

from __future__ import annotations

import json
import random

import pytest
from allegata.extractors.reader.chance import Chance
from allegata.extractors.training.reader.boosting import fitted_chance, written
from allegata.extractors.training.reader.calibrate import Row, fitted

CHANCE = random.Random(5)
ROWS = [
    ({"every claim": 1.0}, {"east": float(east), "north": float(north)}, east != north)
    for east, north in ((CHANCE.random() < 0.5, CHANCE.random() < 0.5) for _ in range(400))
]


def both():
    signs, finer, held = zip(*ROWS, strict=True)
    return fitted_chance(signs, finer, held)


@pytest.mark.parametrize("east", [0.0, 1.0])
@pytest.mark.parametrize("north", [0.0, 1.0])
def test_two_signs_that_tell_only_together_are_learnt(east, north):
    sure = both()({"every claim": 1.0, "east": east, "north": north})
    assert (sure > 0.8) == (east != north)
    assert not 0.2 < sure < 0.8


def test_the_same_rows_give_the_same_trees_and_a_sign_that_is_seldom_there_is_not_asked_for():
    assert both() == both()
    signs, finer, held = zip(*ROWS, strict=True)
    rare = [{**one, "rare": float(number < 5)} for number, one in enumerate(finer)]
    found = fitted_chance(signs, rare, held)
    assert "rare" not in json.dumps(found.trees)
    assert "east" in json.dumps(found.trees)


def test_what_is_written_is_read_as_it_was():
    rows = [Row("a", one, other, held, not held) for one, other, held in ROWS]
    by = fitted(rows)
    read = {name: Chance.read(told) for name, told in json.loads(written(by)).items()}
    for row in rows[:20]:
        signs = {**row.signs, **row.finer}
        for name in ("sound", "harmful"):
            assert read[name](signs) == by[name](signs)
