"""What nobody took a step to do, failed to carry out or has yet to do was not done."""

from __future__ import annotations

import pytest


def told(claims_in, text: str) -> dict[str, tuple[str, str]]:
    return {c.event_type: (c.polarity, c.temporality) for c in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The government did not take action to investigate the fire.", "Investigation"),
        ("The state failed to conduct an investigation into the shooting.", "Investigation"),
        ("The inspectors neglected to carry out an investigation.", "Investigation"),
        ("The commission has yet to open an investigation.", "Investigation"),
        ("Rebels failed to launch an attack on the base.", "Attack"),
        ("The air force has yet to bomb the town.", "AerialAttack"),
        ("The envoy called on the army to stop the attacks on the town.", "Attack"),
        ("The ministry urged Lydia to end the flow of weapons to the rebels.", "ArmsTransfer"),
    ],
)
def test_what_was_left_undone_is_not_done(claims_in, text: str, event_type: str) -> None:
    assert told(claims_in, text)[event_type][0] == "Negative"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The government took action to investigate the fire.", "Investigation"),
        ("They managed to carry out an attack on the base.", "Attack"),
        ("The army seized the town to stop the shelling.", "TerritoryTaken"),
    ],
)
def test_what_was_done_with_the_same_words_is_done(claims_in, text: str, event_type: str) -> None:
    assert told(claims_in, text)[event_type] == ("Positive", "Past")


def test_the_crime_that_nobody_took_action_to_investigate_was_done(claims_in) -> None:
    text = "The government did not take action to investigate the killings of two farmers."
    assert told(claims_in, text)["Killing"][0] == "Positive"
