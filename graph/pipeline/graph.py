"""The store of a case: loaded anew from the ledger, or moved on by what a change brought."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from ..folder.marks import mark_graph
from ..formats.jsonl import write_lines
from ..store.oxigraph import Store
from .assembly import document_lines, ontology_quads, shared_quads
from .deciding.judging import all_judged, judged_in

if TYPE_CHECKING:
    from ..folder.case_folder import CaseFolder
    from ..folder.ledger import Ledger
    from ..privacy.pseudonyms import Person


def load_graph(ledger: Ledger, beside: CaseFolder, persons: tuple[Person, ...]) -> None:
    """Load all quads into a new store in the folder ``beside``."""
    quads = beside.path / "graph.nq"
    judged = dict(all_judged(ledger))
    documents = chain.from_iterable(
        document_lines(one, judged[one.document].assessments if one.document in judged else {})
        for one in ledger.packed()
    )
    write_lines(quads, chain(ontology_quads(), documents, shared_quads(ledger, persons)))
    store = Store(beside.graph_path)
    store.load_nquads(quads)
    store.close()
    quads.unlink()


def move_graph(case: CaseFolder, ledger: Ledger) -> None:
    """Bring the store from where the last change found it to where the ledger is, in one step.

    The step may be done twice, so that one that was broken off is done again.
    """
    moved = json.loads(ledger.fact("moved") or "{}")
    mark_graph(case.graph_path, f"{moved['from']}>{ledger.generation}")
    held = set(ledger.documents())
    store = case.store(read_only=False)
    store.turn(
        {iri: _lines_of(ledger, iri) if iri in held else [] for iri in moved["documents"]},
        gone=moved["gone"],
        come=moved["come"],
    )
    store.close()
    mark_graph(case.graph_path, str(ledger.generation))


def _lines_of(ledger: Ledger, document: str) -> list[str]:
    return document_lines(ledger.packed_one(document), judged_in(ledger, document).assessments)
