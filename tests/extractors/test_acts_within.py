"""Whose doer is told with the act that it is part of: killed in a raid, when they opened fire."""

from __future__ import annotations

import pytest


def _doers(claims, event_type: str) -> set[str]:
    return {f.text for c in claims if c.event_type == event_type for f in c.agent}


@pytest.mark.parametrize(
    ("text", "event_type", "doer"),
    [
        ("Nine villagers were killed in an attack by gunmen in Ardo.", "Killing", "gunmen"),
        ("Two teachers were killed when soldiers opened fire on a crowd.", "Killing", "soldiers"),
        ("A nurse was killed when rebels attacked the clinic.", "Killing", "rebels"),
        ("Two rebels were killed when the army attacked Ardo.", "Killing", "army"),
        ("Soldiers killed nine herders in a raid on Ardo.", "Raid", "Soldiers"),
        ("The rebels killed six miners in an airstrike near Ardo.", "AerialAttack", "rebels"),
    ],
)
def test_one_act_within_another_has_its_doer(claims_in, text, event_type, doer) -> None:
    assert [name for name in _doers(claims_in(text), event_type) if doer in name]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Two gunmen were killed when they attacked a police post in Ardo.", "Killing"),
        ("Nine villagers were killed when a bus fell into a river.", "Killing"),
        ("Two soldiers were killed when police arrested a smuggler.", "Killing"),
        ("Four clerks were injured when gunmen kidnapped a judge.", "PhysicalAssault"),
        ("A clerk was killed when a grocer accidentally hit him with a van.", "Killing"),
        ("Police killed a gunman in an attack on their post.", "Attack"),
        ("Troops killed five rebels during an attack on an army base.", "Attack"),
        ("Soldiers shot two nuns after the raid on Ardo.", "Raid"),
        ("Two herders were killed in a clash between soldiers and rebels.", "Killing"),
    ],
)
def test_who_is_told_with_another_act_need_not_have_done_it(claims_in, text, event_type) -> None:
    assert not _doers(claims_in(text), event_type)


def test_the_owner_of_an_attack_made_it(claims_in) -> None:
    found = claims_in("Soldiers shot two nuns in the rebels' raid on Ardo.")
    assert not [name for name in _doers(found, "Raid") if "Soldiers" in name]
