"""Which rows of a gold set are read, and how far along the reading is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.progress import track

from ....ontology.errors import SourceError
from ....ontology.records import Document, Reading

Reader = Callable[[Document], Reading]
"""Reads one document: the extractors with a pipeline bound to them."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows by id (all where none is named), of these the first ``limit``; with a progress bar.

    The bar goes to stderr, and only where a person watches.
    """

    ids: tuple[str, ...] = ()
    limit: int | None = None

    def of(self, rows: Iterable[Row], id_of: Callable[[Row], str]) -> Iterator[Row]:
        """Yield the selected rows; SourceError for an id that no row has."""
        listed = list(rows)
        missing = sorted(set(self.ids) - {id_of(row) for row in listed})
        if missing:
            raise SourceError(f"the gold set has no row {', '.join(missing)}")
        chosen = [row for row in listed if not self.ids or id_of(row) in self.ids]
        console = Console(stderr=True)
        yield from track(
            chosen[: self.limit],
            description="reading",
            console=console,
            transient=True,
            disable=not sys.stderr.isatty(),
        )
