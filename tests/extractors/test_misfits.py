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
        ("Soldiers seized an arsenal in Aleppo.", "TerritoryTaken"),
        ("The rebels seized weapons and ammunition.", "TerritoryTaken"),
        ("Lydia deported a suspect to Iraq.", "ForcedDisplacement"),
        ("The junta expelled two foreign reporters.", "ForcedDisplacement"),
        ("The government expelled three diplomats.", "ForcedDisplacement"),
        ("Two soldiers were killed in a helicopter crash in Mali.", "Killing"),
        ("Two miners were killed in the collapse of a shaft.", "Killing"),
        ("Nine people were killed in a landslide.", "Killing"),
        ("A survivor of the massacre dies by suicide two years after the attack.", "Killing"),
        ("The prisoner died by suicide in his cell.", "Killing"),
        ("A strike killed four people in Gaza.", "DroneStrike"),
        ("Air defences intercepted 14 drones over the city.", "Shelling"),
        ("Air defences intercepted 14 drones over the city.", "WeaponsSeizure"),
        ("The army shot down a jet over Idlib.", "Shelling"),
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
        ("Soldiers seized an arsenal in Aleppo.", "WeaponsSeizure"),
        ("The rebels seized the barracks and its arsenal.", "TerritoryTaken"),
        ("The army mobilised 3,000 reservists.", "Mobilisation"),
        ("The army expelled 400 families from the village.", "ForcedDisplacement"),
        ("The army deported 400 farmers and two reporters.", "ForcedDisplacement"),
        ("Nine journalists were forced into exile.", "ForcedDisplacement"),
        ("Two soldiers were killed by rebels after a crash.", "Killing"),
        ("Two soldiers were killed in an ambush.", "Killing"),
        ("A drone strike killed four people in Gaza.", "DroneStrike"),
        ("The army shot down a jet over Idlib.", "Attack"),
        ("The army retreated from the town.", "Withdrawal"),
        ("Lydia opposed the plan.", "Rejection"),
    ],
)
def test_the_same_words_of_things_and_places_are_one(claims_in, text, event_type) -> None:
    assert event_type in {claim.event_type for claim in claims_in(text)}
