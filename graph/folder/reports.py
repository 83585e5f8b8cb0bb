"""What a case knows of its reports: which documents are copies, and which claims are taken back.

``copies.jsonl`` and ``withdrawals.jsonl`` are worked out by each change (``pipeline.standing``),
so that what counts reports need not compare texts again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..claims.documents.corrections import Withdrawal, as_they_stand
from ..claims.documents.syndication import Copy, houses
from ..claims.shown import is_shown
from ..formats.jsonl import read_records
from .decided import told_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Claim
    from .case_folder import CaseFolder


def copies_in(case: CaseFolder) -> Iterator[Copy]:
    """Yield the documents of ``case`` that say what another said before them, sorted by IRI."""
    path = case.path / "copies.jsonl"
    return read_records(Copy, path) if path.exists() else iter(())


def withdrawals_in(case: CaseFolder) -> Iterator[Withdrawal]:
    """Yield the claims of ``case`` that their source has taken back, sorted by IRI."""
    path = case.path / "withdrawals.jsonl"
    return read_records(Withdrawal, path) if path.exists() else iter(())


def houses_in(case: CaseFolder) -> dict[str, str]:
    """Return whose report each document of ``case`` is: for copies whoever published it first."""
    return houses(case.documents(), copies_in(case))


def standing_claims(case: CaseFolder) -> Iterator[Claim]:
    """Yield the claims of ``case`` as they are told after all that people decided.

    Those that their source has taken back are its retraction; those that were rejected are left
    out; whoever is one is one.
    """
    return told_in(case).claims(as_they_stand(case.claims(), withdrawals_in(case)))


def sure_claims(case: CaseFolder) -> Iterator[Claim]:
    """Yield the standing claims that are folded, chained and drawn: all, if ``case.unsure``."""
    threshold = case.settings().threshold
    return (one for one in standing_claims(case) if case.unsure or is_shown(one, threshold))
