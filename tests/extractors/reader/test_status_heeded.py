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


def heeded(*, denied=False, **status):
    commitment = Commitment()
    heed(commitment, LearntEvent(0, 0.9, {"Raid": 0.9}, {}, PLAIN | status), denied=denied)
    return commitment


def test_what_agrees_moves_nothing():
    assert heeded().moves == []


def test_a_demand_and_what_is_to_come_are_taken_from_the_reader():
    found = heeded(act={"Demand": 0.8, "Report": 0.2}, temporality={"Future": 0.7, "Past": 0.3})
    assert (found.demand, found.temporality, found.rules) == (True, "Future", (RULE,))


def test_polarity_turns_only_where_the_reader_is_very_sure():
    assert heeded(polarity={"Negative": 0.95, "Positive": 0.05}).negative
    assert not heeded(polarity={"Negative": 0.6, "Positive": 0.4}).negative


def test_what_a_voice_denies_keeps_the_polarity_of_the_rules():
    assert not heeded(denied=True, polarity={"Negative": 0.95, "Positive": 0.05}).negative
