"""Whose words an act is told in, where they stand beside it, before it or far from it."""

from __future__ import annotations

import pytest


@pytest.fixture
def voice(claims_in):
    """Return claimer, speech act and certainty of the first claim of a type."""

    def found(text, event_type):
        claims = [c for c in claims_in(text) if c.event_type == event_type]
        (name,) = {c.claimer.name if c.claimer else None for c in claims}
        return name, claims[0].speech_act, claims[0].certainty

    return found


@pytest.mark.parametrize(
    ("text", "event_type", "name", "act"),
    [
        (
            "Nine soldiers were killed, confirmed Interior Minister Ana Lund, in an ambush.",
            "Killing",
            "Ana Lund",
            "Confirm",
        ),
        ("Rebels burned the mill, confirmed the mayor.", "Destruction", "mayor", "Confirm"),
        (
            "The mill was bombed by rebels, insisted the governor, killing nine.",
            "Bombing",
            "governor",
            "Assert",
        ),
        (
            "The bishop cited five cases of villagers who were beaten by soldiers.",
            "PhysicalAssault",
            "bishop",
            "Assert",
        ),
        (
            "The union documented nine cases of workers who were beaten by police.",
            "PhysicalAssault",
            "union",
            "Assert",
        ),
        ("Premium News gathered that police beat nine men.", "PhysicalAssault", None, "Assert"),
        (
            "The suspect had beaten a woman, according to an affidavit.",
            "PhysicalAssault",
            "affidavit",
            "Assert",
        ),
        ("The suspect was arrested on May 3 per the affidavit.", "Detention", "affidavit", None),
        (
            "Marchers held banners denouncing the killing of their sons by rebels.",
            "Killing",
            "Marchers",
            "Condemn",
        ),
        (
            "The army issued a statement on Monday. Rebels killed nine men, the statement said.",
            "Killing",
            "army",
            "Assert",
        ),
        (
            (
                "‘Our union cannot work’, said its leader Peter Oro.\n\n"
                "‘We are tired. Police arrested nine of our members.\n\n‘They shut the office.’"
            ),
            "Detention",
            "Peter Oro",
            "Assert",
        ),
    ],
)
def test_who_says_it_is_the_claimer(voice, text, event_type, name, act) -> None:
    told, done, _ = voice(text, event_type)
    assert told is not None
    assert name is None or told == name
    assert act is None or done == act


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The commander, confirmed in office last year, killed two men.", "Killing"),
        ("Parliament met, confirmed the general and banned the rally.", "AssemblyRestriction"),
        (
            "Police continue to beat people, the Front reported 40 men are in jail.",
            "PhysicalAssault",
        ),
        ("The police cited nine drivers who were arrested for speeding.", "Detention"),
        ("Soldiers gathered at the bridge and burned nine huts.", "Destruction"),
        ("The rebels killed nine people per month.", "Killing"),
        ("The gates opened, admitted the commander, and rebels killed nine guards.", "Killing"),
    ],
)
def test_who_only_stands_beside_it_does_not_say_it(voice, text, event_type) -> None:
    assert voice(text, event_type)[0] is None


@pytest.mark.parametrize(
    ("text", "event_type", "name", "certainty"),
    [
        (
            "One theory by the investigators was that the men were killed by the rebels.",
            "Killing",
            "investigators",
            "Possible",
        ),
        (
            "The theory of the prosecutors is that the soldiers killed the farmers.",
            "Killing",
            "prosecutors",
            "Possible",
        ),
        ("One theory is that rebels killed the priest.", "Killing", None, "Possible"),
        ("The police hypothesis was that the gang killed him.", "Killing", "police", "Possible"),
        (
            "The belief among villagers is that soldiers burned the mill.",
            "Destruction",
            "villagers",
            "Probable",
        ),
        (
            "The conclusion of the inquiry was that soldiers killed the monks.",
            "Killing",
            "inquiry",
            "Certain",
        ),
        ("The result was that soldiers killed nine monks.", "Killing", None, "Certain"),
        ("The fact is that soldiers killed the monks.", "Killing", None, "Certain"),
    ],
)
def test_a_view_is_somebodys_and_only_a_view(voice, text, event_type, name, certainty) -> None:
    told, _, sure = voice(text, event_type)
    assert (told, sure) == (name, certainty)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The government must investigate allegations of torture.", "Torture"),
        ("The board will look into allegations of killings by soldiers.", "Killing"),
        ("Allegations that police killed nine marchers surfaced in May.", "Killing"),
        ("Oro was accused of killing nine farmers.", "Killing"),
        (
            (
                "The network has been blamed for raids in the capital and for orchestrating "
                "kidnappings, often of tourists."
            ),
            "Kidnapping",
        ),
        ("The gang was accused of masterminding the murder of a judge.", "UnlawfulKilling"),
    ],
)
def test_what_somebody_unnamed_alleges_is_his_accusation(voice, text, event_type) -> None:
    assert voice(text, event_type) == ("unnamed accuser", "Accuse", "Probable")


@pytest.mark.parametrize(
    ("text", "event_type", "when"),
    [
        ("By occupying the hills, they thought, they could win.", "TerritoryTaken", "Hypothetical"),
        ("By bombing the port, the generals believed, they could win.", "Bombing", "Hypothetical"),
        ("By shelling the town, the minister said, the rebels broke it.", "Shelling", "Past"),
        ("By shelling the town, witnesses believe, rebels broke it.", "Shelling", "Past"),
    ],
)
def test_a_means_that_somebody_thinks_of_is_not_used(claims_in, text, event_type, when) -> None:
    told = {c.temporality for c in claims_in(text) if c.event_type == event_type}
    assert told == {when} or (not told and when == "Hypothetical")
