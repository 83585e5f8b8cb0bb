"""The evidence behind a line: a claim as the page shows it, with its words in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from ....ontology.records import ROLES
from ...claims.documents.pages import page_of
from .words import happening, harmless, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ....ontology.records import Claim, Document

UNATTRIBUTED = "Unattributed voice"
CONTEXT = 160
"""How many characters before and after the quote are shown, at most; never past its paragraph."""


class Evidence(TypedDict):
    """A claim as the page shows it. ``marks`` are ``[start, end, role]`` within the quote."""

    id: str
    event: str
    act: str
    certainty: str
    polarity: str
    temporality: str
    claimer: str
    said_by: str
    date: str
    before: str
    quote: str
    after: str
    marks: list[tuple[int, int, str]]
    title: str
    publisher: str
    published: str
    url: str
    page: str
    printed: str


def evidence(claim: Claim, documents: Mapping[str, Document], *, pages: str | None) -> Evidence:
    """Return a claim as the page shows it.

    ``documents`` are by IRI; a claim whose document is missing is shown with its quote alone.
    ``pages`` is the folder of the document views, relative to the page, None where there are none.
    """
    document = documents.get(claim.document)
    before, after = _context(claim, document) if document else ("", "")
    return Evidence(
        id=short(claim.id),
        event=happening(claim.event_type),
        act=spaced(claim.speech_act),
        certainty=claim.certainty,
        polarity=claim.polarity,
        temporality=claim.temporality,
        claimer=plain(claim.claimer.name) if claim.claimer else UNATTRIBUTED,
        said_by=plain(claim.claimer.text) if claim.claimer else "",
        date=" to ".join(sorted({day for day in (claim.event_start, claim.event_end) if day})),
        before=harmless(before),
        quote=harmless(claim.quote),
        after=harmless(after),
        marks=_marks(claim),
        title=plain(document.title or document.source) if document else claim.source,
        publisher=plain(document.publisher or "") if document else "",
        published=(document.published or "") if document else "",
        url=linkable(document.url) if document else "",
        printed=printed(document, claim.start) if document else "",
        page=f"{pages}/{page_name(document)}#{short(claim.id)}" if document and pages else "",
    )


def pieces(proof: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the quote of ``proof`` in pieces, each with the role that it fills, "" where none."""
    quote, at = proof["quote"], 0
    for start, end, role in proof["marks"]:
        if quote[at:start]:
            yield quote[at:start], ""
        yield quote[start:end], role
        at = end
    if quote[at:]:
        yield quote[at:], ""


def printed(document: Document, offset: int) -> str:
    """Return the printed page with the character at ``offset``, "" where there are no pages."""
    page = page_of(document, offset)
    return f"p. {page}" if page else ""


def linkable(url: str | None) -> str:
    """Return ``url`` where a browser may follow it (http and https), else nothing."""
    clean = (url or "").strip()
    return clean if clean.lower().startswith(("https://", "http://")) else ""


def page_name(document: Document) -> str:
    """Return the file name of a document's view."""
    return f"{short(document.id)}.html"


def short(iri: str) -> str:
    """Return the last part of an IRI: an anchor in a page."""
    return iri.rstrip("/").rsplit("/", 1)[-1]


def by_id(documents: Iterable[Document]) -> dict[str, Document]:
    """Return documents by IRI."""
    return {document.id: document for document in documents}


def _context(claim: Claim, document: Document) -> tuple[str, str]:
    head = document.text[max(0, claim.start - CONTEXT) : claim.start]
    tail = document.text[claim.end : claim.end + CONTEXT]
    before, after = head.rpartition("\n")[2], tail.partition("\n")[0]
    if len(before) == CONTEXT:
        before = "…" + before.partition(" ")[2]
    if len(after) == CONTEXT:
        after = after.rpartition(" ")[0] + "…"
    return before, after


def _marks(claim: Claim) -> list[tuple[int, int, str]]:
    """Return the words that fill roles, as offsets into the quote, without overlap."""
    marks: list[tuple[int, int, str]] = []
    fillers = [(filler, role) for role in ROLES for filler in getattr(claim, role)]
    for filler, role in sorted(fillers, key=lambda pair: (pair[0].start, -pair[0].end, pair[1])):
        start, end = filler.start - claim.start, filler.end - claim.start
        if 0 <= start < end <= len(claim.quote) and (not marks or start >= marks[-1][1]):
            marks.append((start, end, role))
    return marks
