"""Measure the actor network's page at several sizes, and pyvis's own page of the same lines.

    python tests/benchmarks/pages.py [COUNT ...] [--without-pyvis]

COUNTs are numbers of synthetic claims (50, 500, 5000 and 50000 when not given). For each page:
seconds to write it, its size, and in headless Chromium the seconds of the clock until the picture
is first drawn and until a filter has answered ("ready"), the seconds of processor time that the
page's own thread took for that, and the memory of the page's process. The clock depends on
what else runs; the processor time says what a machine of its own would take. pyvis's page counts as
drawn when its progress bar has gone, at most after PATIENCE seconds.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from allegata.graph.views import actor_network
from allegata.graph.views.telling.pictures.perspectives import deeds
from pyvis.network import Network
from synthetic import synthesise
from websocket import WebSocketTimeoutException

HARNESS = Path(__file__).parents[1] / "views" / "browser" / "conftest.py"
PATIENCE = 60
DRAWN = "document.getElementById('canvas')?.dataset.drawn === 'yes'"
SETTLED = """typeof network === 'object' && network !== null
    && (document.getElementById('loadingBar')?.style.display ?? 'none') === 'none'"""
FILTER = """(() => {
    document.getElementById('filters').elements.namedItem('text').value = 'a';
    allegata.filters.again();
    return allegata.lines.size;
})()"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[50, 500, 5000, 50000])
    parser.add_argument("--without-pyvis", action="store_true")
    given = parser.parse_args()
    head = ("claims", "page", "write s", "MB", "drawn s", "ready s", "thread s", "memory MB")
    print(" ".join(f"{name:>9}" for name in head), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for count in given.counts:
            claims, actors, _, documents = synthesise(count)
            started = time.monotonic()
            path = actor_network(claims, actors, documents).write(Path(folder) / "ours.html")
            show(count, "ours", time.monotonic() - started, path, opened(path, DRAWN, FILTER))
            if not given.without_pyvis:
                started = time.monotonic()
                path = bare(deeds(claims, actors, documents), Path(folder) / "pyvis.html")
                show(count, "pyvis", time.monotonic() - started, path, opened(path, SETTLED, "1"))


def show(count: int, name: str, written: float, path: Path, told: dict[str, float | None]) -> None:
    cells = [f"{count}", name, f"{written:.1f}", f"{path.stat().st_size / 1e6:.2f}"]
    cells += ["never" if value is None else f"{value:.2f}" for value in told.values()]
    print(" ".join(f"{cell:>9}" for cell in cells), flush=True)


def opened(path: Path, drawn: str, act: str) -> dict[str, float | None]:
    """Return seconds until drawn and ready, seconds of the page's thread, and megabytes."""
    harness = _harness()
    command = shutil.which("chromium") or sys.exit("Chromium is not installed")
    profile = Path(tempfile.mkdtemp(prefix="allegata-chromium-"))
    tab = harness.Browser(command, profile)
    try:
        tab.send("Performance.enable", timeDomain="threadTicks")
        started = time.monotonic()
        tab.send("Page.navigate", url=path.resolve().as_uri())
        first = _wait(tab, drawn, started)
        if first is not None:
            tab.value(act)
        ready = first and time.monotonic() - started
        worked = None if first is None else _worked(tab)
        return {
            "drawn": first,
            "ready": ready,
            "thread": worked,
            "memory": _memory(tab.process.pid),
        }
    finally:
        tab.close()
        shutil.rmtree(profile, ignore_errors=True)


def _worked(tab: Any) -> float:
    metrics = tab.send("Performance.getMetrics")["metrics"]
    return float(next(row["value"] for row in metrics if row["name"] == "TaskDuration"))


def _wait(tab: Any, drawn: str, started: float) -> float | None:
    """Return the seconds until ``drawn`` is true, None where it is not or the page hangs."""
    while time.monotonic() - started < PATIENCE:
        try:
            told = tab.send("Runtime.evaluate", expression=f"Boolean({drawn})")
        except WebSocketTimeoutException:
            return None
        if told["result"].get("value") is True:
            return time.monotonic() - started
        time.sleep(0.02)
    return None


def _memory(browser: int) -> float:
    """Return the resident megabytes of the largest page process of a browser."""
    sizes = [0.0]
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_text()
            status = (folder / "status").read_text()
        except OSError:
            continue
        fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
        if "--type=renderer" in command and _descends(int(folder.name), browser):
            sizes.append(int(fields["VmRSS"].split()[0]) / 1024)
    return max(sizes)


def _descends(process: int, ancestor: int) -> bool:
    while process > 1 and process != ancestor:
        try:
            stat = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            return False
        process = int(stat.rpartition(")")[2].split()[1])
    return process == ancestor


def _harness() -> Any:
    spec = importlib.util.spec_from_file_location("harness", HARNESS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bare(picture: Any, path: Path) -> Path:
    """Write what pyvis itself makes of the lines of a picture, with its defaults."""
    net = Network(directed=True, notebook=False, cdn_resources="in_line")
    for actor in picture.actors:
        net.node_ids.append(actor.id)
        net.node_map[actor.id] = {"id": actor.id, "label": actor.name, "shape": "dot"}
    net.nodes.extend(net.node_map.values())
    net.edges.extend(
        {"from": row.source, "to": row.target, "arrows": "to", "title": row.label}
        for row in picture.lines
    )
    path.write_text(net.generate_html(notebook=False), encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
