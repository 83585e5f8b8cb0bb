"""One message as documents: its own text, then the files that hang on it."""

from __future__ import annotations

from collections import Counter
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parseaddr, parsedate
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from lxml import html as lxml_html

from ....ontology.records import Document, Failure, Notice
from ..encoding import UndecodableError, decode, normal
from ..formats.text import prose_documents
from ..markup.visible_text import visible_text
from ..members import member_documents
from ..reading import empty
from ..segmentation.segments import ARTICLE
from .replies import cut_replies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..markup.visible_text import Mark
    from ..members import Members
    from ..reading import File

_MOST_PARTS: Final = 1_000
_PREFIXES: Final = ("re:", "fw:", "fwd:", "aw:", "sv:")


def message_of(raw: bytes) -> EmailMessage:
    """Return the message that ``raw`` is; the parser takes anything, and notes what is wrong."""
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)


def message_documents(file: File, raw: bytes, members: Members) -> Iterator[Document | Failure]:
    """Yield the document of a message, then those of its attachments, read by ``members``."""
    message = message_of(raw)
    if message.get("From") is None and message.get("Subject") is None:
        reason = "no message: it has neither From nor Subject"
        yield Failure(file.source, reason, "give it the suffix of what it is, such as .txt")
        return
    text = _text(message)
    if text.strip():
        plain, marks = cut_replies(normal(text))
        marks = _greeting(plain, marks) + marks
        yield from prose_documents(file.source, plain, _fields(message), raw=raw, marks=marks)
    attached = list(_attached(message))
    if not text.strip() and not attached:
        yield empty(file.source)
    yield from _attachments(file, attached, members)


def _greeting(text: str, marks: list[Mark]) -> list[Mark]:
    """Return the mark of the first line of the writer's own, which is no headline: "Dear all,"."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    end = end if end >= 0 else len(text)
    settled = any(first < end and start < last for first, last, _ in marks)
    return [] if settled else [(start, end, ARTICLE)]


def _fields(message: EmailMessage) -> dict[str, str | None]:
    name, address = parseaddr(_header(message, "From"))
    title = _header(message, "Subject")
    while title.lower().startswith(_PREFIXES):
        title = title.split(":", 1)[1].strip()
    return {
        "title": title or None,
        "author": name or address or None,
        "published": posted_on(message),
    }


def posted_on(message: EmailMessage) -> str | None:
    """Return the day that the Date of a message states."""
    day = parsedate(_header(message, "Date"))
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}" if day is not None else None


def _header(message: EmailMessage, name: str) -> str:
    """Return a header as one line, "" where it is missing or broken."""
    try:
        return " ".join(normal(str(message.get(name) or "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # faults of email's own parser
        return ""


def _text(message: EmailMessage) -> str:
    """Return the text of a message: as plain text, else as its HTML shows it."""
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    shown = _decoded(body)
    if body.get_content_type() == "text/html" and shown.strip():
        return visible_text(lxml_html.document_fromstring(shown.encode("utf-8", "replace"))).text
    return shown


def _decoded(part: MIMEPart) -> str:
    """Return the text of a part in its charset, or in the one that fits where that is wrong."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        try:
            return decode(raw).text
        except UndecodableError:
            return raw.decode("utf-8", "replace")


def _attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file that hangs on a message, also inside its text."""
    body = message.get_body(preferencelist=("plain", "html"))
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return
        name = part.get_filename()
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            if isinstance(inner, EmailMessage):
                yield name or f"message-{number}.eml", inner.as_bytes()
        elif name and part is not body and not part.is_multipart():
            raw = part.get_payload(decode=True)
            yield name, raw if isinstance(raw, bytes) else b""


def _attachments(
    file: File, attached: list[tuple[str, bytes]], members: Members
) -> Iterator[Document | Failure]:
    passed: Counter[str] = Counter()
    for name, raw in attached:
        if members.is_read(name) and len(raw) <= 10 * file.most_bytes:
            yield from member_documents(file, name, raw, members)
        else:
            passed[PurePath(name).suffix.lower() or "(no suffix)"] += 1
    if passed:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(passed.items()))
        reason = f"attachments that were not read: {kinds}"
        yield Notice(file.source, reason, "save those that are documents in a kind that is read")
