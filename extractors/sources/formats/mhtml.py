"""Read an MHTML page, as browsers save it (RFC 2557): its HTML part, pictures left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ....ontology.records import Document, Failure
from ..encoding import UndecodableError, decode
from ..mail.message import message_of, posted_on
from ..reading import File, addressed, too_large
from .html import page_documents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from ..markup.frames import Frames

_TIMES_LARGER = 10


def read_mhtml(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a saved page, with the address at which it was saved."""
    size = file.path.stat().st_size
    if size > _TIMES_LARGER * file.most_bytes:
        yield too_large(file.source, size, _TIMES_LARGER * file.most_bytes)
        return
    raw = file.path.read_bytes()
    message = message_of(raw)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    markup = page.get_payload(decode=True) if page is not None else None
    if not isinstance(markup, bytes):
        remedy = "save the page as HTML"
        yield Failure(file.source, "no saved page: it has no HTML part", remedy)
        return
    try:
        found = decode(markup, html=True)
    except UndecodableError as error:
        yield Failure(file.source, error.reason, error.remedy)
        return
    address, day = _address(message, page), posted_on(message)
    for item in page_documents(
        file.source, found.text, raw=raw, captured=day, frames=_frames(message)
    ):
        if isinstance(item, Document):
            yield replace(addressed(item, address), captured=day)
        else:
            yield item


def _frames(message: EmailMessage) -> Frames:
    """Return the pages in the message by their address and by their Content-ID."""
    pages: dict[str, EmailMessage] = {}
    for part in message.walk():
        if part.get_content_type() == "text/html":
            pages[str(part.get("Content-Location") or "").strip()] = part
            pages[f"cid:{str(part.get('Content-ID') or '').strip().strip('<>')}"] = part

    def find(address: str) -> bytes | None:
        part = pages.get(address.strip())
        payload = part.get_payload(decode=True) if part is not None else None
        return payload if isinstance(payload, bytes) else None

    return find


def _address(message: EmailMessage, page: EmailMessage | None) -> str:
    stated = message.get("Snapshot-Content-Location") or (page and page.get("Content-Location"))
    address = str(stated or "").strip()
    return address if address.startswith(("http://", "https://")) else ""
