"""What is called a group, a movement or a company is no ministry and no army."""

from __future__ import annotations

import pytest

STATES = [
    "The Pentagon denied that the fighters had given weapons to Jabhat al-Nusra. The group",
    "The Defence Ministry spoke of the raid. The group",
    "The Ministry of Defence spoke of the raid. The movement",
    "The Syrian army fought the rebels. The militia",
    "The Interior Ministry spoke of the raid. The company",
    "The Russian government spoke of the raid. The organisation",
]
GROUPS = [
    ("Jabhat al-Nusra raided a village. The group", "Jabhat al-Nusra"),
    ("Amnesty International spoke of the raid. The organisation", "Amnesty International"),
    ("The Syrian army fought the rebels. The army", "Syrian Arab Army"),
    ("The Interior Ministry fined Oro Mining. The company", "Oro Mining"),
]


def doers(claims):
    return {f.name for c in claims if c.event_type == "PhysicalAssault" for f in c.agent}


@pytest.mark.parametrize("text", STATES)
def test_a_group_is_no_body_of_a_state(claims_in, text):
    (noun,) = doers(claims_in(f"{text} beat a driver."))
    assert noun == text.split()[-1]


@pytest.mark.parametrize(("text", "name"), GROUPS)
def test_a_group_or_an_army_is_the_one_that_was_named(claims_in, text, name):
    assert doers(claims_in(f"{text} beat a driver.")) == {name}
