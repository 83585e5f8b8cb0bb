"""Measure the whole build, the store and the start of a question; print a table.

    python tests/benchmarks/run.py [COUNT] [--workers N]

COUNT documents (50 when not given) are varied copies of the documents of ``allegata demo``.
The figures depend on the machine; they are for comparing one version with another on one machine.
"""

from __future__ import annotations

import argparse
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.extractors.sources import open_documents
from allegata.graph import Case, Store
from allegata.graph.tables.exports.export import export
from allegata.ontology.records import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

DEMO = Path(__file__).parents[2] / "graph" / "demo" / "documents"
TOKEN = re.compile(r"\w+|[^\w\s]")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=50)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, figure in figures(Path(folder), given.count, given.workers):
            print(f"{name:<44} {figure}", flush=True)


def figures(folder: Path, count: int, workers: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each figure as soon as it is known."""
    texts, tokens = write_copies(folder / "texts", count)
    yield "documents", f"{count}"
    yield "tokens", f"{tokens}"
    few = write_copies(folder / "few", max(1, count // 10))[0]
    _, small = timed_build(few, folder / "few-case", workers)
    seconds, memory = timed_build(texts, folder / "case", workers)
    yield f"build on {workers} processes, s (start included)", f"{seconds:.1f}"
    yield "documents a second", f"{count / seconds:.1f}"
    yield "tokens a second", f"{tokens / seconds:.0f}"
    yield f"peak memory of a process, {max(1, count // 10)} documents, MB", f"{small:.0f}"
    yield f"peak memory of a process, {count} documents, MB", f"{memory:.0f}"
    again, _ = timed_build(texts, folder / "case", workers)
    yield "build again, nothing new, s", f"{again:.1f}"
    case = Case.open(folder / "case")
    yield "claims", f"{sum(1 for _ in case.claims())}"
    yield "quads", f"{len(case.store())}"
    yield "quads a second into the store", f"{loading_speed(case, folder):.0f}"
    yield "start of allegata query, s (median of 5)", f"{start_of_a_question(case):.2f}"


def write_copies(folder: Path, count: int) -> tuple[Path, int]:
    """Write ``count`` varied copies of the demo's documents; return the folder and the tokens."""
    folder.mkdir()
    found = [d for d in open_documents([str(DEMO)]) if isinstance(d, Document)]
    tokens = 0
    for number in range(count):
        text = varied(found[number % len(found)], number)
        tokens += len(TOKEN.findall(text))
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return folder, tokens


def varied(document: Document, number: int) -> str:
    """Return the text under a header, with years moved and numbers changed by ``number``."""
    shift = number // 7
    text = re.sub(r"\b20(\d\d)\b", lambda y: f"20{(int(y[1]) + shift) % 30:02}", document.text)
    text = re.sub(r"\b(\d{1,3})(?= (?:people|civilians))", lambda n: str(int(n[1]) + shift), text)
    header = (
        f"Title: {document.title or 'Untitled'} ({number})\n"
        f"Publisher: {document.publisher or 'Paper'} {number % 40}\n"
        f"Published: {document.published or '2015'}\n\n"
    )
    return f"{header}{text}\n\nThis is text number {number}.\n"


def timed_build(texts: Path, out: Path, workers: int) -> tuple[float, float]:
    """Build a case in another process; return seconds and the peak memory of a process in MB."""
    start = time.perf_counter()
    program = [sys.executable, "-m", "allegata.graph.cli", "build", str(texts), "--out", str(out)]
    program += ["--workers", str(workers), "--no-views"]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def loading_speed(case: Case, folder: Path) -> float:
    path = folder / "all.nq"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(export(case, "nquads"))
    store = Store(folder / "graph")
    start = time.perf_counter()
    store.load_nquads(path)
    seconds = time.perf_counter() - start
    return len(store) / seconds


def start_of_a_question(case: Case) -> float:
    program = [sys.executable, "-m", "allegata.graph.cli", "query", str(case.path), "most-accused"]
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
