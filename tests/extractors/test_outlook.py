"""What is likely, due, wanted or impossible has not happened; what is more than that has."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "polarity", "certainty", "temporality"),
    [
        ("The army is likely to attack the village.", "Positive", "Probable", "Future"),
        ("The army was unable to free the hostages.", "Negative", "Certain", "Past"),
        ("Iran has to release the sailors.", "Positive", "Certain", "Hypothetical"),
        ("The army killed not only soldiers but also three monks.", "Positive", "Certain", "Past"),
    ],
)
def test_what_governs_an_event_says_whether_and_when(one, text, polarity, certainty, temporality):
    claim = one(text)
    assert (claim.polarity, claim.certainty) == (polarity, certainty)
    assert temporality is None or claim.temporality == temporality


@pytest.mark.parametrize(
    "text",
    [
        "Iran has to release the sailors.",
    ],
)
def test_a_duty_and_a_wish_are_demands(one, text):
    assert one(text).speech_act == "Demand"


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("Police beat students, the ombudswoman's office said.", "ombudswoman's office"),
        ("Vermaak confessed before a court to torturing two activists.", "Vermaak"),
    ],
)
def test_who_says_so_is_never_lost_to_the_document(one, text, claimer):
    claim = one(text)
    assert claim.claimer is not None
    assert claim.claimer.name == claimer


def test_who_confesses_admits(one, roles):
    claim = one("Vermaak confessed before a court to torturing two activists.")
    assert claim.speech_act == "Admit"
    assert roles(claim)["agent"] == ["Vermaak"]


def test_the_dead_are_the_miners_and_not_their_families(one, roles):
    found = roles(one("The families of the miners shot by police left."))
    assert (found["victim"], found["agent"]) == (["miners"], ["police"])


def test_who_was_shot_need_not_be_dead(one):
    assert one("The men were shot.").event_type == "PhysicalAssault"


def test_what_is_no_longer_done_was_done(one):
    claim = one("Liberia no longer shelters the rebels.")
    assert (claim.polarity, claim.temporality) == ("Positive", "Past")


def test_who_confirms_an_arrest_and_a_charge_does_not_bring_the_charge(claims, roles):
    text = "A spokesman confirmed that a man had been arrested and charged with abduction."
    found = {claim.event_type: claim for claim in claims(text)}
    assert roles(found["Detention"])["victim"] == ["man"]
    for claim in found.values():
        assert "spokesman" not in [filler.name for filler in claim.agent]


def test_a_dateline_does_not_speak(one):
    claim = one("RIYADH: Saudi Arabia said it executed two men.")
    assert claim.claimer is not None
    assert claim.claimer.name == "Saudi Arabia"
