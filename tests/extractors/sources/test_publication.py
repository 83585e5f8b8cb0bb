"""When a document was published, by what, and where what states it disagrees: every reader."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.records import Document, Notice
from opened import only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The army shelled the old port on Monday, the harbour master said."
DATELINE = f"OSTRA, 4 May 2018 (Coast Wire) - {TEXT}"


def feed(url: str, date: str, text: str = TEXT) -> str:
    return (
        "<rss><channel><title>Coast</title><item><title>Port</title>"
        f"<link>{url}</link>{date}<description>{text}</description></item></channel></rss>"
    )


@pytest.mark.parametrize(
    ("name", "content", "date", "basis"),
    [
        ("a.txt", f"Port shelled\n\n{DATELINE}\n", "2018-05-04", "dateline"),
        ("a.txt", f"Port shelled\n\n4 May 2018\n\n{TEXT}\n", "2018-05-04", "byline"),
        ("a.txt", f"Title: Port\nDate: 2018-05-03\n\n{TEXT}\n", "2018-05-03", "metadata"),
        ("a.md", f"---\ntitle: Port\n---\n\n4 May 2018\n\n{TEXT}\n", "2018-05-04", "byline"),
        (
            "a.md",
            f"---\nurl: https://x.org/2018/05/05/port\n---\n\n# Port\n\n{TEXT}\n",
            "2018-05-05",
            "address",
        ),
        ("a.json", json.dumps({"text": DATELINE}), "2018-05-04", "dateline"),
        (
            "a.json",
            json.dumps({"text": TEXT, "url": "https://x.org/2018/05/05/port"}),
            "2018-05-05",
            "address",
        ),
        ("a.rss", feed("https://x.org/2018/05/05/port", ""), "2018-05-05", "address"),
        (
            "a.rss",
            feed("https://x.org/port", "<pubDate>Thu, 03 May 2018 10:00:00 GMT</pubDate>"),
            "2018-05-03",
            "metadata",
        ),
        ("a.eml", f"From: a@x.org\nDate: 3 May 2018 10:00\n\n{TEXT}\n", "2018-05-03", "metadata"),
    ],
)  # fmt: skip
def test_the_surest_date_is_taken_and_its_basis_kept(
    tmp_path: Path, name: str, content: str, date: str, basis: str
) -> None:
    document = only_document(write(tmp_path, name, content))
    assert (document.published, document.dated_by) == (date, basis)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"Title: Port\nDate: 2016-01-02\n\n{DATELINE}\n"),
        ("a.md", f"---\ndate: 2016-01-02\n---\n\n# Port\n\n{DATELINE}\n"),
        ("a.json", json.dumps({"text": DATELINE, "published": "2016-01-02"})),
        (
            "a.rss",
            feed("https://x.org/port", "<pubDate>2016-01-02</pubDate>", DATELINE),
        ),
        ("a.csv", f'published,text\n2016-01-02,"{DATELINE}"\n'),
    ],
)
def test_dates_that_disagree_are_told(tmp_path: Path, name: str, content: str) -> None:
    found = read(write(tmp_path, name, content))
    (document,) = (item for item in found if isinstance(item, Document))
    notices = [item.reason for item in found if isinstance(item, Notice)]
    assert document.published == "2016-01-02"
    assert any("2016-01-02" in reason and "2018-05-04" in reason for reason in notices), notices
