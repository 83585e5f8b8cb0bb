"""Feeds, saved pages, workbooks and archives."""

from __future__ import annotations

import gzip
import io
import tarfile
from datetime import datetime
from typing import TYPE_CHECKING

from allegata.extractors.sources import open_documents
from allegata.extractors.sources.columns import chosen
from allegata.ontology.records import Document, Failure, Notice
from made import packed
from opened import SENTENCE, only_document, only_failure, read, write
from openpyxl import Workbook

if TYPE_CHECKING:
    from pathlib import Path

RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title><item>'
    "<title>Port shelled</title><link>https://example.org/1</link><description>Short</description>"
    "<content:encoded><![CDATA[<p>The army shelled <a href='x'>it</a>.</p><p>Nine died.</p>]]>"
    "</content:encoded><dc:creator>Ines Okafor</dc:creator>"
    "<pubDate>Thu, 03 May 2012 10:00:00 +0000</pubDate></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title><entry>'
    "<title>Port shelled</title><author><name>Ines Okafor</name></author>"
    '<link rel="alternate" href="https://example.org/1"/><updated>2012-05-03T10:00:00Z</updated>'
    '<summary type="html">&lt;p&gt;The army shelled it.&lt;/p&gt;&lt;p&gt;Nine died.&lt;/p&gt;'
    "</summary></entry></feed>"
)
MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/1
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html

<html><head><title>Port shelled</title></head><body><p>{SENTENCE}</p></body></html>
--b--
"""


def test_entries_of_feeds_are_documents_of_the_feed(tmp_path: Path) -> None:
    paths = (write(tmp_path, "a.rss", RSS), write(tmp_path, "b.xml", ATOM))
    for document in read(*paths):
        assert isinstance(document, Document)
        assert document.text == "The army shelled it.\n\nNine died."
        assert (document.title, document.publisher) == ("Port shelled", "Harbour News")
        assert (document.author, document.published) == ("Ines Okafor", "2012-05-03")
        assert document.url == "https://example.org/1"


def test_xml_that_is_no_feed_is_named(tmp_path: Path) -> None:
    failure = only_failure(write(tmp_path, "a.xml", "<office><p>text</p></office>"))
    assert failure.reason == "XML of a kind that is not read: <office>"


def test_a_saved_page_keeps_its_address(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "a.mhtml", MHTML))
    assert document.text == SENTENCE
    assert (document.title, document.url) == ("Port shelled", "https://example.org/1")


def workbook(path: Path) -> str:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Ref", "Notes", "Event Date"], [1, SENTENCE, datetime(2012, 5, 3)]):
        sheet.append(row)
    codes = book.create_sheet("Codes")
    codes.append(["code", "meaning"])
    book.save(path)
    return str(path)


def test_rows_of_a_workbook_are_documents_by_the_columns_named(tmp_path: Path) -> None:
    columns = chosen({"text": "notes", "published": "event date", "id": "ref"})
    document, *told = open_documents([workbook(tmp_path / "a.xlsx")], columns=columns)
    assert isinstance(document, Document)
    assert (document.text, document.published) == (SENTENCE, "2012-05-03")
    assert [type(item) for item in told] == [Notice]
    assert "no 'text' among code, meaning" in str(told)


def test_a_workbook_without_texts_says_which_column_looks_like_it(tmp_path: Path) -> None:
    first, _ = read(workbook(tmp_path / "a.xlsx"))
    assert isinstance(first, Failure)
    assert "--text 'Notes'" in first.remedy


def test_files_of_an_archive_are_read_wherever_they_lie_in_it(tmp_path: Path) -> None:
    inner = packed({"deep/b.txt": "The police detained two drivers."})
    path = write(
        tmp_path, "a.zip", packed({"in/a.txt": SENTENCE, "in/b.zip": inner, "__MACOSX/._a": ""})
    )
    found = [item for item in read(path) if isinstance(item, Document)]
    assert [d.source for d in found] == [f"{path}/in/a.txt", f"{path}/in/b.zip/deep/b.txt"]


def test_tar_and_gzip_are_read_too(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(SENTENCE)
        archive.addfile(info, io.BytesIO(SENTENCE.encode()))
    for name, raw in (("a.tar.gz", out.getvalue()), ("b.txt.gz", gzip.compress(SENTENCE.encode()))):
        assert only_document(write(tmp_path, name, raw)).text == SENTENCE


def test_kinds_that_are_not_read_are_counted_once_for_an_archive(tmp_path: Path) -> None:
    parts = {"a.txt": SENTENCE, "1.png": "x", "2.png": "x", "style.css": "x"}
    failures = [
        item for item in read(write(tmp_path, "a.zip", packed(parts))) if isinstance(item, Failure)
    ]
    assert [f.reason for f in failures] == ["files of kinds that are not read: 1 .css, 2 .png"]
