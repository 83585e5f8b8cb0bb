"""What stands beside an act and leaves it undone or unsure, and what has lasted till now."""

from __future__ import annotations

import pytest

LEVELS = ("Certain", "Probable", "Possible", "Unknown")


@pytest.mark.parametrize(
    ("text", "event_type", "certainty"),
    [
        ("The abduction of the nun, if confirmed, would be the third.", "Kidnapping", "Possible"),
        ("Novak's abduction, if true, comes as unrest grows.", "Kidnapping", "Possible"),
        ("If confirmed, the killing of the general would weaken them.", "Killing", "Possible"),
        ("The killing of the general has been confirmed.", "Killing", "Certain"),
        ("The killing of the general would weaken them if elections came.", "Killing", "Certain"),
        ("The assaults that allegedly took place in Tarn are known.", "Attack", "Probable"),
        ("The assaults that took place in Tarn are known.", "Attack", "Certain"),
        (
            "Cases of torture by guards, which allegedly took place in 2016, were documented.",
            *("Torture", "Probable"),
        ),
        ("Torture of prisoners was alleged during the year.", "Torture", "Probable"),
        ("Clashes between rebels and troops were reported in May.", "ArmedClash", "Certain"),
        ("Alleged rebels shelled the airport.", "Shelling", "Probable"),
        ("Two soldiers were killed by alleged rebels.", "Killing", "Probable"),
        ("Rebels killed two alleged spies.", "Killing", "Certain"),
        ("Suspected rebels killed two nuns.", "Killing", "Certain"),
        ("No data was available on prosecutions of guards.", "Trial", "Unknown"),
        ("No figures on arrests of teachers were available.", "Detention", "Unknown"),
        ("Data on arrests of teachers by police were available.", "Detention", "Certain"),
        ("More politicians were arrested by the police.", "Detention", "Certain"),
    ],
)
def test_what_stands_beside_an_act_tells_how_sure_it_is(claims_in, text, event_type, certainty):
    told = {c.certainty for c in claims_in(text) if c.event_type == event_type}
    assert told == {certainty}


@pytest.mark.parametrize(
    ("text", "event_type", "polarity"),
    [
        ("The failed abduction of the nun shocked the town.", "Kidnapping", "Negative"),
        ("When the abduction of the mayor failed, police came.", "Kidnapping", "Negative"),
        ("The abduction of the mayor shocked a failed state.", "Kidnapping", "Positive"),
        ("The attack on the base failed.", "Attack", "Positive"),
        ("The attempted abduction of the nun shocked the town.", "Kidnapping", "Positive"),
        ("An investigation into the fire had not begun.", "Investigation", "Negative"),
        ("The trial of the general has not yet started.", "Trial", "Negative"),
        ("The trial of the general never took place.", "Trial", "Negative"),
        ("The trial of the general has started.", "Trial", "Positive"),
        ("The trial of the general did not begin until May.", "Trial", "Positive"),
    ],
)
def test_what_failed_or_has_not_begun_was_not_done(claims_in, text, event_type, polarity):
    told = {c.polarity for c in claims_in(text) if c.event_type == event_type}
    assert told == {polarity}


@pytest.mark.parametrize(
    "text",
    [
        "The court granted Novak interim relief from arrest.",
        "The court extended Novak's protection from arrest.",
        "The judge extended the mayor's immunity from prosecution.",
    ],
)
def test_whom_a_court_shields_it_has_not_seized(claims_in, text):
    told = [c for c in claims_in(text) if c.event_type in {"Detention", "Trial"}]
    assert {(c.certainty, c.temporality) for c in told} <= {("Possible", "Hypothetical")}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Novak has been detained since February 15.", "Ongoing"),
        ("Novak has been detained since June 2020 by the police.", "Ongoing"),
        ("Novak has been in custody ever since.", "Ongoing"),
        ("Novak has been held without charge since 2019.", "Ongoing"),
        ("Novak remains in custody.", "Ongoing"),
        ("Novak had been detained since May.", "Past"),
        ("Novak has been detained three times since May.", "Past"),
        ("Novak remained in custody.", "Past"),
        ("Novak has been detained.", "Past"),
    ],
)
def test_what_began_and_is_not_told_to_have_ended_goes_on(claims_in, text, time):
    kinds = {"Detention", "ArbitraryDetention"}
    assert {c.temporality for c in claims_in(text) if c.event_type in kinds} == {time}


def test_a_demand_to_stop_what_is_only_reported_makes_it_no_surer(claims_in):
    text = "The mayor urged rebels to stop the assaults which are reportedly taking place in Tarn."
    told = [c for c in claims_in(text) if c.event_type == "Attack"]
    assert told
    assert "Certain" not in {c.certainty for c in told}


def test_half_of_a_correlative_comparison_is_no_certain_deed(claims_in):
    found = claims_in("The more politicians are arrested, the more people march.")
    assert "Certain" not in {c.certainty for c in found if c.event_type == "Detention"}
