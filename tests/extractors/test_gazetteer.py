import pytest
from allegata.extractors.mentions.places import gazetteer


def town(name, state):
    (found,) = {
        place
        for place in gazetteer.candidates(name)
        if place.state == state and place.precision == "PopulatedPlace" and place.curated
    }
    return found


def test_a_name_gives_every_place_that_bears_it():
    states = {place.state for place in gazetteer.candidates("Tripoli")}
    assert {"libya", "lebanon"} <= states


def test_a_name_that_no_place_bears_gives_none():
    assert gazetteer.candidates("Nowhereville on Sea") == ()


def test_diacritics_do_not_matter_but_case_does():
    assert gazetteer.candidates("Bogotá") == gazetteer.candidates("Bogota")
    assert gazetteer.candidates("homs") == ()


def test_a_curated_town_takes_population_and_id_from_geonames():
    raqqa = town("Raqqa", "syria")
    assert raqqa.curated
    assert raqqa.geonames_id == "172955"
    assert raqqa in gazetteer.candidates("Ar Raqqah")


def test_a_village_unknown_to_geonames_is_known_by_the_lexicon():
    (akrestina,) = gazetteer.candidates("Akrestina")
    assert (akrestina.state, akrestina.geonames_id) == ("belarus", None)


def test_a_city_lies_within_its_divisions_and_its_state():
    homs = town("Homs", "syria")
    record = gazetteer.location(homs)
    assert record.id.endswith("/place-homs-syria")
    assert [area.name for area in gazetteer.enclosing(homs)] == ["Homs governorate", "Syria"]
    assert record.within == gazetteer.location(gazetteer.enclosing(homs)[0]).id


def test_spellings_of_one_town_are_one_place():
    assert town("Daraya", "syria") == town("Darayya", "syria")
    assert town("Deir ez-Zor", "syria") == town("Dayr az Zawr", "syria")


def test_a_name_of_several_words_wins_over_its_parts():
    (found,) = gazetteer.find("They left South Carolina")
    assert [place.precision for place in found.value] == ["Admin1"]


@pytest.mark.parametrize(
    "name",
    [
        "Deir ez-Zor",
        "St. Petersburg",
        "ST. PETERSBURG",
        "GAZA STRIP",
        "the Gaza Strip",
        "al-Hasakah",
        "New York City",
        "São Paulo",
        "Homs",
        "HOMS",
    ],
)
def test_a_text_gives_the_whole_name_in_every_spelling_that_is_known(name):
    (found,) = gazetteer.find(f"They were seen in {name}, it is said")
    assert found.value == gazetteer.candidates(name)
    assert found.end - found.start == len(name)


def test_no_name_is_looked_for_where_none_begins():
    assert list(gazetteer.find("they were seen there and then left for home")) == []


def test_divisions_and_regions_are_known():
    for name in ("North Kivu", "Darfur", "Donbas", "Gaza Strip", "West Bank"):
        assert {p.precision for p in gazetteer.candidates(name)} == {"Admin1"}, name


def test_namesakes_of_one_state_have_iris_of_their_own():
    springfields = [p for p in gazetteer.candidates("Springfield") if p.state == "united-states"]
    iris = [gazetteer.location(place).id for place in springfields]
    assert len(set(iris)) == len(iris) > 10


def test_letters_in_capitals_and_articles_are_looked_up_too():
    assert town("HOMS", "syria") == town("Homs", "syria")
    assert town("St. Petersburg", "russia") == town("Saint Petersburg", "russia")


def test_a_territory_lies_within_its_state():
    assert gazetteer.state_location("chechnya").within == gazetteer.state_location("russia").id
    assert gazetteer.state_location("russia").precision == "Country"
