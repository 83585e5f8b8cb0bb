"""Who only holds an attacker, hides, rules, escapes, or is accused by a theory: kinds of faults."""

from __future__ import annotations

import pytest


def _of(claims, event_type: str) -> list:
    return [claim for claim in claims if claim.event_type == event_type]


def _names(claims, role: str) -> set[str]:
    return {filler.text for claim in claims for filler in getattr(claim, role)}


@pytest.mark.parametrize(
    "text",
    [
        "Passers-by held him down until police came.",
        "The attacker was pinned to the ground by members of the public.",
        "Novak was pinned to the ground.",
        "Two bystanders pinned the gunman to the ground.",
        "One of the men who held Novak down was a baker.",
        "Commuters restrained the attacker on the platform.",
    ],
)
def test_who_holds_an_attacker_neither_detains_nor_beats_him(claims_in, text) -> None:
    claims = claims_in(text)
    assert not _of(claims, "PhysicalAssault")
    assert not _of(claims, "Detention")


def test_officers_who_pin_somebody_down_do_harm(claims_in) -> None:
    claims = claims_in("Officers pinned the teacher to the ground and beat him.")
    assert _names(_of(claims, "PhysicalAssault"), "agent") == {"Officers"}


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Civilians were hiding from the shelling in a basement.", set()),
        ("Hundreds of families sheltered from the shelling in a cave.", set()),
        ("The villagers hid from the bombing.", set()),
        ("The villagers died from the shelling.", {"villagers"}),
    ],
)
def test_who_hides_from_shells_is_not_hit(claims_in, text, hurt) -> None:
    claims = [c for c in claims_in(text) if c.event_type in {"Shelling", "Bombing"}]
    assert _names(claims, "victim") == hurt


@pytest.mark.parametrize(
    "text",
    [
        "Peaceful protesters were regularly detained under the Bashir regime.",
        "Students were often detained under the Assad government.",
        "Hundreds were tortured under the Gaddafi regime.",
        "Editors were arrested under Saddam's rule.",
    ],
)
def test_under_a_regime_is_when_and_not_by_whom(claims_in, text) -> None:
    assert not _names(claims_in(text), "agent")


def test_by_a_regime_is_by_whom(claims_in) -> None:
    claims = claims_in("Dissidents were tortured by the Bashir regime.")
    assert _names(claims, "agent") == {"Bashir regime"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Three people, including the perpetrator, are killed when a man opens fire in Graz.",
            set(),
        ),
        (
            "The perpetrator is killed and two people are hurt when a man opens fire in Graz.",
            set(),
        ),
        ("The attacker was killed when a student opened fire.", set()),
        ("The gunman was killed when police opened fire.", {"police"}),
        ("A guard killed the attacker.", {"guard"}),
        ("Nine people were killed when a man opened fire.", {"man"}),
    ],
)
def test_who_did_it_was_not_killed_by_himself(claims_in, text, doers) -> None:
    assert _names(_of(claims_in(text), "Killing"), "agent") == doers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two prisoners disappeared from a prison in Kano.", False),
        ("He was caught in Manta after he disappeared from a jail last year.", False),
        ("Two activists disappeared from a market in Kano.", True),
        ("Three students disappeared from their homes.", True),
    ],
)
def test_who_disappears_from_a_prison_has_escaped(claims_in, text, told) -> None:
    assert bool(_of(claims_in(text), "EnforcedDisappearance")) == told


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Thousands join No Kings protests in Chicago.", "Positive"),
        ('Crowds took part in the "No Kings" protests.', "Positive"),
        ("The crowds at the No Kings protests in Ohio were large.", "Positive"),
        ("There were no protests in Chicago.", "Negative"),
        ("No protests took place in Chicago.", "Negative"),
    ],
)
def test_no_in_a_name_denies_nothing(claims_in, text, polarity) -> None:
    claims = _of(claims_in(text), "PeacefulProtest")
    assert {c.polarity for c in claims} <= {polarity}
    assert not {name for name in _names(claims, "agent") if "Kings" in name}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Lind, notorious for accusations related to the murder of Ana Sol, was known.",
        "Omar Lind was sacked over allegations linked to the murder of Ana Sol.",
        "The rumour accused Omar Lind of the murder of Ana Sol.",
        "A theory accusing the army of the murder of Ana Sol spread.",
    ],
)
def test_what_accusations_and_theories_say_nobody_named_claims(claims_in, text) -> None:
    claims = _of(claims_in(text), "UnlawfulKilling")
    assert claims
    assert {(c.speech_act, c.certainty) for c in claims} == {("Accuse", "Probable")}
    assert {c.claimer and c.claimer.name for c in claims} == {"unnamed accuser"}


def test_what_riots_are_related_to_is_no_charge(claims_in) -> None:
    claims = claims_in("Prisoners died in riots related to the murder of a guard.")
    assert {c.certainty for c in _of(claims, "UnlawfulKilling")} == {"Certain"}


@pytest.mark.parametrize(
    ("text", "shelled"),
    [
        ("The goalkeeper was hit by a missile, believed to be a coin.", False),
        ("The linesman was hit by a missile thrown from the stands.", False),
        ("A steward was struck by a missile hurled from the crowd.", False),
        ("A bus was hit by a missile in Kharkiv.", True),
        ("A bus was hit by a missile launched from Belgorod.", True),
        ("The house was hit by a missile believed to be Russian.", True),
    ],
)
def test_a_missile_that_a_hand_threw_shells_nobody(claims_in, text, shelled) -> None:
    assert bool(_of(claims_in(text), "Shelling")) == shelled
