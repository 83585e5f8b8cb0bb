"""What people have given a case besides documents: decisions, and actors of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..privacy.masking import Mask
from ..review.decisions_file import read_decisions

if TYPE_CHECKING:
    from ..folder.case_folder import CaseFolder
    from ..folder.ledger import Ledger
    from ..privacy.pseudonyms import Person
    from ..review.decision import Decision


def holding(case: CaseFolder) -> list[Decision]:
    """Return the decisions of people that hold, in the order in which they were taken."""
    return [decision for decision in read_decisions(case.decisions_path) if decision.holds]


def own_held(ledger: Ledger) -> tuple[str, ...]:
    """Return the actors that a user has added to those of the package, as rows in JSON."""
    return tuple(filter(None, (ledger.fact("actors") or "").split("\n")))


def unprotected(actors: tuple[str, ...], persons: tuple[Person, ...]) -> tuple[str, ...]:
    """Return a user's ``actors`` but those who go by a pseudonym: their names never enter."""
    hidden = Mask(persons)
    return tuple(row for row in actors if not hidden.spans(row))
