"""Weights add up, trees ask one sign after another, and the shipped ones are whole."""

from __future__ import annotations

import random
from math import exp

import pytest
from allegata.extractors.claims.assemble import segment_readings
from allegata.extractors.mentions.referents import Referents
from allegata.extractors.reader.chance import Chance, chances_of
from allegata.extractors.reader.forest import asked
from allegata.extractors.reader.labels import model
from allegata.extractors.reading import contexts
from allegata.extractors.sources.reading import document
from allegata.ontology.records import Segment

TREE = ("near", 2.0, ("named", 0.5, -1.0, 1.0), 0.25)


@pytest.mark.parametrize(
    ("signs_", "odds"),
    [
        ({"every claim": 1.0, "near": 1.0, "named": 1.0}, 0.5 + 1.0),
        ({"every claim": 1.0, "near": 2.0, "named": 0.0}, 0.5 - 1.0),
        ({"every claim": 1.0, "near": 2.5, "named": 1.0}, 0.5 + 0.25),
        ({"every claim": 1.0}, 0.5 - 1.0),
        ({"unknown": 9.0}, -1.0),
    ],
)
def test_weights_and_trees_add_to_the_log_odds(signs_, odds):
    assert Chance({"every claim": 0.5}, [TREE])(signs_) == pytest.approx(1 / (1 + exp(-odds)))


def test_a_chance_stays_between_nothing_and_certainty():
    assert 0 < Chance({"one": -500.0})({"one": 1.0}) < 1e-9
    assert Chance({"one": 500.0})({"one": 1.0}) == pytest.approx(1)


def leaf(tree, signs):
    """Return the leaf that signs come to, asked for one by one."""
    while not isinstance(tree, float):
        sign, bound, low, high = tree
        tree = low if signs.get(sign, 0.0) <= bound else high
    return tree


SIGNS = [f"sign {number}" for number in range(12)]


def grown(by, depth):
    if depth == 0 or by.random() < 0.2:
        return by.uniform(-0.1, 0.1)
    low, high = grown(by, depth - 1), grown(by, depth - 1)
    return by.choice(SIGNS), by.choice((0.0, by.uniform(-2, 2))), low, high


def rows_of(by, count):
    return [
        {name: by.choice((0.0, 1.0, by.gauss(0, 2))) for name in SIGNS if by.random() < 0.7}
        for _ in range(count)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_each_row_of_many_has_what_its_signs_give_one_by_one(seed):
    by = random.Random(seed)
    weights = {name: by.gauss(0, 1) for name in SIGNS[:4]}
    trees = [grown(by, by.randrange(5)) for _ in range(40)]
    rows = rows_of(by, 30)
    alone = [sum(weight * row.get(name, 0.0) for name, weight in weights.items()) for row in rows]
    odds = [
        one + sum(leaf(tree, row) for tree in trees) for one, row in zip(alone, rows, strict=True)
    ]
    found = Chance(weights, trees).of(rows)
    assert found == pytest.approx([1 / (1 + exp(-one)) for one in odds], rel=1e-12)


def test_a_row_has_the_same_chance_to_the_last_bit_alone_and_among_others():
    by = random.Random(3)
    weights = {name: by.gauss(0, 1) for name in SIGNS}
    chance = Chance(weights, [grown(by, 3) for _ in range(150)])
    rows = rows_of(by, 60)
    together = chance.of(rows)
    assert [chance(row) for row in rows] == together
    for size in (2, 7, 59):
        parted = [chance.of(rows[first : first + size]) for first in range(0, len(rows), size)]
        assert [one for part in parted for one in part] == together
    assert chance.of(rows[::-1]) == together[::-1]


def test_several_chances_asked_together_have_the_same_bits_as_one_after_the_other():
    by = random.Random(4)
    known = {
        name: Chance(
            {sign: by.gauss(0, 1) for sign in by.sample(SIGNS, 5)},
            [grown(by, by.randrange(4)) for _ in range(trees)],
        )
        for name, trees in (("agent", 30), ("patient", 0), ("place", 7))
    }
    rows = rows_of(by, 20)
    assert chances_of(known, rows) == {name: one.of(rows) for name, one in known.items()}


def test_a_value_at_the_bound_and_a_sign_that_is_not_there_go_the_low_way():
    chance = Chance({}, [("near", 0.0, -1.0, 1.0)])
    assert chance.of([{"near": 0.0}, {}]) == [chance({"near": -3.0})] * 2
    assert chance({"near": 1e-300}) > 0.5


def test_trees_of_one_leaf_and_no_trees_and_no_rows_have_chances_too():
    assert Chance({}).of([{"one": 1.0}, {}]) == [0.5, 0.5]
    assert Chance({}, [2.0, TREE]).of([{}]) == pytest.approx([1 / (1 + exp(-1.0))])
    assert Chance({}, [2.0]).together({}) == 2.0
    assert Chance({"one": 1.0}, [TREE]).of([]) == []


def test_chances_of_the_same_weights_and_trees_are_equal_whether_asked_or_not():
    one, other = Chance({"one": 1.0}, [TREE]), Chance({"one": 1.0}, [TREE])
    one({"near": 1.0})
    assert one == other


@pytest.fixture
def told(nlp):
    words = "On 3 May soldiers in Velho shot two farmers, the mayor said."
    text = document("unit", words, {}, raw=b"", segments=(Segment(0, 0, len(words)),))
    found = [
        one.weighed[claim.id]
        for context in contexts(text, nlp, Referents("unit"))
        for one in segment_readings(context)
        for claim in one.claims
    ]
    assert found
    return found


def test_every_sign_that_the_shipped_trees_ask_for_is_one_that_a_claim_can_have(told):
    known = model()
    names = {name for one in told for name in (*one.signs, *one.finer)}
    families = ("word ", "as ", "date ", "time ", "certainty ", "act ", "claimer ", "construction ")
    for chance in (known.confidence, known.risk):
        assert chance.trees
        every = chance.weights.keys() | asked(chance.trees)
        sides = ("agent: ", "patient: ")
        assert not {n for n in every - names if not n.startswith((*families, *sides))}


def test_the_parts_of_a_confidence_add_up_to_it(told):
    for one in told:
        parts = dict(one.parts)
        assert "signs together" in parts
        assert 1 / (1 + exp(-sum(parts.values()))) == pytest.approx(one.confidence, abs=0.02)
