"""What the next sentences take back, what somebody is said to have told, and what stays."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Adan Novak was killed by a missile in Tarn. It emerged that he had faked his death.",
        "Denis Oro is reported killed in a drone strike. It is revealed that Oro faked his death.",
        "Gunmen abducted the priest on Friday. The story proved to be untrue.",
        "Soldiers killed Juan Oro on Monday. Oro was found alive in a cellar.",
    ],
)
def test_what_the_next_sentence_takes_back_was_not_done(claims_in, text) -> None:
    assert {c.polarity for c in claims_in(text)} == {"Negative"}


@pytest.mark.parametrize(
    "text",
    [
        "Police said that soldiers had killed the singer. The report later turned out to be false.",
        "The army claimed that it had killed the rebel Juan Oro. Oro was found alive on Friday.",
    ],
)
def test_what_somebody_said_stays_his_word_and_unknown(claims_in, text) -> None:
    assert {(c.polarity, c.certainty) for c in claims_in(text)} == {("Positive", "Unknown")}


@pytest.mark.parametrize(
    "text",
    [
        "Adan Novak was killed by a Lydian missile in Tarn. His death was mourned in the town.",
        "Rebels killed the teacher Ana Oro on Friday. Her son was found alive.",
        "Soldiers shot the singer dead. The army denied that she had faked her death.",
        "Soldiers killed the farmer Juan Oro. His brother may have faked his death.",
        "Rebels killed nine farmers. Reports that they had fled turned out to be false.",
        "Gunmen abducted the priest on Friday. He was found alive on Sunday.",
    ],
)
def test_another_s_return_or_a_rescue_takes_nothing_back(claims_in, text) -> None:
    harmed = [c for c in claims_in(text) if c.event_type in {"Killing", "Kidnapping"}]
    assert {(c.polarity, c.certainty) for c in harmed} == {("Positive", "Certain")}
