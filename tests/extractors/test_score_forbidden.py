from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.scoring.challenge.agreement import is_forbidden
from allegata.extractors.scoring.challenge.judge import judge
from judged import READ, gold


@pytest.mark.parametrize(
    ("row", "broken"),
    [
        ({}, True),
        ({"polarity": "Positive"}, True),
        ({"polarity": "Negative"}, False),
        ({"temporality": "Past", "certainty": ["Certain", "Probable"]}, True),
        ({"temporality": "Past", "certainty": ["Probable"]}, False),
        ({"speech_act": ["Report"]}, True),
        ({"speech_act": ["Deny"]}, False),
        ({"agent": [["Narvian soldiers"]]}, True),
        ({"agent": [["soldiers"]]}, False),
        ({"agent": []}, False),
        ({"target": [["six fishermen"]]}, True),
        ({"location": [["Port Elm"]]}, False),
        ({"claimer": ["the Tern Group"]}, True),
        ({"claimer": ["Tern"]}, False),
        ({"claimer": ["DOCUMENT"]}, False),
        ({"date": "2014"}, True),
        ({"date": "2014-05-09"}, False),
        ({"killed": 6}, True),
        ({"killed": 60}, False),
    ],
)
def test_a_forbidden_row_is_broken_by_agreeing_in_every_field(
    row: dict[str, object], broken: bool
) -> None:
    text = gold(forbidden=[{"event_type": ["Torture", "Killing"], **row}])
    assert is_forbidden(READ, text.forbidden[0], text) is broken


def test_a_claim_in_the_publishers_voice_breaks_a_row_that_names_the_publisher() -> None:
    row = {"event_type": ["Killing"], "claimer": ["Elm Courier"]}
    text = gold(forbidden=[row], publisher="Elm Courier")
    assert judge(text, [replace(READ, claimer=None)]).broken == 1
    assert judge(text, [READ]).broken == 0
