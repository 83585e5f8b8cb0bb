"""A case in a store elsewhere: what is sent, what is tried again, and that answers are the same.

Virtuoso (Debian's virtuoso-opensource) is started by the test, on loopback, and ended by it.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from allegata.graph.store import graph_store, http
from allegata.graph.store.endpoint import Endpoint
from allegata.graph.store.graph_store import PUSHED, GraphStore, push
from allegata.graph.store.http import Address, RemoteError
from allegata.graph.store.queries import question, questions
from allegata.ontology.errors import QueryError
from synthetic import write_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.graph import Store
    from allegata.graph.case import Case

INI = Path(__file__).with_name("virtuoso.ini")


class Toy(BaseHTTPRequestHandler):
    """The Graph Store Protocol over a dict; ``busy`` requests are turned away first."""

    graphs: dict[str, set[str]]
    asked: list[str]
    busy: int

    def answer(self) -> None:
        kind = type(self)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        kind.asked.append(self.command)
        if kind.busy:
            kind.busy -= 1
            self.reply(503, "try again")
            return
        graph = parse_qs(urlsplit(self.path).query)["graph"][0]
        lines = set(body.splitlines(keepends=True))
        if self.command in ("GET", "DELETE") and graph not in kind.graphs:
            self.reply(404, "no such graph")
        elif self.command == "GET":
            self.reply(200, "".join(sorted(kind.graphs[graph])))
        else:
            old = kind.graphs.pop(graph, set())
            if self.command != "DELETE":
                kind.graphs[graph] = lines | (old if self.command == "POST" else set())
            self.reply(204, "")

    do_GET = do_PUT = do_POST = do_DELETE = answer  # noqa: N815

    def reply(self, code: int, text: str) -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def toy_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[type[Toy], GraphStore]]:
    monkeypatch.setattr(http, "FIRST_WAIT", 0.01)
    kind = type("Own", (Toy,), {"graphs": {}, "asked": [], "busy": 0})
    with ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield kind, GraphStore(Address(f"http://127.0.0.1:{server.server_port}/store"))
        server.shutdown()
        thread.join()


def held(store: Store) -> dict[str, set[str]]:
    graphs: dict[str, set[str]] = defaultdict(set)
    for graph in store.graphs():
        graphs[graph].update(store.triples(graph))
    return graphs


def test_each_graph_comes_over_whole_in_batches(case: Case, toy_store, monkeypatch) -> None:
    kind, remote = toy_store
    monkeypatch.setattr(graph_store, "BATCH", 50)
    sent = push(case.store(), remote)
    kind.graphs.pop(PUSHED)
    assert kind.graphs == held(case.store())
    assert sent == len(case.store())
    assert "POST" in kind.asked


def test_pushing_twice_changes_nothing(case: Case, toy_store) -> None:
    kind, remote = toy_store
    push(case.store(), remote)
    before = dict(kind.graphs)
    push(case.store(), remote)
    assert kind.graphs == before


def test_what_has_left_the_case_leaves_the_store_and_others_stay(case: Case, toy_store) -> None:
    kind, remote = toy_store
    theirs = "https://example.org/theirs"
    remote.replace(theirs, ["<urn:a> <urn:b> <urn:c> .\n"])
    gone = "https://w3id.org/allegata/document/gone"
    remote.replace(gone, ["<urn:a> <urn:b> <urn:c> .\n"])
    remote.replace(PUSHED, [f"<{gone}> <urn:is> <urn:ours> .\n"])
    push(case.store(), remote)
    assert gone not in kind.graphs
    assert theirs in kind.graphs


def test_a_push_that_broke_off_is_made_good_by_the_next(case: Case, toy_store) -> None:
    kind, remote = toy_store

    def stop(graph: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(case.store(), remote, stop)
    assert remote.pushed() == set(case.store().graphs())
    push(case.store(), remote)
    kind.graphs.pop(PUSHED)
    assert kind.graphs == held(case.store())


def test_a_busy_store_is_asked_again_and_not_for_ever(case: Case, toy_store) -> None:
    kind, remote = toy_store
    kind.busy = 2
    push(case.store(), remote)
    kind.busy = 99
    kind.asked.clear()
    with pytest.raises(RemoteError, match=r"answers 503 \(try again\)"):
        remote.remove("https://example.org/g")
    assert len(kind.asked) == http.TRIES


def test_a_store_that_is_not_there_is_one_line(run, case: Case, monkeypatch) -> None:
    monkeypatch.setattr(http, "FIRST_WAIT", 0.01)
    code, _, err = run("push", case.path, "http://127.0.0.1:9/store")
    assert (code, err.count("\n")) == (2, 1)
    assert "does not answer" in err
    code, _, err = run("push", case.path, "file:///etc")
    assert (code, "begins with http://" in err) == (2, True)


def test_no_question_that_writes_is_sent() -> None:
    with pytest.raises(QueryError, match="would change the graph"):
        Endpoint(Address("http://127.0.0.1:9/sparql")).query("DROP ALL")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run Virtuoso in ``folder`` and yield its address; its password is "secret"."""
    sql, web = free_port(), free_port()
    settings = INI.read_text(encoding="utf-8").replace("{sql}", str(sql))
    (folder / "v.ini").write_text(settings.replace("{http}", str(web)), encoding="utf-8")
    server = subprocess.Popen(
        ["virtuoso-t", "+configfile", "v.ini", "+foreground"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        change = 'EXEC=SET PASSWORD "dba" "secret";'
        for _ in range(120):
            told = ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", change]
            done = subprocess.run(told, capture_output=True, text=True, check=False)
            if "Done." in done.stdout:
                break
            time.sleep(0.5)
        yield f"http://127.0.0.1:{web}"
    finally:
        server.kill()
        server.wait()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case of 400 claims that are made up, as varied as real ones."""
    return write_case(400, tmp_path_factory.mktemp("made") / "case")


@pytest.fixture(scope="module")
def in_virtuoso(made: Case, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """The case in Virtuoso."""
    if not (shutil.which("virtuoso-t") and shutil.which("isql-vt")):
        pytest.skip("virtuoso-t is absent: apt-get install virtuoso-opensource")
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as home:
        address = Address(f"{home}/sparql-graph-crud-auth", "dba", "secret")
        push(made.store(), GraphStore(address))
        yield Endpoint(Address(f"{home}/sparql"))


@pytest.mark.parametrize("name", [one.name for one in questions()])
def test_a_question_gets_the_same_answer_from_virtuoso(
    name: str, made: Case, in_virtuoso: Endpoint
) -> None:
    text = question(name).text
    ours, theirs = made.store().query(text), in_virtuoso.query(text)
    assert theirs.columns == ours.columns
    assert sorted(map(_plain, theirs.rows)) == sorted(map(_plain, ours.rows))


def _plain(row: tuple[object, ...]) -> tuple[str, ...]:
    """A row as texts; what GROUP_CONCAT joins by blanks comes in no set order."""
    return tuple(
        " ".join(sorted(cell.split(" "))) if isinstance(cell, str) else str(cell) for cell in row
    )


def test_a_parameter_is_found_by_name_in_virtuoso(made: Case, in_virtuoso: Endpoint, run) -> None:
    asked = "SELECT ?name { ?who al:allegedArmsTo ?other . ?who rdfs:label ?name } ORDER BY ?name"
    who = made.store().query(asked).rows[0][0]
    told = ("query", made.path, "supply-chains", "--param", f"who={who}", "--format", "json")
    there = run(*told, "--store", in_virtuoso.address.url)[1].splitlines()
    assert set(there) == set(run(*told)[1].splitlines())


def test_what_virtuoso_cannot_evaluate_is_told_in_its_words(in_virtuoso: Endpoint) -> None:
    with pytest.raises(QueryError, match="transitive start not given"):
        in_virtuoso.query("SELECT ?a ?b WHERE { ?a al:allegedArmsTo+ ?b }")
