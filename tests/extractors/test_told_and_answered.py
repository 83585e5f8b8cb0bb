"""Who answers an accusation, whose text says it, what is alleged, and which words name whom."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "answerer"),
    [
        ("The group accused the army of shelling the village, which the army denied.", "army"),
        ("Lydia has accused Graustark of arming the rebels, which Graustark denies.", "Graustark"),
        (
            "The group says that soldiers killed nine miners, which the ministry rejects.",
            "ministry",
        ),
        ("Police said that guards beat the man, which the guards deny.", "guards"),
    ],
)
def test_a_clause_with_which_answers_the_whole_saying(claims_in, text, answerer) -> None:
    voices = {c.polarity: c.claimer.text for c in claims_in(text) if c.claimer}
    assert answerer in voices["Negative"]
    assert answerer not in voices["Positive"]


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested over his alleged involvement in abducting two students.",
        "She is wanted for her suspected role in the killing of a judge.",
    ],
)
def test_an_alleged_part_in_an_act_is_an_alleged_act(claims_in, text) -> None:
    held = {"Detention", "Indictment"}
    assert {c.certainty for c in claims_in(text) if c.event_type not in held} == {"Probable"}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine was permitted to shell targets inside Lydia.",
        "The pilots were authorised to bomb the port.",
    ],
)
def test_what_is_permitted_is_not_done(claims_in, text) -> None:
    assert not [c for c in claims_in(text) if c.temporality != "Hypothetical"]


def test_who_warns_of_an_act_does_not_threaten_it_and_who_warns_not_to_demands(claims_in) -> None:
    acts = {c.speech_act for c in claims_in("The UN warned of massacres.")}
    assert not acts & {"Threaten", "Demand", "Promise"}
    (claim,) = claims_in("Israel had warned Russia not to supply the missiles to Syria.")
    assert (claim.speech_act, claim.polarity) == ("Demand", "Negative")


def test_nobody_demands_what_he_does_not_intend_to_call_for(claims_in) -> None:
    found = claims_in("Ruritania did not intend to call for an investigation into the killings.")
    assert not [c for c in found if c.claimer and c.polarity == "Positive"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police arrested over 30 journalists and activists.", "over 30 journalists and activists"),
        ("Police arrested several other politicians.", "several other politicians"),
        (
            "The army destroyed a bridge connecting Tarn and Odessos.",
            "bridge connecting Tarn and Odessos",
        ),
        ("Soldiers shot nine people, including two nurses, in the north.", "nine people"),
        ("Rebels freed two officials who were carrying letters.", "two officials"),
        ("Police arrested Adam Novak.", "Adam Novak"),
    ],
)
def test_the_words_of_a_party_tell_which_one_and_no_more(claims_in, text, words) -> None:
    parties = {f.text for c in claims_in(text) for r in ("victim", "target") for f in getattr(c, r)}
    assert words in parties


def test_what_somebody_does_to_himself_is_no_claim(claims_in) -> None:
    assert claims_in("Police said that the man hanged himself.") == ()
    harmed = [f.text for c in claims_in("A bomber blew himself up at a market.") for f in c.victim]
    assert "himself" not in harmed


@pytest.mark.parametrize(
    "text",
    [
        "So far we have not been able to obtain information on clashes in the town.",
        "The Red Cross was unable to reach districts where clashes are taking place.",
        "He does not enjoy killing civilians.",
    ],
)
def test_what_cannot_be_learnt_or_reached_took_place_all_the_same(claims_in, text) -> None:
    assert {claim.polarity for claim in claims_in(text)} == {"Positive"}


def test_troops_that_take_up_positions_take_no_place(claims_in) -> None:
    found = claims_in("A brigade of UN troops has taken up stations in the eastern town of Bukavu.")
    assert "TerritoryTaken" not in {claim.event_type for claim in found}


def test_a_town_is_not_freed_by_those_it_is_freed_from(claims_in) -> None:
    (claim,) = claims_in("The town marked the liberation of the city from Nazi invaders.")
    assert not claim.agent


def test_an_age_is_a_name_s_whole(claims_in) -> None:
    (claim,) = claims_in("Police shot a 38-year-old in Homs.")
    assert [filler.text for filler in claim.victim] == ["38-year-old"]


def test_the_group_may_be_either_of_two_that_do_not_act(claims_in) -> None:
    told = (
        "Adan Oro, a leader of Boko Haram, swore loyalty to Omar Said, the head of Islamic State."
    )
    found = claims_in(f"{told} The group began kidnapping people for ransom.")
    assert {f.name for c in found if c.event_type == "Kidnapping" for f in c.agent} == {"group"}


def test_members_of_a_body_who_are_counted_are_not_the_body(claims_in) -> None:
    (claim,) = claims_in("Six U.S. Marines raped a student.")
    assert [(f.name, f.type) for f in claim.agent] == [("Six U.S. Marines", "PersonGroup")]
    (claim,) = claims_in("U.S. Marines raided the house.")
    assert [f.type for f in claim.agent] == ["Organisation"]


def test_who_is_only_told_of_beside_the_attack_kills_nobody(claims_in) -> None:
    found = claims_in("Shells hit the square where students held a rally, killing nine.")
    harmed = [claim for claim in found if claim.event_type != "PeacefulProtest"]
    assert harmed
    assert not [filler for claim in harmed for filler in claim.agent]
    (killing,) = [
        c for c in claims_in("Rebels who stormed the town, killing nine men, fled.")
        if c.event_type == "Killing"
    ]  # fmt: skip
    assert [f.text for f in killing.agent] in (["who"], ["Rebels"])


def test_an_adverb_is_no_part_of_a_name(claims_in) -> None:
    (claim,) = claims_in("President Adamo surreptitiously attacked Venezuela.")
    assert [filler.text for filler in claim.agent] == ["President Adamo"]
