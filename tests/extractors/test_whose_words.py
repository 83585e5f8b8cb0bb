"""Who goes on speaking, who saw it, and what the narrator adds beside it."""

from __future__ import annotations

import pytest


def test_what_stands_behind_a_semicolon_is_not_what_was_announced(claims_in) -> None:
    found = claims_in("Lydia announced the offensive; Tarn was the first town to be captured.")
    assert {c.claimer for c in found if c.event_type == "TerritoryTaken"} == {None}
    found = claims_in("The panel found the following: soldiers shot a boy; rebels burned a church.")
    assert {c.claimer.name for c in found if c.claimer} == {"panel"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Rebels left at dawn, the mayor Juan Oro said. "They burned nine houses."', "Juan Oro"),
        ('The mayor Juan Oro said rebels had fled. "They burned nine houses."', "Juan Oro"),
        ('The mayor Juan Oro left the town. "They burned nine houses in a day."', None),
    ],
)
def test_who_has_just_spoken_goes_on_in_his_own_words(claims_in, text, speaker) -> None:
    (burning,) = [c for c in claims_in(text) if c.event_type == "Destruction"]
    assert (burning.claimer.name if burning.claimer else None) == speaker


@pytest.mark.parametrize(
    ("text", "witness"),
    [
        ("Witnesses saw soldiers burn the church.", "Witnesses"),
        ("They see who the soldiers trying to seize their town are.", None),
    ],
)
def test_who_sees_something_else_testifies_to_nothing(claims_in, text, witness) -> None:
    assert {c.claimer.text if c.claimer else None for c in claims_in(text)} == {witness}


@pytest.mark.parametrize(
    ("text", "event", "said"),
    [
        (
            "The general said the raid (in which soldiers killed nine men) was over.",
            "Killing",
            False,
        ),
        ("The general said that the raid, which killed nine men, was a crime.", "Killing", True),
        (
            "They claimed to have taken the town, with Lydia rejecting their offer.",
            "Rejection",
            False,
        ),
        (
            "The guards demanded that the man walk ahead of them, after which they released him.",
            "Release",
            False,
        ),
        ("Survivors recalled how soldiers killed the monks.", "Killing", True),
        (
            "Kuwait recalled its envoy amid a dispute over Lydia's killing of a cleric.",
            "Killing",
            False,
        ),
    ],
)
def test_what_the_narrator_adds_is_not_said_by_whom_he_quotes(claims_in, text, event, said) -> None:
    assert {c.claimer is not None for c in claims_in(text) if c.event_type == event} == {said}
