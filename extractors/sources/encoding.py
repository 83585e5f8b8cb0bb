"""Bytes to text: byte order marks, declared charsets, UTF-8, then the encoding that fits best.

What is not certain is told: broken bytes in a UTF-8 text are replaced and counted, with their
lines, and an encoding that was only guessed is named. Text that no encoding fits is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...ontology.errors import SourceError
from ...ontology.records import Failure
from .charset import charset_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE
)
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SEQUENCE: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_REPLACEMENT: Final = "\ufffd"
_LATIN: Final = ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252")
"""Charsets that browsers read as Windows-1252 (WHATWG Encoding Standard, section 4.2)."""


class UndecodableError(SourceError):
    """Bytes that are not text, or text in no encoding that is known here."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read: ``broken`` are the lines of bytes that were replaced by �."""

    text: str
    encoding: str
    broken: tuple[int, ...] = ()
    is_sure: bool = True

    def failures(self, source: str) -> Iterator[Failure]:
        """Yield what the log must say of a text that was read all the same."""
        if self.broken:
            count, line = len(self.broken), self.broken[0]
            kind = self.encoding.upper().removesuffix("-SIG")
            reason = f"{count} broken {kind} {'byte' if count == 1 else 'bytes'} replaced by �"
            remedy = "the rest was read; get the file again, or mend the line"
            yield Failure(source, f"{reason}, first in line {line}", remedy, line)
        if not self.is_sure:
            reason = f"the encoding is not stated; read as {self.encoding}, which is a guess"
            yield Failure(source, reason, "look at the text; save the file as UTF-8")


def decode(raw: bytes, *, html: bool = False) -> Decoded:
    """Return the text of ``raw`` with newlines as LF; ``html`` heeds the page's <meta charset>.

    Raises UndecodableError for binary content and for text in an unknown encoding.
    """
    found = _decoded(raw, html=html)
    if len(_CONTROLS.findall(found.text[:100_000])) > max(2, len(found.text[:100_000]) // 200):
        raise binary()
    return Decoded(normal(found.text), found.encoding, found.broken, found.is_sure)


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


def _decoded(raw: bytes, *, html: bool) -> Decoded:
    stated = _stated(raw, html=html)
    if stated is not None:
        try:
            return Decoded(raw.decode(stated), stated)
        except UnicodeDecodeError as error:
            if stated.startswith(("utf-16", "utf-32")):
                return _wide(raw, stated, error)
    if b"\x00" not in raw[:100_000] and b"\x1b$" not in raw:
        breaks = broken_lines(raw)
        if breaks is not None:
            return Decoded(raw.decode("utf-8-sig", "replace"), "utf-8", breaks)
    charset = charset_of(raw)
    if charset is None:
        raise binary() if b"\x00" in raw else _unknown(stated or "UTF-8")
    return Decoded(raw.decode(charset.name), charset.name, is_sure=charset.is_sure)


def _wide(raw: bytes, encoding: str, error: UnicodeDecodeError) -> Decoded:
    """Return a text whose mark states UTF-16 or UTF-32, its few broken characters replaced."""
    text = raw.decode(encoding, "replace")
    lines = text.split("\n")
    broken = tuple(n for n, line in enumerate(lines, 1) for _ in range(line.count(_REPLACEMENT)))
    if len(broken) > max(3, len(text) // 100):
        raise _unknown(encoding) from error
    return Decoded(text, encoding, broken)


def broken_lines(raw: bytes) -> tuple[int, ...] | None:
    r"""Return the line of each broken byte of a UTF-8 text, () if it is whole; None for no UTF-8.

    A text cut off inside its last character is UTF-8, and so is one in which nine characters of
    several bytes are whole for each that is broken.

    >>> broken_lines("Idlib – Jos".encode() + b"\xc3"), broken_lines("café".encode("cp1252"))
    ((1,), None)
    """
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    else:
        return ()
    text = raw.decode("utf-8", "replace")
    count = text.count(_REPLACEMENT) - raw.count(_REPLACEMENT.encode())
    whole = len(_SEQUENCE.findall(raw[:first])) if count == 1 else len(_SEQUENCE.findall(raw))
    is_cut = count == 1 and _is_cut(raw[first:], is_proved=whole > 0)
    if not is_cut and whole < 9 * count:
        return None
    return tuple(
        number
        for number, line in enumerate(text.split("\n"), 1)
        for _ in range(line.count(_REPLACEMENT))
    )[: max(count, 1)]


def _is_cut(tail: bytes, *, is_proved: bool) -> bool:
    """Tell whether a text ends inside a character of several bytes.

    Where nothing proves the text to be UTF-8, its last byte may be the "é" of "café" instead.
    """
    is_head = len(tail) < 4 and tail[0] >= 0xC2 and all(0x80 <= byte < 0xC0 for byte in tail[1:])
    return is_head and (is_proved or not tail.decode("cp1252", "replace").islower())


def _stated(raw: bytes, *, html: bool) -> str | None:
    """Return the encoding that a mark or the page's <meta> states; None where it lies or is none.

    Bytes that are valid UTF-8 are UTF-8, whatever Latin charset the page claims.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return encoding
    declared = _CHARSET.search(raw[:4096]) if html else None
    name = declared[1].decode("ascii").lower() if declared is not None else ""
    if name in _LATIN:
        return None if broken_lines(raw) is not None else "cp1252"
    return name if name and _is_known(name) else None


def _unknown(stated: str) -> UndecodableError:
    return UndecodableError(
        f"the text is not {stated}, nor in an encoding that can be told from its letters",
        "convert it to UTF-8, for instance with iconv -f ENCODING -t UTF-8",
    )


def _is_known(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - the only way to tell rot13 from a charset
    except LookupError:
        return False
