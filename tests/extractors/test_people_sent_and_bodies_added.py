"""People that were things and things that were people; bodies that a hyphen sets apart."""

from __future__ import annotations

import pytest


def types(claims, role: str) -> dict[str, str]:
    """Map what fills a role of any claim to its class."""
    return {filler.name: filler.type for claim in claims for filler in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "role", "name", "kind"),
    [
        ("The pair assaulted a blogger in Lund.", "agent", "pair", "PersonGroup"),
        ("The trio robbed a bank and killed a guard.", "agent", "trio", "PersonGroup"),
        ("Police arrested a pair of men in Lund.", "victim", "men", "PersonGroup"),
        ("Armed bands destroyed the villages.", "agent", "Armed bands", "ArmedGroup"),
        ("The police arrested three netizens in Wuhan.", "victim", "netizens", "PersonGroup"),
        ("A netizen was jailed for a post.", "victim", "netizen", "Person"),
        ("Warplanes attacked a supertanker.", "target", "supertanker", "Object"),
        ("The government sent soldiers to the province.", "material", "soldiers", "PersonGroup"),
        ("France sent 300 troops to Mali.", "material", "troops", "PersonGroup"),
        ("Russia supplied helicopters to Sudan.", "material", "helicopters", "Weapon"),
    ],
)
def test_people_are_people_and_things_are_things(claims_in, text, role, name, kind) -> None:
    assert types(claims_in(text), role)[name] == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sudan People's Liberation Movement-in-Opposition attacked a village.", "SPLM-IO"),
        ("The Sudan People’s Liberation Movement-Opposition killed two men.", "SPLM-IO"),
        ("The SPLM attacked a village.", "Sudan People's Liberation Movement"),
        ("The Lions Party-in-Exile killed a nurse.", "Lions Party-in-Exile"),
        ("Villagers were killed by the x-Soviet Armenian government.", "Armenia"),
        ("Soviet troops killed a priest.", "Soviet armed forces"),
    ],
)
def test_what_a_hyphen_adds_makes_another_body(claims_in, text, name) -> None:
    assert set(types(claims_in(text), "agent")) == {name}


@pytest.mark.parametrize("text", ["The Hamas-in-Exile beat a man.", "Hamas-Dissident men beat me."])
def test_the_body_before_the_hyphen_is_not_meant(claims_in, text) -> None:
    assert "Hamas" not in types(claims_in(text), "agent")
