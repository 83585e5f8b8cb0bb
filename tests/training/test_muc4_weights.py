"""Fitting the weights of `score muc4`: what is right, what is crossed, what is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.scoring.public.muc4 import fitted
from allegata.extractors.scoring.public.muc4.gold import LEARNT, ROLES, Report, read_muc4
from allegata.extractors.training import logistic
from allegata.extractors.training.muc4 import Read, as_json, crossed, fit, read_out
from allegata.ontology.records import Document, Mention, Reading, Segment

if TYPE_CHECKING:
    from pathlib import Path


def read(number: int) -> Read:
    """Return a made report: with a bomb that is a weapon, or with a parcel that is none."""
    text = "A bomb went off." if number % 2 else "A parcel came."
    word = text.split()[1]
    document = Document(f"d{number}", f"d{number}", text, "0" * 64, (Segment(0, 0, len(text)),))
    roles = dict.fromkeys(ROLES, ())
    if number % 2:
        roles["Weapon"] = (frozenset({"bomb"}),)
    mention = Mention(2, 2 + len(word), "Weapon", word)
    return read_out(Report(LEARNT, document, roles), Reading(document, (), (mention,), (), ()))


READ = [read(number) for number in range(200)]


def test_a_row_is_right_where_its_role_has_its_words() -> None:
    assert [row.role for row in READ[1].rows] == ["Weapon", "Target"]
    assert READ[1].right == [True, False]
    assert READ[0].right == [False, False]
    assert READ[1].is_relevant
    assert not READ[0].is_relevant


def test_fitted_weights_tell_the_right_rows() -> None:
    by = fit(READ)
    rows = READ[1].rows
    assert fitted.chosen(rows, fitted.chances(rows, 0.5, by), by.least)["Weapon"]
    rows = READ[0].rows
    assert not fitted.chosen(rows, fitted.chances(rows, 0.5, by), by.least)["Weapon"]


def test_crossed_figures_are_shown_beside_those_of_the_claims_alone() -> None:
    lines = list(crossed(READ))
    assert lines[0].startswith("200 reports")
    assert [line.split(":")[0] for line in lines[1:]] == [
        "claims alone, strict",
        "claims alone, relaxed",
        "fitted, crossed, strict",
        "fitted, crossed, relaxed",
    ]
    assert lines[3].endswith("micro 100.0% 100.0% 100.0%")


def test_weights_are_written_sorted_and_alike_each_time() -> None:
    text = as_json(fit(READ))
    assert text == as_json(fit(READ))
    row = json.loads(text)
    assert set(row) == {"what", "least", "report", "roles"}
    assert list(row["roles"]["Weapon"]) == sorted(row["roles"]["Weapon"])


def test_a_sign_of_what_is_right_gets_a_greater_weight() -> None:
    signs = [{"all": 1.0, "good": 1.0}, {"all": 1.0}] * 20
    found = logistic.fitted(signs, [True, False] * 20)
    assert found["good"] > 0 > found["all"]


def test_what_is_fitted_to_and_what_is_scored_are_different_reports(shared: Path) -> None:
    gold = shared / "data" / "muc4"
    if not gold.is_dir():
        pytest.skip("the role fillers of MUC-4 are absent")
    learnt = {one.document.source for one in read_muc4(gold, folds=(LEARNT,))}
    scored = {one.document.source for one in read_muc4(gold)}
    assert learnt
    assert not learnt & scored
