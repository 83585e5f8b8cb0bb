"""A nationality is a link to a country: never an office, never the state."""

import pytest
from allegata.ontology.identity import ID


def only(reading, text, name):
    found = [one for one in reading(text).actors if one.name == name]
    assert len(found) == 1, [one.name for one in reading(text).actors]
    return found[0]


def lands(actor):
    return [country.removeprefix(f"{ID}place-") for country in actor.citizen_of]


@pytest.mark.parametrize(
    ("text", "name", "countries"),
    [
        ("A Saudi was arrested in Riyadh.", "Saudi", ["saudi-arabia"]),
        ("The Syrian was tortured.", "Syrian", ["syria"]),
        ("Police arrested a Kenyan and two Ugandans.", "Kenyan", ["kenya"]),
        ("A Saudi blogger was flogged by police.", "Saudi blogger", ["saudi-arabia"]),
        ("A Palestinian man was killed by gunmen.", "Palestinian man", ["palestine"]),
        (
            "Police arrested the British-Iranian mother.",
            *("British-Iranian mother", ["iran", "united-kingdom"]),
        ),
        ("The Iranian-born American was jailed.", "American", ["united-states"]),
    ],
)
def test_one_of_a_people_is_a_person_of_that_country(reading, text, name, countries):
    person = only(reading, text, name)
    assert (person.kind, person.part_of, lands(person)) == ("Person", None, countries)


@pytest.mark.parametrize(
    ("text", "name", "calling", "countries"),
    [
        (
            "Saudi blogger Omar Haddad was sentenced to ten years in prison.",
            *("Omar Haddad", "Journalist", ["saudi-arabia"]),
        ),
        (
            "Omar Haddad, an Iranian-American journalist, was arrested by police.",
            *("Omar Haddad", "Journalist", ["iran", "united-states"]),
        ),
        (
            "Omar Haddad, a citizen of Jordan, was arrested by police.",
            *("Omar Haddad", "Unidentified", ["jordan"]),
        ),
        (
            "US journalist Steven Miller was killed by gunmen.",
            *("Steven Miller", "Journalist", ["united-states"]),
        ),
        (
            "Iranian lawyer Leila Karimi was jailed.",
            *("Leila Karimi", "Unidentified", ["iran"]),
        ),
    ],
)
def test_who_is_told_by_a_nationality_and_a_calling_is_no_part_of_a_government(
    reading, text, name, calling, countries
):
    person = only(reading, text, name)
    assert (person.part_of, person.actor_type, lands(person)) == (None, calling, countries)


def test_who_holds_an_office_belongs_to_the_state(reading):
    text = "Russian Foreign Minister Sergei Lavrov said that rebels killed two farmers."
    person = only(reading, text, "Sergei Lavrov")
    assert (person.part_of, person.citizen_of) == (f"{ID}russia", ())


def test_nobody_speaks_for_a_state_by_coming_from_there(reading):
    text = "An activist from Syria said that rebels killed two farmers."
    assert only(reading, text, "activist").part_of is None


def test_a_blogger_of_a_country_does_not_make_its_government_an_actor(reading):
    text = "A Saudi blogger was flogged by police."
    assert "Saudi Arabia" not in {one.name for one in reading(text).actors}


def test_the_country_of_a_citizen_is_among_the_locations(reading):
    found = reading("A Saudi blogger was flogged by police.")
    assert f"{ID}place-saudi-arabia" in {place.id for place in found.locations}


def test_people_of_a_country_are_kept_per_document(reading):
    text = "Syrian civilians were killed by gunmen."
    one, other = (only(lambda t, i=i: reading(t, id=i), text, "Syrian civilians") for i in "ab")
    assert one.id != other.id


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Brit charged in murder of nurse.", "Brit", "Person"),
        ("Brit jailed in Vienna.", "Brit", "Person"),
        ("A Brit was kidnapped in Mali.", "Brit", "Person"),
        ("The Turk was arrested in Vienna.", "Turk", "Person"),
        ("An Aussie was kidnapped in Mali.", "Aussie", "Person"),
        ("Two Brits were killed in Kabul.", "Brits", "PersonGroup"),
        ("Syrian killed in Vienna.", "Syrian", "Person"),
        ("Russian jailed for murder in Vienna.", "Russian", "Person"),
        ("Saudi executes two men.", "Saudi Arabia", "StateActor"),
        ("The British killed nine villagers.", "United Kingdom", "StateActor"),
        ("Iranian and Syrian attacks killed nine villagers.", "Iran", "StateActor"),
    ],
)
def test_a_people_s_name_for_one_is_no_state(said, text, name, kind):
    parties = [f for c in said(text).claims for f in (*c.agent, *c.victim, *c.target)]
    assert (name, kind) in {(f.name, f.type) for f in parties}
    if kind != "StateActor":
        assert "StateActor" not in {f.type for f in parties}
