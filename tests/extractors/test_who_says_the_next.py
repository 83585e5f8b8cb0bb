"""Whose words an act is told in where several are named, or only asked to speak."""

from __future__ import annotations

import pytest


def _claimers(claims, event_type: str) -> set[str | None]:
    found = [claim for claim in claims if claim.event_type == event_type]
    assert found, [claim.event_type for claim in claims]
    return {claim.claimer and claim.claimer.name for claim in found}


@pytest.mark.parametrize(
    ("text", "event_type", "claimer"),
    [
        (
            "Lydia said its army had encircled Tarn and, according to the mayor, taken the port.",
            "TerritoryTaken",
            "mayor",
        ),
        (
            "The union called on the government to admit that the army attacked the town.",
            "Attack",
            "union",
        ),
        (
            "The Lydian police concluded its investigations into the officers.",
            "Investigation",
            None,
        ),
        (
            "Another leading group, the Civic Assistance, also saw its Moscow office raided.",
            "Raid",
            None,
        ),
        (
            "According to a Moscow police report, the man threatened the staff with a pistol.",
            "Intimidation",
            "police",
        ),
        (
            "According to information provided by the Red Cross, police arrested 90 protesters.",
            "Detention",
            "Red Cross",
        ),
    ],
)
def test_nobody_says_what_others_say(claims_in, text, event_type, claimer) -> None:
    assert _claimers(claims_in(text), event_type) == {claimer}


@pytest.mark.parametrize(
    ("text", "event_type", "claimer"),
    [
        (
            "The ministry stated that Russian forces had encircled Kherson and captured the port.",
            "TerritoryTaken",
            "ministry",
        ),
        (
            "The ministry said that, according to the army, rebels shelled the town.",
            "Shelling",
            "army",
        ),
        ("The government admitted that the army shelled the town.", "Shelling", "government"),
        ("The commission concluded that the army killed nine farmers.", "Killing", "commission"),
        ("The boy saw his brother killed by soldiers.", "Killing", "boy"),
        ("A Kremlin report said rebels killed nine people.", "Killing", "Russia"),
    ],
)
def test_who_says_it_stays(claims_in, text, event_type, claimer) -> None:
    assert claimer in _claimers(claims_in(text), event_type)
