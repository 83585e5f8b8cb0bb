"""Whom a pronoun cannot stand for, and where it stays open."""

from __future__ import annotations

import pytest


def _victims(claims, event_type: str) -> set[str]:
    return {f.name for c in claims if c.event_type == event_type for f in c.victim}


@pytest.mark.parametrize(
    ("text", "event_type", "nobody"),
    [
        ("Prime Minister Otto Weber has urged Lydia to release her.", "Release", "Otto Weber"),
        ("President Anna Weber called on the rebels to free him.", "Release", "Anna Weber"),
        ("The spokesman told us that guards had beaten her.", "PhysicalAssault", "spokesman"),
        (
            "Mr Weber met reporters on Monday. The police had arrested her in May.",
            "Detention", "Weber",
        ),
        (
            "Her youngest son was killed that day. She was beaten in a secret prison.",
            "PhysicalAssault", "youngest son",
        ),
        (
            "His nephew fled to Tarn. Soldiers tortured him for weeks.",
            "Torture", "nephew",
        ),
    ],
)  # fmt: skip
def test_a_pronoun_is_not_whom_the_words_rule_out(claims_in, text, event_type, nobody) -> None:
    found = _victims(claims_in(text), event_type)
    assert found
    assert nobody not in found


@pytest.mark.parametrize(
    ("text", "event_type", "victim"),
    [
        ("President Anna Weber said the rebels had beaten her.", "PhysicalAssault", "Anna Weber"),
        (
            "Amina Saleh vanished with her son. Her son was killed. She was beaten in prison.",
            "PhysicalAssault", "Amina Saleh",
        ),
        (
            "Mrs Haddad was stopped in Tarn. Her husband fled. She was tortured for weeks.",
            "Torture", "Haddad",
        ),
        ("The widow of a judge fled to Tarn, but rebels killed her.", "Killing", "widow of judge"),
        (
            "The mother of a judge went to Tarn, but rebels killed her.",
            "Killing", "mother of judge",
        ),
    ],
)  # fmt: skip
def test_a_pronoun_is_whom_the_words_leave(claims_in, text, event_type, victim) -> None:
    assert victim in _victims(claims_in(text), event_type)


@pytest.mark.parametrize(
    "text",
    [
        "The watchdog documented abuses by the militia against its own members.",
        "The watchdog said that the militia had killed its own members.",
    ],
)
def test_its_own_members_are_the_doers(claims_in, text) -> None:
    found = claims_in(text)
    assert {f.name for c in found for f in c.agent} == {"militia"}
    assert "watchdog" not in {f.name for c in found for f in c.victim}


def test_a_noun_of_acts_binds_its_own_before_who_reports_them(claims_in) -> None:
    found = claims_in("Amnesty reported the army's attacks on its own soldiers.")
    assert {f.name for c in found for f in (*c.victim, *c.target)} == {"own soldiers"}
