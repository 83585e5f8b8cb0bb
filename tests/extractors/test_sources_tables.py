"""Rows of JSONL and CSV as documents, and what is said about rows that are none."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from allegata.extractors.sources import open_documents
from allegata.ontology.records import Document, Failure
from opened import SENTENCE, only_document, only_failure, read, write


def test_each_line_of_jsonl_is_a_document_named_by_its_id(tmp_path: Path) -> None:
    row = {
        "id": "w1",
        "text": SENTENCE,
        "title": "Port",
        "publisher": "Harbour News",
        "published": "2012-02",
        "author": None,
        "url": "https://example.org/w1",
    }
    document = only_document(write(tmp_path, "a.jsonl", json.dumps(row) + "\n"))
    assert document.source == "w1"
    assert document.published == "2012-02"
    assert document.publisher == "Harbour News"
    assert document.author is None
    canonical = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert document.sha256 == hashlib.sha256(canonical.encode()).hexdigest()


def test_half_a_character_in_jsonl_does_not_stop_the_reading(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"id": "a", "text": "The port \\ud800 was shelled."}')
    assert only_document(path).text == "The port ? was shelled."


def test_a_row_without_publisher_is_given_none(tmp_path: Path) -> None:
    row = {"id": "w1", "text": "Harbour Rights Monitor said today that the port was shelled."}
    assert only_document(write(tmp_path, "a.jsonl", json.dumps(row))).publisher is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "b", "text": ', "not JSON"),
        ("[1, 2]", "a JSON list"),
        ('{"id": "b"}', "no 'text' among id"),
        ('{"id": "b", "text": 7}', "'text' is a number"),
        ('{"id": "b", "text": ""}', "empty"),
    ],
)
def test_a_bad_line_of_jsonl_is_named_by_number_and_the_others_are_kept(
    tmp_path: Path, line: str, reason: str
) -> None:
    good = json.dumps({"id": "a", "text": SENTENCE})
    last = json.dumps({"id": "c", "text": SENTENCE})
    path = write(tmp_path, "a.jsonl", f"{good}\n{line}\n{last}\n")
    first, failure, third = read(path)
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert isinstance(failure, Failure)
    assert (failure.source, failure.line) == (path, 2)
    assert reason in failure.reason


def test_a_line_of_jsonl_that_is_not_utf8_is_named_by_number(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", b'{"text": "caf\xe9"}\n{"text": "The port was shelled."}\n')
    failure, document = read(path)
    assert isinstance(failure, Failure)
    assert failure.line == 1
    assert isinstance(document, Document)
    assert document.source == f"{path}:2"


def test_rows_of_a_table_are_documents_whatever_its_delimiter(tmp_path: Path) -> None:
    comma = write(
        tmp_path, "a.csv", f'id,text,publisher\nr1,"{SENTENCE}\nTwo died.",Harbour News\n'
    )
    semicolon = write(tmp_path, "b.csv", f"\ufeffID;Text\nr2;{SENTENCE}\n")
    tab = write(tmp_path, "c.tsv", f"text\tid\n{SENTENCE}\tr3\n")
    found = [d for d in read(comma, semicolon, tab) if isinstance(d, Document)]
    assert [d.source for d in found] == ["r1", "r2", "r3"]
    assert found[0].text == f"{SENTENCE}\nTwo died."


def test_a_table_in_windows_encoding_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "id,text\nr1,Café shelled.\n".encode("cp1252"))
    assert only_document(path).text == "Café shelled."


def test_a_table_without_a_text_column_names_those_it_has(tmp_path: Path) -> None:
    failure = only_failure(write(tmp_path, "a.csv", "id,body\nr1,The port was shelled.\n"))
    assert failure.line == 1
    assert "id, body" in failure.reason


def test_a_table_that_breaks_off_keeps_the_rows_before(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'id,text\nr1,{SENTENCE}\nr2,"The army')
    document, failure = read(path)
    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert failure.line == 3


def test_an_empty_cell_is_named_by_its_line(tmp_path: Path) -> None:
    failure = only_failure(write(tmp_path, "a.csv", 'id,text\nr1,""\n'))
    assert failure.line == 2


def test_documents_are_read_one_at_a_time(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": str(n), "text": SENTENCE}) + "\n" for n in range(50))
    path = write(tmp_path, "a.jsonl", rows)
    items = open_documents([path])
    assert isinstance(next(items), Document)
    Path(path).write_text("", encoding="utf-8")
    assert sum(isinstance(item, Document) for item in items) < 50
