"""A claim said over: who says it, how, and what, and nothing more."""

from __future__ import annotations

from dataclasses import replace

import pytest
import toy_reader
from allegata.graph.stories.wording import dated, matter_of, sentence
from allegata.ontology.records import Claim, Harm
from allegata.ontology.terms import event_types, names


def claim(line: str) -> Claim:
    (only,) = toy_reader.read(toy_reader.document_of(f"#\n{line}\n"), None).claims
    return only


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "claimer=Eastland; agent=Northland; recipient=Midland; material=rifles; when=2012-05",
            "Eastland accuses Northland of arms transfer to Midland (rifles), in May 2012.",
        ),
        (
            "claimer=survivors; act=Testify; type=Killing; agent=Midland; victim=villagers",
            "Survivors testify to killing by Midland of villagers.",
        ),
        (
            "claimer=Northland; act=Deny; agent=Northland; recipient=Midland",
            "Northland denies arms transfer to Midland.",
        ),
        (
            "claimer=Ivo Marr; act=Deny; agent=Northland; recipient=Midland",
            "Ivo Marr denies arms transfer by Northland to Midland.",
        ),
        (
            "claimer=Westland; act=Demand; polarity=Negative; agent=Northland; recipient=Midland",
            "Westland demands that there be no arms transfer by Northland to Midland.",
        ),
        (
            "claimer=Watch; act=Report; polarity=Negative; type=Shelling; agent=Midland",
            "Watch says that this did not happen: shelling by Midland.",
        ),
        (
            "claimer=Watch; act=Report; type=Attack; agent=Midland; target=x; certainty=Possible",
            "Watch reports attack by Midland on x, as possible.",
        ),
        (
            "claimer=Watch; act=Promise; type=Shelling; agent=Midland; temporality=Future",
            "Watch promises shelling by Midland.",
        ),
        (
            "type=Torture; agent=Midland",
            "A text that names no publisher accuses Midland of torture.",
        ),
    ],
)
def test_a_claim_is_said_over_with_its_voice_and_its_reserve(line: str, said: str) -> None:
    assert sentence(claim(line)) == said


def test_a_toll_keeps_its_bounds() -> None:
    told = claim("claimer=Watch; act=Report; type=MassKilling; agent=Midland")
    for harm, words in (
        (Harm("Killed", 49), "at least 49 killed"),
        (Harm("Killed", None, 600), "up to 600 killed"),
        (Harm("Injured", 1200, 1200), "1,200 injured"),
        (Harm("Missing", 3, 5), "3 to 5 missing"),
        (Harm("Killed", 3000, 3000, approximate=True), "about 3,000 killed"),
        (Harm("Killed", 20, approximate=True), "at least about 20 killed"),
    ):
        assert f"({words})" in sentence(replace(told, harm=(harm,)))


def test_a_day_that_is_only_that_of_publication_is_not_told() -> None:
    told = claim("claimer=Watch; type=Shelling; agent=Midland; when=2012-05-25")
    assert "25 May 2012" in sentence(told)
    assert "2012" not in sentence(replace(told, date_basis="PublicationDate"))


def test_a_thing_keeps_the_capitals_of_the_text() -> None:
    told = claim("claimer=Watch; agent=Northland; recipient=Midland; material=S-300 missiles")
    lowered = tuple(replace(one, name="s-300 missiles") for one in told.material)
    assert "(S-300 missiles)" in sentence(replace(told, material=lowered))


def test_every_act_and_every_type_can_be_said() -> None:
    told = claim("claimer=Watch; agent=Northland; recipient=Midland")
    for act in names("speechAct"):
        assert sentence(replace(told, speech_act=act)).startswith("Watch ")
    for kind in event_types():
        assert " by Northland " in f"{matter_of(replace(told, event_type=kind))} "


def test_a_date_is_as_precise_as_stated() -> None:
    assert dated("2012-06", None) == "in June 2012"
    assert dated(None, None) == ""
    assert dated("no date", None) == "in no date"
