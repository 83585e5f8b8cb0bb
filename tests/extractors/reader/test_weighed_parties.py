"""Each party is weighed by what network, rules, frame and tree say of it together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.events.roles.fillers import Fillers
from allegata.extractors.reader import party_signs as weighing
from allegata.extractors.reader.chance import Chance
from allegata.extractors.reader.labels import model
from allegata.extractors.reader.party_signs import party_signs, roles_by_word, weighed
from allegata.extractors.reader.records import LearntEvent

STATUS = {"polarity": {"Positive": 1.0}, "temporality": {"Past": 1.0}}
SENTENCE = "Lydian troops shelled Tarn and Velho on Monday."


@pytest.fixture
def doc(annotated, nlp):
    return annotated(nlp(SENTENCE))


@pytest.fixture
def event():
    return LearntEvent(
        2, 0.9, {"Shelling": 0.9}, {1: {"agent": 0.9}, 3: {"target": 0.4}, 5: {"place": 0.05}},
        STATUS, ways={1: ["path=|nsubj"], 3: ["path=|obj"]},
    )  # fmt: skip


def ruled(doc):
    fillers = Fillers()
    fillers.add("target", [doc[3]], "verb-object")
    return fillers


def test_who_is_likely_or_named_by_rules_has_signs_of_both(doc, event):
    found = dict(party_signs(doc[2], event, "Shelling", ruled(doc), {}))
    assert list(found) == [1, 3]
    assert found[1]["agent"] == 0.9
    assert found[3]["rules: target"] == found[3]["rule verb-object"] == 1.0
    assert found[3]["path=|obj"] == 1.0
    assert "rules: target" not in found[1]


def test_what_a_word_is_in_other_events_of_its_text_is_a_sign(doc, event):
    other = LearntEvent(6, 0.8, {"Raid": 0.8}, {1: {"victim": 0.7}}, STATUS)
    elsewhere = roles_by_word([event, other])
    found = dict(party_signs(doc[2], event, "Shelling", ruled(doc), elsewhere))
    assert (found[1]["patient elsewhere"], found[3]["patient elsewhere"]) == (0.7, 0.0)


def test_weighed_chances_take_the_place_of_the_networks(doc, event, monkeypatch):
    odds = {"agent": -2.0, "patient": 2.0, "place": -1.0}
    known = {side: Chance({"every word": weight}) for side, weight in odds.items()}
    monkeypatch.setattr(weighing, "model", lambda: replace(model(), parties=known))
    found = weighed(doc[2], event, "Shelling", ruled(doc), {})
    assert round(found.parties[1]["agent"], 2) == 0.12
    assert round(found.parties[3]["target"], 2) == 0.88
    assert round(found.parties[3]["place"], 2) == 0.27
    assert found.parties[5] == event.parties[5]


def test_without_fitted_chances_nothing_changes(doc, event, monkeypatch):
    monkeypatch.setattr(weighing, "model", lambda: replace(model(), parties={}))
    assert weighed(doc[2], event, "Shelling", ruled(doc), {}) is event
