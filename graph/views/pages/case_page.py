"""The pages of a case: index.html, those of the catalogue, and one page for each document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..telling.evidence import page_name, short
from ..telling.words import plain
from . import catalogue
from .document import document_view
from .front.answers import Cell, themes
from .front.front_page import case_view
from .page import DOCUMENTS, HOME, contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ....ontology.records import Claim
    from ...folder.case_folder import CaseFolder
    from .page import Contents, Shown

QUOTE = 240
"""Characters of a quote in an answer at most; it leads to the whole."""
MOST_ASKED = 5_000
"""Claims of a case up to which its page asks the questions: beyond, some take minutes."""


@dataclass(frozen=True, slots=True)
class Book:
    """The pages of a case, worked out; ``shown`` gives each by the name of its file."""

    told: Contents
    shown: dict[str, Shown]

    def links(self, *, up: str = "") -> dict[str, str]:
        """Return where the name of an actor or a place leads: the first page that has it."""
        return {
            iri: f"{up}{file}#{anchor}"
            for file, shown in reversed(self.shown.items())
            for iri, anchor in shown.anchors().items()
        }


def write_pages(case: CaseFolder, out: Path) -> list[Path]:
    """Write the pages of a case into ``out``; return them, index.html first.

    Pages of documents that the case no longer has are deleted.
    """
    told = contents(case)
    book = Book(told, {page.file: page.show(told) for page in catalogue.PAGES})
    store = case.store() if len(told.claims) <= MOST_ASKED else None
    answered = themes(store, dict(_known(book)))
    cards = [shown.card() for shown in book.shown.values()]
    log = list(case.log())
    index = case_view(told.documents, told.claims, log, cards, answered, pages=DOCUMENTS)
    written = [index.write(out / HOME)]
    for file, shown in book.shown.items():
        written.append(shown.view(pages=DOCUMENTS, home=HOME).write(out / file))
    return written + _write_documents(case, book, out / DOCUMENTS)


def _write_documents(case: CaseFolder, book: Book, out: Path) -> list[Path]:
    said: dict[str, list[Claim]] = {document.id: [] for document in book.told.documents}
    for claim in book.told.claims:
        said[claim.document].append(claim)
    pictures = {f"../{file}": shown.drawn() for file, shown in book.shown.items()}
    links = book.links(up="../")
    written = []
    for one in book.told.documents:
        page = document_view(
            one,
            said[one.id],
            mentions=case.reading(one.id).mentions,
            home=f"../{HOME}",
            pictures=pictures,
            links=links,
        )
        written.append(page.write(out / page_name(one)))
    for stale in set(out.glob("*.html")) - set(written):
        stale.unlink()
    return written


def _known(book: Book) -> Iterator[tuple[str, Cell]]:
    """Yield for the IRIs of a case what stands for them on its page, and where that leads."""
    told, links = book.told, book.links()
    for event in told.events:
        yield event.id, Cell(plain(event.label))
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
