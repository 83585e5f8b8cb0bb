"""Kill a case's writer at random moments and tell what the case is then.

    python tests/benchmarks/kills.py [MOMENTS] [--claims N] [--seed N]

A moment is one of: a build of a new case, of one that is there, an addition, a removal, a list of
pseudonyms given later, decisions written; a process of its own does it and is killed (SIGKILL)
somewhere between its start and its end. Then the case is opened, and must be what it was before
or what it was to be, in tables, documents, quads and pages; and the same is done again, and must
give the bytes of an undisturbed case. Tests call ``tally(moments, folder)``.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.graph.agenda.drafting import Draft
from allegata.graph.case import Case, build
from allegata.graph.folder.marks import TABLES
from allegata.graph.pipeline.build import add, remove
from allegata.graph.pipeline.deciding.taking import keep
from allegata.graph.pipeline.workers import Reader
from allegata.graph.tables.exports.export import export
from allegata.ontology.errors import AllegataError

sys.path.insert(0, str(Path(__file__).parent))

from synthetic import readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from allegata.ontology.records import Document

DEEDS = ("new", "rebuild", "add", "remove", "hide", "decide")
LIST = "name,pseudonym\nNobody Here,Witness 1\n"

State = dict[str, str]


def reader(claims: int) -> Reader:
    """Return a reader of the synthetic documents; paths say which: 0-12 is from the first on."""
    made = {reading.document.id: reading for reading in readings(claims)}
    known = list(made.values())

    def open_documents(paths: Iterable[str]) -> Iterator[Document]:
        for path in paths:
            first, last = path.split("-")
            yield from (reading.document for reading in known[int(first) : int(last)])

    return Reader(
        open_documents,
        lambda _: None,
        lambda _: f"synthetic {claims}",
        lambda document, _: made[document.id],
    )


def do(deed: str, case: Path, claims: int) -> None:
    """Do one thing to the case; all but ``new`` to one that holds all documents but the first."""
    read = reader(claims)
    if deed == "new":
        build(["1-9999"], out=case, reader=read)
    elif deed == "rebuild":
        build(["0-5"], out=case, reader=read)
    elif deed == "add":
        add(Case.open(case), ["0-1"], reader=read)
    elif deed == "remove":
        remove(Case.open(case), ["000003.txt", "000005.txt"])
    elif deed == "hide":
        (case.parent / "who.csv").write_text(LIST, encoding="utf-8")
        build(["1-9999"], out=case, reader=read, pseudonyms=case.parent / "who.csv")
    else:
        opened = Case.open(case)
        claim = next(opened.claims())
        keep(opened, [Draft(opened, by="Ana", on="2026-01-02T03:04:05Z").of("reject", claim.id)])
        Case.open(case)


def state(path: Path) -> State | None:
    """Return all that a case says, None where it is no case yet."""
    try:
        case = Case.open(path)
        told = {name: _digest((path / f"{name}.jsonl").read_text("utf-8")) for name in TABLES}
        told["documents"] = _digest(str(list(case.documents())))
        told["quads"] = _digest("".join(export(case, "nquads")))
        listed = path / "restricted" / "pseudonyms.jsonl"
        told["hidden"] = listed.read_text("utf-8") if listed.exists() else ""
    except AllegataError as error:
        if "not finished" in str(error) or "no case" in str(error) or "not a folder" in str(error):
            return None
        return {"error": str(error)}
    except Exception as error:  # a traceback where one line was due is what is counted
        return {"error": f"{type(error).__name__}: {error}"}
    for page in sorted((path / "views").rglob("*.html")):
        told[str(page.relative_to(path))] = _digest(page.read_text("utf-8"))
    return told


def tally(moments: int, folder: Path, *, claims: int = 100, seed: int = 1) -> Counter[str]:
    """Return how many moments ended how: as before, as after, mixed; rerun equal or not."""
    rng = random.Random(seed)
    start = folder / "start"
    do("new", start, claims)
    ends = {deed: _undisturbed(deed, start, folder, claims) for deed in DEEDS}
    found: Counter[str] = Counter()
    for number in range(moments):
        deed = DEEDS[number % len(DEEDS)]
        before, after, seconds = ends[deed]
        case = _copy(deed, start, folder / f"{number}-{deed}" / "case")
        _killed(deed, case, claims, rng.random() * seconds)
        told = state(case)
        if told == before != after:
            found["as before"] += 1
        elif told == after:
            found["as after"] += 1
        else:
            found["neither" if told is None or "error" in told else "mixed"] += 1
            sys.stderr.write(f"{deed}: {_difference(told, after)}\n")
        try:
            if (deed, told) != ("remove", after):  # what is gone cannot be removed again
                do(deed, case, claims)
            again = state(case)
        except Exception as error:  # counted, and told
            again = {"error": f"{type(error).__name__}: {error}"}
        found["rerun equal" if again == after else "rerun differs"] += 1
        if again != after:
            sys.stderr.write(f"{deed}, rerun: {_difference(again, after)}\n")
        shutil.rmtree(case.parent)
    return found


def _undisturbed(
    deed: str, start: Path, folder: Path, claims: int
) -> tuple[State | None, State | None, float]:
    case = _copy(deed, start, folder / deed / "case")
    before = state(case)
    process = _begin(deed, case, claims)
    began = time.perf_counter()
    if process.wait():
        raise RuntimeError(f"{deed} fails undisturbed")
    return before, state(case), time.perf_counter() - began


def _copy(deed: str, start: Path, case: Path) -> Path:
    case.parent.mkdir()
    if deed != "new":
        shutil.copytree(start, case)
    return case


def _killed(deed: str, case: Path, claims: int, seconds: float) -> None:
    process = _begin(deed, case, claims)
    time.sleep(seconds)
    process.kill()
    process.wait()


def _begin(deed: str, case: Path, claims: int) -> subprocess.Popen[str]:
    """Start the deed in a process of its own; return as soon as it begins."""
    process = subprocess.Popen(
        [sys.executable, __file__, "--do", deed, str(case), "--claims", str(claims)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout as out:
        out.readline()
    return process


def _difference(told: State | None, wanted: State | None) -> str:
    if told is None or wanted is None or "error" in told:
        return str(told and told.get("error"))
    return ", ".join(sorted(k for k in {*told, *wanted} if told.get(k) != wanted.get(k)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("moments", nargs="?", type=int, default=200)
    parser.add_argument("--claims", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--do", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.do:
        sys.stdout.write("begins\n")
        sys.stdout.flush()
        do(given.do[0], Path(given.do[1]), given.claims)
        return
    with tempfile.TemporaryDirectory() as folder:
        found = tally(given.moments, Path(folder), claims=given.claims, seed=given.seed)
    sys.stdout.write("".join(f"{name:<16} {count}\n" for name, count in sorted(found.items())))


if __name__ == "__main__":
    main()
