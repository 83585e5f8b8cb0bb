"""Read a plain text file as one document; chats are cut by who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....ontology.records import Document, Failure
from ..chats.transcript import is_transcript, transcript_documents
from ..encoding import UndecodableError, decode
from ..fields import check_fields
from ..reading import File, document, empty, too_large
from ..segmentation.dating.publication import chosen, date_fields, dates_of, disagreements
from ..segmentation.frames import read_frame
from ..segmentation.header import read_header
from ..segmentation.lines import lines_of
from ..segmentation.metadata import author_of, kind_of, publisher_of, title_of
from ..segmentation.segments import label_lines, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..markup.visible_text import Mark
    from ..segmentation.lines import Label, Line


def read_text(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a text file, or why it cannot be read."""
    size = file.path.stat().st_size
    if size > file.most_bytes:
        yield too_large(file.source, size, file.most_bytes)
        return
    yield from text_document(file.source, file.path.read_bytes())


def text_document(source: str, raw: bytes) -> Iterator[Document | Failure]:
    """Yield the document of ``raw``; fields of its header block win over what the text shows."""
    try:
        decoded = decode(raw)
    except UndecodableError as error:
        yield Failure(source, error.reason, error.remedy)
        return
    yield from decoded.failures(source)
    text = decoded.text
    if not text.strip():
        yield empty(source)
        return
    if is_transcript(text):
        yield from transcript_documents(source, text, raw)
        return
    yield from prose_documents(source, text, {}, raw=raw)


def prose_documents(
    source: str,
    text: str,
    stated: Mapping[str, str | None],
    *,
    raw: bytes,
    marks: Sequence[Mark] = (),
) -> Iterator[Document | Failure]:
    """Yield the document of ``text``; what is ``stated`` of it wins over what it shows.

    ``marks`` are stretches (start, end, label) that are settled; see ``label_lines``.
    """
    lines = lines_of(text)
    labels = label_lines(lines, marks)
    known = {name: value for name, value in stated.items() if value}
    fields, failures = check_fields(source, {**fields_of(lines, labels), **known})
    yield from failures
    dates = dates_of(
        lines,
        labels,
        stated=fields["published"],
        address=fields.get("url"),
        events=frozenset(_apart(text, marks)),
    )
    yield from disagreements(source, dates)
    segments = segments_of(text, lines, labels)
    dated = {**fields, **date_fields(chosen(dates))}
    yield document(source, text, dated, raw=raw, segments=segments)


def _apart(text: str, marks: Sequence[Mark]) -> Iterator[str]:
    """Yield the lines that are settled as another's or as no text: their dates are not its own."""
    for start, end, label in marks:
        if label.kind not in ("Article", "Headline"):
            yield from (line.strip() for line in text[start:end].split("\n"))


def fields_of(lines: Sequence[Line], labels: Sequence[Label]) -> dict[str, str | None]:
    """Return the fields that a text gives about itself: in its header block, else in its lines.

    Its date of publication is among them only where the block states it.
    """
    header = {**read_frame(lines), **read_header(lines)}
    publisher = header.get("publisher") or publisher_of(lines, labels)
    shown = {
        "title": title_of(lines, labels),
        "publisher": publisher,
        "published": None,
        "author": author_of(lines, labels),
        "kind": kind_of(lines, labels, publisher=publisher),
    }
    return {**shown, **header}
