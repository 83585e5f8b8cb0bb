"""Every one of a people is no state, and a war that tells when does not tell by whom."""

from __future__ import annotations

import pytest


def _filled(claims, role: str, attribute: str = "name") -> set[str]:
    return {getattr(filler, attribute) for claim in claims for filler in getattr(claim, role)}


def _of(claims, event_type: str) -> list:
    return [claim for claim in claims if claim.event_type == event_type]


@pytest.mark.parametrize(
    "text",
    [
        "The government has helped free every American held abroad.",
        "Every American held abroad must be released.",
        "Each Russian detained in Solen was released.",
    ],
)
def test_every_one_of_a_people_is_no_state(said, text) -> None:
    assert {f.type for c in said(text).claims for f in c.victim} == {"Person"}


@pytest.mark.parametrize(
    "text",
    [
        "Russian generals were killed during the Russian invasion of Ukraine.",
        "Ten journalists have been killed during the Russian invasion of Ukraine.",
        "By 2015, 328 guards had been killed in the Syrian civil war since it began.",
        "Israeli soldiers were killed in the Israeli offensive in Gaza.",
        "Nine aid workers were killed amid the Russian offensive.",
    ],
)
def test_a_war_that_tells_when_does_not_tell_by_whom(said, text) -> None:
    killings = _of(said(text).claims, "Killing")
    assert killings
    assert not _filled(killings, "agent")


@pytest.mark.parametrize(
    "text",
    [
        "Six tourists were killed during the French bombing of Tarn.",
        "Syrian civilians were killed in a Syrian airstrike.",
        "Ukrainian soldiers were killed during a Russian attack on the base.",
        "Each Russian strike killed civilians.",
    ],
)
def test_an_attack_in_which_they_were_killed_tells_by_whom(said, text) -> None:
    assert {f.type for c in _of(said(text).claims, "Killing") for f in c.agent} == {"StateActor"}
