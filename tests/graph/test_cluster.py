"""Reading on a cluster on this machine: a worker is killed half way, or the whole build is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case, build
from allegata.graph.tables.exports.export import export
from allegata.ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.graph.pipeline.workers import Reader

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own, of a worker that is gone


COPIED = ("claims.jsonl", "mentions.jsonl", "actors.jsonl", "events.jsonl", "log.jsonl")

BROKEN_OFF = """
import os, signal, sys, toy_reader
from allegata.graph.case import build
from allegata.graph.pipeline.workers import Reader

texts, out, address = sys.argv[1:]
toy = (toy_reader.open_documents, toy_reader.load, toy_reader.describe, toy_reader.read)
done = []

def end(source):
    done.append(source)
    if len(done) == 100:
        os.kill(os.getpid(), signal.SIGKILL)

build([texts], out=out, reader=Reader(*toy, cluster=address), views=False, on_document=end)
"""
"""A build that ends itself, as a machine would that fails, when it has taken in 100 documents."""


@contextmanager
def local_cluster(*, workers: int) -> Iterator[tuple[str, list[int]]]:
    """Run a cluster on this machine; give its scheduler's address and its workers' processes."""
    distributed = pytest.importorskip("distributed")
    options = {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
    with (
        distributed.LocalCluster(host="127.0.0.1", **options) as local,
        distributed.Client(local, set_as_default=False) as client,
    ):
        yield local.scheduler_address, list(client.run(os.getpid).values())


def many(texts: Path) -> None:
    """Add 200 documents."""
    for number in range(200):
        said = f"claimer=Northland; agent=Eastland; recipient=Midland; when={1800 + number}\n"
        (texts / f"more-{number:03}.txt").write_text(said, encoding="utf-8")


def assert_same(one: Case, other: Case) -> None:
    for name in COPIED:
        assert (one.path / name).read_bytes() == (other.path / name).read_bytes()
    assert "".join(export(one, "nquads")) == "".join(export(other, "nquads"))


def test_a_worker_that_is_killed_half_way_changes_nothing(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    many(texts)
    done: list[str] = []
    with local_cluster(workers=2) as (address, pids):

        def kill(source: str) -> None:
            done.append(source)
            if len(done) == 100:
                with suppress(ProcessLookupError):
                    os.kill(pids[0], signal.SIGKILL)

        reader = replace(toy, cluster=address)
        two = build(
            [str(texts)], out=tmp_path / "two", reader=reader, views=False, on_document=kill
        )
    one = build([str(texts)], out=tmp_path / "one", reader=toy, views=False)
    assert (len(pids), two.read_now, two.failures) == (2, 203, ())
    assert_same(two.case, one.case)


def test_a_build_that_is_killed_whole_goes_on_and_reads_nothing_twice(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    many(texts)
    path = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    with local_cluster(workers=2) as (address, _):
        told = [sys.executable, "-c", BROKEN_OFF, str(texts), str(tmp_path / "two"), address]
        ended = subprocess.run(told, env={**os.environ, "PYTHONPATH": path}, check=False)
        two = build(
            [str(texts)], out=tmp_path / "two", reader=replace(toy, cluster=address), views=False
        )
    one = build([str(texts)], out=tmp_path / "one", reader=toy, views=False)
    assert (ended.returncode, two.read_now, one.read_now) == (-signal.SIGKILL, 103, 203)
    assert_same(two.case, one.case)


def test_the_command_reads_on_a_cluster_what_it_reads_alone(tmp_path: Path, run) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    said = "Northland has supplied Midland with rifles, the Watch said on 3 May 2012."
    (texts / "a.txt").write_text(said, encoding="utf-8")
    (texts / "b.txt").write_text("Midland denied that it had received rifles.", encoding="utf-8")
    alone = ("build", texts, "--no-views", "--out")
    with local_cluster(workers=1) as (address, _):
        code, _, err = run(*alone, tmp_path / "two", "--cluster", address)
    assert (code, run(*alone, tmp_path / "one", "--workers", "1")[0]) == (0, 0), err
    assert_same(Case.open(tmp_path / "two"), Case.open(tmp_path / "one"))


def test_a_cluster_that_is_not_there_is_one_line(toy: Reader, texts: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    import dask

    assert distributed
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(CaseError, match="no Dask scheduler answers"),
    ):
        build([str(texts)], out=tmp_path / "c", reader=replace(toy, cluster="tcp://127.0.0.1:9"))
