"""Bodies inside bodies, names with a meaning, and words that are half of a name; real parses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.extractors.lexicon.introductions import introduced_names
from allegata.ontology.identity import ID

if TYPE_CHECKING:
    from allegata.ontology.records import Reading


def named(reading: Reading) -> dict[str, str]:
    """Return the slugs that the mentions of a reading name, by their words."""
    return {m.text: m.id.removeprefix(ID) for m in reading.mentions if m.id}


def test_a_named_body_of_a_body_is_not_its_owner(said):
    text = "The frigate joined U.S. Naval Forces Central Command's Task Force in May."
    assert named(said(text))["Task Force"] == "us-naval-forces-central-command-task-force"
    assert named(said("Hamas fighters shelled Haifa."))["Hamas"] == "hamas"


def test_a_ministry_of_a_people_is_named_whole(said):
    reading = said("Mara Quint of the Iraqi Ministry of Culture was beaten by police.")
    assert named(reading)["Iraqi Ministry of Culture"] == "iraqi-ministry-of-culture"
    (ministry,) = [one for one in reading.actors if "Culture" in one.name]
    assert ministry.part_of == f"{ID}iraq"


def test_who_only_comes_from_a_country_is_no_organ_of_its_state(said):
    reading = said("A Syrian rights group accused Syrian troops of torture.")
    owners = {one.name: one.part_of for one in reading.actors}
    assert owners["Syrian rights group"] is None
    assert owners["Syrian armed forces"] == f"{ID}syria"


def test_what_a_name_means_is_the_same_body(said):
    text = 'Liwa al-Karim (Arabic: لواء الكريم, "Brigade of the Generous") shelled Homs.'
    names = named(said(text))
    assert names["Liwa al-Karim"] == names["Brigade of the Generous"] == "liwa-al-karim"


def test_what_somebody_is_called_in_brackets_is_no_body():
    assert not list(introduced_names('Omar Haddad ("The Butcher of Homs") was jailed.'))


def test_a_first_name_may_be_a_people(said):
    text = (
        "German Haluschka, Ukraine's energy minister, spoke. Haluschka said a strike hit a plant."
    )
    actors = said(text).actors
    assert {one.name for one in actors if one.kind == "Person"} == {"German Haluschka"}
    assert "Germany" not in {one.name for one in actors}


def test_a_title_that_was_taken_for_a_name_is_nobody(said):
    text = "The ship is led by Commodore Andrew Quint, commander of the northern brigade."
    assert not [one.name for one in said(text).actors if "Commodore" in one.name]


def test_a_word_of_a_longer_name_is_no_place(said):
    reading = said("Israeli planes struck Lebanon. Two men were killed in Majdal Anjar.")
    assert named(reading)["Majdal Anjar"] == "place-majdal-anjar"
    assert not {"Anjar", "Ashkelon"} & {place.name for place in reading.locations}
    plain = said("Two men were killed in Homs Province and in northern Idlib.")
    assert {"Homs governorate", "Idlib"} <= {place.name for place in plain.locations}
    large = said("Two men were killed at Baghdad International Airport in Iraq.")
    assert "Baghdad" in {place.name for place in large.locations}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mara Quint, Amnesty International's director, fled.", "Mara Quint", "HumanRightsNGO"),
        ("Mara Quint, a commander of Hamas, was killed.", "Mara Quint", "TerroristGroup"),
        ("Syrian Foreign Minister Mara Quint was killed.", "Mara Quint", "Government"),
    ],
)
def test_who_speaks_for_a_body_is_of_its_type(said, text, name, kind):
    assert {one.name: one.actor_type for one in said(text).actors}[name] == kind


def test_an_initial_is_whoever_alone_has_it_in_the_document(said):
    text = "Police beat Salim Quint and Rima Quint. S. Quint was released on Monday."
    names = {one.name for one in said(text).actors if one.kind == "Person"}
    assert names == {"Salim Quint", "Rima Quint"}


def test_a_listed_ruler_is_known_by_office_and_surname(said):
    russian = said("President Putin of Russia denied it. Putin said that rebels fled.")
    assert {one.name for one in russian.actors if one.kind == "Person"} == {"Vladimir Putin"}
    other = said("Putin, a farmer, fled Chad. President Clinton of the United States denied it.")
    assert not {"Vladimir Putin", "Bill Clinton"} & {one.name for one in other.actors}


def test_a_capital_in_the_name_of_a_body_is_no_state(said):
    text = "The Baku Court of Appeals rejected it, and the University of Colombo condemned that."
    actors = {one.name: one.part_of for one in said(text).actors}
    assert actors == {"Baku Court of Appeals": None, "University of Colombo": None}


def test_a_ruler_joined_to_another_name_is_no_state(said):
    text = "The Houthi-Saleh rebel forces shelled Aden, and the Kremlin denied it."
    assert "saleh" not in {words.lower() for words in named(said(text))}


@pytest.mark.parametrize(
    "text",
    [
        "I thank Ms. Jeanine Quint, the observer of the Red Cross, Mr. Robert Quill, and others.",
        "Jeanine Quint, along with six other journalists, was arrested by police.",
        "Jeanine Quint, two leaders of the movement and a boy were arrested by police.",
        "We congratulate Mr. Jeanine Quint, on the formation of the government by the minister.",
    ],
)
def test_words_that_tell_of_others_are_nobody_beside_them(said, text):
    words = {m.text for m in said(text).mentions if m.id == f"{ID}jeanine-quint"}
    assert words == {"Jeanine Quint"}


def test_an_apostrophe_may_be_curly(said):
    names = named(said("The Tigray People’s Liberation Front shelled Gondar."))
    assert names["Tigray People’s Liberation Front"] == "tigray-people-s-liberation-front"


def test_a_listed_ruler_is_no_place_whatever_the_pipeline_says(said):
    reading = said("Two more charges were filed against Aung San Suu Kyi in Naypyidaw.")
    assert named(reading)["Aung San Suu Kyi"] == "aung-san-suu-kyi"
    assert "Naypyidaw" in {place.name for place in reading.locations}
    assert not [place.name for place in reading.locations if "Aung" in place.name]


def test_new_mexico_is_not_mexico(said):
    reading = said("Police beat a man in Los Alamos, New Mexico on Monday.")
    assert named(reading)["New Mexico"].startswith("place-new-mexico-united-states")
    assert not [one.name for one in reading.actors if one.name == "Mexico"]


def test_a_body_with_words_of_its_own_is_not_the_state(said):
    text = "The Philippine Overseas Employment Administration spoke in Manila."
    assert "Philippine Overseas Employment Administration" in {a.name for a in said(text).actors}
    (forum,) = [
        a for a in said("The German Forum for Human Rights spoke.").actors if "For" in a.name
    ]
    assert (forum.name, forum.part_of) == ("German Forum for Human Rights", None)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("In March Russia's UN ambassador Vitaly Quint had accused Libya of torture.", "russia"),
        ("Russian UN ambassador Vitaly Quint accused Libya of torture.", "russia"),
    ],
)
def test_an_office_is_of_the_outermost_name(said, text, body):
    (person,) = [one for one in said(text).actors if one.name == "Vitaly Quint"]
    assert (person.part_of, person.actor_type) == (f"{ID}{body}", "Government")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Armed Forces of the Philippines shelled Marawi. AFP soldiers killed two boys.",
            "Armed Forces of the Philippines",
        ),
        ("AFP soldiers killed two boys in Samar, in the Philippines.", "AFP soldiers"),
    ],
)
def test_a_short_name_of_two_bodies_needs_the_whole_name_of_one(claims_in, text, body) -> None:
    doers = [f.name for c in claims_in(text) if c.event_type == "Killing" for f in c.agent]
    assert doers == [body]


@pytest.mark.parametrize(("place", "agency"), [("Manila", "AFP"), ("Goma", "Agence France-Presse")])
def test_an_agency_is_not_taken_for_an_army_nor_an_army_for_it(claims_in, place, agency) -> None:
    (claim,) = claims_in(f"Rebels killed nine men in {place}, AFP reported.")
    assert claim.claimer is not None
    assert claim.claimer.name == agency


def test_a_mission_does_not_take_the_name_of_the_one_after_it(claims_in) -> None:
    (claim,) = claims_in("MONUC said that rebels had killed nine men.")
    assert claim.claimer is not None
    assert claim.claimer.name == "MONUC"


def test_an_airline_s_short_name_is_no_town(claims_in) -> None:
    told = "Mahan Air flew there. The United States put Mahan under sanctions in 2011."
    sanctions = [c for c in claims_in(told) if c.event_type == "Sanction"]
    assert {f.type for c in sanctions for f in c.target} != {"Location"}
    assert not any(c.location for c in sanctions)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("U.S. African Command", "U.S. African Command"),
        ("The US Southern Command", "US Southern Command"),
        ("U.S. Southern Command", "U.S. Southern Command"),
        ("U.S. Special Operations Command", "U.S. Special Operations Command"),
        ("The US Army Corps of Engineers", "US Army Corps of Engineers"),
        ("The South Sudan Joint Command", "South Sudan Joint Command"),
        ("The Central American League", "Central American League"),
        ("The Royal Thai Army", "Royal Thai Army"),
        ("Iraq's Golden Division", "Iraqi Golden Division"),
        ("The Syrian Special Unit", "Syrian Special Unit"),
        ("The US army", "American army"),
        ("U.S. troops", "American armed forces"),
    ],
)
def test_a_body_that_begins_with_its_land_keeps_its_own_words(claims_in, told, name):
    (claim,) = [c for c in claims_in(f"{told} killed two men.") if c.event_type == "Killing"]
    assert [f.name for f in claim.agent] == [name]


def test_a_body_is_the_same_by_another_spelling_of_its_land(claims_in):
    text = "U.S. Southern Command killed two men. The American Southern Command killed a boy."
    assert len({f.id for claim in claims_in(text) for f in claim.agent}) == 1


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The UNION OF JUDICIAL BRANCH WORKERS", "UNION OF JUDICIAL BRANCH WORKERS"),
        (
            "THE NATIONAL UNION OF JUDICIAL BRANCH WORKERS",
            "National Union of Judicial Branch Workers",
        ),
    ],
)
def test_a_name_in_capitals_is_told_whole(claims_in, told, name):
    rest = "said police beat two clerks on Friday."
    text = f"{told} {rest.upper() if told.isupper() else rest}"
    assert name in {claim.claimer.name for claim in claims_in(text) if claim.claimer}
