"""Readying oneself for an attack is none."""

from __future__ import annotations

import pytest


def _of(claims, event_type: str) -> list:
    return [claim for claim in claims if claim.event_type == event_type]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels are accumulating forces for new attacks on Tarn.",
        "The army is massing troops for an assault on Tarn.",
        "Fighters are gathering for an offensive on the northern town.",
        "The militia stockpiled ammunition for strikes on the capital.",
        "The rebels regrouped for a new offensive against the army.",
        "The army is preparing for attacks on Solen.",
        "The militia has ammunition for strikes on the capital.",
        "The rebels are hoarding rockets for attacks on Israel.",
        "The group recruited men for attacks on churches.",
    ],
)
def test_readying_for_an_attack_is_none(said, text) -> None:
    attacks = [c for c in said(text).claims if c.event_type in {"Attack", "AerialAttack"}]
    assert not {c.temporality for c in attacks} & {"Past", "Ongoing"}


@pytest.mark.parametrize(
    "text",
    [
        "The army massed troops near Solen and attacked Tarn on Monday.",
        "The rebels were gathering after an attack on Tarn.",
        "The governor blamed the rebels for the attacks on Tarn.",
        "The group claimed responsibility for attacks on churches.",
        "The weapons for the attack on Tarn were found by police.",
    ],
)
def test_an_attack_that_took_place_is_told(said, text) -> None:
    assert "Past" in {c.temporality for c in _of(said(text).claims, "Attack")}
