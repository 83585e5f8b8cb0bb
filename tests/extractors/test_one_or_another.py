"""Who a party is: by its whole name, one of several, and nobody it cannot be."""

from __future__ import annotations

import pytest


def kinds(claims, role: str) -> dict[str, str]:
    """Map the names of who has the role in any of the claims to what they are."""
    return {f.name: f.type for claim in claims for f in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Four Sri Lankans were arrested.", {"Sri Lankans": "PersonGroup"}),
        ("More than 30 South Koreans were detained.", {"South Koreans": "PersonGroup"}),
        ("Three Arab Israelis were killed.", {"Arab Israelis": "PersonGroup"}),
        ("Police beat a passer-by.", {"passer-by": "Person"}),
        ("The minister's brother-in-law was kidnapped.", {"minister's brother-in-law": "Person"}),
        ("Three more U.S. soldiers have been killed.", {"American soldiers": "PersonGroup"}),
        ("The attack killed several oblates.", {"oblates": "PersonGroup"}),
        ("The attack killed 40 sheep.", {"sheep": "Object"}),
        ("One of our brave soldiers was killed.", {"brave soldier": "Person"}),
        ("One of the masked men was arrested.", {"masked man": "Person"}),
        ("The army arrested dozens of the men.", {"men": "PersonGroup"}),
        ("One man was freed. The other was arrested.", {"man": "Person", "other": "Person"}),
    ],
)
def test_who_is_harmed_has_a_whole_name_and_number(claims_in, text, victim) -> None:
    assert kinds(claims_in(text), "victim") == victim


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The auditor general charged Kabila with treason.", {"auditor general": "Person"}),
        ("The Sri Lankan High Court jailed two men.", {"Sri Lankan High Court": "Organisation"}),
        ("The Russian warplanes bombed the market.", {"Russian warplanes": "Weapon"}),
        (
            "The Jordanian 71st Counter Terrorism Battalion captured two men.",
            {"Jordanian 71st Counter Terrorism Battalion": "ArmedGroup"},
        ),
        (
            "The People's Liberation Army of Manipur killed two men.",
            {"People's Liberation Army of Manipur": "ArmedGroup"},
        ),
        (
            "The People's Liberation Army of China killed two men.",
            {"People's Liberation Army": "Organisation"},
        ),
    ],
)
def test_a_body_has_its_whole_name_and_is_no_other(claims_in, text, doer) -> None:
    assert kinds(claims_in(text), "agent") == doer


def test_people_who_are_sent_are_no_things(claims_in) -> None:
    claims = claims_in("Military reinforcements were sent to the area.")
    assert kinds(claims, "material") == {"Military reinforcements": "PersonGroup"}


def test_a_news_agency_is_no_state(claims_in) -> None:
    claims = claims_in("According to Russia's TASS agency, rebels killed two farmers.")
    assert {claim.claimer.name for claim in claims if claim.claimer} == {"TASS"}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The Coalition fights ISIL. The Coalition is supporting the SDF.", "Islamic State"),
        ("Hezbollah shelled the town. It killed ten men of Hezbollah's.", "the town"),
        ("A synagogue was attacked. It is being investigated by police.", "synagogue"),
    ],
)
def test_who_may_be_another_is_left_open(claims_in, text, never) -> None:
    late = [c for c in claims_in(text) if c.start > 0]
    assert late
    assert never not in {**kinds(late, "agent"), **kinds(late, "target")}


def test_a_coalition_is_what_is_called_so(claims_in) -> None:
    claims = claims_in("The Saudi-led coalition bombed Sanaa. The coalition killed ten men.")
    assert kinds(claims, "agent") == {"Saudi-led coalition": "Organisation"}


def test_nobody_quoted_at_length_speaks_of_himself_as_him(claims_in) -> None:
    claims = claims_in("“He should be charged with war crimes,” Carla del Ponte told the paper.")
    assert "Carla del Ponte" not in {**kinds(claims, "target"), **kinds(claims, "agent")}


def test_she_is_a_person_whose_name_was_taken_for_a_body(claims_in) -> None:
    claims = claims_in("Loujain al-Hathloul is in prison. She was jailed by the court.")
    assert kinds(claims, "victim") == {"Loujain al-Hathloul": "Person"}


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        (
            "The Internal Security Agency of Poland said that rebels killed two men.",
            "Polish Internal Security Agency",
        ),
        (
            "The Ministry of Defense of the Russian Federation announced that it had taken Orin.",
            "Russian Ministry of Defence",
        ),
        ("Sport for Rights said that police killed two men.", "Sport for Rights"),
        ("Fatah al-Islam said that police killed two men.", "Fatah al-Islam"),
    ],
)
def test_who_says_it_has_his_whole_name(claims_in, text, claimer) -> None:
    assert {claim.claimer.name for claim in claims_in(text) if claim.claimer} == {claimer}


def test_forces_of_a_pronoun_are_of_no_state(claims_in) -> None:
    claims = claims_in("The front said that its troops ambushed a patrol near the river.")
    assert "StateActor" not in kinds(claims, "agent").values()


def test_abbreviations_of_listed_bodies_keep_their_capitals_in_text_in_capitals(claims_in) -> None:
    text = "IN ANOTHER TURN OF EVENTS, FMLN FORCES BEGAN ATTACKING ENEMY POSITIONS IN LOS SANTOS."
    assert kinds(claims_in(text), "agent") == {"FMLN": "ArmedGroup"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gunmen destroyed the palace.", {"palace": "Object"}),
        ("A drone struck a fuel tank.", {"fuel tank": "Object"}),
    ],
)
def test_a_seat_and_a_tank_for_fuel_are_things(claims_in, text, target) -> None:
    assert kinds(claims_in(text), "target") == target


def test_a_storm_is_nobody(claims_in) -> None:
    assert kinds(claims_in("Ten houses were destroyed by Cyclone Kenneth."), "agent") in (
        {"Cyclone Kenneth": "Object"},
        {},
    )


def test_one_of_those_to_whom_it_is_done_is_not_alone(claims_in) -> None:
    claims = claims_in("She is one of the women who were arrested in Osaka.")
    assert "Person" not in kinds(claims, "victim").values()
