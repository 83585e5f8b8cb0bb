"""Large files in small: memory is bounded by a page or a member, not by the file.

tests/benchmarks/large_sources.py has the sizes of the real thing: 500 pages and 2 GB.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "large_sources.py"


def test_a_long_pdf_and_a_large_archive_are_read_in_little_memory() -> None:
    command = [sys.executable, str(BENCHMARK), "--pages", "20", "--megabytes", "60"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    archive, printed = (dict(_numbers(line)) for line in told)
    assert (archive["documents"], printed["documents"]) == (15, 1)
    assert max(archive["memory_mb"], printed["memory_mb"]) < 400


def _numbers(line: str) -> list[tuple[str, float]]:
    pairs = line.split(" ", 1)[1].split(", ")
    return [(name, float(value.replace(",", ""))) for name, value in map(str.split, pairs)]
