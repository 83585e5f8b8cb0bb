from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.graph.formats.jsonl import line, mention_line, read_records, record, write_lines
from allegata.ontology.errors import CaseError
from allegata.ontology.records import Claim, Claimer, Document, Filler, Harm, Mention, Segment
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.case import Case

KEYS = [
    "id",
    "document",
    "source",
    "segment",
    "start",
    "end",
    "quote",
    "claimer",
    "relays",
    "speech_act",
    "cue",
    "event_type",
    "agent",
    "victim",
    "recipient",
    "target",
    "beneficiary",
    "intermediary",
    "instrument",
    "material",
    "location",
    "polarity",
    "certainty",
    "temporality",
    "event_start",
    "event_end",
    "date_precision",
    "date_basis",
    "harm",
    "characterised_as",
    "confidence",
    "extractor",
    "target_kind",
    "rules",
    "risk",
]
"""The keys of claims.jsonl as ONTOLOGY.md gives them, and the chance of a wrong accusation."""

fillers = st.builds(Filler)
claims = st.builds(
    Claim,
    claimer=st.none() | st.builds(Claimer),
    agent=st.lists(fillers, max_size=2).map(tuple),
    location=st.lists(fillers, max_size=2).map(tuple),
    harm=st.lists(st.builds(Harm), max_size=2).map(tuple),
    characterised_as=st.lists(st.text(), max_size=2).map(tuple),
    confidence=st.floats(0, 1),
)


@given(claims)
def test_a_claim_survives_being_written_and_read(claim: Claim) -> None:
    assert record(Claim, json.loads(line(claim))) == claim


@given(st.builds(Document, segments=st.lists(st.builds(Segment), max_size=3).map(tuple)))
def test_a_document_survives_being_written_and_read(document: Document) -> None:
    assert record(Document, json.loads(line(document))) == document


@given(claims)
def test_a_claim_is_one_line(claim: Claim) -> None:
    text = line(claim)
    assert text.endswith("\n")
    assert text.count("\n") == 1


def test_claims_are_written_with_the_keys_of_the_interchange_format_in_order(case: Case) -> None:
    first = json.loads(case.claims_path.read_text(encoding="utf-8").splitlines()[0])
    assert list(first) == KEYS
    assert list(first["agent"][0]) == ["id", "name", "type", "text", "start", "end"]


def test_claims_written_before_rules_had_names_are_read(case: Case) -> None:
    old = json.loads(case.claims_path.read_text(encoding="utf-8").splitlines()[0])
    del old["rules"]
    assert record(Claim, old).rules == ()


def test_a_toll_written_before_rough_ones_were_told_apart_is_read() -> None:
    written = json.loads(line(Harm("Killed", 200, 200, "people", approximate=True)))
    assert record(Harm, written).approximate
    del written["approximate"]
    assert record(Harm, written) == Harm("Killed", 200, 200, "people")


def test_mentions_are_written_without_a_name_and_begin_with_the_document() -> None:
    document = Document("d", "a.txt", "Ahmed", "0", ())
    row = json.loads(mention_line(document, Mention(0, 5, "Person", "Ahmed", "id", "Ahmed A.")))
    assert list(row) == ["document", "source", "start", "end", "text", "kind", "id"]


def test_text_is_written_unescaped() -> None:
    assert "النص" in line({"text": "النص"})


def test_a_line_that_is_no_json_is_named_with_its_file_and_number(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    write_lines(path, [line(Harm("Killed")), "{broken\n"])
    with pytest.raises(CaseError, match=r"claims\.jsonl, line 2: not JSON .*build the case again"):
        list(read_records(Harm, path))


def test_a_line_with_a_foreign_key_is_named_with_its_file_and_number(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    write_lines(path, [line({"type": "Killed", "colour": "red"})])
    with pytest.raises(CaseError, match=r"claims\.jsonl, line 1: not a Harm .*colour"):
        list(read_records(Harm, path))
