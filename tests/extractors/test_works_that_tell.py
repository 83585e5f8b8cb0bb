"""Reports, films and letters that tell something, whoever got them; speech that is cut short."""

from __future__ import annotations

import pytest

CLAIMERS = [
    ("The campaign illustrates how girls have been abducted by the militia.", "Kidnapping",
     "campaign"),
    ("The exhibition shows how boys have been abducted by the militia.", "Kidnapping",
     "exhibition"),
    ("The study shows that soldiers killed conscripts.", "Killing", "study"),
    ("After reports that police had tortured two boys, protests broke out.", "Torture", "reports"),
    ("According to reports received by the Red Cross, 40 people were killed in Darfur.", "Killing",
     "reports"),
    ("China blocked a statement that condemned the killing of nuns by the army.", "Killing",
     "statement"),
    ("The minister rejected a report that accused the army of torture.", "Torture", "report"),
    ("Russia vetoed a draft resolution that condemned the attack on Ardo.", "Attack",
     "draft resolution"),
    ("France drafted a resolution that condemned the raid on the mill.", "Raid", "France"),
    ("The ministry issued a statement that accused the army of torture.", "Torture", "ministry"),
    ("According to documents seen by Reuters, the general killed nine priests.",
     "Killing", "documents"),
    ("According to a report published by the Red Cross, 40 people were killed in Darfur.",
     "Killing", "Red Cross"),
    ("A study by the Eastern Rights Group details how the army killed farmers.", "Killing",
     "Eastern Rights Group"),
    ("The minister denied reports that soldiers had killed nine priests.", "Killing", "minister"),
    ("This is the third raid this week,” said the mayor of Gao.\n\n“Soldiers burned two shops.”",
     "Destruction", "mayor"),
    ("Nobody was spared, and guards tortured boys,” said Ana Ruiz.", "Torture", "Ana Ruiz"),
]  # fmt: skip
NOBODYS = [
    ("There were reports that soldiers had tortured two boys.", "Torture"),
    ("Reports are coming in that the army has burned the mill.", "Destruction"),
    ("The wound shows that soldiers tortured the boy.", "Torture"),
    ("Rebels killed a priest. “The mill was old.” The army burned a church.", "Destruction"),
]
GOING_ON = [
    ("As the junta's largest arms supplier, China has refused to comment.", "Ongoing"),
    ("Libya was the main supplier of rifles to the IRA.", "Past"),
]


@pytest.mark.parametrize(("text", "event_type", "name"), CLAIMERS)
def test_whose_word_it_is(claims_in, text, event_type, name):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    assert {c.claimer.name if c.claimer is not None else None for c in told} == {name}


@pytest.mark.parametrize(("text", "event_type"), NOBODYS)
def test_what_only_shows_it_says_nothing(claims_in, text, event_type):
    assert all(c.claimer is None for c in claims_in(text) if c.event_type == event_type)


@pytest.mark.parametrize(
    "text",
    [
        "“The US bombed a clinic in Kunduz,” said a nurse.",
        "“A clinic was bombed by the US,” said the mayor of Kunduz.",
    ],
)
def test_the_us_is_no_us_in_speech(claims_in, text):
    told = [c for c in claims_in(text) if c.event_type == "Bombing"]
    assert [[f.name for f in c.agent] for c in told] == [["United States"]]


@pytest.mark.parametrize(("text", "time"), GOING_ON)
def test_what_somebody_is_he_is_now(claims_in, text, time):
    told = [c for c in claims_in(text) if c.event_type == "ArmsTransfer"]
    assert [c.temporality for c in told] == [time]
