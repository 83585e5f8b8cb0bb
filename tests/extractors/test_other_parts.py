"""Who has another part in a sentence than the doer or the harmed is neither."""

from __future__ import annotations

import pytest


def _of(claims, event_type: str) -> list:
    found = [claim for claim in claims if claim.event_type == event_type]
    assert found, [claim.event_type for claim in claims]
    return found


def _names(claims, *roles: str) -> set[str]:
    return {one.name for claim in claims for role in roles for one in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "event_type", "doer"),
    [
        ("Journalists face charges widely condemned by the unions.", "Indictment", "unions"),
        (
            "A suicide bombing on a tent where pilgrims distribute food killed four people.",
            "Killing",
            "pilgrims",
        ),
        (
            "The marches were organized by the Assembly, whose leaders were targeted in the raids.",
            "Raid",
            "Assembly",
        ),
        (
            "Many countries support the need for a full inquiry into the war crimes.",
            "Investigation",
            "countries",
        ),
        ("Lydian troops held the line until the fall of Tarn.", "TerritoryTaken", "Lydian troops"),
        ("The crisis led Lydia directly into massacres and killings.", "MassKilling", "Lydia"),
        ("The town enters lockdown after a shooting killed two men.", "Killing", "town"),
        ("His arrest comes amid Beijing's crackdown on the opposition.", "Detention", "China"),
        ("He spoke of Halden's detention, assault and torture.", "Torture", "Halden"),
        ("This is an inquiry into the shelling by Turkey of a mosque.", "Investigation", "Turkey"),
    ],
)
def test_who_only_stands_near_does_nothing(claims_in, text, event_type, doer) -> None:
    assert doer not in _names(_of(claims_in(text), event_type), "agent")


@pytest.mark.parametrize(
    ("text", "event_type", "doer"),
    [
        ("Journalists face charges brought by the police.", "Indictment", "police"),
        ("The rebels held the hill until the army captured the town.", "TerritoryTaken", "army"),
        ("The army's detention and torture of activists was condemned.", "Torture", "army"),
        ("The army withdrew after its soldiers killed nine men.", "Killing", "soldiers"),
        ("The army shelled the town before rebels killed the mayor.", "Killing", "rebels"),
        ("Beijing's arrest of the editor comes amid protests.", "Detention", "China"),
        ("Rebels opened an inquiry into the attack by the army.", "Investigation", "Rebels"),
        ("The militia, whose fighters attacked the village, fled.", "Attack", "fighters"),
        ("Turkey launched an inquiry into the bombing.", "Investigation", "Turkey"),
    ],
)
def test_who_does_it_stays(claims_in, text, event_type, doer) -> None:
    assert doer in _names(_of(claims_in(text), event_type), "agent")


def test_whom_a_raid_is_for_is_not_hurt_by_it(claims_in) -> None:
    claims = claims_in("The group relies on terrorist attacks to recruit students.")
    assert "students" not in _names(claims, "victim", "target")


def test_who_helps_is_no_recipient_of_help(claims_in) -> None:
    claims = claims_in("With the help of Iraqi forces, the Peshmerga overran the militants.")
    (support,) = _of(claims, "MilitarySupport")
    assert _names([support], "agent") == {"Iraqi armed forces"}
    assert _names([support], "recipient") == {"Peshmerga"}


def test_nobody_goes_over_to_whom_he_leaves(claims_in) -> None:
    claims = claims_in("A Syrian man who deserted from the army was killed.")
    assert not _names(claims, "recipient")
