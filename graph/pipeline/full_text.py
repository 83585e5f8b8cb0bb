"""The full text of a ledger, indexed anew where documents or what people decided have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..folder.full_text import SCHEMA, TABLES, Spot, forget, index, paragraphs, wipe
from ..folder.packed import document_in
from .deciding.judging import judged_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..folder.ledger import Ledger

__all__ = ["SCHEMA", "TABLES", "index_anew"]


def index_anew(ledger: Ledger, documents: Iterable[str], held: set[str]) -> None:
    """Index what ``documents`` say now, those that are not ``held`` no more."""
    changed = sorted(documents)
    gone = [forget(ledger, iri) for iri in changed]
    for iri in changed:
        if iri in held:
            index(ledger, _spots(ledger, iri))
    if any(gone):
        wipe(ledger)


def _spots(ledger: Ledger, iri: str) -> Iterator[Spot]:
    """Yield the quotes of the claims that nobody rejected, then all paragraphs."""
    packed = ledger.packed_one(iri)
    judged = judged_in(ledger, iri)
    for claim, start, end, quote in packed.quotes():
        decided = judged.assessments.get(claim)
        if decided is None or decided.decision != "Rejected":
            yield Spot(iri, claim, start, end, quote)
    yield from paragraphs(iri, document_in(packed.text).text)
