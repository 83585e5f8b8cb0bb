"""Markdown as it is shown: its front matter as fields, the addresses of links not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.ontology.records import Document, Failure, Notice
from opened import only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path

BODY = "## What happened\n\nThe army shelled [the port](https://example.org/rebels-attack-9.html)."


def test_yaml_front_matter_gives_the_fields(tmp_path: Path) -> None:
    front = '---\ntitle: "Port: shelled"\nauthors: [Lena Marsh, Ali Noor]\ndate: 2015-08-21\n---\n'
    document = only_document(write(tmp_path, "a.md", front + BODY))
    assert (document.title, document.author) == ("Port: shelled", "Lena Marsh, Ali Noor")
    assert document.published == "2015-08-21"
    assert document.text == "What happened\n\nThe army shelled the port."


def test_toml_front_matter_gives_them_too(tmp_path: Path) -> None:
    front = '+++\ntitle = "Port shelled"\ndate = 2015-08-21T10:00:00Z\n+++\n'
    document = only_document(write(tmp_path, "a.md", front + BODY))
    assert (document.title, document.published) == ("Port shelled", "2015-08-21")


def test_fields_that_are_not_read_are_told(tmp_path: Path) -> None:
    notice, document = read(write(tmp_path, "a.md", f"---\ntitle: A\nlevel: 0\n---\n{BODY}"))
    assert isinstance(notice, Notice)
    assert notice.reason == "front matter not read: level"
    assert isinstance(document, Document)


def test_broken_front_matter_is_told_and_the_text_read(tmp_path: Path) -> None:
    for front in ("title: [", "a: &a [x]\nb: [*a, *a]", "- just\n- a list"):
        failure, document = read(write(tmp_path, "a.md", f"---\n{front}\n---\n{BODY}"))
        assert isinstance(failure, Failure)
        assert "front matter" in failure.reason
        assert isinstance(document, Document)
        assert "The army shelled the port." in document.text


def test_bare_addresses_pictures_and_code_marks_are_not_read(tmp_path: Path) -> None:
    text = "**The army** shelled it.\n\n![a rebel attack](https://example.org/a.jpg)\n\n[1]: https://example.org/b\n"
    assert only_document(write(tmp_path, "a.md", text)).text == "The army shelled it."


def test_a_plain_text_under_the_suffix_is_read_as_one(tmp_path: Path) -> None:
    head = "Title: Port shelled\nPublisher: Harbour News\n\n"
    document = only_document(write(tmp_path, "a.md", head + "The army shelled the port."))
    assert document.publisher == "Harbour News"
