"""Measure what one document more or less costs a case of COUNT synthetic claims.

    python tests/benchmarks/growth.py [COUNT ...] [--case CASE]

For each COUNT (1,000 and 10,000 when not given): the build, claims a second, disk a claim, then
three times the removal of one document and its addition, whose tables and quads must be those of
before. ``--case`` takes a case that ``synthetic.py`` made, of one COUNT, and spares the build.
Seconds of processor time are told beside those of the clock; pages are left out.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.graph.case import Case
from allegata.graph.pipeline.build import add, remove
from allegata.graph.pipeline.workers import Reader
from allegata.graph.tables.exports.export import export
from synthetic import readings, write_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from allegata.ontology.records import Reading

TABLES = ("claims", "mentions", "actors", "locations", "things", "events", "log")
Spent = tuple[float, float]


def figures(count: int, folder: Path, ready: Path | None) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each figure as soon as it is known."""
    if ready is None:
        spent = timed(lambda: write_case(count, folder / "case"))
        yield "build, s (processor)", told(spent)
        yield "claims a second", f"{count / spent[0]:.0f}"
    case = Case.open(ready or folder / "case")
    size = sum(path.stat().st_size for path in case.path.rglob("*") if path.is_file())
    yield "disk, kB a claim", f"{size / count / 1000:.1f}"
    made = list(readings(count))
    one = made[len(made) // 2]
    before = content(case)
    taken = [timed(lambda: remove(case, [one.document.source], views=False))]
    given = [timed(lambda: add(case, ["one"], reader=reader(one, count), views=False))]
    yield "removed and added it is the same", str(content(case) == before)
    for _ in range(2):
        taken.append(timed(lambda: remove(case, [one.document.source], views=False)))
        given.append(timed(lambda: add(case, ["one"], reader=reader(one, count), views=False)))
    yield "remove one document, s (processor)", told(median(taken))
    yield "add one document, s (processor)", told(median(given))


def reader(one: Reading, count: int) -> Reader:
    name = f"synthetic {count}, seed 1"  # as in write_case: the run is part of the case
    return Reader(lambda _: iter([one.document]), lambda _: None, lambda _: name, lambda *_: one)


def content(case: Case) -> str:
    total = hashlib.sha256()
    for name in TABLES:
        total.update((case.path / f"{name}.jsonl").read_bytes())
    for line in export(case, "nquads"):
        total.update(line.encode())
    return total.hexdigest()


def timed(call: Callable[[], object]) -> Spent:
    clock, processor = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - clock, time.process_time() - processor


def median(spent: list[Spent]) -> Spent:
    clock, processor = (statistics.median(column) for column in zip(*spent, strict=True))
    return clock, processor


def told(spent: Spent) -> str:
    return f"{spent[0]:.2f} ({spent[1]:.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--case", type=Path)
    given = parser.parse_args()
    for count in given.counts or [1_000, 10_000]:
        with tempfile.TemporaryDirectory() as folder:
            for name, figure in figures(count, Path(folder), given.case):
                sys.stdout.write(f"{count:>7}  {name:<40} {figure}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
