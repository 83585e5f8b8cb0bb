"""Marks: of which generation of the ledger the tables, the store and the pages tell.

The mark of the tables is in the ledger, with their sizes, so that one that is cut off or gone
is seen. The store has its mark in its own folder: ``5``, or ``4>5`` while it is being moved.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ...ontology.identity import digest
from .ledger import decisions_digest
from .settings import FILES

if TYPE_CHECKING:
    from pathlib import Path

    from .case_folder import CaseFolder
    from .ledger import Ledger

TABLES = (
    "claims",
    "mentions",
    "actors",
    "locations",
    "things",
    "events",
    "copies",
    "withdrawals",
    "identities",
    "assessments",
    "unfit",
    "own_actors",
    "at_risk",
    "log",
)


def table_paths(folder: Path) -> list[Path]:
    """Return where the tables are in a case or in what is to become one."""
    return [folder / f"{name}.jsonl" for name in TABLES]


def is_behind(case: CaseFolder) -> bool:
    """Say whether something is to be made again, or the case is of the layout without a ledger."""
    if case.settings().format == FILES:
        return True
    with case.ledger() as ledger:
        return lags(case, ledger)


def lags(case: CaseFolder, ledger: Ledger) -> bool:
    """Say whether something tells of another state than the ledger."""
    return bool(
        not tables_stand(case, ledger)
        or not graph_stands(case, ledger)
        or views_lag(ledger)
        or decisions_lag(case, ledger)
    )


def tables_stand(case: CaseFolder, ledger: Ledger) -> bool:
    """Say whether the tables are those of the ledger's generation, whole."""
    marked = json.loads(ledger.fact("tables") or "{}")
    return bool(marked == _mark(case, ledger.generation))


def mark_tables(case: CaseFolder, ledger: Ledger) -> None:
    """Say that the tables now tell of the ledger's generation."""
    ledger.state("tables", json.dumps(_mark(case, ledger.generation)))


def graph_mark(case: CaseFolder) -> str:
    """Return the mark of the store; empty where it has none."""
    path = case.graph_path / "generation"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def graph_stands(case: CaseFolder, ledger: Ledger) -> bool:
    """Say whether the store is that of the ledger's generation."""
    return graph_mark(case) == str(ledger.generation)


def mark_graph(folder: Path, mark: str) -> None:
    """Put a mark into the store's ``folder``."""
    part = folder / "generation.part"
    part.write_text(mark, encoding="utf-8")
    part.replace(folder / "generation")


def views_lag(ledger: Ledger) -> bool:
    """Say whether pages were asked for and are not there yet."""
    wanted = ledger.fact("pages wanted")
    return bool(wanted) and ledger.fact("pages") != wanted


def pages_stand(case: CaseFolder, ledger: Ledger, look: str) -> bool:
    """Say whether the pages are those that were last written, all of them and with that look."""
    return not views_lag(ledger) and ledger.fact("pages mark") == _pages_mark(case, look)


def mark_pages(case: CaseFolder, ledger: Ledger, look: str) -> None:
    """Say that the pages now tell of the ledger's generation, and what made them."""
    ledger.state("pages", str(ledger.generation))
    ledger.state("pages mark", _pages_mark(case, look))


def _pages_mark(case: CaseFolder, look: str) -> str:
    """Return a checksum of the names and sizes of the pages, behind their look."""
    files = sorted(path for path in case.views_path.rglob("*") if path.is_file())
    sizes = (f"{path.relative_to(case.views_path)} {path.stat().st_size}" for path in files)
    return f"{look}; {digest(*sizes)}"


def decisions_lag(case: CaseFolder, ledger: Ledger) -> bool:
    """Say whether people have decided otherwise since the last change."""
    return (ledger.fact("decisions") or "") != decisions_digest(case.decisions_path)


def _mark(case: CaseFolder, generation: int) -> dict[str, int]:
    sizes = {path.name: path.stat().st_size for path in table_paths(case.path) if path.exists()}
    return sizes | {"generation": generation}
