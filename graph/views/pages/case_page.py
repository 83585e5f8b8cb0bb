"""The pages of a case: index.html, those of the catalogue, dossiers, and the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...claims.documents.coverage import coverage_of
from ..telling.evidence import page_name, short
from ..telling.words import plain
from .book import book_of
from .catalogue import PAGES
from .documents.case_documents import write_documents
from .dossiers.case_dossiers import write_dossiers
from .front.answers import Cell, themes
from .front.front_page import case_view
from .front.opening import opening
from .page import ALL, DOCUMENTS, HOME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ....ontology.records import Claim
    from ...claims.documents.coverage import Coverage
    from ...folder.case_folder import CaseFolder
    from .book import Book
    from .page import Contents

QUOTE = 240
"""Characters of a quote in an answer at most; it leads to the whole."""
MOST_ASKED = 5_000
"""Claims of a case up to which its page asks the questions: beyond, some take minutes."""


def write_pages(case: CaseFolder, out: Path) -> list[Path]:
    """Write the pages of a case into ``out``; return them, index.html first.

    Pages of documents that the case no longer has are deleted.
    """
    book = book_of(case)
    told = book.told
    store = case.store() if len(told.claims) <= MOST_ASKED else None
    answered = themes(store, dict(_known(book)))
    cards = [shown.card() for shown in book.shown.values()]
    log = list(case.log())
    covered = dict(_coverage(case, told))
    first = opening(case, book.files, book.links(), answered, covered, pages=DOCUMENTS, cards=cards)
    index = case_view(
        told.documents, told.claims, log, cards, answered, pages=DOCUMENTS, opening=first
    )
    pages = [index.write(out / HOME)]
    for file, shown in book.shown.items():
        pages.append(shown.view(pages=DOCUMENTS, home=HOME).write(out / file))
    pages += _write_all(book, out / ALL)
    pages += write_dossiers(book.files, book.links(), out)
    return pages + write_documents(case, book, out / DOCUMENTS)


def _write_all(book: Book, out: Path) -> list[Path]:
    """Write the pages of the catalogue once more, with what the reader is unsure of."""
    pages = []
    if book.told.beside.twin:
        told = book.told.with_unsure()
        for page in PAGES:
            view = page.show(told).view(pages=f"../{DOCUMENTS}", home=f"../{HOME}")
            pages.append(view.write(out / page.file))
    for stale in set(out.glob("*.html")) - set(pages):
        stale.unlink()
    return pages


def _coverage(case: CaseFolder, told: Contents) -> Iterator[tuple[str, Coverage]]:
    """Yield for each document (IRI) how much of it was read and gave claims."""
    said: dict[str, list[Claim]] = {document.id: [] for document in told.documents}
    for claim in told.claims:
        said[claim.document].append(claim)
    for one in told.documents:
        yield one.id, coverage_of(one, said[one.id], case.reading(one.id).mentions)


def _known(book: Book) -> Iterator[tuple[str, Cell]]:
    """Yield for the IRIs of a case what stands for them on its page, and where that leads."""
    told, links = book.told, book.links()
    for event in told.events:
        yield event.id, Cell(plain(event.label), links.get(event.id, ""))
    names = [(place.id, place.name) for place in told.locations]
    for iri, name in names + [(actor.id, actor.name) for actor in told.actors]:
        yield iri, Cell(plain(name), links.get(iri, ""))
    pages = {document.id: f"{DOCUMENTS}/{page_name(document)}" for document in told.documents}
    for document in told.documents:
        yield document.id, Cell(plain(document.title or document.source), pages[document.id])
    for claim in told.claims:
        yield claim.id, Cell(_cut(claim.quote), f"{pages[claim.document]}#{short(claim.id)}", True)


def _cut(words: str) -> str:
    words = plain(words)
    return words if len(words) <= QUOTE else words[:QUOTE].rpartition(" ")[0] + " …"
