"""What is claimed falsely was not so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The rebels falsely claimed that the army killed six villagers.",
        "The minister wrongly claimed that police tortured a prisoner.",
        "State media falsely reported that rebels shelled a school.",
        "A website falsely accused the mayor of killing a boy.",
        "The minister repeatedly and falsely claimed that the rebels had shelled a school.",
        "The officer wrongly claimed responsibility for the killing of a boy.",
    ],
)
def test_what_is_claimed_falsely_was_not_so(said, text) -> None:
    told = {(c.claimer is not None, c.polarity) for c in said(text).claims}
    assert told == {(True, "Positive"), (False, "Negative")}


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("According to the court, the officer falsely claimed that he attacked him.", "court"),
        ("The army said the rebels had falsely claimed to have killed two soldiers.", "army"),
    ],
)
def test_whoever_calls_a_claim_false_denies_it(said, text, claimer) -> None:
    denied = [c for c in said(text).claims if c.polarity == "Negative"]
    assert {c.claimer.name for c in denied if c.claimer} == {claimer}


@pytest.mark.parametrize(
    ("text", "polarities"),
    [
        ("It is falsely claimed that Karim killed the judge.", {"Negative"}),
        ("The mayor was wrongly accused of killing a boy.", {"Negative"}),
        ("The army claimed that the rebels killed six villagers.", {"Positive"}),
        ("Officials rightly said that the army shelled the town.", {"Positive"}),
        ("The rebels falsely denied that they killed six villagers.", {"Negative"}),
    ],
)
def test_nobodys_false_claim_and_a_true_one_are_one(said, text, polarities) -> None:
    assert {c.polarity for c in said(text).claims} == polarities
