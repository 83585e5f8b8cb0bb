"""Pages in frames: comments are read, advertisements are not, nothing outside the page is."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.records import Document
from opened import only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The army shelled the old port on Monday, the harbour master said."
COMMENTS = """<html><body><ol class="comments">
<li class="comment"><b class="author">ferryman</b> <time datetime="2016-03-02">2 March 2016</time>
<p>The rebels fired the first shell, as everybody here knows.</p></li>
<li class="comment"><b class="author">quay4</b> <time datetime="2016-03-03">3 March 2016</time>
<p>The navy has shelled us for a whole year now.</p></li></ol></body></html>"""
ADVERTISEMENT = "<html><body><p>Rebels attack your wallet: buy our insurance.</p></body></html>"


def page(frame: str) -> str:
    return (
        "<html><head><title>Port shelled</title></head><body><article><h1>Port shelled</h1>"
        f"<p>{TEXT}</p><p>Two dockers were killed by the shells.</p></article>{frame}</body></html>"
    )


def speakers(document: Document) -> list[tuple[str, str | None]]:
    return [(s.kind, s.speaker) for s in document.segments if s.kind == "Comment"]


def read_words(document: Document) -> str:
    return " ".join(document.text[s.start : s.end] for s in document.segments if s.is_read)


def test_comments_in_a_frame_of_a_saved_page_are_by_their_writers(tmp_path: Path) -> None:
    (tmp_path / "port_files").mkdir()
    write(tmp_path, "port.html", page('<iframe src="./port_files/saved_resource.html"></iframe>'))
    write(tmp_path / "port_files", "saved_resource.html", COMMENTS)
    document = only_document(str(tmp_path / "port.html"))
    assert speakers(document) == [("Comment", "ferryman"), ("Comment", "quay4")]
    assert {s.date for s in document.segments if s.kind == "Comment"} == {
        "2016-03-02",
        "2016-03-03",
    }


def test_an_advertisement_in_a_frame_is_kept_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "port_files").mkdir()
    write(tmp_path, "port.html", page('<iframe src="port_files/ad.html"></iframe>'))
    write(tmp_path / "port_files", "ad.html", ADVERTISEMENT)
    document = only_document(str(tmp_path / "port.html"))
    assert "wallet" in document.text
    assert "wallet" not in read_words(document)


def test_the_text_of_a_page_of_framesets_is_its_frame(tmp_path: Path) -> None:
    (tmp_path / "port_files").mkdir()
    frames = '<frameset cols="20%,80%"><frame src="port_files/main.html"></frameset>'
    write(tmp_path, "port.html", f"<html><head><title>Port</title></head>{frames}</html>")
    write(tmp_path / "port_files", "main.html", page(""))
    assert TEXT in read_words(only_document(str(tmp_path / "port.html")))


@pytest.mark.parametrize("address", ["../secret.html", "/etc/hostname", "file:///etc/hostname"])
def test_a_frame_shows_no_file_outside_the_saved_page(tmp_path: Path, address: str) -> None:
    home = tmp_path / "home"
    (home / "port_files").mkdir(parents=True)
    write(tmp_path, "secret.html", "<p>A secret that nobody named as a document.</p>")
    write(home, "port.html", page(f'<iframe src="{address}"></iframe>'))
    assert "secret" not in only_document(str(home / "port.html")).text


def test_a_link_out_of_the_saved_parts_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "port_files").mkdir()
    write(tmp_path, "secret.html", "<p>A secret that nobody named as a document.</p>")
    (tmp_path / "port_files" / "frame.html").symlink_to(tmp_path / "secret.html")
    write(tmp_path, "port.html", page('<iframe src="port_files/frame.html"></iframe>'))
    assert "secret" not in only_document(str(tmp_path / "port.html")).text


def test_a_frame_that_holds_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "port_files").mkdir()
    ring = '<iframe src="port_files/ring.html"></iframe>' * 3
    write(tmp_path, "port.html", page(ring))
    write(tmp_path / "port_files", "ring.html", f"<p>Round and round it goes.</p>{ring}")
    assert TEXT in read_words(only_document(str(tmp_path / "port.html")))


def test_comments_in_a_frame_of_an_mhtml_page_are_by_their_writers(tmp_path: Path) -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://example.org/2016/03/01/port.html"
    message["Date"] = "Sat, 5 Mar 2016 10:00:00 +0000"
    message.make_related()
    for name, markup in (("page", page('<iframe src="cid:frame-1@x"></iframe>')), ("1", COMMENTS)):
        part = EmailMessage(policy=SMTP)
        part.set_content(markup, subtype="html")
        part["Content-ID"] = f"<frame-{name}@x>"
        message.attach(part)
    document = only_document(write(tmp_path, "port.mhtml", message.as_bytes()))
    assert speakers(document) == [("Comment", "ferryman"), ("Comment", "quay4")]
    assert (document.published, document.dated_by) == ("2016-03-01", "address")


def test_a_frame_within_a_page_of_a_folder_is_no_document_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "port_files").mkdir()
    write(tmp_path, "port.html", page('<iframe src="port_files/frame.html"></iframe>'))
    write(tmp_path / "port_files", "frame.html", COMMENTS)
    found = [item for item in read(str(tmp_path)) if isinstance(item, Document)]
    assert [len(speakers(document)) for document in found] == [2]
