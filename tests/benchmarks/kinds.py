"""Documents per second of processor time for each kind of file: reports of 5 kB.

python tests/benchmarks/kinds.py [--files 200]

Kinds that run in a process of their own (PDF, DOCX, …) are told with the start of that process in
the first file; tables, feeds, boxes and archives hold all their reports in one file.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import mailbox
import resource
import sys
import tarfile
import tempfile
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[1] / "extractors" / "sources"))

import openpyxl
from allegata.extractors.sources import limits, open_documents
from allegata.ontology.records import Document
from made import docx, lines, odt, paragraph, pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LINE: Final = "On day {} the army shelled the old port again, and {} people fled to the hills."
ROWS: Final = 62


def sentences(number: int) -> list[str]:
    """Return the sentences of a report of about 5 kB; no two reports are equal."""
    return [LINE.format(number * ROWS + row, row + 2) for row in range(ROWS)]


def page(number: int) -> str:
    """Return the report as a page of a news site."""
    text = "".join(f"<p>{sentence}</p>" for sentence in sentences(number))
    return (
        f"<html><head><title>Port {number}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Port shelled for the time {number}</h1>{text}</article></body></html>"
    )


def mhtml(number: int) -> bytes:
    """Return the report as a browser saves a page in one file."""
    return _mail(page(number), "html").as_bytes()


def _mail(text: str, subtype: str = "plain") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Lena Marsh <lena@example.org>"
    message["Date"] = "Fri, 04 May 2018 10:00:00 +0200"
    message["Subject"] = "The port"
    message.set_content(text, subtype=subtype)
    return message


def _rtf(number: int) -> str:
    return r"{\rtf1\ansi " + r"\par ".join(sentences(number)) + "}"


def _transcript(number: int) -> str:
    return "\n".join(
        f"[2018-05-03 09:{row:02}] Aya: {s}" for row, s in enumerate(sentences(number))
    )


def _subtitles(number: int) -> str:
    cues = (
        f"{row + 1}\n00:{row:02}:01,000 --> 00:{row:02}:09,000\nAYA: {sentence}\n"
        for row, sentence in enumerate(sentences(number))
    )
    return "\n".join(cues)


def _warc(number: int) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(number).encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        "WARC-Date: 2018-05-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _text(number: int) -> str:
    return "\n\n".join(sentences(number))


SINGLE: Final[Mapping[str, Callable[[int], str | bytes]]] = {
    "txt": _text,
    "txt (chat)": _transcript,
    "md": lambda n: f"---\ntitle: Port {n}\n---\n\n# Port\n\n{_text(n)}\n",
    "html": page,
    "mhtml": mhtml,
    "json": lambda n: json.dumps({"text": _text(n)}),
    "pdf": lambda n: pdf([lines(sentences(n)[:50]), lines(sentences(n)[50:])]),
    "docx": lambda n: docx("".join(map(paragraph, sentences(n)))),
    "odt": lambda n: odt("".join(f"<text:p>{s}</text:p>" for s in sentences(n))),
    "rtf": _rtf,
    "eml": lambda n: _mail(_text(n)).as_bytes(),
    "srt": _subtitles,
}
"""Kinds of which a file is one document, with what makes it."""


def whole_files(folder: Path, count: int) -> None:
    """Write the kinds that hold all reports in one file, each in a folder of its own."""
    texts = [_text(number) for number in range(count)]
    rows = [{"id": str(n), "text": text} for n, text in enumerate(texts)]
    _write(folder, "jsonl", "\n".join(map(json.dumps, rows)).encode())
    _write(folder, "csv", ("text\n" + "\n".join(f'"{text}"' for text in texts)).encode())
    items = "".join(
        f"<item><title>{n}</title><description>{t}</description></item>"
        for n, t in enumerate(texts)
    )
    _write(folder, "rss", f"<rss><channel><title>Port</title>{items}</channel></rss>".encode())
    _write(folder, "warc.gz", b"".join(gzip.compress(_warc(n)) for n in range(count)))
    book = openpyxl.Workbook()
    for row in (["text"], *([text] for text in texts)):
        book.active.append(row)
    (folder / "xlsx").mkdir()
    book.save(folder / "xlsx" / "a.xlsx")
    (folder / "mbox").mkdir()
    box = mailbox.mbox(folder / "mbox" / "a.mbox")
    for text in texts:
        box.add(_mail(text))
    box.close()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", text)
    _write(folder, "zip", packed.getvalue())
    unpacked = io.BytesIO()
    with tarfile.open(fileobj=unpacked, mode="w:gz") as archive:
        for number, text in enumerate(texts):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    _write(folder, "tgz", unpacked.getvalue())
    _parquet(folder, texts)


def _parquet(folder: Path, texts: list[str]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    (folder / "parquet").mkdir()
    parquet.write_table(pa.table({"text": texts}), folder / "parquet" / "a.parquet")


def _write(folder: Path, kind: str, raw: bytes) -> None:
    (folder / kind).mkdir()
    (folder / kind / f"a.{kind}").write_bytes(raw)


def single_files(folder: Path, count: int) -> None:
    """Write the kinds of which a file is one document, each kind in a folder of its own."""
    for kind, make in SINGLE.items():
        (folder / kind).mkdir()
        for number in range(count):
            made = make(number)
            raw = made if isinstance(made, bytes) else made.encode()
            (folder / kind / f"{number}.{kind.split()[0]}").write_bytes(raw)


def speed(folder: Path) -> tuple[int, float]:
    """Read a folder; return how many documents it gave, and the seconds of processor time.

    Those of the processes that read for it count, and do not depend on what else the machine does.
    """
    start = _processor_seconds()
    found = sum(isinstance(item, Document) for item in open_documents([str(folder)]))
    limits._end_all()  # a process's time is told once it has ended; the next kind starts its own
    return found, _processor_seconds() - start


def _processor_seconds() -> float:
    told = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in told)


def _warm(path: Path) -> None:
    """Read one file, so that tables of words and terms, which are read once, count for no kind."""
    path.write_text(_text(0))
    list(open_documents([str(path)]))
    path.unlink()


def main() -> None:
    """Print documents, and documents per second, of each kind; the fastest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=200)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _warm(folder / "warm.txt")
        single_files(folder, count)
        whole_files(folder, count)
        found = {kind.name: speed(kind) for kind in sorted(folder.iterdir())}
    print(f"{'kind':<12}{'documents':>10}{'seconds':>9}{'a second':>10}")
    for kind, (documents, seconds) in sorted(found.items(), key=lambda row: row[1][1]):
        print(f"{kind:<12}{documents:>10}{seconds:>9.2f}{documents / seconds:>10.0f}")


if __name__ == "__main__":
    main()
