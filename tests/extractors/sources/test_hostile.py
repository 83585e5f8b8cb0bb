"""Files made to harm: each gets one clear line, and the next file is read."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import socket
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import harmful
import openpyxl
import pyarrow as pa
import pytest
from allegata.extractors.sources import READERS, limits, open_documents
from allegata.extractors.sources.reading import File
from allegata.ontology.records import Document, Failure
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import docx, lines, odt, packed, paragraph, pdf
from opened import SENTENCE, read, write
from pyarrow import parquet as pq

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


def tarred(raw: bytes = SENTENCE.encode()) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(raw)
        archive.addfile(member, io.BytesIO(raw))
    return out.getvalue()


def workbook() -> bytes:
    out, book = io.BytesIO(), openpyxl.Workbook()
    book.active.append(["id", "text"])
    book.active.append(["1", SENTENCE])
    book.save(out)
    book.close()
    return out.getvalue()


def parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": [SENTENCE]}), out)
    return out.getvalue()


SAMPLES: dict[str, bytes] = {
    ".html": f"<title>Port</title><h1>Port</h1><p>{SENTENCE}</p><div class=comment>x".encode(),
    ".csv": f'id,text,note\n1,"{SENTENCE}",x\n2,"a ""b"",",y\n'.encode(),
    ".tsv": f"id\ttext\n1\t{SENTENCE}\n".encode(),
    ".jsonl": f'{{"text": "{SENTENCE}", "published": "2012-03-01"}}\n{{"text": 7}}\n'.encode(),
    ".xlsx": workbook(),
    ".parquet": parquet(),
    ".atom": (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><title>P</title>"
        f"<content type='html'>&lt;p&gt;{SENTENCE}&lt;/p&gt;</content></entry></feed>"
    ).encode(),
    ".tar": tarred(),
    ".tgz": gzip.compress(tarred()),
    ".gz": gzip.compress(SENTENCE.encode()),
    ".bz2": bz2.compress(SENTENCE.encode()),
    ".xz": lzma.compress(SENTENCE.encode()),
    ".pdf": pdf([lines([SENTENCE])]),
    ".docx": docx(paragraph(SENTENCE)),
    ".odt": odt(f"<text:p>{SENTENCE}</text:p>"),
    ".rtf": rb"{\rtf1 The army shelled the port.\par}",
    ".eml": f"From: a@example.org\nSubject: Port\n\n{SENTENCE}\n\n> Rebels did.\n".encode(),
    ".mbox": f"From a Thu May  3 10:00:00 2012\nFrom: a@b\n\n{SENTENCE}\n".encode(),
    ".rss": f"<rss><channel><item><title>{SENTENCE}</title></item></channel></rss>".encode(),
    ".md": f"---\ntitle: Port\n---\n# Port\n\n[{SENTENCE}](https://example.org)\n".encode(),
    ".json": json.dumps([{"text": SENTENCE, "n": [1, {"a": None}]}]).encode(),
    ".zip": packed({"a.txt": SENTENCE}),
    ".srt": f"1\n00:00:01,000 --> 00:00:02,000\nRANA: {SENTENCE}\n".encode(),
    ".vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Rana>{SENTENCE}\n".encode(),
    ".warc": (
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://coast.example.org/1\r\n"
        "Content-Type: text/html\r\nWARC-Date: 2014-03-12T10:00:00Z\r\n"
        f"Content-Length: {len(SENTENCE) + 7}\r\n\r\n<p>{SENTENCE}</p>\r\n\r\n"
    ).encode(),
    ".txt": b"12/03/2020, 10:15 - Rana: The army.\n13/03/2020, 10:15 - Omar: It did not.\n",
    ".mhtml": f"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>{SENTENCE}</p>".encode(),
}


def test_every_reader_has_a_sample_to_be_damaged() -> None:
    alike = {".warc.gz": ".warc", ".wacz": ".zip", ".markdown": ".md", ".ndjson": ".jsonl"}
    alike |= {".htm": ".html", ".xhtml": ".html", ".mht": ".mhtml", ".xml": ".rss"}
    assert {alike.get(suffix, suffix) for suffix in READERS} == set(SAMPLES)


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
@settings(max_examples=40, deadline=None)
@given(raw=st.binary(max_size=200))
def test_any_bytes_give_documents_or_reasons_and_never_raise(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, raw: bytes
) -> None:
    path = write(tmp_path_factory.getbasetemp(), f"any{suffix}", raw)
    for item in read(path):
        assert isinstance(item, Document) or "\n" not in item.reason + item.remedy


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(damage=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=0, max_size=4)), max_size=6))
def test_a_damaged_copy_gives_documents_or_reasons_and_never_raises(
    tmp_path: Path, suffix: str, damage: list[tuple[float, bytes]]
) -> None:
    raw = bytearray(SAMPLES[suffix])
    for place, change in damage:
        at = int(place * len(raw))
        raw[at : at + max(len(change), 1)] = change
    for item in read(write(tmp_path, f"a{suffix}", bytes(raw))):
        if isinstance(item, Document):
            assert item.segments[0].start == 0
            assert item.segments[-1].end == len(item.text)
        else:
            assert item.reason
            assert "\n" not in item.reason
