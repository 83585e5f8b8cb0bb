"""What a text takes back is a retraction, by whoever published it; what is so stays a claim."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "opening",
    [
        "An earlier version of this article said that",
        "A previous version of this report stated that",
        "Correction: This story originally reported that",
        "This story has been corrected. A previous version wrongly stated that",
        "Clarification: an earlier headline on this story said that",
        "This article was amended to remove a claim that",
        "An earlier version of our article incorrectly said the minister had stated that",
    ],
)
def test_an_earlier_version_is_taken_back_by_the_publisher(claims_in, opening: str) -> None:
    (claim,) = claims_in(f"{opening} the army shelled the old port of Homs.")
    assert (claim.speech_act, claim.claimer) == ("Retract", None)
    assert [filler.name for filler in claim.agent] == ["army"]
    assert "act-of-correcting" in claim.rules


def test_what_is_so_in_fact_is_no_retraction(claims_in) -> None:
    text = (
        "An earlier version of this article said that the army shelled the old port, "
        "when in fact rebels shelled the port."
    )
    told = {claim.agent[0].name: claim.speech_act for claim in claims_in(text)}
    assert told["army"] == "Retract"
    assert told.get("rebels", "Report") == "Report"


@pytest.mark.parametrize(
    "text",
    [
        "An earlier report by the commission said that the army shelled Homs.",
        "An earlier version of this article misstated the number of people killed in the raid.",
        "The army shelled Homs, an earlier version of events to which the minister holds.",
    ],
)
def test_other_reports_and_corrections_of_detail_take_nothing_back(claims_in, text: str) -> None:
    assert "Retract" not in {claim.speech_act for claim in claims_in(text)}
