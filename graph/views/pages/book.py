"""The book of a case: its pages, worked out, and where the names in them lead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from . import catalogue
from .dossiers.case_dossiers import case_register, written
from .page import ALL, Beside, contents

if TYPE_CHECKING:
    from ...folder.case_folder import CaseFolder
    from ..telling.dossiers.register import Register
    from .page import Contents, Shown


MOST_TWICE = 5_000
"""Claims of a case up to which its pictures are also drawn with unsure readings."""


@dataclass(frozen=True, slots=True)
class Book:
    """The pages of a case: ``shown`` gives each by the name of its file.

    ``files`` is the register that its dossiers are made of.
    """

    told: Contents
    files: Register
    shown: dict[str, Shown]

    def links(self, *, up: str = "") -> dict[str, str]:
        """Return where the name of an actor, a place or an event leads.

        That is its dossier; where it has none, the first page that has it.
        """
        found = {
            iri: f"{up}{file}#{anchor}"
            for file, shown in reversed(self.shown.items())
            for iri, anchor in shown.anchors().items()
        }
        return found | {iri: f"{up}{path}" for iri, path in self.told.dossiers.items()}


def book_of(case: CaseFolder) -> Book:
    """Return the book of ``case``."""
    told = contents(case)
    files = case_register(case, told)
    names = Beside(page.name for page in catalogue.PAGES)
    if told.left > 0 and len(told.claims) <= MOST_TWICE:
        names = names.with_twin(f"{ALL}/", unsure=False)
    told = replace(told, dossiers=written(files), beside=names)
    return Book(told, files, {page.file: page.show(told) for page in catalogue.PAGES})
