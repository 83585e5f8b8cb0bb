"""Sources in brackets behind what they told stand for nobody."""

from __future__ import annotations

import pytest


def _filled(claims, role: str, attribute: str = "name") -> set[str]:
    return {getattr(filler, attribute) for claim in claims for filler in getattr(claim, role)}


SOURCES = {"Reuters", "Associated Press", "BBC", "The Guardian", "Le Monde", "Al Jazeera"}


@pytest.mark.parametrize(
    "text",
    [
        "Three men were found dead, police said. (The Guardian) The army is investigating it.",
        "Nine men were shot on Monday, police said. (The Guardian) It is being investigated.",
        "Gunmen shot four farmers, he said. (Associated Press) The group later attacked a village.",
        "A bomb killed six people in Tarn. (Reuters) The company was later raided by police.",
        "The Red Front killed six people. (BBC News) The group also kidnapped two teachers.",
        "A car bomb killed nine. (AFP via Le Monde) It claimed responsibility for the attack.",
        "Rebels shelled the town of Tarn. (Al Jazeera, Reuters) They also abducted nine villagers.",
        "The troops shelled a town (Reuters). The company was raided by police.",
    ],
)
def test_a_source_in_brackets_takes_no_part(said, text) -> None:
    claims = said(text).claims
    named = {name for role in ("agent", "victim", "target") for name in _filled(claims, role)}
    assert not named & SOURCES


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("The Daily Star was raided. The company was fined by a court.", "target", "Daily Star"),
        (
            "The army attacked rebels of the Free Tarn Army (FTA). The group kidnapped two men.",
            "agent",
            "Free Tarn Army",
        ),
        ("Police raided The Guardian on Monday.", "target", "The Guardian"),
        ("The editor was held. (Reuters) He was later released.", "victim", "editor"),
    ],
)
def test_a_name_in_the_text_may_be_meant(said, text, role, name) -> None:
    assert name in _filled(said(text).claims, role)
