"""What was read and what was left: numbers that sum, and sentences that kept silent."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from allegata.graph.case import build
from allegata.graph.claims.documents.coverage import coverage_of
from allegata.graph.folder.log import Entry, in_order
from allegata.graph.formats.jsonl import line, write_lines
from allegata.graph.tables.coverage import coverage, in_all
from allegata.ontology.records import Mention, Segment
from toy_reader import document_of, read

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader

TEXT = "Col. Marr spoke. Rebels shelled Homs. It rained. Two men were killed.\n\nMenu\nAutre langue"


def test_sentences_are_with_a_claim_silent_or_neither() -> None:
    menu, other = TEXT.index("Menu"), TEXT.index("Autre")
    parts = (
        Segment(0, 0, menu),
        Segment(1, menu, other, "Boilerplate"),
        Segment(2, other, len(TEXT), "OtherLanguage", language="fr"),
    )
    document = replace(document_of(TEXT), segments=parts, pages=(0, TEXT.index("It rained")))
    said, event = TEXT.index("Rebels"), TEXT.index("killed")
    claim = read(document_of("type=Shelling; agent=Northland"), None).claims[0]
    claim = replace(claim, start=said, end=said + 20)
    mentions = [Mention(said + 7, said + 14, "Event", "shelled")]
    mentions += [Mention(event, event + 6, "Event", "killed"), Mention(0, 4, "Person", "Col.")]
    found = coverage_of(document, [claim], mentions)
    assert (found.sentences, found.claimed) == (4, 1)
    assert [(one.text, one.page) for one in found.silent] == [("Two men were killed.", 2)]
    assert found.read + found.boilerplate + found.other_language == found.characters == len(TEXT)


def test_every_source_of_the_log_has_a_row(texts: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(texts), str(tmp_path / "none")], out=tmp_path / "case", reader=toy).case
    noted = Entry("page.pdf", "Noted", reason="page 3 of 4: no text", line=2)
    write_lines(case.log_path, map(line, sorted([*case.log(), noted], key=in_order)))
    rows = {row.source: row for row in coverage(case)}
    assert set(rows) == {entry.source for entry in case.log()}
    assert rows["page.pdf"].notes == ("line 2: page 3 of 4: no text",)
    total = in_all(rows.values())
    assert total.claims == len(list(case.claims()))
    assert total.notes == (f"{sum(row.status == 'Failed' for row in rows.values())} not read",)


def test_coverage_is_a_table_csv_or_json(texts: Path, toy: Reader, tmp_path: Path, run) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case.path
    code, table, _ = run("coverage", case)
    assert code == 0
    assert "in all" in table
    rows = list(csv.DictReader(io.StringIO(run("coverage", case, "--csv")[1])))
    told = [json.loads(line) for line in run("coverage", case, "--json")[1].splitlines()]
    assert [row["source"] for row in rows] == [row["source"] for row in told]
    assert all("silent_sentences" in row for row in told)
    assert run("coverage", case, "--csv", "--json")[0] == 2
    assert run("coverage", case, "--sentences")[0] == 0
