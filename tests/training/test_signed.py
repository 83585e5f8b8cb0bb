"""Judged claims are known again by where they stand; what reads otherwise is no row."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, replace

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.reading import read
from allegata.extractors.sources.reading import document
from allegata.extractors.training.reader.signed import judged_texts, rows_signed
from allegata.extractors.training.reader.verdicts import VERDICTS, add_arguments, run, shape
from allegata.ontology.errors import SourceError
from allegata.ontology.records import Claim, Segment

TEXT = "Ruritanian troops shelled the village of Velho. The minister denied it."
ROW = {
    "document": "d1",
    "source": "unit",
    "at": [0, 47],
    "type": "Shelling",
    "status": ["Positive", "Certain", "Past", "Report"],
    "claimer": False,
    "parties": [["agent", 0, 17], ["target", 30, 46]],
    "verdict": "signable",
}


@pytest.fixture
def judged(tmp_path, monkeypatch):
    from allegata.extractors.training.reader import signed
    from allegata.extractors.training.reading.documents import Document

    texts = {"d1": Document("d1", TEXT)}
    monkeypatch.setattr(signed, "documents", lambda _shared, _source: texts)

    def rows(*verdicts):
        path = tmp_path / "verdicts.jsonl"
        path.write_text("".join(f"{json.dumps(row)}\n" for row in verdicts), encoding="utf-8")
        return list(rows_signed(judged_texts(tmp_path, path), load()))

    return rows


def test_a_judged_claim_that_is_read_as_it_was_is_a_row_with_its_verdict(judged):
    (row,) = judged(ROW)
    assert (row.text, row.sound, row.harmful) == ("d1", True, False)
    assert row.signs["somebody says it"] == 0
    (row,) = judged({**ROW, "verdict": "harmful"})
    assert (row.sound, row.harmful) == (False, True)


def test_what_is_read_otherwise_or_judged_both_ways_or_unsure_is_no_row(judged):
    assert judged({**ROW, "parties": [["agent", 0, 17]]}) == []
    assert judged({**ROW, "verdict": "unsure"}) == []
    assert judged(ROW, {**ROW, "verdict": "wrong"}) == []


def test_what_is_told_of_another_name_place_or_date_than_was_judged_is_no_row(judged):
    assert judged({**ROW, "rest": "0" * 8}) == []
    whole = (Segment(0, 0, len(TEXT)),)
    found = read(document("d1", TEXT, {}, raw=b"", segments=whole), load()).claims
    (claim,) = (one for one in found if one.polarity == "Positive")
    told = shape(asdict(claim))["rest"]
    assert len(judged({**ROW, "rest": told})) == 1
    elsewhere = replace(claim, location=claim.target)
    assert shape(asdict(elsewhere))["rest"] != told
    assert judged({**ROW, "verdict": "wrong", "fault": "place or date"}) == []


def test_a_count_is_as_it_was_judged_unless_it_is_said_to_be_rough():
    before = {"type": "Killed", "count_min": 200, "count_max": 200, "of_whom": "people"}
    claim = asdict(Claim("c", "d", "s", 0, 0, 9, "q", None, (), "Report", None, "Killing"))
    old, exact, rough = (
        shape({**claim, "harm": (harm,)})["rest"]
        for harm in (before, before | {"approximate": False}, before | {"approximate": True})
    )
    assert exact == old != rough


def test_a_line_that_is_no_verdict_is_told(judged):
    with pytest.raises(SourceError, match=r"verdicts\.jsonl, line 1: no verdict"):
        judged({"document": "d1", "source": "unit"})


def test_the_verdicts_hold_offsets_and_words_of_ours_alone():
    allowed = {"document", "source", "at", "type", "status", "claimer", "parties", "verdict"}
    rows = [json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines()]
    assert {row["verdict"] for row in rows} == {"signable", "wrong", "harmful", "unsure"}
    assert all(set(row) - {"fault", "rest"} == allowed for row in rows)
    assert all(isinstance(end, int) for row in rows for _, *at in row["parties"] for end in at)


def test_a_judged_sheet_is_taken_in_by_offsets_and_a_claim_of_another_case_is_told(
    tmp_path, monkeypatch, capsys
):
    from allegata.extractors.training.reader import verdicts
    from allegata.extractors.training.reading.documents import Document

    monkeypatch.setattr(verdicts, "sources", lambda _folder: ["unit"])
    monkeypatch.setattr(verdicts, "JUDGED_ALONE", ())
    texts = {"d1": Document("d1", TEXT)}
    monkeypatch.setattr(verdicts, "documents", lambda _shared, _source: texts)
    at = {"start": 0, "end": 47, "quote": TEXT[:47], "source": "d1", "claimer": None}
    status = dict(
        zip(("polarity", "certainty", "temporality", "speech_act"), ROW["status"], strict=True)
    )
    parties = {role: [] for role in ("victim", "recipient")}
    parties |= {
        role: [{"start": a, "end": b, "name": TEXT[a:b], "type": "Object"}]
        for role, a, b in ROW["parties"]
    }
    claim = {"id": "c1", "event_type": "Shelling", **at, **status, **parties}
    (tmp_path / "claims.jsonl").write_text(json.dumps(claim) + "\n", encoding="utf-8")
    sheet, out = tmp_path / "sheet.csv", tmp_path / "verdicts.jsonl"
    parser = argparse.ArgumentParser()
    add_arguments(parser)

    def take(text):
        sheet.write_text(text, encoding="utf-8-sig")
        return run(parser.parse_args([str(tmp_path), str(sheet), "--out", str(out)]))

    assert take("claim,verdict,error\nc1,signable,\n") == 0
    taken = json.loads(out.read_text(encoding="utf-8"))
    assert len(taken.pop("rest")) == 8
    assert taken == ROW
    assert take("claim,verdict,error\nc1,wrong,role\n") == 0  # judged again: the last one stands
    assert json.loads(out.read_text(encoding="utf-8"))["fault"] == "role"
    assert take("claim,verdict,error\nc2,signable,\n") == 2
    assert "sheet.csv, line 2" in capsys.readouterr().out
