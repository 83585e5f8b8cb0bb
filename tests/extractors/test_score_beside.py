"""A part in view beside one that was not: shares and gaps, and the note where one is alone."""

from __future__ import annotations

import pytest
from allegata.extractors.scoring.figures.beside import ALONE, alone, beside
from allegata.extractors.scoring.figures.sheets import Scorecard, Sheet


def card(share: float | None, title: str = "dev, 2 reports: strict") -> Scorecard:
    sheet = Sheet(title, ("role", "P", "R", "F1"), (("Victim", 0.1, 0.2, share), ("x", 0, 0, None)))
    return Scorecard("toy", ("a note",), (sheet, Sheet("words", ("word",), (("a",),))))


def test_two_parts_stand_side_by_side_with_the_gap() -> None:
    both = beside(card(0.726), card(0.516, "test, 3 reports: strict"))
    first = both.sheets[0]
    assert first.title == "in view and unread: strict"
    assert first.rows[0][:3] == ("Victim", 0.726, 0.516)
    assert first.rows[0][3] == pytest.approx(0.21)
    assert first.rows[1] == ("x", None, None, None)
    assert "in view: a note" in both.notes
    titles = [sheet.title for sheet in both.sheets]
    assert titles[1:] == [
        "in view: dev, 2 reports: strict",
        "in view: words",
        "unread: test, 3 reports: strict",
        "unread: words",
    ]


def test_a_part_alone_says_that_it_was_in_view() -> None:
    assert alone(card(0.5)).notes == ("a note", ALONE)
