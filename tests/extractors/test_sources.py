"""What becomes a document, and what is said about files that cannot become one."""

from __future__ import annotations

import codecs
import hashlib
import io
from pathlib import Path

import pytest
from allegata.ontology.records import Document, Failure
from opened import SENTENCE, only_document, only_failure, read, write

PAGES = Path(__file__).parent / "sources_data"


def test_a_text_file_is_one_document_with_the_hash_of_its_bytes(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"{SENTENCE}\r\n")
    document = only_document(path)
    assert document.text == f"{SENTENCE}\n"
    assert document.source == path
    assert document.sha256 == hashlib.sha256(f"{SENTENCE}\r\n".encode()).hexdigest()


def test_a_document_is_the_same_wherever_its_file_lies(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    one = only_document(write(tmp_path, "a.txt", SENTENCE))
    other = only_document(write(tmp_path / "deep", "b.md", SENTENCE))
    assert one.id == other.id


def test_a_header_block_gives_the_fields_and_is_not_read(tmp_path: Path) -> None:
    head = (
        "Title: Port shelled\nPublisher: Harbour News\nPublished: 3 February 2012\n"
        "Author: Ines Okafor\nURL: https://example.org/1\nType: NewsArticle\n\n"
    )
    document = only_document(write(tmp_path, "a.txt", head + SENTENCE))
    assert document.title == "Port shelled"
    assert document.publisher == "Harbour News"
    assert document.published == "2012-02-03"
    assert document.author == "Ines Okafor"
    assert document.url == "https://example.org/1"
    assert document.kind == "NewsArticle"
    assert [s.kind for s in document.segments] == ["Boilerplate", "Article"]


def test_an_unknown_date_in_a_header_is_named_and_the_document_kept(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"Title: Port\nPublished: last week\n\n{SENTENCE}")
    failure, document = read(path)
    assert isinstance(failure, Failure)
    assert "last week" in failure.reason
    assert isinstance(document, Document)
    assert document.published is None


def test_an_unknown_type_is_named_with_those_that_are_known(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"Title: Port\nType: Poem\n\n{SENTENCE}")
    failure, document = read(path)
    assert isinstance(failure, Failure)
    assert "Poem" in failure.reason
    assert "BlogPost" in failure.remedy
    assert isinstance(document, Document)
    assert document.kind == "Document"


def test_title_date_and_publisher_are_read_from_a_plain_release(tmp_path: Path) -> None:
    text = (
        "Ministry must release the detained drivers\n\n4 May 2013\n\n"
        "The ministry must release all detained drivers, Harbour Rights Monitor said today.\n\n"
        "3 May 2013\n"
    )
    document = only_document(write(tmp_path, "a.txt", text))
    assert document.title == "Ministry must release the detained drivers"
    assert document.publisher == "Harbour Rights Monitor"
    assert document.published == "2013-05-03"
    assert document.kind == "PressRelease"


def test_a_dateline_gives_the_day_and_the_agency(tmp_path: Path) -> None:
    text = "MOSCOW, 14 June 2012 (Example Wire) – Russia denied on Wednesday that it sent arms."
    document = only_document(write(tmp_path, "a.txt", text))
    assert document.published == "2012-06-14"
    assert document.publisher == "Example Wire"
    assert document.kind == "NewsArticle"


def test_a_minister_who_said_something_today_is_no_publisher(tmp_path: Path) -> None:
    text = "The Foreign Ministry said today that no arms had been sent to anybody."
    document = only_document(write(tmp_path, "a.txt", text))
    assert document.publisher is None
    assert document.published is None


def test_blog_forum_and_listing_pages_have_their_types() -> None:
    found = {Path(d.source).stem: d for d in read(str(PAGES)) if isinstance(d, Document)}
    assert found["diary"].kind == "BlogPost"
    assert found["diary"].title == "Who pays for the rockets?"
    assert found["diary"].published == "2013-03-14"
    assert found["diary"].author == "Salim Darwish"
    assert found["forum"].kind == "SocialMediaThread"
    assert found["encyclopedia"].title == "Battle of the Dry Bridge"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (codecs.BOM_UTF8 + "Café shelled.".encode(), "Café shelled."),
        ("Café shelled.".encode("cp1252"), "Café shelled."),
        ("Café “shelled”.".encode("utf-16"), "Café “shelled”."),
        (codecs.BOM_UTF16_BE + "Café shelled.".encode("utf-16-be"), "Café shelled."),
    ],
)
def test_text_is_read_in_common_encodings(tmp_path: Path, raw: bytes, expected: str) -> None:
    assert only_document(write(tmp_path, "a.txt", raw)).text == expected


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("empty.html", b"", "empty"),
        ("silent.html", b"<html><body><script>var a = 1</script></body></html>", "empty"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("empty.csv", b"", "empty"),
        ("binary.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00text", "binary"),
        ("binary.html", bytes(range(256)) * 4, "binary"),
        ("odd.txt", b"\x81\x8d\x8f caf\xe9", "is not UTF-8, nor in an encoding"),
        ("report.pdf", b"%PDF-1.4", "no readable PDF"),
        ("report.docx", b"PK", "no DOCX file"),
        ("report.doc", b"\xd0\xcf", "DOC is not read"),
        ("mail.eml", b"text", "neither From nor Subject"),
        ("picture.png", b"\x89PNG", "unknown kind .png"),
        ("README", b"text", "unknown kind"),
    ],
)
def test_a_file_that_is_no_document_is_one_failure_with_a_remedy(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    good = write(tmp_path, "good.txt", SENTENCE)
    bad = write(tmp_path, name, content)
    failures = [item for item in read(bad, good) if isinstance(item, Failure)]
    documents = [item for item in read(bad, good) if isinstance(item, Document)]
    assert [f.source for f in failures] == [bad]
    assert reason in failures[0].reason
    assert failures[0].remedy
    assert "\n" not in failures[0].reason + failures[0].remedy
    assert [d.source for d in documents] == [good]


def test_a_text_over_the_limit_is_a_failure_that_names_its_size(tmp_path: Path) -> None:
    path = write(tmp_path, "big.txt", "word " * 600_000)
    failure = only_failure(path, most_bytes=2_000_000)
    assert "3 MB" in failure.reason
    assert "split" in failure.remedy


def test_a_missing_path_and_an_empty_folder_are_failures(tmp_path: Path) -> None:
    assert only_failure("no-such-file.txt").reason == "no such file or folder"
    assert only_failure(str(tmp_path)).reason == "the folder holds no files"
    assert "matches no file" in only_failure(str(tmp_path / "*.txt")).reason


@pytest.mark.parametrize("name", ["x" * 5000 + ".txt", "nul\0.txt", ""])
def test_an_impossible_name_is_a_failure(name: str) -> None:
    assert only_failure(name).reason == "no such file or folder"


def test_folders_and_globs_give_sorted_files_each_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / ".git").mkdir()
    late = write(tmp_path, "z.txt", SENTENCE)
    early = write(tmp_path / "in", "a.txt", SENTENCE)
    write(tmp_path, ".hidden.txt", SENTENCE)
    write(tmp_path / ".git", "config.txt", SENTENCE)
    expected = sorted([late, early])
    assert [d.source for d in read(str(tmp_path))] == expected
    assert [d.source for d in read(late, str(tmp_path / "**" / "*.txt"), str(tmp_path))] == expected


def test_standard_input_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode())))
    document = only_document("-")
    assert (document.source, document.text) == ("-", SENTENCE)
