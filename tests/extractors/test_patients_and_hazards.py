"""Patients who go home are no release, and drink, heat and collapse kill nobody."""

from __future__ import annotations

import pytest


def _of(claims, event_type: str) -> list:
    return [claim for claim in claims if claim.event_type == event_type]


@pytest.mark.parametrize(
    "text",
    [
        "Two protesters were treated and released after police beat them.",
        "A soldier was shot in Tarn and was released from hospital on Friday.",
        "Three of the wounded have been discharged from the hospital.",
        "The governor was released from a hospital after the attack.",
        "Most of the victims were treated at the scene and released.",
        "The wounded soldier was discharged from hospital.",
        "The injured child was treated and released.",
    ],
)
def test_patients_who_go_home_are_no_release(said, text) -> None:
    assert not _of(said(text).claims, "Release")


@pytest.mark.parametrize(
    "text",
    [
        "The journalist was released from a prison hospital on Friday.",
        "Twelve hostages were released and treated in hospital.",
        "The detainees were released on bail after treatment.",
        "Police released the man on Monday after he was treated.",
        "Two persons were treated inhumanely and released.",
    ],
)
def test_those_held_are_released_though_they_are_treated(said, text) -> None:
    assert _of(said(text).claims, "Release")


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed from consuming bootleg alcohol in Tarn.",
        "Nine people were killed after drinking tainted liquor.",
        "Ten villagers were killed by drinking contaminated water.",
        "Ten men were killed by bootleg alcohol in Tarn.",
        "Forty pilgrims were killed by the extreme heat.",
        "Extreme heat killed 40 pilgrims in Mecca.",
        "Five workers were killed when a mine collapsed in Tarn.",
        "Six people were killed when a bridge collapsed in Tarn.",
    ],
)
def test_drink_heat_and_collapse_kill_nobody(said, text) -> None:
    assert not _of(said(text).claims, "Killing")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A farmer was killed by an old landmine buried since the war.", set()),
        ("Two children were killed by a World War II bomb that exploded.", set()),
        ("Three villagers were killed when a mine exploded in Tarn.", set()),
        ("Six people were killed by an unexploded shell in Tarn.", set()),
        ("Landmines laid by the rebels killed three children in Tarn.", {"rebels"}),
        ("Gunmen killed a man after he drank tainted wine.", {"Gunmen"}),
        ("He was killed after drinking beer with friends in Tarn.", set()),
        ("Nine people were killed when a building collapsed in an Israeli strike.", {"Israel"}),
        ("The dissident was killed with poison by agents.", {"agents"}),
    ],
)
def test_an_old_mine_has_no_doer_and_others_keep_theirs(said, text, doers) -> None:
    killings = _of(said(text).claims, "Killing")
    assert killings
    assert {f.name for c in killings for f in c.agent} == doers
