"""What somebody is accused of is an accusation, and what is called a lie is denied."""

from __future__ import annotations

import pytest

ACCUSED = [
    "The colonel was accused of the murder of two nuns.",
    "He is accused of raping a prisoner in the camp.",
    "The general, accused of multiple murders, including the murder of Lena Orban, fled to Lydia.",
    "The militia stands accused of torturing farmers.",
    "The colonel is accused of taking part in killings and the rape of a nurse.",
    "The sergeant is accused, among other things, of torturing students.",
    "The officers accused of killing the priest were freed.",
    "He is accused of several crimes, among them the kidnapping of a doctor.",
    "He is accused of crimes such as the torture of students.",
    "The colonel, who has been accused of ordering the killing of a judge, lives in Oro.",
]
BY_SOMEBODY = [
    "Villagers accused the soldiers of killing a teacher and raping his wife.",
    "Accusing the police of beating students, the union called a strike.",
    "Villagers accused the soldiers of crimes, including the rape of a teacher.",
    "He is accused by prosecutors of having ordered and planned the killing of a judge.",
]
TOLD = [
    "The soldier was accused of theft after rebels killed the mayor.",
    "Nobody was accused after soldiers killed the judge.",
    "Rebels killed a priest and committed other crimes.",
]
LIES = [
    "The minister called the torture claims lies.",
    "The minister called the torture claims baseless.",
    "The army called the claims of torture a fabrication.",
    "The ministry dismissed the massacre claims as baseless.",
    "The minister called the massacre a lie.",
    "The minister denied the torture claims.",
]
NO_LIES = [
    "The minister called the killing a crime.",
    "The opposition repeated its torture claims.",
    "The minister described the massacre as a crime.",
]
HARM = {
    "Killing", "Kidnapping", "MassKilling", "PhysicalAssault", "SexualViolence", "Torture",
    "UnlawfulKilling",
}  # fmt: skip


def _harm(claims):
    return [c for c in claims if c.event_type in HARM]


@pytest.mark.parametrize("text", ACCUSED)
def test_what_nobody_named_accuses_somebody_of_is_an_accusation(claims_in, text):
    found = _harm(claims_in(text))
    assert found
    for claim in found:
        assert (claim.speech_act, claim.certainty) == ("Accuse", "Probable")
        assert claim.claimer is not None
        assert claim.claimer.name == "unnamed accuser"


@pytest.mark.parametrize("text", BY_SOMEBODY)
def test_who_accuses_is_its_claimer(claims_in, text):
    found = _harm(claims_in(text))
    assert found
    assert all(c.speech_act == "Accuse" and c.claimer is not None for c in found)


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_beside_an_accusation_is_none(claims_in, text):
    found = _harm(claims_in(text))
    assert found
    assert all((c.speech_act, c.certainty) == ("Report", "Certain") for c in found)


@pytest.mark.parametrize("text", LIES)
def test_what_somebody_calls_a_lie_he_denies(claims_in, text):
    found = _harm(claims_in(text))
    assert found
    for claim in found:
        assert (claim.speech_act, claim.polarity) == ("Deny", "Negative")
        assert claim.claimer is not None


@pytest.mark.parametrize("text", NO_LIES)
def test_what_somebody_calls_a_crime_he_does_not_deny(claims_in, text):
    assert all(c.polarity == "Positive" for c in _harm(claims_in(text)))
