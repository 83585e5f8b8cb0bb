"""An attack is called after where it was or whom it struck; no land does it by that."""

from __future__ import annotations

import pytest


def _doers(claims) -> set[str]:
    return {doer.name for claim in claims for doer in claim.agent}


@pytest.mark.parametrize(
    "text",
    [
        "The Beijing blasts killed six people.",
        "The 2015 Paris attacks killed 130 people.",
        "The Kabul bombing wounded thirty people.",
        "Two hundred people were killed in the Cairo attacks.",
        "The Damascus explosion killed four soldiers.",
        "The Rwandan genocide killed 800,000 people.",
        "The convent hid survivors of the Cambodian genocide, which destroyed cities.",
        "In the Iraqi blasts, forty people were killed.",
        "The 1979 Syrian coup failed and nine officers were shot.",
    ],
)
def test_the_name_of_an_attack_is_no_doer(claims_in, text) -> None:
    states = {"Afghanistan", "Cambodia", "China", "Egypt", "France", "Iraq", "Rwanda", "Syria"}
    claims = claims_in(text)
    assert claims
    assert not _doers(claims) & states


def test_an_attack_called_after_a_capital_is_there(claims_in) -> None:
    places = {
        place.name
        for claim in claims_in("The 2015 Paris attacks killed 130 people.")
        for place in claim.location
    }
    assert places == {"Paris"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The Israeli massacre of Palestinians in Jenin was condemned.", "Israel"),
        ("Russian massacres in Bucha shocked the world.", "Russia"),
        ("Moscow's attacks on Kyiv killed nine people.", "Russia"),
        ("The Ankara strikes on Kurdish positions killed nine fighters.", "Turkey"),
        ("Kremlin attacks on the press continue.", "Russia"),
        ("The Baghdad regime's attacks killed nine people.", "Iraq"),
        ("Russian strikes killed four people in Odesa.", "Russia"),
        ("Israeli shelling destroyed the school.", "Israel"),
    ],
)
def test_who_makes_an_attack_is_its_doer(claims_in, text, doer) -> None:
    assert doer in _doers(claims_in(text))
