"""The documents of a case as pages, each with its dossier, and each when it is asked for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ....formats.naming import find_named
from ...telling.dossiers.document import document_dossier
from ...telling.evidence import page_name
from ..page import DOCUMENTS, HOME
from .document_view import document_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from .....ontology.records import Claim, Document
    from ....folder.case_folder import CaseFolder
    from ...telling.dossiers.register import Register
    from ..book import Book
    from ..shell import View


class DocumentPages:
    """The pages of the documents of ``case``, in a folder beside its case page."""

    def __init__(self, case: CaseFolder, book: Book) -> None:
        self._case, self._files = case, book.files
        self._pictures = {f"../{file}": shown.drawn() for file, shown in book.shown.items()}
        links = book.links() | book.told.ways
        self._links = {iri: f"../{path}" for iri, path in links.items()}
        self._said = said_in(book.told.claims)

    def __call__(self, document: Document) -> View:
        """Return the page of a document."""
        claims = self._said[document.id]
        return document_view(
            document,
            claims,
            mentions=self._case.reading(document.id).mentions,
            home=f"../{HOME}",
            pictures=self._pictures,
            links=self._links,
            dossier=document_dossier(claims, self._files, self._links),
        )


def write_documents(case: CaseFolder, book: Book, out: Path) -> list[Path]:
    """Write the pages of all documents into ``out``; those that the case lost are deleted."""
    page = DocumentPages(case, book)
    pages = [page(one).write(out / page_name(one)) for one in book.told.documents]
    for stale in set(out.glob("*.html")) - set(pages):
        stale.unlink()
    return pages


def write_document(case: CaseFolder, book: Book, name: str) -> Path:
    """Write the page of the document ``name`` among the views of ``case``."""
    known = {one.id: one for one in book.told.documents}
    found = known[find_document(known, name)]
    return DocumentPages(case, book)(found).write(case.views_path / DOCUMENTS / page_name(found))


def find_document(documents: Mapping[str, Document], name: str) -> str:
    """Return the IRI of the document ``name``: its title, its source, its IRI or the end of that.

    ``QueryError`` lists close matches for a name that is none.
    """
    for iri, one in documents.items():
        if name == one.source:
            return iri
    names = {iri: one.title or one.source for iri, one in documents.items()}
    return find_named(name, names, noun="document")


def lone_document(case: CaseFolder, iri: str, files: Register) -> View:
    """Return the page of a document as it stands alone: no name in it leads anywhere."""
    claims = said_in(files.claims.values())[iri]
    return document_view(
        files.documents[iri],
        claims,
        mentions=case.reading(iri).mentions,
        dossier=document_dossier(claims, files, {}),
    )


def said_in(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """Return the claims by their documents."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.document].append(claim)
    return said
