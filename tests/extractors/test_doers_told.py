"""Who does it by the words for doers, and to whom, where one word hangs on a noun."""

from __future__ import annotations

import pytest

DOERS = [
    (("Villagers have suffered beatings, arson and theft at the hands of the Burmese army and "
     "allied militias."), "PhysicalAssault", ["Burmese army", "allied militias"]),
    (("Detainees endured beatings, electric shocks and rape at the hands of prison guards and "
     "soldiers."), "SexualViolence", ["prison guards", "soldiers"]),
    (("Detainees endured beatings, electric shocks and rape at the hands of prison guards and "
     "soldiers."), "PhysicalAssault", ["prison guards", "soldiers"]),
    ("The miners suffered repeated beatings at the hands of private security men.",
     "PhysicalAssault", ["private security men"]),
    ("The journalist was tortured at the hands of the Egyptian police.", "Torture",
     ["Egyptian police"]),
    (("The report documents torture and unlawful arrests by soldiers, policemen and "
     "members of the secret service."), "Torture",
     ["soldiers", "policemen", "members of the secret service"]),
    ("The attacks, carried out by Kenyan troops, went on.", "Attack", ["Kenyan troops"]),
    ("City blocks had been levelled by Coalition air and artillery strikes.", "Destruction",
     ["Coalition"]),
    ("Whole streets had been flattened by Israeli air strikes.", "Destruction", ["Israeli"]),
    ("The attacks by the rebels included a string of killings.", "Killing", ["rebels"]),
]  # fmt: skip
UNDONE = [
    ("Killings, torture and looting by soldiers and rape of women were reported.", "SexualViolence",
     "rape"),
    ("The army or the militia killed the mayor.", "Killing", "army"),
    ("After the raid the town's fate is in the hands of the army.", "Raid", "army"),
]  # fmt: skip
UNDERGOING = [
    ("Prisoners, including hundreds of boys unlawfully held, are at risk of cholera.",
     "ArbitraryDetention", ["hundreds of boys"]),
    ("The army and a group of Iran-backed fighters killed nine shepherds.", "MilitarySupport",
     ["fighters"]),
    ("Police and Rwanda-backed rebels clashed in Goma.", "MilitarySupport", ["rebels"]),
    ("Refugees and villagers expelled from Kachin live in tents.", "ForcedDisplacement",
     ["Refugees", "villagers"]),
    ("Shells destroyed almost 60% of the Iraqi city of Mosul.", "Destruction",
     ["almost 60% of the Iraqi city of Mosul"]),
    ("Shells destroyed 40 per cent of the homes in Vukovar.", "Destruction",
     ["40 per cent of the homes in Vukovar"]),
    ("The army killed 10% of the inmates.", "Killing", ["10% of the inmates"]),
]  # fmt: skip
REFERRED = [
    (("The council referred the situation in Darfur to the Prosecutor of the International "
     "Criminal Court."), "Prosecutor of the International Criminal Court"),
    ("The council must refer the killings in Rakhine to the International Court of Justice.",
     "International Court of Justice"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event_type", "words"), DOERS)
def test_whoever_is_told_as_a_doer_is_one(claims_in, text, event_type, words):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    assert all([f.text for f in c.agent] == words for c in told)
    assert not any(f.text in words for c in told for f in c.victim)


@pytest.mark.parametrize(("text", "event_type", "word"), UNDONE)
def test_who_is_not_told_as_a_doer_is_none(claims_in, text, event_type, word):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert not any(word in f.text for c in told for f in c.agent)


@pytest.mark.parametrize(("text", "event_type", "words"), UNDERGOING)
def test_an_act_is_done_to_what_its_word_hangs_on(claims_in, text, event_type, words):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    found = [[f.text for f in (*c.victim, *c.target, *c.recipient)] for c in told]
    assert all(harmed == words for harmed in found)


@pytest.mark.parametrize(("text", "words"), REFERRED)
def test_a_matter_is_referred_to_a_court_by_its_whole_name(claims_in, text, words):
    told = [c for c in claims_in(text) if c.event_type == "Investigation"]
    assert [[f.text for f in c.recipient] for c in told] == [[words]]
