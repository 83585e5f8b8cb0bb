"""A conversation as one document: above each message, a line that is not read with writer and time.

The message itself is a Comment of its writer on its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.records import Document, Segment
from ..reading import document

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Message:
    """What ``writer`` wrote; None where the program itself speaks. ``time`` is as it was printed.

    ``date`` is an ISO date, None where the export's can be read in two ways.
    """

    writer: str | None
    date: str | None
    time: str
    text: str


def conversation(
    source: str, messages: Iterable[Message], *, title: str | None, raw: bytes
) -> Document:
    """Return the document of a conversation; what the program says is boilerplate."""
    parts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for message in messages:
        head = f"{message.writer or 'notice'}, {message.date or ''} {message.time}".strip() + "\n"
        body = f"{message.text}\n\n"
        ends = (at + len(head), at + len(head) + len(body))
        kind = "Comment" if message.writer is not None else "Boilerplate"
        segments += (
            Segment(len(segments), at, ends[0], "Boilerplate"),
            Segment(len(segments) + 1, *ends, kind, message.writer, message.date),
        )
        parts += (head, body)
        at = ends[1]
    fields = {"title": title, "kind": "SocialMediaThread"}
    return document(source, "".join(parts), fields, raw=raw, segments=tuple(segments))
