"""WARC and Parquet: what crawlers and data sets hold, page by page and row by row."""

from __future__ import annotations

import gzip
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources import open_documents
from allegata.extractors.sources.columns import Columns
from allegata.ontology.records import Document, Failure, Notice
from made import lines, packed, pdf
from opened import SENTENCE, only_failure, read, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = f"<title>Port</title><h1>Port shelled</h1><p>{SENTENCE} Nine people were killed there.</p>"
CRAWLED = [
    ("https://coast.example.org/1", PAGE.encode(), "text/html; charset=utf-8", "200 OK"),
    ("https://coast.example.org/x.png", b"PNG", "image/png", "200 OK"),
    ("https://coast.example.org/gone", b"<p>none</p>", "text/html", "404 Not Found"),
    ("https://coast.example.org/a.pdf", pdf([lines([SENTENCE])]), "application/pdf", "200 OK"),
]


def warc(*, packer: Callable[[bytes], bytes] = bytes) -> bytes:
    return b"".join(packer(record(*row)) for row in CRAWLED)


def record(address: str, body: bytes, kind: str, status: str) -> bytes:
    got = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2014-03-12T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(got)}\r\n\r\n"
    )
    return head.encode() + got + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.warc", warc()),
        ("a.warc.gz", warc(packer=gzip.compress)),
        (
            "a.wacz",
            packed({"archive/data.warc.gz": warc(packer=gzip.compress), "pages/pages.jsonl": ""}),
        ),
    ],
)
def test_a_crawl_gives_its_pages_with_address_and_day(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    items = read(write(tmp_path, name, raw))
    page, printed = (item for item in items if isinstance(item, Document))
    assert (page.title, page.url, page.captured) == (
        "Port shelled",
        "https://coast.example.org/1",
        "2014-03-12",
    )
    assert (printed.text, printed.reader, printed.captured) == (SENTENCE, "pdf", "2014-03-12")
    told = [item.reason for item in items if type(item) is Notice]
    assert told == ["2 records passed over: 1 image/png, 1 with status 404"]


def test_a_crawl_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    items = read(write(tmp_path, "a.warc", warc() + b"no record at all\r\n"))
    assert any(isinstance(item, Document) for item in items)
    assert any("damaged" in item.reason for item in items if isinstance(item, Failure))


def test_a_parquet_file_is_read_row_by_row(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is an extra")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    rows = {"notes": [SENTENCE] * 2, "day": [date(2014, 3, 12)] * 2, "n": [1, None]}
    parquet.write_table(arrow.table(rows), path)
    failure = only_failure(str(path))
    assert "--text 'notes'" in failure.remedy
    columns = Columns({"text": ("notes",), "published": ("day",)})
    first, second, told = open_documents([str(path)], columns=columns)
    assert isinstance(first, Document)
    assert (first.text, first.published, first.reader) == (SENTENCE, "2014-03-12", "parquet")
    assert isinstance(second, Document)
    assert type(told) is Notice


def test_a_broken_parquet_file_is_one_line(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is an extra")
    assert "damaged" in only_failure(write(tmp_path, "a.parquet", "PAR1 no")).reason


def test_what_has_no_reader_at_hand_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLEGATA_ISOLATED", "1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    failure = only_failure(write(tmp_path, "a.parquet", "PAR1"))
    assert "allegata[parquet]" in failure.remedy


def test_relative_dates_of_comments_count_from_the_day_of_the_crawl(tmp_path: Path) -> None:
    comments = (
        "<div class=comments><div class=comment><b class=author>quay</b> "
        "<span class=date>2 days ago</span><p>Rebels shelled it themselves.</p></div></div>"
    )
    raw = record("https://x.org/port", (PAGE + comments).encode(), "text/html", "200 OK")
    (document,) = (d for d in read(write(tmp_path, "a.warc", raw)) if isinstance(d, Document))
    said = [(s.speaker, s.date) for s in document.segments if s.kind == "Comment"]
    assert said == [("quay", "2014-03-10")]
