"""Who is counted together with others, and who an -ing word before a noun speaks of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The shelling killed or injured 188 children.",
        "The bombs exploded, killing and wounding dozens of soldiers.",
        "The bombs exploded, killing or maiming 12 soldiers.",
        "In all, 40 civilians were killed or wounded.",
        "Shelling killed and injured 12 people in the market.",
        "Rebels have killed or hurt 90 farmers since March.",
    ],
)
def test_the_killed_and_the_wounded_together_are_no_toll_of_the_killed(claims_in, text):
    found = claims_in(text)
    assert found
    assert all(claim.harm == () for claim in found)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The attack killed 20 soldiers and wounded 30.", 20),
        ("Rockets killed 3 women and injured 9 men.", 3),
        ("Rebels killed 7 farmers and burned their houses.", 7),
    ],
)
def test_those_who_are_counted_apart_are(claims_in, text, killed):
    harm = [h for claim in claims_in(text) for h in claim.harm if h.type == "Killed"]
    assert [h.count_min for h in harm] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "The gang was in touch with kidnapping gangs.",
        "The police fought kidnapping gangs.",
        "The president met the leaders of bombing squads.",
        "Villagers fear the killing squads of the militia.",
        "The captain led a raiding party.",
        "Police beat protesting students.",
    ],
)
def test_gangs_that_kidnap_are_not_kidnapped(claims_in, text):
    for claim in claims_in(text):
        if claim.event_type in {"Kidnapping", "Bombing", "Killing", "Raid", "PeacefulProtest"}:
            assert claim.victim + claim.target + claim.recipient == ()
            assert not {"gang", "police", "president"} & {f.text.lower() for f in claim.agent}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The militia abducted kidnapping victims.", "Kidnapping"),
        ("Soldiers freed kidnapping victims.", "Release"),
        ("The police arrested a kidnapping gang.", "Detention"),
        ("The army attacked a bombing squad.", "Attack"),
    ],
)
def test_who_suffers_it_does(claims_in, text, event_type):
    found = [c for c in claims_in(text) if c.event_type == event_type]
    assert any(c.victim or c.target for c in found)
