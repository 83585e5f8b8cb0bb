"""``allegata read`` and ``allegata explain``: on a stub of the pipeline, and on the real one."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from allegata.extractors import legible
from allegata.extractors.explaining.explain import explain
from allegata.extractors.sources.given import given_documents
from allegata.graph import cli
from allegata.graph.case import build
from allegata.ontology.records import Document, Failure

SHELLING = "Syrian forces shelled Homs, according to Amnesty International."


@pytest.fixture
def run(capsys, monkeypatch, treebank):
    """Run the command line in this process on the treebank; give exit code, output, complaints."""
    monkeypatch.setattr("allegata.extractors.language.pipeline.load", lambda _=None: treebank)

    def call(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        piped = io.TextIOWrapper(io.BytesIO(stdin))
        monkeypatch.setattr(sys, "stdin", piped)
        monkeypatch.setattr(sys, "argv", ["allegata", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


def test_a_sentence_is_read_into_json_lines_in_a_pipe(run) -> None:
    code, out, err = run("read", SHELLING)
    (claim,) = map(json.loads, out.splitlines())
    assert (code, err) == (0, "")
    assert (claim["event_type"], claim["claimer"]["name"]) == ("Shelling", "Amnesty International")
    assert claim["source"] == "sentence"


def test_people_get_a_table(run, monkeypatch) -> None:
    monkeypatch.setattr("allegata.graph.cli.output.sys.stdout.isatty", lambda: True)
    _, out, _ = run("read", SHELLING)
    assert "Amnesty International" in out
    assert "agent Syrian armed" in " ".join(out.split())
    assert out.endswith("1 row\n")
    assert json.loads(run("read", SHELLING, "--json")[1])["confidence"] > 0.5


def test_a_file_and_standard_input_are_read(run, tmp_path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(SHELLING, encoding="utf-8")
    named = json.loads(run("read", file)[1])
    piped = json.loads(run("read", stdin=SHELLING.encode())[1])
    assert named["source"] == str(file)
    assert piped["source"] == "-"
    assert named["quote"] == piped["quote"] == SHELLING


def test_title_publisher_and_date_are_the_documents() -> None:
    fields = {"title": "Shelling", "publisher": "The Paper", "published": "2012-06-13"}
    (document,) = given_documents(SHELLING, fields)
    assert isinstance(document, Document)
    assert (document.title, document.published) == ("Shelling", "2012-06-13")


@pytest.mark.parametrize(
    ("given", "stdin", "told"),
    [
        ("", b"", "empty: no text"),
        ("-", b"", "empty: no text"),
        ("-", bytes(range(256)) * 9, "binary content, not text"),
        ("12 34", b"", "no words in it"),
        ("Войска вошли в город", b"", "Russian; no pipeline for it"),
        ("Los soldados entraron en la ciudad", b"", "Spanish; no pipeline for it"),
        ("missing.txt", b"", "no such file or folder"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(run, given, stdin, told) -> None:
    code, out, err = run("read", given, stdin=stdin)
    assert (code, out) == (1, "")
    assert told in err
    assert err.count("\n") == 1


def test_the_language_that_is_said_wins_over_the_one_that_is_told(run) -> None:
    code, _, err = run("read", SHELLING, "--language", "es")
    assert (code, "Spanish; no pipeline for it" in err) == (1, True)
    code, out, err = run("read", SHELLING, "--language", "en")
    assert (code, err) == (0, "")
    assert "Shelling" in out


def test_nothing_on_a_terminal_is_a_question_back(run, monkeypatch) -> None:
    monkeypatch.setattr("allegata.graph.cli.read.sys", SimpleNamespace(stdin=Terminal()))
    code, _, err = run("read")
    assert (code, "nothing to read" in err) == (2, True)


class Terminal:
    @staticmethod
    def isatty() -> bool:
        return True


def test_a_latin_text_with_names_in_another_script_is_legible() -> None:
    text = "The town of Homs (حمص) was shelled."
    (item,) = legible(given_documents(text, {}))
    assert not isinstance(item, Failure)


def test_an_explanation_tells_each_stage(run) -> None:
    _, out, _ = run("read", SHELLING, "--explain")
    for told in (
        "== Syrian forces shelled Homs",
        "Amnesty International = Amnesty International",
        "aerial-attack-verb-bomb (shell) refused by subject",
        "shelling-verb-shell (shell) opens Shelling",
        "role agent: Syrian forces by verb-subject",
        "voice: Assert by Amnesty International (according) by aside",
        "commitment: Positive, Certain, Past",
        "confidence 0.95: +0.95 construction: active",
        "rules: shelling-verb-shell",
    ):
        assert told in out


def test_an_explanation_says_why_an_event_word_makes_no_claim(treebank) -> None:
    (document,) = given_documents("Snipers in Hama shot two farmers. The men were shot.", {})
    told = "\n".join(explain(document, treebank))
    assert "event words tried" in told
    assert told.count("== ") == 2


def test_an_explanation_names_the_rule_that_refuses_a_claim(nlp) -> None:
    (document,) = given_documents("An embargo was discussed.", {})
    assert any("no claim by without-parties" in line for line in explain(document, nlp))


def test_a_claim_of_a_case_is_explained(tmp_path, nlp, capsys, monkeypatch) -> None:
    text = tmp_path / "one.txt"
    text.write_text("Rebels shelled Homs. Nobody saw the sea.\n", encoding="utf-8")
    case = build([str(text)], out=tmp_path / "case", views=False).case
    (claim,) = case.claims()
    name = claim.id.rsplit("/", 1)[-1]
    monkeypatch.setattr(sys, "argv", ["allegata", "explain", str(case.path), name])
    with pytest.raises(SystemExit):
        cli.main()
    out = capsys.readouterr().out
    assert f"claim {name}: the text, Report: Shelling" in out
    assert "Nobody saw" not in out


def test_reading_a_sentence_takes_less_than_two_seconds_after_the_start(nlp) -> None:
    (document,) = given_documents("Rebels shelled Homs on Monday, witnesses said.", {})
    list(explain(document, nlp))  # the tables of the lexicons are made at first use
    start = time.perf_counter()
    assert list(explain(document, nlp))
    assert time.perf_counter() - start < 2


def test_the_real_command_reads_a_sentence(nlp) -> None:
    program = [sys.executable, "-m", "allegata.graph.cli", "read", "Rebels shelled Homs."]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["event_type"] == "Shelling"
