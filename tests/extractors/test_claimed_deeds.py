"""Who claims harm of his own doing claims responsibility; who claims another's asserts it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rebels claimed that they shelled the town.", "ClaimResponsibility"),
        ("Rebels claimed that the army shelled the town.", "Assert"),
    ],
)
def test_who_claims_what_he_did_claims_responsibility(one, text, act):
    found = one(text)
    assert (found.speech_act, found.polarity) == (act, "Positive")
    assert found.claimer.name == "Rebels"
