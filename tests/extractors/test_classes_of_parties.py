"""What a party is: a person and no thing, a ruler and no state, rebels and no army."""

from __future__ import annotations

import pytest


def kinds(claims, role: str) -> dict[str, str]:
    """Map the names of who has the role in any of the claims to what they are."""
    return {f.name: f.type for claim in claims for f in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The boat operator was jailed by police.", {"boat operator": "Person"}),
        ("Norvik was jailed by police.", {"Norvik": "Person"}),
        ("Police jailed British people.", {"British people": "PersonGroup"}),
        ("Police jailed five of the Marines.", {"Marines": "PersonGroup"}),
        ("Police arrested the firm's CEO.", {"firm's CEO": "Person"}),
    ],
)
def test_who_is_jailed_is_a_person(claims_in, text, victim) -> None:
    assert kinds(claims_in(text), "victim") == victim


@pytest.mark.parametrize("thing", ["ship", "trawler", "tanker", "truck"])
def test_a_vehicle_is_nobody_though_it_is_detained(claims_in, thing) -> None:
    claims = claims_in(f"Police detained the {thing}.")
    assert not {"Person", "PersonGroup"} & {*kinds(claims, "victim").values()}


def test_a_surname_is_whoever_has_it_here(said) -> None:
    read = said("Samuel Little was freed in May. Little was jailed again in June.")
    assert {f.name for claim in read.claims for f in claim.victim} == {"Samuel Little"}


@pytest.mark.parametrize(
    ("text", "doer", "kind"),
    [
        ("Assad bombed the town.", "Assad", "Person"),
        ("The Assad regime bombed the town.", "Syria", "StateActor"),
        ("The government of apartheid killed students.", "South Africa", "StateActor"),
        ("Assad's army bombed the town.", "Syrian army", "Organisation"),
    ],
)
def test_a_ruler_is_no_state_but_his_regime_is(claims_in, text, doer, kind) -> None:
    assert kinds(claims_in(text), "agent") == {doer: kind}


def test_a_ruler_is_who_bears_the_name_in_the_text(claims_in) -> None:
    text = "Prosecutors accused Rima Assad of fraud. Assad was jailed on Monday."
    assert kinds(claims_in(text), "victim") == {"Rima Assad": "Person"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anti-government forces shelled the town.", "ArmedGroup"),
        ("Anti-regime fighters shelled the town.", "ArmedGroup"),
        ("Government forces shelled the town.", "StateActor"),
        ("Opposition forces shelled the town.", "ArmedGroup"),
        ("Opposition groups criticised the law.", "Organisation"),
    ],
)
def test_who_fights_the_state_is_not_the_state(claims_in, text, kind) -> None:
    assert set(kinds(claims_in(text), "agent").values()) == {kind}


def test_a_state_in_brackets_is_not_the_noun_before_it(claims_in) -> None:
    victims = kinds(claims_in("Police jailed the perpetrators (Austria)."), "victim")
    assert "Austria" not in victims


def test_a_name_in_brackets_is(claims_in) -> None:
    victims = kinds(claims_in("A bomb killed a woman (Anna Weber) in Oslo."), "victim")
    assert victims == {"Anna Weber": "Person"}


def test_so_many_are_not_the_one_named_beside_them(claims_in) -> None:
    text = "Three policemen (Omar Haroun and two recruits) were killed by rebels."
    assert kinds(claims_in(text), "victim")["policemen"] == "PersonGroup"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Guards beat us with cables," Anna Weber said.', "unidentified (us)"),
        ('"Guards beat me with cables," Anna Weber said.', "Anna Weber"),
    ],
)
def test_who_says_we_is_not_all_of_them(claims_in, text, name) -> None:
    assert {*kinds(claims_in(text), "victim")} == {name}


def test_nobody_attacks_what_a_pronoun_alone_makes_his_own(claims_in) -> None:
    text = "Israeli soldiers accused Hezbollah of attacking its forces in Lebanon on Monday."
    (attack,) = claims_in(text)
    assert {f.name for f in attack.agent} == {"Hezbollah"}
    assert "Hezbollah" not in {f.name for f in (*attack.target, *attack.victim)}


def test_his_own_are_his(claims_in) -> None:
    claims = claims_in("Hezbollah shelled its own fighters in Lebanon.")
    assert any("fighters" in f.text for c in claims for f in (*c.target, *c.victim))
