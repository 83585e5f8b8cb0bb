"""The reader's word on how far a text commits, taken where it is sure."""

from __future__ import annotations

from allegata.extractors.attribution.commitment import Commitment
from allegata.extractors.claims.status import RULE, heed
from allegata.extractors.reader.records import LearntEvent

PLAIN = {
    "act": {"Report": 0.9, "Demand": 0.1},
    "polarity": {"Positive": 0.9, "Negative": 0.1},
    "certainty": {"Certain": 0.9, "Possible": 0.1},
    "temporality": {"Past": 0.9, "Future": 0.1},
}


def heeded(**status):
    commitment = Commitment()
    heed(commitment, LearntEvent(0, 0.9, {"Raid": 0.9}, {}, PLAIN | status))
    return commitment


def test_what_agrees_moves_nothing():
    assert heeded().moves == []


def test_a_demand_and_what_is_to_come_are_taken_from_the_reader():
    found = heeded(act={"Demand": 0.95}, temporality={"Future": 0.95, "Past": 0.05})
    assert (found.demand, found.temporality, found.rules) == (True, "Future", (RULE,))


def test_a_reader_that_is_not_sure_is_not_heeded():
    assert heeded(act={"Demand": 0.6}, temporality={"Future": 0.6, "Past": 0.4}).moves == []


def test_polarity_and_certainty_stay_the_rules():
    found = heeded(polarity={"Negative": 1.0}, certainty={"Possible": 1.0})
    assert (found.negative, found.certainty) == (False, "Certain")
