"""Measure the search of the case page at several sizes.

    python tests/benchmarks/searching.py [COUNT ...]

COUNTs are numbers of synthetic claims (50, 500, 5000 and 50000 when not given). For each: seconds
to make the page, its megabytes, those of the index in it, and in headless Chromium the seconds
until the field stands there, the milliseconds that the first question takes (words are parsed
and folded then, if the page had no idle moment before), those of the next, and the memory.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from allegata.graph.views.pages.dossiers.case_dossiers import written
from allegata.graph.views.pages.front.disputes import disputes
from allegata.graph.views.pages.front.front_page import case_view
from allegata.graph.views.pages.front.opening import Opening
from allegata.graph.views.telling.dossiers.register import register
from allegata.graph.views.telling.search_index import search_index
from pages import _harness, _memory
from synthetic import synthesise

ASK = """(() => {{
    document.getElementById('ask').value = {0};
    allegata.look();
    return [allegata.took, document.getElementById('found-count').textContent];
}})()"""
QUESTIONS = ("brigade attack", "supplied rockets", '"could not be checked"', "denied village")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[50, 500, 5000, 50000])
    print("claims  make s  page MB  index MB  field s  first ms  next ms  memory MB", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for count in parser.parse_args().counts:
            started = time.monotonic()
            path, size = made(count, Path(folder) / "index.html")
            told = [time.monotonic() - started, path.stat().st_size / 1e6, size / 1e6]
            row = [*told, *opened(path)]
            cells = " ".join(f"{value:9.2f}" for value in row)
            print(f"{count:6}{cells}", flush=True)


def made(count: int, path: Path) -> tuple[Path, int]:
    """Write the case page of a synthetic case; return it, and the bytes of its index."""
    claims, actors, places, documents = synthesise(count)
    told = register(claims, documents, actors, places=places)
    index = search_index(told, written(told), pages="documents")
    first = Opening(index, (), "", disputes(told, {}), (), 0, (), ())
    page = case_view(documents, claims, [], [], [], pages="documents", opening=first)
    size = len(json.dumps([index.names, index.chunks], separators=(",", ":")))
    return page.write(path), size


def opened(path: Path) -> list[float]:
    command = shutil.which("chromium") or sys.exit("Chromium is not installed")
    profile = Path(tempfile.mkdtemp(prefix="allegata-chromium-"))
    tab = _harness().Browser(command, profile)
    try:
        started = time.monotonic()
        tab.send("Page.navigate", url=path.resolve().as_uri())
        tab.until("window.allegata && document.getElementById('ask')")
        field = time.monotonic() - started
        times = []
        for words in QUESTIONS:
            took, told = tab.value(ASK.format(json.dumps(words)))
            print(f"    {words}: {took:.0f} ms, {told}", flush=True)
            times.append(took)
        return [field, times[0], sum(times[1:]) / len(times[1:]), _memory(tab.process.pid)]
    finally:
        tab.close()
        shutil.rmtree(profile, ignore_errors=True)


if __name__ == "__main__":
    main()
