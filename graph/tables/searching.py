"""Looking for words in a case: a table of who says them, of what, and where they stand else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..folder.full_text import find
from ..folder.ledger import Ledger
from .ask import names
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..folder.case_folder import CaseFolder
    from ..folder.full_text import Spot
    from ..store.answers import Value
    from ..store.oxigraph import Store

COLUMNS = ("said", "claimer", "event_type", "text", "claim", "document")
_AT_ONCE = 500
"""Claims that are looked up by one question."""

_TOLD = """SELECT ?claim ?said ?claimer ?type WHERE {{
  VALUES ?claim {{ {claims} }}
  ?claim al:eventType ?type ; al:claimer/al:toldAs/rdfs:label ?claimer .
  OPTIONAL {{ ?claim al:claimDate ?said }}
}}"""
_ISSUED = """SELECT ?document ?issued WHERE {{
  VALUES ?document {{ {iris} }}
  ?document dct:issued ?issued
}}"""


def search(case: CaseFolder, words: str, *, limit: int | None = None, offset: int = 0) -> Table:
    """Return where ``words`` stand in a case, the best first; see ``full_text.find``.

    A row is a claim whose quote has all of them, or a paragraph (``claim`` is None) of which no
    quote has: its words, without a claimer. ``said`` is the day of the claim, or that of the
    document. Claims that people rejected are no rows.
    """
    with Ledger(case.ledger_path) as ledger:
        spots = find(ledger, words, limit=limit, offset=offset)
    store = case.store()
    told = dict(_told(store, [spot.claim for spot in spots if spot.claim]))
    issued = dict(_issued(store, sorted({spot.document for spot in spots if not spot.claim})))
    rows = [_row(spot, told, issued) for spot in spots]
    return Table(f"Where do these words stand: {words}", COLUMNS, tuple(rows), names(store, rows))


def _row(
    spot: Spot, told: dict[str, tuple[Value, ...]], issued: dict[str, Value]
) -> tuple[Value, ...]:
    if spot.claim:
        return (*told[spot.claim], spot.text, spot.claim, spot.document)
    return (issued.get(spot.document), None, None, spot.text, None, spot.document)


def _told(store: Store, claims: Sequence[str]) -> Iterator[tuple[str, tuple[Value, ...]]]:
    for listed in _listed(claims):
        for claim, *told in store.query(_TOLD.format(claims=listed)).rows:
            yield str(claim), tuple(told)


def _issued(store: Store, documents: Sequence[str]) -> Iterator[tuple[str, Value]]:
    for listed in _listed(documents):
        for document, day in store.query(_ISSUED.format(iris=listed)).rows:
            yield str(document), day


def _listed(iris: Sequence[str]) -> Iterable[str]:
    for start in range(0, len(iris), _AT_ONCE):
        yield " ".join(f"<{iri}>" for iri in iris[start : start + _AT_ONCE])
