"""Whoever is only asked to demand something demands nothing; who is to do it stands before "to"."""

from __future__ import annotations

import pytest

ONLY_ASKED = [
    ("France and Germany should press the junta to release the monks.", "Release", "France"),
    ("We call on Egypt to urge Hamas to free the hostages.", "Release", "Egypt"),
    ("The African Union must call on Eritrea to withdraw its troops.", "Withdrawal", "Union"),
    ("Iran has called on Iraq to pressure the militias to release the pilgrims.", "Release",
     "Iraq"),
    ("The Commission needs to tell Belarus to stop torturing prisoners.", "Torture",
     "Commission"),
    ("Washington urged Ankara to call on the militia to end the siege of Kobani.", "Siege",
     "Turkey"),
    ("The Union asked London to demand that Myanmar end the shelling of villages.", "Shelling",
     "United Kingdom"),
    ("“Chad must ask the rebels to free the nuns,” said the bishop.", "Release", "Chad"),
]  # fmt: skip
DEMANDED = [
    ("France pressed the junta to release the monks.", "France"),
    ("The bishop asked the guerrillas to free the mayor.", "bishop"),
    ("Amnesty said France had urged the junta to release the monks.", "France"),
    ("The minister said he would ask the rebels to free the hostages.", "minister"),
]
NOT_DEMANDED = [
    "The draft fails to demand the release of the nurses.",
    "The president did not urge the rebels to release the nurses.",
]
TO_DO_IT = [
    ("Oxfam called for the Security Council to impose an arms embargo on Sudan.", "Sanction",
     "Security Council"),
    ("Oxfam called for the Security Council to send envoys and freeze the assets of General Omar.",
     "Sanction", "Security Council"),
    ("The mayor called for police to arrest the gunmen.", "Detention", "police"),
    ("It is time for the army to withdraw from Gao.", "Withdrawal", "army"),
    ("UN experts called on Nepal to secure the release of two bloggers.", "Release", "Nepal"),
    ("The bishops asked the president to ensure the release of the farmers.", "Release",
     "president"),
    ("Peru must guarantee the release of the journalists.", "Release", "Peru"),
]  # fmt: skip
NOBODYS = [
    ("The lawyers obtained the release of the bloggers.", "Release"),
    ("The unions called for the strikers to be released.", "Release"),
]


@pytest.mark.parametrize(("text", "event_type", "name"), ONLY_ASKED)
def test_who_is_asked_to_demand_it_demands_nothing(claims_in, text, event_type, name):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert any(c.speech_act == "Demand" for c in told)
    assert not any(c.claimer is not None and name in c.claimer.name for c in told)


@pytest.mark.parametrize(("text", "name"), DEMANDED)
def test_who_demands_it_is_its_claimer(claims_in, text, name):
    demands = [c for c in claims_in(text) if c.event_type == "Release"]
    assert demands
    assert all(c.claimer is not None and name in c.claimer.name for c in demands)


@pytest.mark.parametrize("text", NOT_DEMANDED)
def test_what_is_not_demanded_is_no_claim(claims_in, text):
    assert not [c for c in claims_in(text) if c.event_type == "Release"]


@pytest.mark.parametrize(("text", "event_type", "doer"), TO_DO_IT)
def test_who_is_to_do_it_is_the_doer(claims_in, text, event_type, doer):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert [[f.text for f in c.agent] for c in told] == [[doer]]


@pytest.mark.parametrize(("text", "event_type"), NOBODYS)
def test_who_brought_it_about_did_not_do_it(claims_in, text, event_type):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    assert not any(c.agent for c in told)
