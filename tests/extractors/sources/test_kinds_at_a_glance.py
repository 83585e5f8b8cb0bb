"""Each kind of file as its own programs write it: what is headline, text, and whose.

Small files made with the kind's own library or by its specification, looked at by eye once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
from allegata.ontology.records import Document, Notice
from opened import only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path


def shown(document: Document) -> list[tuple[str, str]]:
    """Return kind and words of each segment."""
    return [(s.kind, " ".join(document.text[s.start : s.end].split())) for s in document.segments]


def test_the_title_of_a_letter_is_its_headline_and_its_town_no_publisher(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_heading("Visit to Ostra prison", 0)
    written.add_paragraph("Geneva, 4 May 2018")
    written.add_paragraph("Guards beat two prisoners in April, the delegation found.")
    written.save(str(tmp_path / "visit.docx"))
    document = only_document(str(tmp_path / "visit.docx"))
    assert shown(document) == [
        ("Headline", "Visit to Ostra prison"),
        ("Boilerplate", "Geneva, 4 May 2018"),
        ("Article", "Guards beat two prisoners in April, the delegation found."),
    ]
    assert (document.publisher, document.published) == (None, "2018-05-04")


def test_a_paper_before_a_date_is_still_the_publisher(tmp_path: Path) -> None:
    text = "Port shelled\n\nThe Echo, 2 January 2009\n\nThe army shelled the port on Monday.\n"
    assert only_document(write(tmp_path, "a.txt", text)).publisher == "The Echo"


def test_a_greeting_is_no_headline_and_a_quoted_date_not_the_letters(tmp_path: Path) -> None:
    text = (
        "From: omar@x.org\nDate: Sat, 5 May 2018 10:00:00 +0200\nSubject: Fwd: Ostra\n\nFYI\n\n"
        "-----Original Message-----\nFrom: Ana Diaz [mailto:ana@x.org]\n"
        "Sent: Wednesday, May 2, 2018 9:00 AM\nTo: Omar\nSubject: Ostra\n\n"
        "A guard shot a prisoner in the yard on Tuesday.\n"
    )
    document = only_document(write(tmp_path, "a.eml", text))
    assert [kind for kind, _ in shown(document)] == ["Article", "Boilerplate", "QuotedPost"]
    assert document.segments[-1].speaker == "Ana Diaz"


def test_the_rows_of_an_rtf_table_are_read(tmp_path: Path) -> None:
    text = (
        r"{\rtf1\ansi {\b Raid on the mill}\par Soldiers burned the mill on Monday.\par"
        r"\trowd Date\cell Event\cell\row 3 May\cell Soldiers shot a man.\cell\row}"
    )
    document = only_document(write(tmp_path, "a.rtf", text))
    assert "3 May | Soldiers shot a man." in dict(shown(document))["Article"]


def test_marks_of_footnotes_are_not_read_in_markdown(tmp_path: Path) -> None:
    text = "# Raid\n\nSoldiers burned the mill on Monday.[^1]\n\n[^1]: Told by farmers.\n"
    assert "[^1]" not in only_document(write(tmp_path, "a.md", text)).text


def test_a_short_acled_sheet_is_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["event_id_cnty", "event_date", "event_type", "notes", "source"])
    book.active.append(["R1", "03 May 2018", "Battles", "The army shelled Daret.", "Coast News"])
    book.save(tmp_path / "a.xlsx")
    (document,) = (d for d in read(str(tmp_path / "a.xlsx")) if isinstance(d, Document))
    assert (document.publisher, document.published) == ("Coast News", "2018-05-03")


UNIT = {
    "reference_code": "a1",
    "online_title_en": "Shelling of Daret",
    "summary_en": "The video shows the army shelling Daret.",
    "online_link": "https://video.example/1",
    "upload_date": "2017-04-30T21:38:00Z",
    "acquired_from": "Daret Media",
}
INCIDENT = {"incident_code": "b1", "summary_en": "A school was hit.", "incident_date": "2012-10-13"}
MESSAGE = {"date": "2019-05-29T15:04:00", "sender": "Aya", "body": "The army shelled our street."}


@pytest.mark.parametrize(
    ("row", "name", "published", "author"),
    [
        (UNIT, "Syrian Archive", "2017-04-30", "Daret Media"),
        (INCIDENT, "Syrian Archive", "2012-10-13", None),
        (MESSAGE, "a Signal export", "2019-05-29", "Aya"),
    ],
)
def test_archives_and_chats_are_told_by_their_keys(
    tmp_path: Path, row: dict[str, str], name: str, published: str, author: str | None
) -> None:
    found = read(write(tmp_path, "a.json", json.dumps([row])))
    (document,) = (item for item in found if isinstance(item, Document))
    assert (document.published, document.author) == (published, author)
    assert any(name in item.reason for item in found if isinstance(item, Notice))
