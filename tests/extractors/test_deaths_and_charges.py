"""What kills, what was an accident or a contest, what is dropped and what is only a price."""

from __future__ import annotations

import pytest


def _told(claims, event_type: str) -> list[tuple[str, str]]:
    return [(c.polarity, c.temporality) for c in claims if c.event_type == event_type]


@pytest.mark.parametrize(
    "text",
    [
        "The soldier shot and killed a farmer.",
        "Two men were shot and killed.",
        "The guards beat a prisoner to death.",
        "Police fatally shot a boy in Tarn.",
        "The deadly shooting of two men in Daro is being investigated.",
        "The inquest ruled that the fatal police shooting of Otto Haro was justified.",
        "Prisoners died after fatal beatings by guards.",
    ],
)
def test_words_that_tell_a_death_tell_a_killing(claims_in, text) -> None:
    found = {claim.event_type for claim in claims_in(text)}
    assert "Killing" in found
    assert not found & {"Attack", "PhysicalAssault"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The deadly attack on the town was condemned.", "Attack"),
        ("A non-fatal shooting of a guard was reported.", "Attack"),
        ("The police shooting of Otto Haro wounded two bystanders.", "Attack"),
        ("Soldiers beat the prisoners in their cells.", "PhysicalAssault"),
    ],
)
def test_where_no_death_is_told_nobody_is_killed(claims_in, text, event_type) -> None:
    assert {claim.event_type for claim in claims_in(text)} == {event_type}


@pytest.mark.parametrize(
    "text",
    [
        "A woman was killed when a neighbour accidentally hit her while backing out of a drive.",
        "The boy was killed when a lorry driver accidentally ran over him.",
        "Two people were killed when their car hit a tree.",
        "Nine pilgrims were killed when their bus plunged into a ravine.",
        "A cyclist was hit by a car in Tarn.",
        "A girl was killed by a truck on Friday.",
        "Walker has beaten out Melvin for the school board's third seat.",
        "Weber beat Haro in the runoff for mayor.",
        "Anna Weber beat the incumbent by 300 votes.",
        "The mayor said he will investigate incentives offered by other states.",
        "The board will investigate ways to cut costs.",
        "Aid groups are aiding refugees.",
        "The doctors assisted flood victims and the homeless.",
    ],
)
def test_accidents_contests_and_relief_are_no_such_act(claims_in, text) -> None:
    unwanted = {"Killing", "PhysicalAssault", "Investigation", "MilitarySupport"}
    assert not unwanted & {claim.event_type for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Two people were killed when their car hit a landmine.", "Killing"),
        ("Four people were killed when a truck ploughed into a crowd of marchers.", "Killing"),
        ("A man was killed when soldiers ran over him with a tank.", "Killing"),
        ("A driver deliberately hit a protester with his car.", "PhysicalAssault"),
        ("Soldiers accidentally shot a boy at a checkpoint.", "PhysicalAssault"),
        ("Youths beat voters in the election.", "PhysicalAssault"),
        ("The soldiers beat Haro in the election office.", "PhysicalAssault"),
        ("Guards beat a prisoner for a cigarette.", "PhysicalAssault"),
        ("The prosecutor will investigate the killings.", "Investigation"),
        ("The ministry will investigate the causes of the fire.", "Investigation"),
    ],
)
def test_what_was_meant_is_such_an_act(claims_in, text, event_type) -> None:
    assert event_type in {claim.event_type for claim in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Charges have been dismissed against a Tarn man accused of abusing a girl.",
        "Prosecutors withdrew murder charges against the guard.",
        "The charges against Otto Haro were thrown out by a judge.",
        "The indictment of the general was quashed.",
    ],
)
def test_a_charge_that_is_dropped_was_brought(claims_in, text) -> None:
    assert _told(claims_in(text), "Indictment") == [("Positive", "Past")]


@pytest.mark.parametrize(
    "text", ["Haro was not charged.", "Prosecutors declined to charge the two officers."]
)
def test_who_is_not_charged_is_not_charged(claims_in, text) -> None:
    assert _told(claims_in(text), "Indictment") == [("Negative", "Past")]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The court cleared the general of war crimes.", "WarCrime"),
        ("The guard was acquitted of the killing of a prisoner.", "Killing"),
        ("The court absolved the colonel of torture and rape.", "Torture"),
        ("The court absolved the colonel of torture and rape.", "SexualViolence"),
        ("He was found not guilty of the murder of a nurse.", "UnlawfulKilling"),
    ],
)
def test_what_somebody_is_cleared_of_he_did_not_do(claims_in, text, event_type) -> None:
    assert {polarity for polarity, _ in _told(claims_in(text), event_type)} == {"Negative"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("He was found guilty of the murder of a nurse.", "UnlawfulKilling"),
        ("The guard was not acquitted of the killing of a prisoner.", "Killing"),
        ("The general was convicted of torture.", "Torture"),
    ],
)
def test_what_somebody_is_convicted_of_is_not_denied(claims_in, text, event_type) -> None:
    assert {polarity for polarity, _ in _told(claims_in(text), event_type)} == {"Positive"}


@pytest.mark.parametrize(
    "text",
    [
        "They demanded 5,000 dollars in exchange for his release.",
        "The kidnappers demanded a ransom for the release of the teacher.",
        "The militants demanded food in exchange for freeing two guards.",
    ],
)
def test_what_is_given_for_it_is_not_demanded(claims_in, text) -> None:
    assert _told(claims_in(text), "Release") == []


@pytest.mark.parametrize(
    "text",
    [
        "The family demanded his release.",
        "The rebels demanded the release of prisoners in exchange for the hostages.",
        "The rebels demanded the release of prisoners in return for the release of two monks.",
    ],
)
def test_what_is_asked_for_is_demanded(claims_in, text) -> None:
    found = [claim for claim in claims_in(text) if claim.event_type == "Release"]
    assert [claim.speech_act for claim in found] == ["Demand"]
