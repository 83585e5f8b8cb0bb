"""Whose word it is where a body speaks through others, who "it" is, and measures only named."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Spokesmen for the Tarn River Commission confirmed that rebels destroyed two pylons.",
            "Tarn River Commission",
        ),
        ("The command of the 5th Brigade reports that rebels killed two men.", "5th Brigade"),
        ("The spokesman of the army said that rebels killed two soldiers.", "army"),
        ("A spokeswoman for the UN said that rebels killed two soldiers.", "United Nations"),
        ("A spokesman for Hamas said that soldiers killed two men.", "Hamas"),
        ("Spokespersons for the Ministry of Defence said that rebels killed two men.", "Defence"),
    ],
)
def test_who_speaks_for_a_body_without_a_name_is_the_body(claims_in, text, body) -> None:
    claimers = {c.claimer.name for c in claims_in(text) if c.claimer is not None}
    assert len(claimers) == 1
    (name,) = claimers
    assert name.endswith(body)
    assert "okes" not in name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Juan Oro, a spokesman for Hamas, said that soldiers killed two men.", "Juan Oro"),
        ("The general's spokesman said that rebels killed two men.", "general's spokesman"),
        ("A spokesman said that rebels killed two men.", "spokesman"),
        ("A spokesman for the mayor said that rebels killed two men.", "spokesman for mayor"),
        ("The commander of the brigade said that rebels killed two men.", "commander of brigade"),
    ],
)
def test_a_named_or_another_speaker_speaks_himself(claims_in, text, name) -> None:
    assert {c.claimer.name for c in claims_in(text) if c.claimer is not None} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "It killed two farmers in the village.",
        "It shelled the town on Monday.",
        "It arrested nine students.",
        "It abducted a priest.",
        "Last year it bombed two schools.",
        "It burned the village.",
    ],
)
def test_it_that_does_something_is_somebody(claims_in, text) -> None:
    doers = {f.type for c in claims_in(text) for f in c.agent}
    assert doers == {"UnidentifiedActor"}


@pytest.mark.parametrize("text", ["Rebels shelled it.", "The army destroyed it."])
def test_it_that_is_acted_upon_may_be_a_thing(claims_in, text) -> None:
    assert {f.type for c in claims_in(text) for f in c.target} <= {"Object"}


@pytest.mark.parametrize(
    "text",
    [
        "The embargo was discussed.",
        "An embargo was debated.",
        "The arms embargo was mentioned.",
        "The council debated an oil embargo.",
        "A travel ban was considered.",
    ],
)
def test_a_measure_that_is_only_talked_about_is_no_claim(claims_in, text) -> None:
    assert "Sanction" not in {c.event_type for c in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The council imposed an embargo on Lydia.",
        "The embargo against Lydia was imposed in May.",
        "The council discussed the arms embargo against Lydia.",
        "Lydia called for an arms embargo.",
        "The council sanctioned two generals.",
    ],
)
def test_a_measure_that_somebody_takes_or_wants_is_one(claims_in, text) -> None:
    assert "Sanction" in {c.event_type for c in claims_in(text)}
