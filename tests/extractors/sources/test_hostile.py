"""Files made to harm: each gets one clear line, and the next file is read."""

from __future__ import annotations

import gzip
import io
import os
import socket
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import harmful
import pytest
from allegata.extractors.sources import READERS, limits, open_documents
from allegata.extractors.sources.reading import File
from allegata.ontology.records import Document, Failure
from made import docx, lines, odt, packed, paragraph, pdf
from opened import SENTENCE, read, write
from samples import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

LOOPED = pdf([lines([SENTENCE])]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")
SCRIPTED = pdf([lines([SENTENCE])]).replace(
    b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
)
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    "<rss><channel><item><title>&b;</title></item></channel></rss>"
)
OUTSIDE = (
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><item><title>&a;</title></item></channel></rss>"
)


def bomb(name: str, size: int = 300_000_000) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as one:
        for _ in range(size // 10_000_000):
            one.write(b" " * 10_000_000)
    return out.getvalue()


def nested(depth: int) -> bytes:
    raw = packed({"a.txt": SENTENCE})
    for _ in range(depth):
        raw = packed({"in.zip": raw})
    return raw


def linked() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


def locked() -> bytes:
    raw = bytearray(packed({"a.txt": SENTENCE}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + place] |= 1
    return bytes(raw)


MALFORMED: list[tuple[str, Callable[[], bytes | str], str]] = [
    ("cut.pdf", lambda: pdf([lines([SENTENCE])])[:60], "no readable PDF"),
    ("text.pdf", lambda: SENTENCE, "no readable PDF"),
    ("empty.pdf", lambda: b"", "no readable PDF"),
    ("loop.pdf", lambda: LOOPED, "PDF"),
    ("cut.docx", lambda: docx(paragraph(SENTENCE))[:200], "no DOCX file"),
    ("other.docx", lambda: packed({"a.txt": "x"}), "no word/document.xml"),
    ("broken.docx", lambda: packed({"word/document.xml": "<w><"}), "broken XML"),
    ("empty.docx", lambda: docx(""), "empty"),
    ("bomb.docx", lambda: bomb("word/document.xml"), "zip bomb"),
    ("laughs.docx", lambda: packed({"word/document.xml": LAUGHS}), "XML entities"),
    ("deep.docx", lambda: docx("<w:p>" * 3000 + "</w:p>" * 3000), "broken XML"),
    ("other.odt", lambda: packed({"content.xml": "<a/>"}), "no ODT file"),
    ("empty.odt", lambda: odt(""), "empty"),
    ("text.rtf", lambda: SENTENCE, "no RTF"),
    ("empty.rtf", lambda: rb"{\rtf1 }", "empty"),
    ("text.eml", lambda: SENTENCE, "neither From nor Subject"),
    ("empty.eml", lambda: "From: a@example.org\n\n", "empty"),
    ("text.mbox", lambda: SENTENCE, "no message begins"),
    ("text.srt", lambda: SENTENCE, "no subtitles"),
    ("empty.vtt", lambda: "WEBVTT", "empty"),
    ("text.warc", lambda: SENTENCE, "WARC file is damaged"),
    ("empty.warc", lambda: "", "empty"),
    ("text.parquet", lambda: SENTENCE, "Parquet"),
    ("laughs.rss", lambda: LAUGHS, "XML entities"),
    ("outside.rss", lambda: OUTSIDE, "XML entities"),
    ("cut.rss", lambda: "<rss><channel>", "broken XML"),
    ("empty.rss", lambda: "<rss><channel/></rss>", "empty"),
    ("text.mhtml", lambda: SENTENCE, "no HTML part"),
    ("text.xlsx", lambda: SENTENCE, "no workbook"),
    ("other.xlsx", lambda: packed({"a.txt": "x"}), "workbook is damaged"),
    ("bomb.xlsx", lambda: bomb("xl/sharedStrings.xml"), "zip bomb"),
    ("text.zip", lambda: SENTENCE, "archive is damaged"),
    ("bomb.zip", lambda: bomb("a.txt"), "unpacks to more than 200 MB"),
    ("locked.zip", locked, "locked with a password"),
    ("out.zip", lambda: packed({"../../a.txt": SENTENCE}), "leads out of the archive"),
    ("root.zip", lambda: packed({"/etc/a.txt": SENTENCE}), "leads out of the archive"),
    ("deep.zip", lambda: nested(6), "inside one another"),
    ("link.tar", linked, "not followed"),
    ("text.tar", lambda: SENTENCE, "archive is damaged"),
    ("cut.txt.gz", lambda: gzip.compress(SENTENCE.encode())[:20], "archive is damaged"),
    ("bomb.txt.gz", lambda: gzip.compress(b" " * 300_000_000), "unpacks to more than 200 MB"),
    ("cut.json", lambda: '[{"text": "The army', "not JSON"),
    ("deep.json", lambda: "[" * 100_000, "nested too deeply"),
    ("number.json", lambda: "7", "a JSON number without objects"),
    ("empty.json", lambda: "", "empty"),
    ("digits.json", lambda: '{"text": ' + "9" * 10_000 + "}", "not JSON"),
]


@pytest.mark.parametrize(("name", "made", "said"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_a_harmful_or_broken_file_is_one_line_and_the_next_is_read(
    tmp_path: Path, name: str, made: Callable[[], bytes | str], said: str
) -> None:
    bad = write(tmp_path, name, made())
    good = write(tmp_path, "z.pdf", pdf([lines([SENTENCE])]))
    first, *rest = read(bad, good)
    assert type(first) is Failure
    assert said in first.reason
    assert first.remedy
    assert "\n" not in first.reason + first.remedy
    assert len(first.reason) < 400
    assert [item.text for item in rest if isinstance(item, Document)] == [SENTENCE]


TABLE = Path(__file__).parent / "malformed.md"


def test_what_each_malformed_file_gets_is_listed(tmp_path: Path, *, update_golden: bool) -> None:
    rows = ["| file | what is said | what helps |", "|---|---|---|"]
    for name, made, _ in MALFORMED:
        first = read(write(tmp_path, name, made()))[0]
        assert isinstance(first, Failure)
        said = first.reason.replace(str(tmp_path), "…").replace("|", "/")
        rows.append(f"| {name} | {said} | {first.remedy.replace('|', '/')} |")
    table = "\n".join(rows) + "\n"
    if update_golden:
        TABLE.write_text(table, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == table


def test_scripts_in_a_pdf_are_not_looked_at(tmp_path: Path) -> None:
    (document,) = read(write(tmp_path, "a.pdf", SCRIPTED))
    assert isinstance(document, Document)
    assert document.text == SENTENCE


def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (failure,) = read(str(tmp_path / "a.txt"))
    assert isinstance(failure, Failure)
    assert "a pipe or device" in failure.reason


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        (harmful.hang, "took more than 1 seconds"),
        (harmful.swell, "takes too much memory"),
        (harmful.die, "broke its reader"),
        (harmful.crash, "broke its reader"),
        (harmful.call_out, "tried to reach out"),
        (harmful.start, "tried to reach out"),
        (harmful.loop, "nested too deeply"),
    ],
)
def test_a_reader_that_goes_astray_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: limits.Reader, said: str
) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 1.0 if reader is harmful.hang else 60.0)
    path = write(tmp_path, "a.pdf", pdf([lines([SENTENCE])]))
    (failure,) = limits.isolated(reader, "PDF")(File(path, Path(path)))
    assert isinstance(failure, Failure)
    assert said in failure.reason
    monkeypatch.undo()
    assert [type(item) for item in read(path)] == [Document]


def test_what_a_library_prints_does_not_come_between(tmp_path: Path) -> None:
    path = write(tmp_path, "a.pdf", pdf([lines([SENTENCE])]))
    assert list(limits.isolated(harmful.chatter, "PDF")(File(path, Path(path)))) == []


def test_no_reader_opens_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setenv("ALLEGATA_ISOLATED", "1")  # in this process, where the trap is
    for suffix in READERS:
        list(open_documents([write(tmp_path, f"a{suffix}", SAMPLES.get(suffix, b"<a>b</a>"))]))
