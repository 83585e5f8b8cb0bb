"""What cannot suffer an event of a type suffers none: hopes are not destroyed as houses are."""

import pytest


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The old democracy was destroyed by the enemies of liberty.", "Destruction"),
        ("The war destroyed normal trade relations.", "Destruction"),
        ("The invasion destroyed their hopes and their future.", "Destruction"),
        ("It destroyed matter, not soul.", "Destruction"),
        ("The flats were occupied by refugees.", "TerritoryTaken"),
        ("Hundreds of houses occupied by Kurds were burned.", "TerritoryTaken"),
        ("Farmers blockaded the highway between Tarn and Odessos.", "Siege"),
        ("The rebels captured a BMP-1 armored vehicle.", "TerritoryTaken"),
        ("The government quickly retreated from its criticism of the king.", "Withdrawal"),
        ("In this battle we are opposing the army of Lydia.", "Rejection"),
    ],
)
def test_a_figure_of_speech_is_no_event_of_the_type(claims_in, text, event_type) -> None:
    assert event_type not in {claim.event_type for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The army destroyed two bridges and a school.", "Destruction"),
        ("The shells destroyed their homes and their hopes.", "Destruction"),
        ("Hundreds of houses occupied by Kurds were burned.", "Destruction"),
        ("Lydian troops occupied the houses near the airport.", "TerritoryTaken"),
        ("Settlers seized the house of a farmer.", "TerritoryTaken"),
        ("The rebels occupied the university.", "TerritoryTaken"),
        ("The rebels captured a farm, where they seized a tank.", "TerritoryTaken"),
        ("Rebels blockaded the road to Tarn.", "Siege"),
        ("The army retreated from the town.", "Withdrawal"),
        ("Lydia opposed the plan.", "Rejection"),
    ],
)
def test_the_same_words_of_things_and_places_are_one(claims_in, text, event_type) -> None:
    assert event_type in {claim.event_type for claim in claims_in(text)}
