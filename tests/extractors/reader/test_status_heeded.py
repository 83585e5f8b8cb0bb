"""When an event is, and whether it is demanded: rules and reader weighed together."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from allegata.extractors.attribution.commitment import Commitment
from allegata.extractors.claims import status
from allegata.extractors.claims.status import AHEAD, RULE, UNDONE, heed
from allegata.extractors.reader.records import LearntEvent

SAID = {"act": {"Report": 0.9, "Demand": 0.1}}


@pytest.fixture
def heeded(monkeypatch):
    def find(chances, *, act=None, moved=(), former=False, **known):
        monkeypatch.setattr(status, "time_signs", lambda *_: [])
        monkeypatch.setattr(status, "time_chances", lambda _: chances)
        monkeypatch.setattr(status, "is_former", lambda _: former)
        commitment = Commitment(**known)
        for time in moved:
            commitment.settle(time, "a-rule", None)
        heed(
            commitment,
            SimpleNamespace(token=None),
            LearntEvent(0, 0.9, {"Raid": 0.9}, {}, act or SAID),
            (),
        )
        return commitment

    return find


def test_what_agrees_moves_nothing(heeded):
    assert heeded({"Past": 0.9, "Ongoing": 0.1}).moves == []


def test_what_is_likelier_is_taken(heeded):
    found = heeded({"Past": 0.1, "Ongoing": 0.9})
    assert (found.temporality, found.rules) == ("Ongoing", (RULE,))


def test_what_a_word_of_the_text_moved_gives_way_to_much_only(heeded):
    for more, time in ((-0.01, "Ongoing"), (0.01, "Past")):
        past = (1 + AHEAD[True] + more) / 2
        found = heeded({"Past": past, "Ongoing": 1 - past}, moved=["Ongoing"])
        assert found.temporality == time


def test_what_somebody_was_once_gives_way_to_much_only(heeded):
    assert heeded({"Past": 0.2, "Ongoing": 0.8}, former=True).temporality == "Past"


def test_a_deed_is_thought_of_only_where_that_is_sure(heeded):
    for undone, time in ((UNDONE - 0.01, "Past"), (UNDONE + 0.01, "Hypothetical")):
        done = (1 - undone) / 2
        found = heeded({"Past": done, "Ongoing": done, "Hypothetical": undone})
        assert found.temporality == time


def test_nothing_is_made_done_that_the_rules_hold_for_not_done(heeded):
    assert heeded({"Past": 1.0}, moved=["Hypothetical"]).temporality == "Hypothetical"


def test_what_is_to_end_or_holds_always_stays_as_it_was(heeded):
    assert heeded({"Hypothetical": 1.0}, ended=True).temporality == "Past"
    assert heeded({"Ongoing": 1.0}, temporality="Generic").temporality == "Generic"


def test_a_demand_is_taken_from_the_reader_where_it_is_sure(heeded):
    assert heeded({}, act={"act": {"Demand": 0.95}}).demand
    assert not heeded({}, act={"act": {"Demand": 0.6}}).demand
