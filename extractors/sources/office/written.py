"""A written document as its format gives it, and the Document that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ....ontology.records import Document, Failure, Notice
from ..encoding import normal
from ..formats.text import prose_documents
from ..packed import PackedError, opened
from ..reading import counted, empty
from ..segmentation.headings import HEADLINE
from ..segmentation.lines import BOILERPLATE, Label, ends_sentence
from ..segmentation.segments import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from zipfile import ZipFile

    from ..markup.visible_text import Mark
    from ..reading import File

_MOST_OF_A_HEADLINE: Final = 25


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader wrote in the margin."""

    writer: str | None
    date: str | None
    text: str


class Block(NamedTuple):
    """A paragraph; ``is_settled`` of headings and rows, which no rule may take for furniture.

    A row is a paragraph whose cells are parted by bars.
    """

    text: str
    is_settled: bool = False


@dataclass(slots=True)
class Written:
    """The blocks of a document: paragraphs, headings, rows of tables.

    ``edge`` are footnotes, heads and feet; ``removed`` counts passages that were struck out.
    """

    blocks: list[Block] = field(default_factory=list)
    edge: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    removed: int = 0
    title: str | None = None
    author: str | None = None


def packed_documents(
    file: File, kind: str, written_of: Callable[[ZipFile], Written]
) -> Iterator[Document | Failure]:
    """Yield the document of a packed ``kind`` of file, whose parts ``written_of`` reads.

    A file that is damaged, locked or too large when unpacked is a `Failure`.
    """
    try:
        with opened(file.path, kind) as packed:
            written = written_of(packed)
    except PackedError as error:
        yield Failure(file.source, str(error), "open it in a word processor and save it anew")
        return
    yield from written_documents(file, written, file.path.read_bytes())


def written_documents(file: File, written: Written, raw: bytes) -> Iterator[Document | Failure]:
    """Yield the document: its text, then the remarks of its readers, then what is not read."""
    parts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for block in written.blocks:
        label = _heads(block) if not parts else ARTICLE if block.is_settled else None
        at = _add(parts, marks, at, block.text, label)
    if not parts:
        yield empty(file.source)
        return
    for number, remark in enumerate(written.remarks):
        label = Label("Comment", remark.writer or "a reader", remark.date, number)
        at = _add(parts, marks, at, remark.text, label)
    for text in written.edge:
        at = _add(parts, marks, at, text, BOILERPLATE)
    if written.removed:
        reason = f"{counted(written.removed, 'passage')} struck out as tracked changes not read"
        yield Notice(file.source, reason, "reject the changes and save it, to read them")
    stated = {"title": written.title, "author": written.author}
    yield from prose_documents(file.source, "".join(parts), stated, raw=raw, marks=marks)


def _heads(block: Block) -> Label:
    """Return what the first paragraph is: the headline, where it is no sentence and no row."""
    text = normal(block.text).strip()
    is_long = len(text.split()) > _MOST_OF_A_HEADLINE
    return ARTICLE if is_long or ends_sentence(text) or " | " in text else HEADLINE


def _add(parts: list[str], marks: list[Mark], at: int, text: str, label: Label | None) -> int:
    """Add a paragraph of its own to ``parts``; return where the text ends now."""
    plain = normal(text).strip()
    if not plain:
        return at
    gap = "\n\n" if parts else ""
    parts.append(f"{gap}{plain}")
    end = at + len(gap) + len(plain)
    if label is not None:
        marks.append((at + len(gap), end, label))
    return end
