"""Time every named question on cases: the rows, the seconds of the first page and of all rows.

    python tests/benchmarks/questions.py CASE ... [--page N] [--of NAME]

A page has 100 rows where nothing else is said. Each question is asked three times with its
defaults, and the median of the processor's time is told; the store is opened once a case.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.graph.case import Case
from allegata.graph.store.queries import questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.graph.store.oxigraph import Store


def times(store: Store, page: int, only: str | None) -> Iterator[tuple[str, int, float, float]]:
    """Yield name, rows, and seconds of the first page and of all rows of each question."""
    for question in questions():
        if only in (None, question.name):
            first, _ = timed(store, question.filled({}, limit=page))
            whole, rows = timed(store, question.text)
            yield question.name, rows, first, whole


def timed(store: Store, text: str) -> tuple[float, int]:
    """Return the median of three times in seconds, and the number of rows."""
    seconds, rows = [], 0
    for _ in range(3):
        start = time.process_time()
        rows = len(store.query(text).rows)
        seconds.append(time.process_time() - start)
        if seconds[0] > 5:
            break
    return statistics.median(seconds), rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="+", type=Path)
    parser.add_argument("--page", type=int, default=100)
    parser.add_argument("--of")
    given = parser.parse_args()
    for path in given.cases:
        for name, rows, first, whole in times(Case.open(path).store(), given.page, given.of):
            sys.stdout.write(f"{path.name:<12} {name:<24} {rows:>7} {first:>7.2f} {whole:>7.2f}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
