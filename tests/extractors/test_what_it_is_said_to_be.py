"""An act is no worse than it is said to be, and what lasts is told as going on."""

from __future__ import annotations

import pytest

NOT_SO = [
    "The government denied that the detention of the editors was arbitrary.",
    "The detention of the editors is not arbitrary, the court said.",
    "The minister rejected claims that the arrests were unlawful.",
    "The army disputed reports that the detentions were arbitrary.",
]
SO = [
    "The UN said that the detention of the editors was arbitrary.",
    "Lawyers said the arrests were unlawful.",
    "Police carried out arbitrary arrests in Tarn.",
    "The minister rejected the unlawful arrest of the editors.",
]


@pytest.mark.parametrize("text", NOT_SO)
def test_what_is_denied_of_an_act_is_not_said_of_it(claims_in, text):
    assert "ArbitraryDetention" not in {claim.event_type for claim in claims_in(text)}


@pytest.mark.parametrize("text", SO)
def test_what_is_said_of_an_act_is_its_type(claims_in, text):
    assert "ArbitraryDetention" in {claim.event_type for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("He is currently detained at Tarn prison.", "Ongoing"),
        ("Nine editors are now held in Tarn.", "Ongoing"),
        ("She has been imprisoned for over a year.", "Ongoing"),
        ("The editor has been detained since May.", "Ongoing"),
        ("They were detained for two days.", "Past"),
        ("The editor was imprisoned in May.", "Past"),
    ],
)
def test_who_is_kept_until_now_is_kept(claims_in, text, time):
    assert {c.temporality for c in claims_in(text) if c.event_type == "Detention"} == {time}
