"""A headline's passive lacks its auxiliary, and makes no doer of whom it was done to."""

from __future__ import annotations

import pytest

FIELD = {"Attack", "Shelling", "Torture", "Siege", "Bombing", "TerritoryTaken", "PhysicalAssault"}


@pytest.mark.parametrize("whom", ["Rebels", "Army", "Villagers", "Kurdish fighters", "Journalists"])
@pytest.mark.parametrize(
    "done",
    [
        "attacked in Homs",
        "attacked near border, 12 dead",
        "besieged in Tarn",
        "tortured, says NGO",
        "targeted in car bombing",
        "driven out of Tarn",
        "attacked: UN",
    ],
)
def test_whom_it_befell_did_not_do_it(claims_in, whom, done) -> None:
    doers = {d.text for c in claims_in(f"{whom} {done}") if c.event_type in FIELD for d in c.agent}
    assert not {d for d in doers if d in whom}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked at dawn.",
        "The rebels attacked in Homs",
        "Rebels attacked and burned the mill",
    ],
)
def test_who_attacks_in_a_sentence_does_it(claims_in, text) -> None:
    doers = {d.name.lower() for c in claims_in(text) if c.event_type == "Attack" for d in c.agent}
    assert doers == {"rebels"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Syria bombing killed 12 people.", "Syria"),
        ("Iraq attacks went on for days.", "Iraq"),
        ("Congress blocked the Saudi arms sale.", "Saudi Arabia"),
        ("Iran arms sales financed the rebels.", "Iran"),
    ],
)
def test_a_land_before_an_act_may_be_either_side(claims_in, text, state) -> None:
    claims = claims_in(text)
    assert claims
    assert state not in {doer.name for c in claims for doer in c.agent}


@pytest.mark.parametrize(
    ("text", "state", "to"),
    [
        ("US arms sales to Saudi Arabia went on.", "United States", "Saudi Arabia"),
        ("The rebels rely on Turkey for weapons.", "Turkey", "rebels"),
    ],
)
def test_to_whom_arms_go_tells_who_sells(claims_in, text, state, to) -> None:
    told = [
        ({a.name for a in c.agent}, {r.name for r in c.recipient})
        for c in claims_in(text)
        if c.event_type == "ArmsTransfer"
    ]
    assert told == [({state}, {to})]


@pytest.mark.parametrize(
    "text",
    [
        "The proceeds of the arms sales went to the rebels.",
        "Iran arms sales financed the rebels.",
    ],
)
def test_who_gets_the_money_gets_no_arms(claims_in, text) -> None:
    got = {r.name for c in claims_in(text) if c.event_type == "ArmsTransfer" for r in c.recipient}
    assert "rebels" not in got
