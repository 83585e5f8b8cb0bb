"""Words beside a name that say who somebody is are mentions of that person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from allegata.ontology.records import Reading


def called(reading: Reading, iri: str) -> list[str]:
    return [m.text for m in reading.mentions if (m.id or "").endswith(f"/{iri}")]


@pytest.mark.parametrize(
    ("text", "person", "words"),
    [
        (
            "Mara Quint, commander of the northern brigade, said rebels fled.",
            "mara-quint",
            ["Mara Quint", "commander of the northern brigade"],
        ),
        (
            "The commanding general, Lt. Gen. Stephen Ruud, disagreed.",
            "stephen-ruud",
            ["commanding general", "Stephen Ruud"],
        ),
        (
            "His chief of staff is Major General Hassan Ali.",
            "hassan-ali",
            ["chief of staff", "Hassan Ali"],
        ),
        (
            "Mara Quint, Minister Jan Novak and a guard were killed by police.",
            "mara-quint",
            ["Mara Quint"],
        ),
        (
            "The council appointed Mara Quint commander of the guard.",
            "mara-quint",
            ["Mara Quint", "commander of the guard"],
        ),
        (
            "Police beat Mara Quint, who later became the president of Chad.",
            "mara-quint",
            ["Mara Quint", "president of Chad"],
        ),
        (
            "Police beat Mara Quint, who may become the president of Chad.",
            "mara-quint",
            ["Mara Quint"],
        ),
        (
            "The council never appointed Mara Quint commander of the guard.",
            "mara-quint",
            ["Mara Quint"],
        ),
    ],
)
def test_an_office_beside_a_name_is_the_person(said, text, person, words):
    assert called(said(text), person) == words


def test_a_surname_that_was_taken_for_a_body_is_the_person(said):
    reading = said("Julian Assange was jailed in London. Assange said he was tortured there.")
    assert called(reading, "julian-assange") == ["Julian Assange", "Assange"]


def test_a_body_that_every_state_has_is_of_the_only_state_spoken_of(said):
    text = "Police in Doha beat a reporter, Qatar admitted. The Interior Ministry jailed him."
    assert called(said(text), "qatar-ministry-of-the-interior") == ["Interior Ministry"]
    two = said("Iran and Iraq fought. The Supreme Court jailed a reporter.")
    (court,) = [actor for actor in two.actors if actor.name == "Supreme Court"]
    assert court.part_of is None
    assert court.id.startswith("https://w3id.org/allegata/id/supreme-court-")


def test_a_law_and_its_short_name_are_nobody(said):
    text = (
        "Iraq signed the International Covenant on Civil and Political Rights (ICCPR). "
        "The ICCPR binds Iraq. Police beat two LGBT people."
    )
    names = {actor.name for actor in said(text).actors}
    assert not {name for name in names if "Covenant" in name or name in ("ICCPR", "LGBT")}


def test_a_listed_body_gives_its_short_name_in_brackets_whatever_its_letters(said):
    reading = said("Reporters Without Borders (RSF) condemned Qatar. RSF said police beat a man.")
    assert called(reading, "reporters-without-borders") == [
        "Reporters Without Borders",
        "RSF",
        "RSF",
    ]


def test_an_adjective_is_no_place(said):
    reading = said("The two forced their Western hostages to watch. Police beat Western reporters.")
    assert not [mention.text for mention in reading.mentions if mention.kind == "Location"]
