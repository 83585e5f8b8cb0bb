"""One name of which documents tell two is asked for, until somebody has split it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.graph.agenda.questions import agenda
from allegata.graph.case import build
from allegata.graph.folder.reports import standing_claims

if TYPE_CHECKING:
    from pathlib import Path

NURSE = "Anna Berg, a nurse from Oslo, was detained by police in Homs.\n"
CAPTAIN = "Soldiers killed two men. Anna Berg, a captain of the navy, was detained by rebels.\n"


def test_namesakes_are_asked_for_until_they_are_split(tmp_path: Path) -> None:
    for name, text in (("nurse", NURSE), ("captain", CAPTAIN)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    paths = [str(tmp_path / f"{name}.txt") for name in ("nurse", "captain")]
    case = build(paths, out=tmp_path / "case", views=False).case
    (asked,) = [one for one in agenda(case) if one.kind == "namesakes"]
    assert asked.asked == "Is Anna Berg two?"
    assert "other type" in asked.lines[0]
    case.decide("split", "Anna Berg", by="Ana", value=("Anna Berg (navy)",), where=(paths[1],))
    assert not [one for one in agenda(case) if one.kind == "namesakes"]
    names = {f.name for claim in standing_claims(case) for f in claim.victim}
    assert {"Anna Berg", "Anna Berg (navy)"} <= names


def test_two_of_one_name_in_one_document_are_asked_for(tmp_path: Path) -> None:
    text = f"Two reports\n\n{NURSE}\nAnna Berg, a captain of the navy, was detained by rebels.\n"
    (tmp_path / "both.txt").write_text(text, encoding="utf-8")
    case = build([str(tmp_path / "both.txt")], out=tmp_path / "case", views=False).case
    (asked,) = [one for one in agenda(case) if one.kind == "namesakes"]
    assert "captain of the navy and nurse from Oslo" in asked.lines[0]
    (tmp_path / "one.txt").write_text(NURSE * 2, encoding="utf-8")
    case = build([str(tmp_path / "one.txt")], out=tmp_path / "other", views=False).case
    assert not [one for one in agenda(case) if one.kind == "namesakes"]
