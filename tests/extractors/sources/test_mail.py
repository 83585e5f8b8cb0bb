"""Messages: who says what in them, and what hangs on them."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

from allegata.ontology.records import Document, Notice
from opened import SENTENCE, only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path

REPLY = """The army shelled the old port, a witness told me.

On 2 May 2012 at 09:00, Rana Haddad <rana@example.org>
wrote:
> Rebels burnt the port, I hear.
>
> On 1 May 2012, Omar Said wrote:
> > The government denied that it had used gas.
> I do not believe it.

--\x20
Ines Okafor
Harbour Watch
"""
FORWARDED = """See below.

-----Original Message-----
From: Rana Haddad [mailto:rana@example.org]
Sent: Wednesday, 2 May 2012 09:00
To: Ines Okafor
Subject: Port

Rebels burnt the port on Monday.

From: Omar Said <omar@example.org>
Sent: 1 May 2012
To: Rana Haddad
Subject: Port

The army shelled it.
"""


def message(text: str, *, subject: str = "Re: Port") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ines Okafor <ines@example.org>"
    made["Subject"] = subject
    made["Date"] = "Thu, 3 May 2012 10:00:00 +0200"
    made.set_content(text)
    return made


def said(document: Document) -> list[tuple[str | None, str | None, str]]:
    return [
        (s.speaker, s.date, document.text[s.start : s.end].strip())
        for s in document.segments
        if s.is_read
    ]


def test_headers_give_title_author_and_day(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "a.eml", message(SENTENCE).as_bytes()))
    assert (document.title, document.author) == ("Port", "Ines Okafor")
    assert document.published == "2012-05-03"


def test_quoted_replies_are_their_writers(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "a.eml", message(REPLY).as_bytes()))
    assert said(document) == [
        (None, None, "The army shelled the old port, a witness told me."),
        ("Rana Haddad", "2012-05-02", "Rebels burnt the port, I hear."),
        ("Omar Said", "2012-05-01", "The government denied that it had used gas."),
        ("Rana Haddad", "2012-05-02", "I do not believe it."),
    ]


def test_what_lies_below_a_printed_header_is_the_writer_s_named_there(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "a.eml", message(FORWARDED).as_bytes()))
    assert said(document) == [
        (None, None, "See below."),
        ("Rana Haddad", "2012-05-02", "Rebels burnt the port on Monday."),
        ("Omar Said", "2012-05-01", "The army shelled it."),
    ]


def test_attachments_are_documents_of_their_own_and_others_are_told(tmp_path: Path) -> None:
    made = message(SENTENCE)
    made.add_attachment("The police detained two drivers.", filename="../../note.txt")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    path = write(tmp_path, "a.eml", made.as_bytes())
    own, attached, notice = read(path)
    assert isinstance(own, Document)
    assert isinstance(attached, Document)
    assert attached.text.strip() == "The police detained two drivers."
    assert attached.source == f"{path}/../../note.txt"
    assert isinstance(notice, Notice)
    assert "1 .png" in notice.reason


def test_a_message_in_html_is_read_as_it_is_shown(tmp_path: Path) -> None:
    made = message("")
    made.set_content(f"<html><body><p>{SENTENCE}</p></body></html>", subtype="html")
    assert only_document(write(tmp_path, "a.eml", made.as_bytes())).text == SENTENCE


def test_a_box_is_read_message_by_message(tmp_path: Path) -> None:
    both = (message(SENTENCE), message("The police detained two drivers.", subject="Drivers"))
    start = b"From ines@example.org Thu May  3 10:00:00 2012\n"
    raw = b"\n".join(start + made.as_bytes() for made in both)
    path = write(tmp_path, "a.mbox", raw)
    found = [item for item in read(path) if isinstance(item, Document)]
    assert [(d.source, d.title) for d in found] == [(f"{path}:1", "Port"), (f"{path}:2", "Drivers")]
