from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import allegata
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.case import Case


VERBS = (
    "build",
    "demo",
    "add",
    "remove",
    "read",
    "explain",
    "query",
    "chains",
    "show",
    "view",
    "check",
    "export",
    "score",
)


def test_the_version_is_that_of_the_package(run) -> None:
    assert run("--version") == (0, f"allegata {allegata.__version__}\n", "")


def test_no_command_shows_all_commands(run) -> None:
    _, out, err = run()
    for verb in VERBS:
        assert verb in out + err


@pytest.mark.parametrize(
    "verb",
    VERBS,
)
def test_every_command_says_in_its_help_what_it_does(verb: str, run) -> None:
    code, out, _ = run(verb, "--help")
    assert code == 0
    assert "." in out


def test_questions_are_listed(case: Case, run) -> None:
    code, out, _ = run("query", case.path)
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {"name", "question", "parameters"} == set(rows[0])
    assert "arms-suppliers" in {row["name"] for row in rows}


@pytest.mark.parametrize("who", ["id:midland", "Midland", "midland"])
def test_a_question_takes_a_parameter_as_a_term_or_a_name(who: str, case: Case, run) -> None:
    code, out, _ = run("query", case.path, "supply-chains", "--param", f"who={who}")
    assert code == 0
    assert [json.loads(line)["end"] for line in out.splitlines()] == ["Hill Brigade", "River Front"]


def test_an_answer_is_csv_where_asked(case: Case, run) -> None:
    _, out, _ = run("query", case.path, "supply-chains", "--format", "csv")
    assert next(csv.reader(io.StringIO(out))) == ["start", "end"]


def test_an_answer_is_a_table_where_asked(case: Case, run) -> None:
    _, out, _ = run("query", case.path, "most-accused", "--format", "table")
    assert "Midland" in out
    assert out.endswith("rows\n")


def test_a_question_may_be_a_file(case: Case, tmp_path: Path, run) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("# How many?\nSELECT (COUNT(?c) AS ?n) WHERE { ?c a al:Claim }")
    assert run("query", case.path, path) == (0, '{"n": 13}\n', "")


def test_supply_chains_are_shown_with_quotes_and_denials(case: Case, run) -> None:
    code, out, _ = run("chains", case.path, "arms", "--from", "Northland", "--format", "table")
    assert code == 0
    assert "Northland → Midland → Hill Brigade → River Front  (3 steps)" in out
    assert '"claimer=Rights Watch North; act=Accuse' in out
    assert 'denied by Ivo Marr: "claimer=Ivo Marr; act=Deny' in out


def test_a_ring_of_accusations_is_called_a_ring(case: Case, run) -> None:
    _, out, _ = run("chains", case.path, "accusations", "--format", "table", "--min-steps", "3")
    assert "Eastland → Westland → Northland → Eastland  (3 steps, a ring)" in out


def test_who_stands_behind_harm_is_shown_with_the_harm_at_the_end(case: Case, run) -> None:
    asked = ("chains", case.path, "responsibility", "--from", "Northland", "--format", "table")
    code, out, _ = run(*asked)
    assert code == 0
    assert "Northland → Midland → civilians  (2 steps)" in out
    assert "Midland → civilians  [MassKilling]" in out
    assert out.endswith("3 responsibility chains of claims.\n")


def test_chains_come_as_rows_for_programs(case: Case, run) -> None:
    _, out, _ = run("chains", case.path, "arms", "--from", "Northland", "--format", "json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [(row["chain"], row["step"], row["to"]) for row in rows] == [
        (1, 1, "Midland"),
        (1, 1, "Midland"),
        (1, 2, "Hill Brigade"),
        (1, 3, "River Front"),
    ]


def test_a_case_that_meets_the_shapes_passes_the_check(case: Case, run) -> None:
    assert run("check", case.path) == (0, "0 violations, 0 warnings and notes\n", "")


def test_a_case_is_exported_to_a_file(case: Case, tmp_path: Path, run) -> None:
    out = tmp_path / "case.nq"
    assert run("export", case.path, "--format", "nquads", "--out", out) == (0, "", "")
    assert len(out.read_text(encoding="utf-8").splitlines()) == len(case.store())


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("query", "{tmp}"), "is not a case folder: it has no case.toml"),
        (("query", "{tmp}/nowhere"), "is not a folder"),
        (("query", "{case}", "arms-supplier"), "is it arms-suppliers"),
        (("query", "{case}", "{tmp}/nowhere.rq"), "nowhere.rq: No such file"),
        (("query", "{case}", "supply-chains", "--param", "who"), "has no value"),
        (("query", "{case}", "supply-chains", "--param", "who=Atlantis"), "is called 'Atlantis'"),
        (("query", "{case}", "supply-chains", "--param", "whom=id:x"), "it has who"),
        (("chains", "{case}", "arms", "--from", "Nothland"), "is it Northland"),
        (("export", "{case}", "--format", "csv", "--out", "{tmp}/no/file"), "No such file"),
        (("remove", "{case}", "wires.txt", "--no-views"), "it has wire.txt"),
    ],
)
def test_what_a_user_can_mend_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], complaint: str, case: Case, tmp_path: Path, run
) -> None:
    code, out, err = run(*(a.format(tmp=tmp_path, case=case.path) for a in arguments))
    assert (code, out) == (2, "")
    assert complaint in err
    assert err.startswith("allegata: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [("fly",), ("build",), ("chains", "x", "love")])
def test_a_command_that_will_not_do_ends_with_exit_code_2(arguments: tuple[str, ...], run) -> None:
    assert run(*arguments)[0] == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("query", "{case}"),
        ("query", "{case}", "most-accused", "--format", "table"),
        ("chains", "{case}", "accusations"),
        ("chains", "{case}", "arms", "--format", "table"),
        ("export", "{case}", "--format", "trig"),
        ("check", "{case}"),
    ],
)
def test_a_reader_that_goes_away_is_no_error(arguments: tuple[str, ...], case: Case) -> None:
    program = [sys.executable, "-m", "allegata.graph.cli"]
    program += [argument.format(case=case.path) for argument in arguments]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (0, b"")


def test_a_question_loads_no_heavy_library(case: Case) -> None:
    program = (
        "import sys\n"
        "from allegata.graph import cli\n"
        f"sys.argv = ['allegata', 'query', {str(case.path)!r}, 'most-accused']\n"
        "try:\n    cli.main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "heavy = {'spacy', 'pandas', 'networkx', 'pyvis', 'pyshacl', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Midland" in done.stdout


def test_the_public_face_is_imported_on_first_use() -> None:
    from allegata import Claim, Store, build

    assert [thing.__name__ for thing in (Claim, Store, build)] == ["Claim", "Store", "build"]
