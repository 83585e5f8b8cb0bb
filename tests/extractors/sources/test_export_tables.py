"""Tables and exports with any columns: those that are known, those that a user names, the rest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from allegata.extractors.sources import Columns, open_documents
from allegata.extractors.sources.columns import chosen
from allegata.ontology.errors import SourceError
from allegata.ontology.records import Document, Failure, Notice
from opened import only_document, only_failure, read, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The army shelled the old port on Monday, and nine people were killed by it."


def documents(items: list[Document | Failure]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def notices(items: list[Document | Failure]) -> str:
    assert all(isinstance(item, Document | Notice) for item in items), items
    return " ".join(item.reason for item in items if isinstance(item, Notice))


EXPORTS: list[tuple[dict[str, Any], dict[str, str | None]]] = [
    (  # news-please
        {
            "maintext": TEXT,
            "date_publish": "2017-09-15 10:00:00",
            "source_domain": "coast.example.org",
            "authors": ["Lena Marsh", "Ali Noor"],
            "url": "http://coast.example.org/1",
            "language": "en",
            "image_url": "http://coast.example.org/1.jpg",
        },
        {
            "published": "2017-09-15",
            "publisher": "coast.example.org",
            "author": "Lena Marsh, Ali Noor",
            "url": "http://coast.example.org/1",
            "kind": "NewsArticle",
        },
    ),
    (  # newspaper
        {"text": TEXT, "publish_date": "2017-09-15", "authors": "Lena Marsh", "meta_lang": "en"},
        {"published": "2017-09-15", "author": "Lena Marsh", "language": "en"},
    ),
    (  # ACLED
        {
            "event_id_cnty": "COA12",
            "event_date": "12 March 2020",
            "sub_event_type": "Shelling",
            "source": "Coast News",
            "notes": TEXT,
        },
        {"source": "COA12", "publisher": "Coast News", "published": "2020-03-12"},
    ),
    (  # Airwars, by its WordPress interface
        {
            "id": 7,
            "date": "2023-11-02T10:00:00",
            "link": "https://airwars.example.org/cs12/",
            "title": {"rendered": "CS12"},
            "content": {"rendered": f"<p>{TEXT}</p>"},
            "acf": {"unique_reference_code": "CS12", "incident_date": "20231010"},
        },
        {"source": "CS12", "publisher": "Airwars", "published": "2023-11-02", "title": "CS12"},
    ),
    (  # Airwars, as a table: the column of the text is a guess, and told to be one
        {"unique_reference_code": "CS12", "incident_date": "2017-01-02", "assessment": TEXT},
        {"source": "CS12", "publisher": "Airwars", "published": None, "kind": "NGOReport"},
    ),
    (  # GDELT DOC: headlines only
        {
            "url": "https://coast.example.org/2",
            "title": TEXT,
            "seendate": "20200513T101500Z",
            "domain": "coast.example.org",
            "language": "English",
        },
        {"published": "2020-05-13", "publisher": "coast.example.org", "language": "en"},
    ),
    (  # Uwazi: "Published" is a status
        {
            "Title": "Drivers v. Harbour",
            "Date added": "2021-02-03",
            "Template": "Case",
            "Description": TEXT,
            "Published": "Published",
        },
        {"title": "Drivers v. Harbour", "published": None},
    ),
    (  # FollowTheMoney
        {
            "id": "ab12",
            "schema": "PlainText",
            "properties": {
                "bodyText": [TEXT],
                "title": ["Port"],
                "author": ["Lena Marsh"],
                "publishedAt": ["2012-02"],
                "language": ["eng"],
            },
        },
        {"source": "ab12", "title": "Port", "author": "Lena Marsh", "published": "2012-02"},
    ),
]


@pytest.mark.parametrize(("row", "expected"), EXPORTS)
def test_a_known_export_is_told_by_its_columns(
    tmp_path: Path, row: dict[str, Any], expected: dict[str, str | None]
) -> None:
    items = read(write(tmp_path, "a.jsonl", json.dumps(row) + "\n"))
    (document,) = documents(items)
    assert document.text == TEXT
    assert {name: getattr(document, name) for name in expected} == expected
    assert "1 row read as" in notices(items)


@pytest.mark.parametrize(
    "loaded",
    [
        {"title": "Port", "text": TEXT},
        [{"text": TEXT}],
        {"status": "ok", "articles": [{"text": TEXT}]},
        {"hits": {"total": 1, "hits": [{"_id": "1", "_source": {"text": TEXT}}]}},
    ],
)
def test_the_objects_of_a_json_file_are_found_by_its_shape(tmp_path: Path, loaded: object) -> None:
    assert only_document(write(tmp_path, "a.json", json.dumps(loaded, indent=1))).text == TEXT


def test_json_lines_under_the_suffix_of_json_are_read_line_by_line(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": TEXT}) + "\n" for n in range(3))
    found = documents(read(write(tmp_path, "a.json", lines)))
    assert [document.source for document in found] == ["0", "1", "2"]


def test_entries_of_a_list_that_are_no_objects_are_told(tmp_path: Path) -> None:
    document, failure = read(write(tmp_path, "a.json", json.dumps([{"text": TEXT}, 7, "b"])))
    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert "2 entries" in failure.reason


def test_a_user_names_the_columns(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.csv",
        f'Summary,Details,When,Who\n"{TEXT}",It was denied later.,23/05/2020,Coast News\n',
    )
    columns = chosen({"text": ["summary", "details"], "published": "when", "publisher": "who"})
    (document,) = open_documents([path], columns=columns)
    assert isinstance(document, Document)
    assert document.text == f"{TEXT}\n\nIt was denied later."
    assert (document.published, document.publisher) == ("2020-05-23", "Coast News")


def test_a_mapping_file_names_them_too(tmp_path: Path) -> None:
    mapping = tmp_path / "columns.toml"
    mapping.write_text('text = ["body"]\nauthor = "by"\n', encoding="utf-8")
    path = write(tmp_path, "a.jsonl", json.dumps({"body": TEXT, "by": "Lena Marsh"}))
    (document,) = open_documents([path], columns=chosen({}, mapping))
    assert isinstance(document, Document)
    assert document.author == "Lena Marsh"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "neither JSON nor TOML"),
        ('{"texts": "a"}', "no field 'texts'"),
        ('{"text": 7}', "a column, or a list of columns"),
        ("[1]", "a column, or a list of columns"),
    ],
)
def test_a_mapping_file_that_is_none_is_one_line(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "columns.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=said):
        chosen({}, path)


def test_a_column_that_looks_like_text_and_is_not_read_is_told(tmp_path: Path) -> None:
    row = {"text": TEXT, "caption": "A picture of the old port that was shelled by them", "n": 3}
    items = read(write(tmp_path, "a.jsonl", json.dumps(row)))
    assert [document.text for document in documents(items)] == [TEXT]
    assert "column 'caption' looks like text and was not read" in notices(items)
    assert "column 'n' was not read" in notices(items)


def test_a_table_without_text_is_told_which_column_looks_like_it(tmp_path: Path) -> None:
    failure = only_failure(write(tmp_path, "a.csv", f'ref,notes\n1,"{TEXT}"\n'))
    assert failure.reason == "no 'text' among ref, notes"
    assert "--text 'notes'" in failure.remedy


def test_a_day_that_reads_two_ways_is_told_and_left_out(tmp_path: Path) -> None:
    failure, document = read(
        write(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "published": "03/05/2020"}))
    )
    assert isinstance(failure, Failure)
    assert "03/05/2020" in failure.reason
    assert isinstance(document, Document)
    assert document.published is None


def test_mark_up_in_a_cell_is_taken_off(tmp_path: Path) -> None:
    row = {"text": '<p>The port was <a href="https://example.org/rebels">shelled</a>.</p>'}
    path = write(tmp_path, "a.jsonl", json.dumps(row))
    assert only_document(path).text == "The port was shelled."


def test_entities_of_followthemoney_without_text_are_counted(tmp_path: Path) -> None:
    rows = [EXPORTS[-1][0], {"id": "p", "schema": "Person", "properties": {"name": ["Ali Noor"]}}]
    items = read(write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows))))
    assert len(documents(items)) == 1
    assert "1 Person" in notices(items)


def test_a_row_with_more_cells_than_columns_is_told(tmp_path: Path) -> None:
    items = read(write(tmp_path, "a.csv", "id,text\nr1,The port was shelled, they said.\n"))
    assert isinstance(items[0], Document)
    assert isinstance(items[1], Failure)
    assert "3 cells" in items[1].reason


def test_columns_are_compared_without_case_and_marks() -> None:
    columns = Columns({"text": ("Event Notes",)})
    assert columns.named() == {"eventnotes"}
