"""Ask the named questions of a case here and of a SPARQL 1.1 store that holds it: rows and seconds.

    python tests/benchmarks/stores.py CASE http://127.0.0.1:8890/sparql [--whole] [--of NAME ...]

The store holds the case by ``allegata push``, or by its own loader from ``export --format
nquads``. Told are the rows, the seconds of the clock here and there, the least of three, and
whether the answers are the same; those of ``--whole`` are compared row by row.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.graph.case import Case
from allegata.graph.store.endpoint import Endpoint
from allegata.graph.store.http import Address, RemoteError
from allegata.graph.store.queries import questions
from allegata.ontology.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from allegata.graph.store.answers import Rows

PAGE = 100


def compared(ours: Callable[[str], Rows], theirs: Callable[[str], Rows], text: str) -> str:
    """Return rows, seconds here and there, and what is to be said of the answers."""
    here, answer = timed(ours, text)
    try:
        there, other = timed(theirs, text)
    except (QueryError, RemoteError) as error:
        return f"{len(answer.rows):>7} {here:>7.2f}       - {error}"
    same = sorted(map(plain, answer.rows)) == sorted(map(plain, other.rows))
    told = "the same" if same else f"OTHER: {len(other.rows)} rows"
    return f"{len(answer.rows):>7} {here:>7.2f} {there:>7.2f} {told}"


def timed(ask: Callable[[str], Rows], text: str) -> tuple[float, Rows]:
    """Return the least of three times in seconds, and the answer."""
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        answer = ask(text)
        seconds.append(time.perf_counter() - start)
        if seconds[0] > 5:
            break
    return min(seconds), answer


def plain(row: tuple[object, ...]) -> tuple[str, ...]:
    """Return a row as texts; what GROUP_CONCAT joins by blanks comes in no set order."""
    return tuple(
        " ".join(sorted(cell.split(" "))) if isinstance(cell, str) else str(cell) for cell in row
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("url")
    parser.add_argument("--whole", action="store_true", help="all rows, not a page of 100")
    parser.add_argument("--of", nargs="+")
    given = parser.parse_args()
    ours, theirs = Case.open(given.case).store(), Endpoint(Address(given.url))
    for question in questions():
        if not given.of or question.name in given.of:
            text = question.text if given.whole else question.filled({}, limit=PAGE)
            sys.stdout.write(f"{question.name:<24} {compared(ours.query, theirs.query, text)}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
