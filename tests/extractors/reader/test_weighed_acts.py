"""What a saying does: rules and reader weighed together, and only where nothing tells why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.claims import act_choice
from allegata.extractors.claims.act_choice import AHEAD, OF_THE_TEXT, RULE, with_weighed_acts
from allegata.ontology.records import Claimer, Filler
from toy_claims import claim

TROOPS = Filler("urn:troops", "Lydian troops", "ArmedGroup", "Lydian troops", 0, 6)
TOWN = Filler("urn:velho", "Velho", "Location", "Velho", 8, 13)
UNION = Claimer("urn:union", "Tern Union", "Organisation", "Tern Union")
SAID = ("shell", "reporting-verb", "act-of-asserting")
TOLD = ("shell", OF_THE_TEXT)


class Known:
    """Stands for what is known of a segment: the kind of actor of its claimers."""

    def __init__(self, actor_type, words):
        self.manner = {"no publisher": 1.0, "words": words}
        known = type("Actor", (), {"actor_type": actor_type})
        self.referents = type("Referents", (), {"actors": {UNION.id: known}})


@pytest.fixture
def acted(monkeypatch):
    def find(chances, *claims, actor_type="TradeUnion", words=200.0):
        monkeypatch.setattr(act_choice, "act_signs", lambda *_: {"every claim": 1.0})
        monkeypatch.setattr(act_choice, "act_chances", lambda _: chances)
        monkeypatch.setattr(act_choice, "identified", lambda one, *_: replace(one, id=one.id + "+"))
        return with_weighed_acts(claims, None, None, (), Known(actor_type, words)).claims

    return find


def told(event_type="Shelling", **known):
    row = {"speech_act": "Assert", "claimer": UNION, "rules": SAID, "agent": (TROOPS,)}
    return claim(event_type, id="c1", end=20, quote="Told so.", **{**row, **known})


def test_what_is_likelier_is_taken_and_nothing_else_changes(acted):
    before = told()
    (after,) = acted({"Assert": 0.3, "Accuse": 0.6}, before)
    assert (after.speech_act, after.rules[-1], after.id) == ("Accuse", RULE, "c1+")
    assert replace(after, speech_act="Assert", rules=before.rules, id="c1") == before


def test_a_few_words_that_nobody_publishes_are_left_to_the_rules(acted):
    assert acted({"Assert": 0.3, "Accuse": 0.6}, told(), words=20.0) == [told()]


def test_the_rules_keep_what_is_about_as_likely(acted):
    (near,) = acted({"Assert": 0.4, "Accuse": 0.4 + AHEAD - 0.01}, told())
    assert near == told()


@pytest.mark.parametrize("act", ["Deny", "Threaten", "Confirm", "Report", "Demand"])
def test_a_word_of_the_text_knows_why(acted, act):
    known = told(speech_act=act, rules=("shell", "act-of-the-cue"))
    assert acted({"Accuse": 0.9, act: 0.1}, known) == [known]


def test_an_accusation_by_its_word_stays(acted):
    known = told(speech_act="Accuse", rules=("shell", "act-of-the-cue"))
    assert acted({"Report": 0.9, "Accuse": 0.1}, known) == [known]


def test_a_text_that_speaks_for_itself_is_not_made_to_report(acted):
    (one,) = acted({"Report": 0.9, "Assert": 0.1}, told(claimer=None, rules=TOLD))
    assert one.speech_act == "Assert"


def test_who_writes_a_post_or_takes_a_turn_does_not_report(acted):
    (one,) = acted({"Report": 0.9, "Assert": 0.1}, told("Meeting", rules=TOLD))
    assert one.speech_act == "Assert"


@pytest.mark.parametrize(
    ("actor_type", "act"), [("TradeUnion", "Assert"), ("Police", "Report"), ("Media", "Report")]
)
def test_who_puts_harm_to_a_doer_reports_it_only_for_a_state_or_a_medium(acted, actor_type, act):
    (one,) = acted({"Report": 0.9, "Assert": 0.1}, told(), actor_type=actor_type)
    assert one.speech_act == act


@pytest.mark.parametrize("known", [{"agent": ()}, {"event_type": "Meeting"}])
def test_where_nobody_is_accused_anybody_may_report(acted, known):
    (one,) = acted({"Report": 0.9, "Assert": 0.1}, told(**known))
    assert one.speech_act == "Report"


def test_what_was_not_done_accuses_nobody(acted):
    known = told(polarity="Negative")
    assert acted({"Accuse": 0.9, "Assert": 0.1}, known) == [known]


@pytest.mark.parametrize("act", ["Demand", "Promise"])
def test_what_was_done_is_neither_demanded_nor_promised(acted, act):
    (one,) = acted({act: 0.9, "Assert": 0.1}, told(temporality="Past"))
    assert one.speech_act == "Assert"


@pytest.mark.parametrize(
    ("event_type", "polarity", "act"),
    [
        ("Release", "Positive", "Promise"),
        ("Shelling", "Positive", "Threaten"),
        ("Shelling", "Negative", "Promise"),
    ],
)
def test_harm_that_is_vowed_is_a_threat(acted, event_type, polarity, act):
    known = told(event_type, polarity=polarity, temporality="Future", rules=TOLD)
    (one,) = acted({"Promise": 0.9, "Assert": 0.1}, known)
    assert (one.speech_act, one.temporality) == (act, "Future")


def test_who_relays_a_claim_relays_it_under_its_new_id(acted):
    inner = told()
    outer = told(claimer=replace(UNION, id="urn:other"), relays=(inner.id,), rules=("relay",))
    found = acted({"Accuse": 0.9, "Assert": 0.1}, replace(outer, id="c0"), inner)
    assert [one.relays for one in found] == [("c1+",), ()]
    assert [one.speech_act for one in found] == ["Assert", "Accuse"]
