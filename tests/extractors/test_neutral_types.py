"""The builder accuses nobody: a type judges only where the words of the text judge."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A local man was arrested for theft in Leeds.", "Detention"),
        ("Police arrested a journalist.", "Detention"),
        ("Rebels killed two farmers.", "Killing"),
        ("Rebels attacked a hospital.", "AttackOnProtectedObject"),
    ],
)
def test_the_type_says_what_the_words_say(one, text, event_type):
    assert one(text).event_type == event_type


def test_a_conviction_for_war_crimes_is_a_trial_and_no_unfair_one(claims):
    found = {c.event_type for c in claims("The general was convicted of war crimes by a court.")}
    assert "Trial" in found
    assert "UnfairTrial" not in found


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Police arbitrarily arrested two journalists.", "ArbitraryDetention"),
        ("Police held two journalists without charge or trial.", "ArbitraryDetention"),
        ("The detention of the editor was arbitrary.", "ArbitraryDetention"),
        ("Soldiers summarily executed two villagers.", "UnlawfulKilling"),
        ("Gunmen murdered a journalist.", "UnlawfulKilling"),
        ("The court sentenced an activist after an unfair trial.", "UnfairTrial"),
    ],
)
def test_words_that_judge_sharpen_the_type(claims, text, event_type):
    assert event_type in {claim.event_type for claim in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed in a car accident.",
        "The earthquake killed 30 people.",
        "Two men were killed when their bus overturned.",
        "He had a heart attack in Homs.",
    ],
)
def test_deaths_by_accident_disaster_and_illness_make_no_claim(claims, text):
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia vowed to torture the prisoners.",
        "Russia promised to use chemical weapons against Homs.",
    ],
)
def test_a_vow_of_harm_is_a_threat(one, text):
    assert one(text).speech_act == "Threaten"


@pytest.mark.parametrize(
    ("text", "harm", "count"),
    [
        ("Soldiers tortured 12 prisoners.", "Injured", 12),
        ("Gunmen raped six women.", "Injured", 6),
        ("Police arbitrarily arrested two journalists.", "Detained", 2),
    ],
)
def test_the_toll_of_torture_rape_and_detention_is_kept(one, text, harm, count):
    (toll,) = one(text).harm
    assert (toll.type, toll.count_min) == (harm, count)


def test_an_attack_is_of_the_type_of_its_instrument_and_keeps_the_kind_of_its_target(one):
    claim = one("Rebels attacked the hospital with mortars.")
    assert (claim.event_type, claim.target_kind) == ("Shelling", ("Medical",))


def test_protected_targets_are_found_whatever_the_means(claims):
    text = "Government forces bombed a market and shelled a school."
    found = {claim.event_type: claim.target_kind for claim in claims(text)}
    assert found == {"Bombing": ("Market",), "Shelling": ("Education",)}


def test_people_under_protection_are_a_kind_of_target_and_others_are_none(one):
    assert one("Gunmen murdered a journalist.").target_kind == ("Media",)
    assert one("Rebels killed two farmers.").target_kind == ()


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A mob attacked a church.", "MobViolence"),
        ("The army seized power in a coup.", "Coup"),
        ("Police seized 200 rifles.", "WeaponsSeizure"),
        ("The rebels set up a base near Homs.", "BaseEstablished"),
        ("Amnesty accused Sudan of genocide.", "Genocide"),
        ("The general defected to the rebels.", "ChangeOfSides"),
    ],
)
def test_acts_that_had_no_type_have_one(claims, text, event_type):
    assert event_type in {claim.event_type for claim in claims(text)}
