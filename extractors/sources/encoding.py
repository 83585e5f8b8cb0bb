"""Bytes to text: byte order marks, declared charsets, UTF-8, then Windows-1252.

No statistical guessing: a wrong guess changes names without anybody noticing, and these four
steps say what they did. Text that none of them reads is reported with the remedy.
"""

from __future__ import annotations

import codecs
import re

from ...ontology.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class UndecodableError(SourceError):
    """Bytes that are not text, or text in no encoding that is known here."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


def decode(raw: bytes, *, html: bool = False) -> str:
    """Return the text of ``raw`` with newlines as LF; ``html`` heeds the page's <meta charset>.

    Raises UndecodableError for binary content and for text in an unknown encoding.
    """
    text = _decoded(raw, html=html)
    if len(_CONTROLS.findall(text[:100_000])) > max(2, len(text[:100_000]) // 200):
        raise binary()
    return normal(text)


def normal(text: str) -> str:
    r"""Return ``text`` with newlines as LF, without NULs and without halves of characters.

    >>> normal("a\r\nb\ud800")
    'a\nb?'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return lines.encode("utf-8", "replace").decode("utf-8")


def binary() -> UndecodableError:
    """Return the error for content that is no text."""
    return UndecodableError(
        "binary content, not text", "export the document as UTF-8 text under a suffix that fits it"
    )


def encoding_of(raw: bytes, *, html: bool = False) -> str:
    """Return the name of the encoding in which ``raw`` is read."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return encoding
    if b"\x00" in raw[:100_000]:
        raise binary()
    declared = _CHARSET.search(raw[:4096]) if html else None
    if declared is not None and _is_known(declared[1].decode("ascii")):
        name = declared[1].decode("ascii").lower()
        return "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "ascii") else name
    return "utf-8"


def _decoded(raw: bytes, *, html: bool) -> str:
    encoding = encoding_of(raw, html=html)
    for name in dict.fromkeys((encoding, "utf-8", "cp1252")):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            if encoding.startswith(("utf-16", "utf-32")):
                break
    raise UndecodableError(
        f"the text is neither {encoding} nor Windows-1252",
        "convert it to UTF-8, for instance with iconv -f ENCODING -t UTF-8",
    )


def _is_known(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - the only way to tell rot13 from a charset
    except LookupError:
        return False
