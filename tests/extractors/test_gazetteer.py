from allegata.extractors.mentions.places import gazetteer


def test_a_name_gives_every_place_that_bears_it():
    states = {place.state for place in gazetteer.candidates("Tripoli")}
    assert {"libya", "lebanon"} <= states


def test_a_name_that_no_place_bears_gives_none():
    assert gazetteer.candidates("Nowhereville on Sea") == ()


def test_diacritics_do_not_matter_but_case_does():
    assert gazetteer.candidates("Bogotá") == gazetteer.candidates("Bogota")
    assert gazetteer.candidates("homs") == ()


def test_a_curated_town_takes_population_and_id_from_geonames():
    (raqqa,) = {p for p in gazetteer.candidates("Raqqa") if p.state == "syria"}
    assert raqqa.curated
    assert raqqa.geonames_id == "172955"
    assert gazetteer.candidates("Ar Raqqah") == (raqqa,)


def test_a_village_unknown_to_geonames_is_known_by_the_lexicon():
    (houla,) = gazetteer.candidates("Houla")
    assert (houla.state, houla.geonames_id) == ("syria", None)


def test_a_city_lies_within_its_state():
    (homs,) = {p for p in gazetteer.candidates("Homs") if p.state == "syria"}
    record = gazetteer.location(homs)
    assert record.id.endswith("/place-homs-syria")
    assert record.within == gazetteer.state_location("syria").id


def test_a_territory_lies_within_its_state():
    assert gazetteer.state_location("chechnya").within == gazetteer.state_location("russia").id
    assert gazetteer.state_location("russia").precision == "Country"
