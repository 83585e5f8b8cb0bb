"""What parties say to one another: requests, refusals, promises, threats, meetings."""

import pytest


@pytest.mark.parametrize(
    ("text", "event_type", "agent", "target"),
    [
        ("Norway urged Chad to return the ship.", "Request", ["Norway"], ["Chad"]),
        ("Chad said it is willing to return the ship.", "Commitment", ["Chad"], None),
        ("Chad said it would not return the ship.", "Rejection", ["Chad"], None),
        ("Chad said it would boycott the summit.", "Threat", ["Chad"], None),
        ("Norwegian envoys met the rebels in Homs.", "Meeting", ["Norwegian envoys"], ["rebels"]),
        ("Chad lifted a curfew.", "Concession", ["Chad"], ["curfew"]),
    ],
)
def test_a_political_act_has_its_doer_and_its_addressee(one, text, event_type, agent, target):
    claim = one(text)
    assert claim.event_type == event_type
    assert [f.text for f in claim.agent] == agent
    assert target is None or [f.text for f in claim.target] == target


def test_a_wanted_act_of_the_lexicon_is_one_demand_and_no_request_beside_it(one):
    claim = one("Norway said that Chad must free the prisoners.")
    assert (claim.event_type, claim.speech_act) == ("Release", "Demand")
    assert [f.text for f in claim.agent] == ["Chad"]


def test_announcing_harm_of_ones_own_doing_is_a_threat(one):
    claim = one("Rebels said they would blockade Homs.")
    assert (claim.event_type, claim.speech_act) == ("Siege", "Threaten")
    assert claim.temporality == "Future"


def test_a_form_that_is_both_past_and_present_reports_the_past(one):
    assert one("Rockets hit a market.").temporality == "Past"


def test_who_remains_a_supplier_supplies_still(one, roles):
    claim = one("Russia remains the largest supplier of weapons to Syria.")
    assert claim.temporality == "Ongoing"
    assert roles(claim)["recipient"] == ["Syria"]


def test_an_exporter_of_nobody_in_particular_is_no_transfer(claims):
    assert claims("Russia is an arms exporter.") == []
