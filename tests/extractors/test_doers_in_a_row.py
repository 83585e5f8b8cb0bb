"""Who does it, where the doer stands in a row, beside a list, behind it or with the whole of it."""

from __future__ import annotations

import pytest

ONE_EACH = [
    ("Eritrean and Ethiopian forces shelled the town.", ["Eritrean", "Ethiopian forces"]),
    ("US, UK and French forces bombed the port.", ["US", "UK", "French forces"]),
    ("French, British and American troops bombed the port.", ["French", "British", "American"]),
    ("Turkish and Kurdish forces fought in Afrin.", ["Turkish", "Kurdish forces"]),
    ("US and Iraqi forces raided a house in Mosul.", ["US", "Iraqi forces"]),
    ("Saudi and Emirati air strikes killed nine people.", ["Saudi", "Emirati"]),
    (
        (
            "It follows from four months of US, UK and French bombardment to oust the group "
            "from the town."
        ),
        ["US", "UK", "French"],
    ),
    ("The Syrian and Lebanese armies arrested ten men.", ["Syrian", "Lebanese armies"]),
    ("Soldiers and militiamen burned the village.", ["Soldiers", "militiamen"]),
    ("Russian and local officials met in Grozny.", ["Russian and local officials"]),
    ("The army or the militia shelled the market.", []),
    ("Russian troops bombed the port.", ["Russian troops"]),
]
DOERS = [
    ("The report describes the army's campaign of rape and looting.", "SexualViolence", "army"),
    ("The report describes the army's campaign of rape and looting.", "Destruction", "army"),
    ("A wave of arrests and beatings by the police followed.", "Detention", "police"),
    ("The guerrillas' reign of kidnappings ended in May.", "Kidnapping", "guerrillas"),
    ("The president denounced rebel attacks that killed nine people.", "Killing", "rebel"),
    ("The commission listed the killings that the army committed.", "Killing", "army"),
    ("Villagers spoke of the raids the police carried out.", "Raid", "police"),
    ("The soldiers carried out serious violations and war crimes.", "HumanRightsViolation",
     "soldiers"),
    ("Police were accused of the killing of a boy and the arrest of his brother.", "Detention",
     "Police"),
    ("Attacks by armed gangs forced families to flee.", "Attack", "gangs"),
]  # fmt: skip
NOBODY = [
    ("The ministry has a record of torture of students.", "Torture"),
    ("The government condemned a series of bombings.", "Bombing"),
    ("The police condemned killings and kidnappings of farmers.", "Kidnapping"),
    ("The army fought off attacks that killed nine soldiers.", "Killing"),
    ("The army fought off attacks that killed nine soldiers.", "Attack"),
    ("The troops withstood the attack.", "Attack"),
    ("The guards and the prisoners were killed.", "Killing"),
]


@pytest.mark.parametrize(("text", "words"), ONE_EACH)
def test_each_of_a_row_of_doers_has_its_own_words(claims_in, text, words):
    found = {f.text for claim in claims_in(text) for f in claim.agent}
    assert len(found) == len(words)
    assert all(any(said.startswith(word) for said in found) for word in words)


@pytest.mark.parametrize(("text", "event_type", "doer"), DOERS)
def test_a_doer_told_beside_its_act_is_found(claims_in, text, event_type, doer):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    assert all(any(doer in f.text for f in c.agent) for c in told)


@pytest.mark.parametrize(("text", "event_type"), NOBODY)
def test_nobody_does_what_he_condemns_keeps_or_fights_off(claims_in, text, event_type):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    assert not [f for c in told for f in c.agent]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The army launched an offensive to oust the rebels from Mekelle.", "rebels"),
        ("The offensive to drive the militia out of the valley began in May.", "militia"),
        ("City blocks were levelled by air strikes aimed at the guerrillas.", "guerrillas"),
        ("The EU froze the assets of the general and his brothers.", "general"),
        ("The EU froze the assets of the general and his brothers.", "brothers"),
    ],
)
def test_whom_an_attack_or_a_measure_is_meant_for_is_its_target(claims_in, text, target):
    assert any(target in f.text for c in claims_in(text) for f in (*c.target, *c.victim))


@pytest.mark.parametrize(
    "text",
    ["The guards committed violations of the ceasefire.", "The doctor referred him to the clinic."],
)
def test_a_breach_of_a_truce_and_a_referral_to_a_doctor_are_no_abuse_or_inquiry(claims_in, text):
    types = {c.event_type for c in claims_in(text)}
    assert not types & {"HumanRightsViolation", "Investigation"}
