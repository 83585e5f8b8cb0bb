"""Time and memory of large files made on the spot: a long PDF, and an archive of files.

python tests/benchmarks/large_sources.py [--pages 500] [--megabytes 2000]
"""

from __future__ import annotations

import argparse
import resource
import sys
import tarfile
import tempfile
import time
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "extractors" / "sources"))

from allegata.extractors.sources import limits, open_documents
from allegata.ontology.records import Document
from made import lines, pdf

LINE = "On day {} the army shelled the old port again, and {} people fled to the hills."
PICTURE = 4_000_000


def long_pdf(folder: Path, pages: int) -> Path:
    """A PDF of ``pages`` pages, each of forty lines."""
    texts = [[LINE.format(page * 40 + row, row + 2) for row in range(40)] for page in range(pages)]
    path = folder / "long.pdf"
    path.write_bytes(pdf([lines(page) for page in texts]))
    return path


def large_archive(folder: Path, megabytes: int) -> Path:
    """A tar of ``megabytes``: pictures, and beside each a report of 20 kB."""
    path = folder / "large.tar"
    with tarfile.open(path, "w") as archive:
        for number in range(max(megabytes * 1_000_000 // PICTURE, 1)):
            text = "\n\n".join(LINE.format(number * 1000 + row, row + 2) for row in range(250))
            for name, raw in ((f"{number}.jpg", bytes(PICTURE)), (f"{number}.txt", text.encode())):
                member = tarfile.TarInfo(name)
                member.size = len(raw)
                archive.addfile(member, BytesIO(raw))
    return path


def measured(path: Path) -> dict[str, float]:
    """Read ``path``; return its size, documents, seconds, and the most memory of any process."""
    start = time.monotonic()
    found = sum(isinstance(item, Document) for item in open_documents([str(path)]))
    limits._end_all()  # a process's memory is told once it has ended
    most = max(_most_of_this(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    return {
        "megabytes": path.stat().st_size / 1e6,
        "documents": found,
        "seconds": time.monotonic() - start,
        "memory_mb": most / 1e3,
    }


def _most_of_this() -> int:
    """Return the most kilobytes that this process held; what its parent held is not its own."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def main() -> None:
    """Make the files, read them, print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--megabytes", type=int, default=2000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in (large_archive(folder, given.megabytes), long_pdf(folder, given.pages)):
            told = measured(path)
            print(path.name, ", ".join(f"{key} {value:,.1f}" for key, value in told.items()))


if __name__ == "__main__":
    main()
