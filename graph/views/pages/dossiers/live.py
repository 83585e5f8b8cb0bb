"""Dossiers made when somebody asks for them: those of a case too large to have all written."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from .....ontology.identity import ID
from ....claims.shown import shown_from
from ....folder.marks import graph_mark
from ..page import contents
from .case_dossiers import FOLDERS, all_paths, case_register, dossier_page

if TYPE_CHECKING:
    from ....folder.case_folder import CaseFolder
    from ...telling.dossiers.register import Register


class LiveDossiers:
    """The dossiers of ``case`` by their path among its views; safe to be asked from any thread.

    The case is read when the first is asked for, and again when it has become another.
    """

    def __init__(self, case: CaseFolder) -> None:
        self.case = case
        self._lock = threading.Lock()
        self._files: Register | None = None
        self._links: dict[str, str] = {}
        self._mark = ""

    def __call__(self, path: str) -> str | None:
        """Return the dossier at ``path`` (actors/russia.html), None where there can be none."""
        folder, _, name = path.partition("/")
        if folder not in FOLDERS or not name.endswith(".html"):
            return None
        with self._lock, shown_from(self.case.settings().threshold):
            files = self._register()
            iri = ID + name.removesuffix(".html")
            if self._links.get(iri) != path:
                return None
            return dossier_page(files, iri, self._links).html

    def _register(self) -> Register:
        """Return the register of the case as it is now."""
        mark = graph_mark(self.case)
        if self._files is None or mark != self._mark:
            self._files = case_register(self.case, contents(self.case))
            self._links = all_paths(self._files)
            self._mark = mark
        return self._files
