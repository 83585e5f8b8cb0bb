"""Word processors' files: paragraphs, rows, remarks; what is struck out or at the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.ontology.records import Document, Notice
from made import docx, odt, paragraph
from opened import SENTENCE, only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path


def parts(document: Document) -> list[tuple[str, str | None, str | None, str]]:
    return [
        (s.kind, s.speaker, s.date, document.text[s.start : s.end].strip())
        for s in document.segments
    ]


def test_a_docx_gives_paragraphs_rows_and_remarks(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Killed", "12"))
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    about = 'w:author="Rana" w:date="2012-05-03T10:00:00Z"'
    remark = f"<w:comment {about}>{paragraph('It was empty.')}</w:comment>"
    raw = docx(
        paragraph("Port shelled") + paragraph(SENTENCE) + table,
        comments=remark,
        footnotes=paragraph("See the annex."),
    )
    document = only_document(write(tmp_path, "a.docx", raw))
    assert (document.title, document.author) == ("Port shelled", "Ines Okafor")
    assert parts(document) == [
        ("Headline", None, None, "Port shelled"),
        ("Article", None, None, f"{SENTENCE}\n\nKilled | 12"),
        ("Comment", "Rana", "2012-05-03", "It was empty."),
        ("Boilerplate", None, None, "See the annex."),
    ]


def test_words_of_one_paragraph_are_joined_over_runs_and_changes(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>The army </w:t></w:r>"
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>shelled</w:t></w:r></w:ins><w:r><w:tab/><w:t>the port.</w:t></w:r></w:p>"
    )
    notice, document = read(write(tmp_path, "a.docx", docx(body)))
    assert isinstance(notice, Notice)
    assert "1 passage struck out" in notice.reason
    assert isinstance(document, Document)
    assert document.text == "The army shelled the port."


def test_an_odt_gives_paragraphs_rows_notes_and_remarks(tmp_path: Path) -> None:
    body = (
        "<text:h>Port shelled</text:h><text:p>The army<text:s/>shelled the port"
        "<text:note><text:note-body><text:p>See the annex.</text:p></text:note-body></text:note>."
        "<office:annotation><dc:creator>Rana</dc:creator><dc:date>2012-05-03T10:00:00</dc:date>"
        "<text:p>It was empty.</text:p></office:annotation> It burnt.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Killed</text:p>"
        "</table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    document = only_document(write(tmp_path, "a.odt", odt(body)))
    assert (document.title, document.author) == ("Port shelled", "Ines Okafor")
    assert parts(document) == [
        ("Headline", None, None, "Port shelled"),
        ("Article", None, None, "The army shelled the port. It burnt.\n\nKilled | 12"),
        ("Comment", "Rana", "2012-05-03", "It was empty."),
        ("Boilerplate", None, None, "See the annex."),
    ]


def test_an_rtf_is_read_without_its_controls(tmp_path: Path) -> None:
    raw = (
        rb"{\rtf1\ansi{\info{\title Port shelled}{\author Ines Okafor}}{\fonttbl{\f0 Arial;}}"
        rb"\f0 The army shelled the caf\'e9 on Monday.\par It burnt, a witness said.\par}"
    )
    document = only_document(write(tmp_path, "a.rtf", raw))
    assert document.text == "The army shelled the café on Monday.\n\nIt burnt, a witness said."
    assert (document.title, document.author) == ("Port shelled", "Ines Okafor")
