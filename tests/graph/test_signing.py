"""Signing by sampling: the draw, the sheet as spreadsheets get it, and what verdicts say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.claims.shown import LITTLE_RISK, SHOWN_FROM
from allegata.graph.signing import figures
from allegata.graph.signing.sample import COLUMNS, sample, sheet_rows
from allegata.graph.signing.sheet import read_sheet, sheet_text, write_sheet
from allegata.ontology.errors import QueryError
from allegata.ontology.records import MEASURED, Claimer, Document, Filler, Harm, Segment
from toy_claims import claim

if TYPE_CHECKING:
    from pathlib import Path

PAPER = Document("d", "d.txt", "x", "0" * 64, (Segment(0, 0, 1),), kind="NewsArticle")
ARMY = Filler("army", "Army of Ruritania", "StateActor", "the army", 0, 8)
CLAIM = claim(
    "Shelling",
    id="c-0",
    source="d.txt",
    end=9,
    quote="The army\nshelled Zenda.",
    claimer=Claimer("m", "Ministry", "StateActor", "the ministry"),
    relays=("c-1",),
    agent=(ARMY,),
    harm=(Harm("Killed", 2, 3),),
    confidence=0.85,
)
INNER = replace(CLAIM, id="c-1", relays=(), claimer=Claimer("w", "Witness", "Person", "a man"))
MANY = [replace(CLAIM, id=f"c-{n}", start=n, relays=()) for n in range(40)]


def test_the_same_seed_draws_the_same_claims_in_any_order() -> None:
    drawn = sample(MANY, rows=10, seed=7)
    assert drawn == sample(MANY[::-1], rows=10, seed=7)
    assert drawn != sample(MANY, rows=10, seed=8)
    assert [claim.start for claim in drawn] == sorted(claim.start for claim in drawn)


def test_a_small_case_is_drawn_whole_and_an_empty_one_is_told() -> None:
    assert len(sample(MANY, rows=150, seed=7)) == 40
    with pytest.raises(QueryError, match="no claims to judge"):
        sample([], rows=1, seed=7)


def test_unsure_claims_are_drawn_only_where_all_are_asked() -> None:
    told = {"extractor": MEASURED, "confidence": SHOWN_FROM - 0.01, "risk": LITTLE_RISK}
    unsure = [replace(one, **told) for one in MANY]
    with pytest.raises(QueryError, match="--all"):
        sample(unsure, rows=1, seed=7)
    assert len(sample(unsure, rows=1, seed=7, threshold=0.0)) == 1


def test_a_row_lies_beside_its_sentence_with_its_inner_speakers() -> None:
    (row,) = sheet_rows([CLAIM], [CLAIM, INNER], [PAPER])
    assert tuple(row) == COLUMNS
    assert row["sentence"] == "The army shelled Zenda."
    assert row["agent"] == "Army of Ruritania (the army)"
    assert (row["claimer"], row["relays"]) == ("Ministry", "Witness")
    assert (row["harm"], row["kind"], row["confidence"]) == ("Killed 2 to 3", "NewsArticle", "0.85")
    assert row["verdict"] == row["error"] == row["remark"] == ""


def test_a_toll_stands_in_a_row_as_precisely_as_it_was_stated() -> None:
    tolls = (Harm("Killed", 200, 200, approximate=True), Harm("Injured", 49), Harm("Missing"))
    (row,) = sheet_rows([replace(CLAIM, harm=tolls)], [CLAIM, INNER], [PAPER])
    assert row["harm"] == "Killed about 200; Injured at least 49; Missing"


def filled(*verdicts: tuple[str, str], quote: str = CLAIM.quote) -> list[dict[str, str]]:
    claims = [replace(one, quote=quote) for one in MANY[: len(verdicts)]]
    rows = sheet_rows(claims, claims, [PAPER])
    for row, (row["verdict"], row["error"]) in zip(rows, verdicts, strict=True):
        row["remark"] = "seen"
    return rows


def known() -> set[str]:
    return {claim.id for claim in MANY}


@pytest.mark.parametrize("quote", ["=1+1", "+1", "-1", "@x", "'=1", "plain, with “marks” ;"])
def test_a_sheet_comes_back_as_it_was_and_no_cell_is_a_formula(quote, tmp_path: Path) -> None:
    rows, path = filled(("signable", ""), quote=quote), tmp_path / "sheet.csv"
    write_sheet(rows, path)
    assert read_sheet(path, known()) == rows
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert quote[0] not in "=+-@" or f",'{quote}" in path.read_text(encoding="utf-8")


def test_a_sheet_saved_with_semicolons_is_read(tmp_path: Path) -> None:
    rows, path = filled(("harmful", "role")), tmp_path / "sheet.csv"
    text = sheet_text(rows).replace(",", ";").replace("0.85", "0,85")
    path.write_text(text, encoding="utf-8")
    (row,) = read_sheet(path, known())
    assert (row["verdict"], row["confidence"]) == ("harmful", "0,85")


def test_rows_without_a_verdict_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    write_sheet(filled(("", ""), ("Signable ", "")), path)
    assert [row["verdict"] for row in read_sheet(path, known())] == ["signable"]


def test_every_line_that_will_not_do_is_told_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    write_sheet(filled(("good", ""), ("signable", ""), ("wrong", "roles")), path)
    with pytest.raises(QueryError, match=r"line 2: no verdict is 'good'.*line 4: no error"):
        read_sheet(path, known())
    write_sheet(filled(("signable", ""), ("signable", "")), path)
    with pytest.raises(QueryError, match="no claim 'c-1'; it was built anew"):
        read_sheet(path, {"c-0"})


def test_a_file_that_is_no_sheet_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(QueryError, match="the columns claim, confidence"):
        read_sheet(tmp_path / "x.csv", known())
    with pytest.raises(QueryError, match="cannot be read"):
        read_sheet(tmp_path / "absent.csv", known())


def test_shares_have_intervals_by_kind_and_by_confidence() -> None:
    rows = filled(("signable", ""), ("signable", ""), ("harmful", "role"), ("unsure", ""))
    rows[0]["confidence"], rows[0]["kind"] = "1.00", "BlogPost"
    table = {row[:2]: row[2:] for row in figures.share_rows(rows)}
    assert table["all", ""] == (4, 2, "50.0", "15.0", "85.0", 1, "25.0", "4.6", "69.9")
    assert table["kind", "BlogPost"][:2] == (1, 1)
    assert table["confidence", "0.9 to 1.0"][:2] == (1, 1)
    assert table["confidence", "0.8 to 0.9"][:2] == (3, 1)


def test_wilson_holds_at_the_ends() -> None:
    assert figures.wilson(0, 0) == (0.0, 1.0)
    assert figures.wilson(0, 10)[0] == 0.0
    assert figures.wilson(10, 10)[1] == pytest.approx(1.0)


def test_errors_are_counted_by_class() -> None:
    rows = filled(("harmful", "role"), ("wrong", "role"), ("wrong", ""), ("signable", ""))
    assert figures.error_rows(rows) == [("role", 1, 1), ("not told", 0, 1)]


def test_calibration_is_the_gap_of_confidence_and_signing() -> None:
    rows = filled(*[("signable", "")] * 3, ("wrong", "role"))
    # one band: mean confidence .85, three of four signable
    assert figures.calibration_error(rows) == pytest.approx(0.10)
    rows[3]["confidence"] = "0.05"
    # two bands: .85 against 1 for three rows, .05 against 0 for one
    assert figures.calibration_error(rows) == pytest.approx((3 * 0.15 + 0.05) / 4)
    assert [band.rows for band in figures.bands(rows)] == [1, 3]
    assert figures.calibration_error([]) == 0
