"""Weights add up, trees ask one sign after another, and the shipped ones are whole."""

from __future__ import annotations

from math import exp

import pytest
from allegata.extractors.claims.assemble import segment_readings
from allegata.extractors.mentions.referents import Referents
from allegata.extractors.reader.chance import Chance
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


def asked(tree):
    if isinstance(tree, float):
        return set()
    sign, _, low, high = tree
    return {sign} | asked(low) | asked(high)


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
        every = set(chance.weights).union(*map(asked, chance.trees))
        sides = ("agent: ", "patient: ")
        assert not {n for n in every - names if not n.startswith((*families, *sides))}


def test_the_parts_of_a_confidence_add_up_to_it(told):
    for one in told:
        parts = dict(one.parts)
        assert "signs together" in parts
        assert 1 / (1 + exp(-sum(parts.values()))) == pytest.approx(one.confidence, abs=0.02)
