"""Who lists what is told of, whose suit it is, and the day of a saying, not of the act."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.reading import read
from allegata.extractors.sources.reading import document
from allegata.ontology.records import Segment


@pytest.mark.parametrize(
    ("text", "event_type", "teller"),
    [
        ("Abuses documented by the rights group include the beating of a clerk by guards.",
         "PhysicalAssault", "rights group"),
        ("Crimes reported by residents include the killing of a teacher by soldiers.",
         "Killing", "residents"),
        ("Violations listed by the Green Party include the torture of a clerk by Mayor Kurt Dudu.",
         "Torture", "Green Party"),
        ("Among the abuses that the Green Party alleges is the torture of a clerk by guards.",
         "Torture", "Green Party"),
        ("According to the suit, guards beat Omar Saleh.", "PhysicalAssault", "suit"),
        ("Crimes committed by rebels include the killing of a teacher.", "Killing", None),
        ("Events in May included the killing of a teacher by soldiers.", "Killing", None),
        ("The men included a teacher killed by soldiers.", "Killing", None),
        ("The weapons described by the army include guns that killed a boy.", "Killing", None),
    ],
)  # fmt: skip
def test_what_is_listed_is_said_by_who_lists_it(claims_in, text, event_type, teller) -> None:
    found = [c for c in claims_in(text) if c.event_type == event_type]
    assert found
    assert {c.claimer.name if c.claimer else None for c in found} == {teller}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Tribune reports spokesman Tom Eld said Thursday Davis was arrested in Tarn.", None),
        ("Spokesman Tom Eld said Monday two men were arrested.", None),
        ("Officials said Wednesday the army killed nine farmers.", None),
        ("Police said Friday a man was arrested Tuesday.", "2020-05-05"),
        ("Police said two men were arrested Thursday.", "2020-05-07"),
        ("Two men were arrested on Thursday, police said.", "2020-05-07"),
    ],
)
def test_the_day_of_a_saying_is_not_that_of_the_act(nlp, text, day) -> None:
    told = document("t", text, {}, raw=b"", segments=(Segment(0, 0, len(text)),))
    claims = read(replace(told, published="2020-05-08"), nlp).claims
    assert claims
    assert {c.event_start for c in claims if c.event_type in {"Detention", "Killing"}} == {day}
