"""What a party is: one person, several people, a body or a thing, and its whole name."""

from __future__ import annotations

import pytest


def kinds(said, text) -> dict[str, str]:
    """Return the kinds of all actors of ``text`` by name."""
    return {actor.name: actor.kind for actor in said(text).actors}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A detainee was beaten by guards.", {"detainee": "Person"}),
        ("The main suspect was arrested in Osaka.", {"main suspect": "Person"}),
        ("Rebels kidnapped a Polish ex-minister.", {"Polish ex-minister": "Person"}),
        ("Midwife arrested after birth at a checkpoint.", {"Midwife": "Person"}),
        ("A Tutsi was killed in the market.", {"Tutsi": "Person"}),
        ("Police arrested a Goncourt Prize winner.", {"Goncourt Prize winner": "Person"}),
        ("Troops shot a sub-inspector.", {"sub-inspector": "Person"}),
        ("Gunmen killed the laureate.", {"laureate": "Person"}),
        ("The accused was taken to Nagpur, where police beat the accused.", {"accused": "Person"}),
        ("An Afghan national was killed by gunmen.", {"Afghan national": "Person"}),
        ("The burglar was beaten by villagers.", {"burglar": "Person"}),
        ("A terrorist killed two shoppers.", {"terrorist": "Person"}),
        ("The militant stabbed a guard.", {"militant": "Person"}),
        ("The suspected insurgent was arrested.", {"suspected insurgent": "Person"}),
        ("One extremist was arrested in Osaka.", {"extremist": "Person"}),
        ("Police shot a masked gunman.", {"masked gunman": "Person"}),
        ("A rebel fighter was killed by soldiers.", {"rebel fighter": "Person"}),
        ("Pillor was detained for 90 days under a new order.", {"Pillor": "Person"}),
        ("They have not released Loujar or her sister.", {"Loujar": "Person"}),
        ("A 33-year-old was kidnapped from his home by gunmen.", {"33-year-old": "Person"}),
        ("Soldiers arrested two 14-year-olds in Velho.", {"14-year-olds": "PersonGroup"}),
    ],
)
def test_one_is_a_person_by_whatever_word(said, text, named):
    assert named.items() <= kinds(said, text).items()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The junta jailed several vocal critics.", {"vocal critics": "PersonGroup"}),
        ("The army arrested 90 leaders of the union.", {"leaders of union": "PersonGroup"}),
        ("Our leaders were arrested by soldiers.", {"leaders": "PersonGroup"}),
        ("Three spokesmen said that rebels killed a boy.", {"spokesmen": "PersonGroup"}),
        ("Two accused were arrested in Pune.", {"accused": "PersonGroup"}),
        ("The accused were beaten by police in Pune.", {"accused": "PersonGroup"}),
        ("The Tutsi were driven out and soldiers killed the Tutsi.", {"Tutsi": "PersonGroup"}),
        ("The hostages were freed by commandos.", {"hostages": "PersonGroup"}),
        ("Soldiers killed a nurse and her dependants.", {"dependants": "PersonGroup"}),
        ("Rebels kidnapped a Chadian family.", {"Chadian family": "PersonGroup"}),
        ("Terrorists killed two shoppers.", {"Terrorists": "ArmedGroup"}),
        ("The rebel group killed two shoppers.", {"rebel group": "ArmedGroup"}),
        ("The guerrilla killed two shoppers.", {"guerrilla": "ArmedGroup"}),
        ("The rebel attack killed two shoppers.", {"rebel": "ArmedGroup"}),
        ("Masked gunmen killed two shoppers.", {"Masked gunmen": "UnidentifiedActor"}),
    ],
)
def test_several_are_a_group_by_whatever_word(said, text, named):
    assert named.items() <= kinds(said, text).items()


@pytest.mark.parametrize(
    ("text", "role", "party"),
    [
        (
            "Ibrahim Nasheed led the union. The attack on Nasheed left him blind.",
            "victim",
            ("Ibrahim Nasheed", "Person"),
        ),
        (
            "Milan Culibrk was a guard. Culibrk is investigated for war crimes.",
            "target",
            ("Milan Culibrk", "Person"),
        ),
        (
            "Grace Jalingo edits a weekly. The state took over the prosecution of Jalingo.",
            "target",
            ("Grace Jalingo", "Person"),
        ),
        (
            "Anna Lincoln was a nurse. Rebels killed Lincoln.",
            "victim",
            ("Anna Lincoln", "Person"),
        ),
        ("Omar Homs is a doctor. Troops shelled Homs.", "target", ("Homs", "Location")),
        (
            "Joe Berlin was mayor. Gunmen attacked Berlin on Monday.",
            "target",
            ("Berlin", "Location"),
        ),
        (
            "Anna Lincoln sued the mayor. Police in Lincoln arrested nine men.",
            "location",
            ("Lincoln", "Location"),
        ),
    ],
)
def test_a_surname_is_the_person_and_a_town_the_town(said, text, role, party):
    found = {(f.name, f.type) for claim in said(text).claims for f in getattr(claim, role)}
    assert party in found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Police arrested one Sembe, whose brother is a trader.", {"Sembe": "Person"}),
        ("Troops beat Zawra, aged 19, at a checkpoint.", {"Zawra": "Person"}),
        ("Rebels burned one Toyota, which was parked there.", {"Toyota": "Organisation"}),
        ("Police raided Zetakom, a company in Lyon.", {"Zetakom": "Organisation"}),
        (
            "Gunmen attacked Ogun State Model College.",
            {"Ogun State Model College": "Organisation"},
        ),
        (
            "The Oslo Police Organised Crime Section arrested nine men.",
            {"Oslo Police Organised Crime Section": "Organisation"},
        ),
        (
            "Soldiers raided Kenyatta Teaching Hospital.",
            {"Kenyatta Teaching Hospital": "Organisation"},
        ),
        (
            "Rapides Parish Fire District 4 sued the mayor.",
            {"Rapides Parish Fire District 4": "Organisation"},
        ),
        ("The airborne battalion killed two boys.", {"airborne battalion": "ArmedGroup"}),
        (
            "The anti-gang unit of the Lima police shot two men.",
            {"anti-gang unit of Lima police": "StateActor"},
        ),
        ("The homicide squad arrested a baker.", {"homicide squad": "StateActor"}),
    ],
)
def test_what_a_name_is_told_by_its_words(said, text, named):
    assert named.items() <= kinds(said, text).items()


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("A Chadian armoured personnel carrier was destroyed.", True),
        ("A Turkish troop carrier was destroyed by a mine.", True),
        ("An Italian aircraft carrier was attacked by drones.", True),
        ("An Italian freight carrier was attacked by rebels.", False),
    ],
)
def test_a_vehicle_is_no_company(said, text, things):
    struck = [f for claim in said(text).claims for f in (*claim.target, *claim.victim)]
    assert struck
    assert {f.type == "Weapon" for f in struck} == {things}


def parties(said, text, role) -> set[str]:
    """Return the names of who has the role in the claims of ``text``."""
    return {f.name for claim in said(text).claims for f in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Followers of the FARC were jailed by the army.", {"Followers of FARC"}),
        ("Only “followers” of the FARC were jailed by the army.", {"followers of FARC"}),
        ("Two of the members of the public were shot dead.", {"members of public"}),
        ("Four members of the clan were killed by rebels.", {"members of clan"}),
        ("Afro-Colombians were beaten by police.", {"Afro-Colombians"}),
        ("Dozens of Serbs and Croats were tortured by guards.", {"Serbs", "Croats"}),
        ("Hundreds of monks and nuns were arrested.", {"monks", "nuns"}),
        ("Relatives of Omar and Layla were detained.", {"Relatives of Omar and Layla"}),
        ("One was killed in Maribor by a bomb.", {"One person"}),
        ("Dozens of farmers were killed by rebels.", {"farmers"}),
        ("Supporters were beaten by police.", {"Supporters"}),
    ],
)
def test_victims_have_their_whole_name(said, text, named):
    assert parties(said, text, "victim") == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hong Kong police arrested nine men.", {"Hong Kong police"}),
        ("New Zealand police arrested nine men.", {"New Zealand police"}),
        ("Chadian security services jailed a priest.", {"Chadian security services"}),
        ("Chadian security forces jailed a priest.", {"Chadian security forces"}),
        ("Uzbek police jailed a priest.", {"Uzbek police"}),
        ("A mob of sailors killed a barber.", {"mob of sailors"}),
        ("Members of Hamas killed a barber.", {"Hamas"}),
        ("Members of the militia killed a barber.", {"militia"}),
        ("The prosecutor's office charged nine men.", {"prosecutor's office"}),
    ],
)
def test_doers_have_their_whole_name(said, text, named):
    assert parties(said, text, "agent") == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mr Diallo's office said police had shot a boy.", {"Mr Diallo's office": "Organisation"}),
        ("The regional body said police had shot a boy.", {"regional body": "Organisation"}),
        (
            "The African National Congress condemned the killing of a miner.",
            {"African National Congress": "Organisation"},
        ),
        ("A grand jury indicted the banker.", {"grand jury": "Organisation"}),
    ],
)
def test_bodies_that_speak_are_bodies(said, text, named):
    assert named.items() <= kinds(said, text).items()


def test_an_office_that_is_raided_is_a_building(said):
    (claim,) = said("Police raided the governor's office.").claims
    assert {f.type for f in claim.target} == {"Object"}
