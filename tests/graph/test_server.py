"""``allegata serve``: the SPARQL 1.1 Protocol through strangers' clients, and its limits."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

pytest.importorskip("waitress", reason="the extra allegata[server] is not installed")

from allegata.graph.agenda.drafting import Draft
from allegata.graph.case import Case, build
from allegata.graph.folder.marks import mark_graph
from allegata.graph.pipeline.deciding.taking import take
from allegata.graph.server.serve import served
from allegata.graph.server.snapshots import Snapshots
from allegata.graph.store.answering import chosen
from allegata.ontology.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.graph.pipeline.workers import Reader
    from allegata.graph.server.decisions import Decide
    from allegata.graph.server.serve import Served

CLAIMS = f"SELECT (COUNT(*) AS ?n) {{ ?c a <{PREFIXES['al']}Claim> }}"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GRAPH_OF_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3"


@pytest.fixture(scope="module")
def taken() -> list[str]:
    """What was handed on as a decision."""
    return []


@pytest.fixture(scope="module")
def server(case: Case, taken: list[str]) -> Iterator[Served]:
    def decide(line: str) -> None:
        if "verdict" not in line:
            raise ValueError("a decision has a verdict")
        taken.append(line)

    with running(case, decide) as server:
        yield server


@contextmanager
def running(case: Case, decide: Decide | None = None) -> Iterator[Served]:
    with served(case, seconds=3.0, decide=decide) as server:
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        yield server
    thread.join(timeout=10)


def got(address: str, body: bytes | None = None, **headers: str) -> tuple[int, str, str]:
    """Return status, media type and text."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urlopen(Request(address, body, named), timeout=60) as reply:
            return reply.status, reply.headers["Content-Type"], reply.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


def asked(server: Served, text: str, **fields: str) -> tuple[int, str, str]:
    return got(f"{server.home}/sparql?{urlencode({'query': text, **fields})}")


def number(text: str) -> int:
    return int(json.loads(text)["results"]["bindings"][0]["n"]["value"])


def test_sparqlwrapper_gets_rows(server: Served) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{server.home}/sparql", returnFormat=wrapper.JSON)
    client.setQuery(CLAIMS)
    assert int(client.queryAndConvert()["results"]["bindings"][0]["n"]["value"]) > 0


def test_sparqlwrapper_posts_and_gets_a_graph(server: Served) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{server.home}/sparql")
    client.setMethod(wrapper.POST)
    client.setReturnFormat(wrapper.TURTLE)
    client.setQuery(GRAPH_OF_ALL)
    assert client.query().response.headers["Content-Type"].startswith("text/turtle")


@pytest.mark.parametrize("form", ["json", "xml", "csv"])
def test_rdflib_gets_the_rows_that_the_case_gives(form: str, case: Case, server: Served) -> None:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    text = "SELECT ?s ?label { ?s rdfs:label ?label } ORDER BY ?s ?label LIMIT 20"
    told = SPARQLStore(f"{server.home}/sparql", returnFormat=form).query(
        f"PREFIX rdfs: <{PREFIXES['rdfs']}> {text}"
    )
    assert [tuple(map(str, row)) for row in told] == list(case.store().query(text).rows)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_posts_a_question_as_it_is(server: Served) -> None:
    headers = ["-H", "Content-Type: application/sparql-query", "-H", "Accept: text/csv"]
    told = subprocess.run(
        [
            "curl",
            "-s",
            "--noproxy",
            "*",
            *headers,
            "--data-binary",
            CLAIMS,
            f"{server.home}/sparql",
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout.splitlines()[0] == "n"


def test_the_best_liked_format_is_sent() -> None:
    assert chosen("text/html, text/csv;q=0.3, */*;q=0.1", tabular=True)[0] == "text/csv"
    assert chosen("", tabular=False)[0] == "text/turtle"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("SELECT ?x {", "does not parse"),
        ("SELECT ?x { SERVICE <http://127.0.0.1:1/> { ?x ?y ?z } }", "SERVICE would send"),
        ("DROP ALL", "DROP would change the graph"),
    ],
)
def test_a_bad_question_gets_the_reason(text: str, why: str, server: Served) -> None:
    status, media, told = asked(server, text)
    assert (status, media) == (400, "text/plain; charset=utf-8")
    assert why in told


def test_updates_are_refused(server: Served) -> None:
    assert got(f"{server.home}/sparql", b"update=DROP+ALL")[0] == 403
    body = b"INSERT DATA { <urn:a> <urn:b> <urn:c> }"
    assert got(f"{server.home}/sparql", body, Content_Type="application/sparql-update")[0] == 403


def test_the_graphs_of_the_request_and_of_from_are_honoured(case: Case, server: Served) -> None:
    graph = next(name for name in case.store().graphs() if "/document" in name or "doc-" in name)
    every, part = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", f"FROM <{graph}>"
    _, _, whole = asked(server, every)
    _, _, one = asked(server, every, **{"default-graph-uri": graph})
    _, _, same = asked(server, f"SELECT (COUNT(*) AS ?n) {part} {{ ?s ?p ?o }}")
    assert 0 < number(one) == number(same) < number(whole)


def test_a_question_that_takes_too_long_ends_alone(server: Served) -> None:
    with ThreadPoolExecutor() as pool:
        started = time.monotonic()
        late = pool.submit(asked, server, ENDLESS)
        time.sleep(0.3)
        assert asked(server, CLAIMS)[0] == 200
        status, _, told = late.result()
    assert (status, "no answer within 3 seconds" in told) == (503, True)
    assert time.monotonic() - started < 30
    assert [asked(server, CLAIMS)[0] for _ in range(4)] == [200] * 4


def test_500_questions_20_at_once_all_get_the_same_answer(server: Served) -> None:
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: asked(server, CLAIMS), range(500)))
    assert len(set(answers)) == 1
    assert answers[0][0] == 200


def test_the_page_is_served_whole_and_talks_to_this_server_alone(server: Served) -> None:
    with urlopen(f"{server.home}/", timeout=60) as reply:
        assert "connect-src 'self'" in reply.headers["Content-Security-Policy"]
        page = reply.read().decode()
    assert "http" not in page
    for name in ("ask.js", "forget.js", "ask.css", "yasgui.min.js", "yasgui.min.css"):
        assert f"/page/{name}" in page
        assert got(f"{server.home}/page/{name}")[0] == 200
    assert "PREFIX al:" in json.loads(got(f"{server.home}/start")[2])["sparql"]
    assert {"name", "question", "sparql"} == set(json.loads(got(f"{server.home}/questions")[2])[0])


@pytest.mark.parametrize(
    "path", ["/views/../case.toml", "/views/%2e%2e/case.toml", "/page/x", "/x"]
)
def test_nothing_else_is_given(path: str, server: Served) -> None:
    assert got(server.home + path)[0] == 404


def test_another_name_for_this_server_is_refused(server: Served) -> None:
    assert got(f"{server.home}/questions", Host="evil.example")[0] == 403


def test_a_decision_is_handed_on(server: Served, taken: list[str]) -> None:
    here, body = f"{server.home}/decisions", b'{"verdict":\n"right"}'
    own = {"Origin": server.home, "X-Allegata-Token": server.token}
    assert got(here, body, **own)[0] == 200
    assert taken == ['{"verdict": "right"}']
    assert got(here, body, **own | {"Origin": "http://evil.example"})[0] == 403
    assert got(here, body, **own | {"X-Allegata-Token": "guess"})[0] == 403
    assert got(here, b"{}", **own)[::2] == (400, "a decision has a verdict\n")
    assert got(here, b"[1]", **own)[0] == 400
    assert len(taken) == 1


def test_answers_follow_a_change_of_the_case(texts: Path, toy: Reader, tmp_path: Path) -> None:
    made = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    claim = next(c for c in made.claims() if c.event_type == "ArmsTransfer" and c.agent)
    draft = Draft(made, by="Ana", on="2026-01-02T03:04:05Z")
    typed = f"SELECT ?type {{ <{claim.id}> <{PREFIXES['al']}eventType> ?type }}"
    with running(made) as server:
        assert "ArmsTransfer" in asked(server, typed)[2]
        take(made, draft.of("edit", claim.id, field="event_type", value=("Bombing",)))
        assert "Bombing" in asked(server, typed)[2]
        build([str(next(texts.glob("*.txt")))], out=made.path, reader=toy, views=False)
        counted = number(asked(server, CLAIMS)[2])
        assert counted == len(list(made.claims()))
        assert len(list(tmp_path.glob(".serving-*/graph-*"))) == 1


def test_a_snapshot_stays_while_it_is_asked(case: Case, tmp_path: Path) -> None:
    copy = Case(Path(shutil.copytree(case.path, tmp_path / "case")))
    snapshots = Snapshots(copy, tmp_path)
    with snapshots.newest() as before:
        mark_graph(copy.graph_path, "1>2")
        with snapshots.newest() as same:
            assert same == before
        mark_graph(copy.graph_path, "2")
        with snapshots.newest() as after:
            assert after != before
        assert before.is_dir()
    assert [path.name for path in tmp_path.glob("graph-*")] == [after.name]


def test_the_snapshot_is_gone_afterwards(case: Case) -> None:
    with served(case):
        assert list(case.path.parent.glob(".serving-*"))
