"""A name is no place that the words beside it speak against, nor one that is called otherwise."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.mentions.places.contradictions import is_another_word
from allegata.extractors.mentions.places.find import find
from allegata.extractors.mentions.places.place import Place


def located(text: str) -> dict[str, str | None]:
    """Map the words of each place of a text to the GeoNames number that it is linked to."""
    return {m.text: m.location.geonames_id for m in find(load()(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed six herders in Kora, San Cercle, Mali.", "Kora"),
        ("Gunmen killed six herders in Bore, Mopti Cercle, Mali.", "Bore"),
        ("Gunmen killed two men in Vienna, Lagos State, Nigeria.", "Vienna"),
        ("Gunmen killed two men in Hamra, Tripoli, Libya.", "Hamra"),
        ("Gunmen killed two men in San Pedro, Bolivar, Colombia.", "San Pedro"),
        ("Gunmen killed two men in Bore, Gaza City.", "Bore"),
        ("Soldiers burned Nan Pa Hla in Myanmar.", "Nan Pa Hla"),
        ("Nurses protested at the Plaza de San Martin in Lima.", "Plaza de San Martin"),
        ("Six guests were killed at the Oxford hotel in Nairobi.", "Oxford hotel"),
        ("Six men were shot in Sucre Square, Caracas.", "Sucre Square"),
    ],
)
def test_a_name_that_is_told_to_lie_elsewhere_stands_for_itself(text, name) -> None:
    assert located(text)[name] is None


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        ("Gunmen killed two men in Cairo, Illinois, United States.", "Cairo", "Illinois"),
        ("Gunmen killed two men in Medina, Ohio.", "Medina", "Ohio"),
        ("Soldiers killed two men in Lebanon, Tennessee.", "Lebanon", "Tennessee"),
        ("Police beat people in Paris, London and Berlin.", "Paris", "France"),
        ("Police beat people in Homs, Syria.", "Homs", "Syria"),
        ("Police beat people in Baghdad, Syria and Yemen.", "Baghdad", "Iraq"),
        ("Police beat people in Tibnin, Lebanon.", "Tibnin", "Lebanon"),
        ("Six men were shot at a Kabul hotel.", "Kabul", "Afghanistan"),
        ("Six men were held at Florence prison in Arizona.", "Florence", "Arizona"),
    ],
)
def test_a_name_that_nothing_speaks_against_is_linked(text, name, area) -> None:
    (mention,) = (m for m in find(load()(text)) if m.text == name)
    assert mention.location.geonames_id is not None
    assert area in {around.name for around in mention.around}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A boat was bombed in the eastern Pacific Ocean.", "Pacific Ocean"),
        ("A boat was bombed in the southern Red Sea.", "southern Red Sea"),
        ("A boat was bombed in the eastern Mediterranean.", "eastern Mediterranean"),
        ("A boat was bombed on the Niger River.", "Niger River"),
        ("A boat was bombed in an area of the western Pacific Ocean.", "Pacific Ocean"),
        ("Six men drowned in the White Nile.", "White Nile"),
        ("Six men were killed in the Jordan Valley.", "Jordan Valley"),
        ("Six men drowned in the Suez Canal.", "Suez Canal"),
        ("Six men were killed outside Maiduguri.", "outside Maiduguri"),
        ("Six men were killed just outside the city of Gao.", "outside the city of Gao"),
        ("A boat was bombed off the coast of Libya.", "off the coast of Libya"),
    ],
)
def test_waters_and_what_is_out_of_a_place_stand_by_their_words(text, name) -> None:
    found = located(text)
    assert name in found
    assert found[name] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers beat a man in Red Sea State, Sudan.", "Red Sea State"),
        ("Soldiers beat a man in White Nile, Sudan.", "White Nile"),
        ("Soldiers beat a man in Green Bay, Wisconsin.", "Green Bay"),
        ("Soldiers beat a man outside the Kabul airport.", "Kabul"),
    ],
)
def test_towns_and_divisions_with_such_words_are_linked(text, name) -> None:
    assert located(text)[name] is not None


@pytest.mark.parametrize(
    ("word", "name", "another"),
    [
        ("Tarnatha", "Tarn", True),
        ("Tarn", "Orin", True),
        ("Tarnai", "Tarna", False),
        ("Tirnin", "Ternine", False),
        ("Al-Tarn", "Al Tarn", False),
    ],
)
def test_a_spelling_is_no_other_word(word, name, another) -> None:
    assert is_another_word(word, Place(name, None, "PopulatedPlace")) == another


def test_a_town_that_everybody_knows_may_have_another_name() -> None:
    assert not is_another_word("Orin", Place("Tarn", None, "PopulatedPlace", 200_000))
