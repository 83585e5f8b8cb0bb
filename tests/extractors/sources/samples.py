"""One small file of each kind that is read, to be opened and to be damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile

import openpyxl
import pyarrow as pa
from made import docx, lines, odt, packed, paragraph, pdf
from opened import SENTENCE
from pyarrow import parquet as pq


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
