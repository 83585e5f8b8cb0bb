"""Sites and borders by their own words, a land that is no town, a place with its province."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.mentions.places.find import find


def located(text: str) -> dict[str, str | None]:
    """Map the places of a text to the GeoNames number that they are linked to."""
    return {m.location.name: m.location.geonames_id for m in find(load()(text))}


def placed(claims) -> set[str]:
    """Return the names of the places of all claims."""
    return {filler.name for claim in claims for filler in claim.location}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A nurse was shot at Ana B. C. Quint International Airport in Lima.",
         "Ana B. C. Quint International Airport"),
        ("Two men were stabbed at Drapers' Hall in London.", "Drapers' Hall"),
        ("A plane was burned at Leipzig/Halle Airport in Germany.", "Leipzig/Halle Airport"),
        ("A tanker was hit in the Gulf of Aden.", "Gulf of Aden"),
        ("Nine men were killed in a village near Metapan, El Salvador.", "village near Metapan"),
        ("Two teachers were shot in villages outside Maiduguri.", "villages outside Maiduguri"),
        ("Six people were killed at the Ethiopia–Sudan border.", "Ethiopia–Sudan border"),
        ("Six people were killed near the Mali-Niger border.", "Mali-Niger border"),
        ("Six people were killed at the US-Mexico border.", "US-Mexico border"),
    ],
)  # fmt: skip
def test_what_is_told_by_others_stands_by_its_words(text, name) -> None:
    assert located(text)[name] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were killed at Baghdad International Airport in Iraq.", "Baghdad"),
        ("Tankers were hit in the Gulf.", None),
        ("Two teachers were shot near Maiduguri.", "Maiduguri"),
        ("Two men were killed in Hall, Austria.", "Hall in Tirol"),
        ("Nine men were killed in the town of Homs near the border.", "Homs"),
    ],
)
def test_a_town_that_is_meant_is_linked(text, name) -> None:
    assert name is None or located(text)[name] is not None


@pytest.mark.parametrize(
    "text",
    [
        "Protests were held in countries such as Mexico, Panama and Brazil.",
        "Protests were held in Guatemala and Mexico.",
        "Protests were held in other countries, including Jordan, Mexico and Luxembourg.",
    ],
)
def test_a_land_is_not_its_capital(text) -> None:
    assert "Mexico" in located(text)
    assert "Mexico City" not in {m.location.name for m in find(load()(text))}


def test_a_capital_by_its_own_name_is_one() -> None:
    assert {"Mexico City", "Panama City"} <= set(
        located("Protests were held in Mexico City and Panama City.")
    )


@pytest.mark.parametrize(
    ("text", "name", "linked"),
    [
        ("A boy was arrested in Bakuba, Kasai Province.", "Bakuba", False),
        ("A boy was arrested in Aleppo, Kasai Province.", "Aleppo", False),
        ("A boy was arrested in Baqubah, Diyala Province.", "Baqubah", True),
        ("A boy was arrested in Mosul, Nineveh Governorate, Iraq.", "Mosul", True),
        ("A man was shot in Atlanta, Georgia.", "Atlanta", True),
    ],
)
def test_a_place_with_its_province_is_of_no_other_country(text, name, linked) -> None:
    assert (located(text)[name] is not None) == linked


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Two teachers were killed in the village of Konduga near Maiduguri.", {"Konduga"}),
        ("A soldier was killed in Menaka, near the Mali-Niger border.", {"Menaka"}),
        ("Two teachers were killed near Maiduguri.", {"Maiduguri"}),
    ],
)
def test_what_is_near_another_place_is_there(claims_in, text, where) -> None:
    assert placed(claims_in(text)) == where
