"""All questions of a case, those on which most hangs first within each kind."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from .contradictions import contradictions
from .merges import merges
from .namesakes import namesakes
from .unsure import unsure_readings

if TYPE_CHECKING:
    from ..folder.case_folder import CaseFolder
    from .question import Question

SOURCES = (merges, namesakes, unsure_readings, contradictions)
"""What asks, in the order in which questions are shown."""


def agenda(case: CaseFolder, *, most: int | None = None) -> list[Question]:
    """Return what most needs a person: at most ``most`` questions of each kind."""
    kinds = (sorted(ask(case), key=lambda one: one.order)[:most] for ask in SOURCES)
    return list(chain.from_iterable(kinds))
