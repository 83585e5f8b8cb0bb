"""Whom an act is blamed on did it, if anybody, and did not suffer it; and whose army it is."""

from __future__ import annotations

import pytest

BLAMED = [
    ("Police blamed the bombing on Boko Haram.", "Boko Haram"),
    ("The minister blamed the killings of farmers on bandits.", "bandits"),
    ("Local media blamed the attack on the army, citing a survivor.", "army"),
    ("The attack was blamed on the rebels.", "rebels"),
    ("Officials blame the attack on the convoy on the militia.", "militia"),
    ("The UN blamed a raid on the camp on Lydia.", "Lydia"),
]
HARMED = ("victim", "target", "recipient")


@pytest.mark.parametrize(("text", "name"), BLAMED)
def test_whom_it_is_blamed_on_does_not_suffer_it(claims_in, text, name):
    found = claims_in(text)
    harmed = {f.text.split()[-1] for c in found for role in HARMED for f in getattr(c, role)}
    assert name.split()[-1] not in harmed
    assert all(c.speech_act == "Accuse" for c in found if c.agent)


@pytest.mark.parametrize(
    ("text", "doer", "patient"),
    [
        ("The government blamed rebels for the attack on the army.", "rebels", "army"),
        ("He blamed the army for an attack on a school.", "army", "school"),
    ],
)
def test_what_somebody_is_blamed_for_keeps_its_target(claims_in, text, doer, patient):
    (claim,) = claims_in(text)
    assert [f.text for f in claim.agent] == [doer]
    assert [f.text for f in claim.target] == [patient]


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("The opposition fears the army will storm the district.", False),
        ("Villagers said the army would storm the district.", False),
        ("The general said the army would storm the district.", True),
    ],
)
def test_nobody_threatens_with_the_army_of_those_whom_he_opposes(claims_in, text, threatens):
    assert {c.speech_act == "Threaten" for c in claims_in(text)} == {threatens}
