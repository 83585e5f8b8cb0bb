"""Reading on a cluster of two workers of this machine, one of which is killed half way."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import build
from allegata.graph.tables.exports.export import export
from allegata.ontology.errors import CaseError

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own, of a worker that is gone


def test_a_worker_that_is_killed_half_way_changes_nothing(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    distributed = pytest.importorskip("distributed")
    for number in range(200):
        said = f"claimer=Northland; agent=Eastland; recipient=Midland; when={1800 + number}\n"
        (texts / f"more-{number:03}.txt").write_text(said, encoding="utf-8")
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    done: list[str] = []
    with (
        distributed.LocalCluster(host="127.0.0.1", **options) as local,
        distributed.Client(local, set_as_default=False) as client,
    ):
        pids = list(client.run(os.getpid).values())

        def kill(source: str) -> None:
            done.append(source)
            if len(done) == 100:
                with suppress(ProcessLookupError):
                    os.kill(pids[0], signal.SIGKILL)

        reader = replace(toy, cluster=local.scheduler_address)
        two = build(
            [str(texts)], out=tmp_path / "two", reader=reader, views=False, on_document=kill
        )
    one = build([str(texts)], out=tmp_path / "one", reader=toy, views=False)
    assert (len(pids), two.read_now, two.failures) == (2, 203, ())
    for name in ("claims.jsonl", "mentions.jsonl", "actors.jsonl", "events.jsonl", "log.jsonl"):
        assert (two.case.path / name).read_bytes() == (one.case.path / name).read_bytes()
    assert "".join(export(two.case, "nquads")) == "".join(export(one.case, "nquads"))


def test_a_cluster_that_is_not_there_is_one_line(toy: Reader, texts: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    import dask

    assert distributed
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(CaseError, match="no Dask scheduler answers"),
    ):
        build([str(texts)], out=tmp_path / "c", reader=replace(toy, cluster="tcp://127.0.0.1:9"))
