"""Days and places in a text that are not those of an act: in names, of sayings, across borders."""

from __future__ import annotations

import pytest
from allegata.extractors.reading import read
from allegata.extractors.sources.given import given_documents


@pytest.fixture
def dates(nlp):
    """Return the days of the claims of a text put out on 20 May 2011."""

    def found(text):
        (document,) = given_documents(text, {"published": "2011-05-20"})
        return {c.event_start for c in read(document, nlp).claims}

    return found


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the 19 April Movement attacked a bus in Lydia.",
        "The 17 November group killed two officers in Tarn.",
        "Troops of the 23 May Brigade shelled the town.",
        "Shells hit the October Revolution Barracks and killed two soldiers.",
        "Shells hit a school in October Revolution Square.",
        "The September 21 Battalion killed two farmers.",
        "The Movement of 19 April kidnapped a banker.",
        "The shop was looted on Black Friday.",
    ],
)
def test_a_date_within_a_name_is_no_day_of_an_act(dates, text) -> None:
    assert dates(text) == {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 19 April Movement fighters killed a guard.", "2011-04-19"),
        ("Rebels attacked the town on 19 April.", "2011-04-19"),
        ("The army killed nine men in the 3 May raid.", "2011-05-03"),
        ("On 3 May the brigade shelled the town.", "2011-05-03"),
        ("In October revolutionaries killed two guards.", "2010-10"),
        ("Fighters of the 19 April Movement killed a guard on 3 May.", "2011-05-03"),
    ],
)
def test_a_date_beside_a_body_is_one(dates, text, day) -> None:
    assert day in dates(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army said today that troops killed nine fighters on Sunday.", "2011-05-15"),
        ("The army said today troops killed nine fighters on Sunday.", "2011-05-15"),
        ("Police said Tuesday that gunmen killed a judge on Monday.", "2011-05-16"),
        ("The army killed nine fighters on Sunday, it said today.", "2011-05-15"),
        ("Troops killed nine fighters today.", "2011-05-20"),
        ("Troops attacked on Monday and killed nine fighters.", "2011-05-16"),
    ],
)
def test_a_day_beside_a_verb_of_saying_is_that_of_the_saying(dates, text, day) -> None:
    assert dates(text) - {None} == {day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Police arrest four activists last week, in this picture taken December 14, 2020.",
            "2020-12-07",
        ),
        ("In this photo taken May 3, 2018, men lie where rebels shelled the town on Tuesday.",
         "2018-05-01"),
        ("A video filmed on 3 May 2018 shows soldiers who killed two men yesterday.",
         "2018-05-02"),
        ("A video shows soldiers who killed two men yesterday.", "2011-05-19"),
        ("The photo was taken on May 3, 2018. Rebels shelled the town on Tuesday.", "2011-05-17"),
        ("The base was taken on May 3, 2011 and rebels shelled the town on Tuesday.",
         "2011-05-17"),
    ],
)  # fmt: skip
def test_a_caption_reckons_from_the_day_of_its_picture(dates, text, day) -> None:
    assert day in dates(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed ten villagers near the border with Burkina Faso.", "Burkina Faso"),
        ("Gunmen killed ten villagers in Dori near the border with Mali.", "Mali"),
        ("Gunmen killed ten men in Dori near the border with Burkina Faso.", "Burkina Faso"),
        ("Rockets hit a farm across the border from Turkey.", "Turkey"),
        ("Gunmen killed a judge in a Bogota suburb.", "Bogota"),
        ("Gunmen killed a judge in a suburb of Bogota.", "Bogota"),
        ("Soldiers killed three men in the suburbs of Damascus.", "Damascus"),
        ("Soldiers killed three men on a road to Aleppo.", "Aleppo"),
    ],
)
def test_what_lies_beside_a_place_is_not_in_it(claims_in, text, place) -> None:
    claims = claims_in(text)
    assert claims
    assert place not in {f.name for c in claims for f in c.location}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed ten villagers in Dori near the border with Mali.", "Dori"),
        ("Gunmen shot a judge in Bogota.", "Bogota"),
        ("Soldiers killed three men in the Damascus suburb of Douma.", "Douma"),
        ("Soldiers killed three men in the suburb of Douma.", "Douma"),
        ("Smugglers crossed the border from Turkey and killed three men in Idlib.", "Idlib"),
        ("Rebels killed nine men across the border in Mali.", "Mali"),
    ],
)
def test_what_lies_in_a_place_beside_a_border_or_town_is_there(claims_in, text, place) -> None:
    assert place in {f.name for c in claims_in(text) for f in c.location}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels kidnapped citizens from Jordan and Iraq.", set()),
        ("Two nationals from Chad were kidnapped in Mali.", {"Mali"}),
        ("Rebels abducted a priest from Mosul.", {"Mosul"}),
        ("Rebels kidnapped two traders from their homes in Chad.", {"Chad"}),
    ],
)
def test_where_citizens_are_from_they_were_not_seized(claims_in, text, places) -> None:
    told = [c for c in claims_in(text) if c.event_type == "Kidnapping"]
    assert {f.name for c in told for f in c.location} == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen killed nine men in Homs, not in Aleppo.", {"Homs"}),
        ("Unlike in Aleppo, gunmen killed nine men in Homs.", {"Homs"}),
        ("Gunmen killed nine men while the envoy was in Geneva.", set()),
    ],
)
def test_where_it_was_not_is_no_place_of_it(claims_in, text, places):
    told = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert told
    assert {f.name for c in told for f in c.location} == places


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gunmen killed nine men before the 2009 poll.", None),
        ("Gunmen killed nine men ahead of the May 2009 poll.", None),
        ("In the lead-up to the 2009 poll gunmen killed nine men.", None),
        ("In the run-up to the 2009 poll gunmen killed nine men.", None),
        ("Gunmen killed nine men in the 2009 poll.", "2009"),
        ("Gunmen killed nine men during the May 2009 raid.", "2009-05"),
    ],
)
def test_what_came_later_dates_nothing_before_it(claims_in, text, day):
    assert {c.event_start for c in claims_in(text) if c.event_type == "Killing"} == {day}
