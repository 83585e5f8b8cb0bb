"""Tables on the command line fit the terminal, and nothing in them is cut."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from allegata.graph import cli
from allegata.graph.cli.fitting import fitted
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

QUOTE = "Westland has long accused Eastland of supplying rockets to the River Front by sea."
COLUMNS = ("supplier", "speechAct", "quote", "claim")
ROW = ("Eastland", "Accuse", QUOTE, "id:claim-2a645bb356d56eb2")


def lines(width: int | None, columns=COLUMNS, rows=(ROW,)) -> list[str]:
    table = fitted(columns, rows, width=width)
    return [*table.heading, *table.body]


def test_a_table_that_fits_is_a_line_for_each_row() -> None:
    assert lines(160) == lines(None)
    assert len(lines(160)) == 2
    assert QUOTE in lines(160)[1]


def test_a_quote_that_does_not_fit_gets_lines_of_its_own() -> None:
    told = lines(80)
    assert told[0].split() == ["supplier", "speechAct", "claim"]
    assert told[1].split() == ["Eastland", "Accuse", "id:claim-2a645bb356d56eb2"]
    assert " ".join(" ".join(told[2:]).split()) == QUOTE
    assert all(line.startswith("    ") for line in told[2:])


def test_a_last_column_that_is_long_folds_where_it_stands() -> None:
    told = lines(60, ("name", "question"), (("arms", QUOTE),))
    assert told[1].startswith("arms  Westland has long")
    assert all(line.startswith("      ") for line in told[2:])


def test_headings_fold_between_their_words() -> None:
    rows = (("a", "1", "2"),)
    assert lines(24, ("source", "other_language", "pages_read"), rows) == [
        "        other     pages",
        "source  language  read",
        "a       1         2",
    ]


def test_where_columns_are_too_many_each_row_is_a_block() -> None:
    names = tuple(f"column{number}" for number in range(9))
    told = lines(40, names, (("word",) * 9, ("word",) * 9))
    assert told[0] == "column0  word"
    assert told[9] == ""


@given(
    st.integers(24, 140),
    st.lists(
        st.lists(st.text("abc -é", max_size=60), min_size=4, max_size=4), min_size=1, max_size=4
    ),
)
def test_no_word_is_lost_and_no_line_is_too_long(width: int, rows: list[list[str]]) -> None:
    told = lines(width, ("one", "two", "three", "four"), rows)
    words = " ".join(told).split()
    longest = max((len(word) for row in rows for cell in row for word in cell.split()), default=0)
    if longest <= width - 9:
        assert all(len(line) <= width for line in told)
        for row in rows:
            for word in {word for cell in row for word in cell.split()}:
                assert word in words


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """Run the command line on a terminal of 80 characters and return what it shows."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "allegata.graph.cli", *arguments],
        stdout=theirs, env={**os.environ, "COLUMNS": "80", **environment}, check=True,
    )  # fmt: skip
    os.close(theirs)
    told = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            piece = b""
        if not piece:
            os.close(ours)
            return told.decode()
        told += piece


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_headings_are_bold_on_a_terminal_unless_no_color_is_set(tmp_path: Path) -> None:
    (tmp_path / "case.toml").touch()
    plain = on_a_terminal("query", "--help", NO_COLOR="1", TERM="xterm")
    assert "--wide" in plain
    assert "\x1b[1m" not in plain


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_chains_go_on_beneath_themselves_on_a_terminal(case) -> None:
    told = on_a_terminal("chains", str(case.path), "arms").splitlines()
    assert max(map(len, told)) <= 80
    piped = chained(case)
    assert " ".join(" ".join(told).split()) == " ".join(piped.split())


def chained(case) -> str:
    """Return the chains as a pipe gets them, each quote on a line."""
    command = [sys.executable, "-m", "allegata.graph.cli", "chains", str(case.path), "arms"]
    return subprocess.run(
        [*command, "--format", "table"], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("query case arms", "arms-suppliers"),
        ("chains case resp", "responsibility"),
        ("view case --page time", "timeline"),
        ("export case --format gra", "graphml"),
        ("report case --stories cor", "corroboration"),
        ("re", "report"),
    ],
)
def test_a_shell_completes_questions_kinds_and_pages(
    typed: str, word: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["allegata", *typed.split()]
    monkeypatch.setenv("_ALLEGATA_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", " ".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setattr(sys, "argv", ["allegata"])
    with pytest.raises(SystemExit):
        cli.app(prog_name="allegata")
    assert word in capsys.readouterr().out.split()


def test_wide_is_a_line_for_each_row(case, run) -> None:
    code, out, _ = run("query", case.path, "arms-suppliers", "--format", "table", "--wide")
    rows = [line for line in out.splitlines() if "id:claim-" in line]
    assert code == 0
    assert out.splitlines()[-1] == f"{len(rows)} rows"
    assert len(out.splitlines()) == len(rows) + 2


def test_a_build_of_only_missing_files_makes_no_case_and_empties_none(
    case, tmp_path: Path, run
) -> None:
    out = tmp_path / "case"
    code, _, err = run("build", tmp_path / "no.txt", tmp_path / "nor.html", "--out", out)
    assert code == 2
    assert err.endswith("no such file or folder; check the spelling and where you are\n")
    assert not out.exists()
    before = (case.path / "claims.jsonl").read_bytes()
    assert run("build", tmp_path / "no.txt", "--out", case.path)[0] == 2
    assert (case.path / "claims.jsonl").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
@pytest.mark.parametrize("command", ["review", "show", "check", "coverage", "build --help"])
def test_nothing_that_is_told_on_a_terminal_is_wider_than_it(case, command: str) -> None:
    name, *rest = command.split()
    claim = [next(iter(case.claims())).id.rsplit("/", 1)[-1]] if name == "show" else []
    told = on_a_terminal(name, *(rest or [str(case.path), *claim]), NO_COLOR="1").splitlines()
    assert told
    assert max(map(len, told)) <= 80


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_no_sentence_on_a_command_is_cut_in_the_help() -> None:
    told = on_a_terminal("--help", NO_COLOR="1")
    assert "..." not in told.partition("Commands:")[2]
    assert max(map(len, told.splitlines())) <= 80
