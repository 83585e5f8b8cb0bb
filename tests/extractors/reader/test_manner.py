"""How a text speaks: whether it reports, or asserts and accuses in its own voice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.claims import manner as manners
from allegata.extractors.claims.manner import ITSELF, manner, speaks_for_itself
from allegata.extractors.mentions.referents import Referents
from allegata.extractors.reader.chance import Chance
from allegata.extractors.reader.labels import model
from allegata.extractors.reader.records import Learnt, LearntEvent
from allegata.extractors.reading import contexts
from allegata.extractors.scoring.documents import gold_document

TEXT = (
    "We saw troops shell Tarn on Monday. "
    '"We have shelled the town of Velho since March," the general said.'
)


@pytest.fixture
def signs_of(nlp):
    def find(*events, publisher=None, text=TEXT):
        document = gold_document("own", text, "own", publisher=publisher)
        (context,) = contexts(document, nlp, Referents(document.id))
        return manner(Learnt(dict(enumerate(events)), {}), context.text)

    return find


def event(act, *, said=0.0):
    status = {"act": {"Report": 0.1, "Accuse": 0.1, "Assert": 0.1, act: 0.8}}
    return LearntEvent(0, 0.9, {"Shelling": 0.9}, {}, status, voices={1: said})


def test_acts_count_as_far_as_nobody_in_the_text_says_the_event(signs_of):
    alone = signs_of(event("Report"))
    assert alone["text: Report"] == pytest.approx(0.8)
    both = signs_of(event("Report"), event("Accuse", said=1.0))
    assert both["text: Report"] == pytest.approx(0.8)
    assert (alone["events that others say"], both["events that others say"]) == (0.0, 0.5)


def test_the_publisher_and_the_first_person_outside_quotations_are_signs(signs_of):
    signs = signs_of(event("Report"), publisher="Ministry of Works")
    assert signs["publisher who speaks for itself"] == 1.0
    assert signs["publisher of news"] == signs["no publisher"] == 0.0
    assert signs["first person"] * signs["words"] == pytest.approx(1)
    assert signs["weekdays"] * signs["words"] == pytest.approx(1)
    assert 0 < signs["quoted"] < 1


def test_without_a_fitted_chance_the_mean_of_what_is_asserted_tells(signs_of, monkeypatch):
    monkeypatch.setattr(manners, "model", lambda: replace(model(), manners={}))
    news = speaks_for_itself(signs_of(*[event("Report")] * 8))
    post = speaks_for_itself(signs_of(*[event("Accuse")] * 8))
    assert news < 0.3 < 0.6 < post


def test_a_fitted_chance_weighs_all_signs(signs_of, monkeypatch):
    known = {ITSELF: Chance({"publisher of news": -3.0, "every text": 1.0})}
    monkeypatch.setattr(manners, "model", lambda: replace(model(), manners=known))
    assert speaks_for_itself(signs_of(publisher="The Velho Herald")) < 0.2
    assert speaks_for_itself(signs_of(publisher="Ministry of Works")) > 0.7
    assert speaks_for_itself(signs_of(text=TEXT * 3)) > 0.7


def test_nobody_is_known_by_how_he_speaks_in_a_few_words(signs_of, monkeypatch):
    known = {ITSELF: Chance({"every text": 3.0})}
    monkeypatch.setattr(manners, "model", lambda: replace(model(), manners=known))
    news = [event("Report")] * 4
    assert speaks_for_itself(signs_of(*news)) < 0.3
    assert speaks_for_itself(signs_of(*news, publisher="The Velho Herald")) > 0.9
    assert speaks_for_itself(signs_of(*news, text=TEXT * 3)) > 0.9
