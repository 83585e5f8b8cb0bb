"""A chain kind, a page or an export is one file and one row: all the rest follows from the row.

Each test registers a toy row and looks for it where users meet it.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources import READERS, open_documents
from allegata.graph.relations import kinds
from allegata.graph.relations.arms import arms_chains
from allegata.graph.relations.chains import ChainKind
from allegata.graph.tables.exports import export as exports
from allegata.graph.views.pages import catalogue
from allegata.graph.views.pages.page import Card, Page
from allegata.graph.views.pages.shell import View, render
from allegata.ontology.errors import QueryError
from allegata.ontology.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.extractors.sources.reading import File
    from allegata.graph.case import Case
    from allegata.graph.views.pages.page import Contents

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Case:
    """A copy of the case, to write pages into."""
    return replace(case, path=Path(shutil.copytree(case.path, tmp_path / "own")))


@pytest.fixture
def gifts(monkeypatch: pytest.MonkeyPatch) -> ChainKind:
    """A kind of chain that is found as supply is."""
    kind = ChainKind("gifts", arms_chains, "who gives to whom", "Who gave?", "gift", "gifts")
    monkeypatch.setattr(kinds, "KINDS", (*kinds.KINDS, kind))
    return kind


class Tally:
    """A page that only counts."""

    def __init__(self, told: Contents) -> None:
        self.told = told

    def view(self, *, pages: str | None = None, home: str | None = None) -> View:
        rows = [(f"{len(self.told.claims)} claims", pages)]
        shown = {"title": "Tally", "explanation": "", "columns": ("claims", "pages")}
        return View(render("rows.html", home=home, rows=rows, **shown))

    def card(self) -> Card:
        return Card("tally.html", "How many claims", "They are counted.", None, "a number")

    def drawn(self) -> set[str]:
        return {claim.id for claim in self.told.claims}

    def anchors(self) -> dict[str, str]:
        return {}


@pytest.fixture
def tally(monkeypatch: pytest.MonkeyPatch) -> None:
    row = Page("tally", "how many claims there are", Tally)
    monkeypatch.setattr(catalogue, "PAGES", (*catalogue.PAGES, row))


@pytest.mark.usefixtures("gifts")
def test_a_kind_of_chain_is_one_row(case: Case, run) -> None:
    assert "gifts           who gives to whom" in run("chains", "--help")[1]
    assert "gifts           who gives to whom" in run("view", "--help")[1]
    table = case.chains("gifts", start="Northland")
    assert (table.question, len(table)) == ("Who gave?", 4)
    asked = ("chains", case.path, "gifts", "--from", "Northland", "--format", "table")
    assert run(*asked)[1].endswith("\n1 gift of claims.\n")


@pytest.mark.usefixtures("gifts")
def test_chains_of_a_new_kind_have_a_page(own: Case, run) -> None:
    code, out, _ = run("view", own.path, "--chain", "gifts", "--from", "Northland")
    assert code == 0
    path = Path(out.strip())
    assert path.name == "chain-gifts-northland.html"
    assert "Who gave? from Northland" in path.read_text(encoding="utf-8").replace("?:", "?")


@pytest.mark.usefixtures("gifts")
def test_an_unknown_kind_is_answered_with_those_that_there_are(case: Case, run) -> None:
    there = f"no chains of kind 'love'; there are {', '.join(k.name for k in kinds.KINDS)}"
    assert there.endswith(", gifts")
    assert run("chains", case.path, "love") == (2, "", f"allegata: {there}\n")
    with pytest.raises(QueryError, match=there):
        case.chains("love")


@pytest.mark.usefixtures("tally")
def test_a_page_is_one_row(own: Case, run) -> None:
    assert "how many claims there are" in run("view", "--help")[1]
    alone = own.view("tally", home="x.html").html
    assert "<td>13 claims</td><td>None</td>" in alone
    assert '<a href="x.html">Case</a>' in alone
    code, out, _ = run("view", own.path, "--page", "tally")
    assert (code, Path(out.strip()).name) == (0, "tally.html")
    written = {Path(line).name: Path(line) for line in run("view", own.path)[1].splitlines()}
    assert "<td>13 claims</td><td>documents</td>" in written["tally.html"].read_text("utf-8")
    front = written["index.html"].read_text(encoding="utf-8")
    assert '<a href="tally.html">' in front
    assert "They are counted." in front
    about = next((own.views_path / "documents").glob("*.html"))
    assert '<a href="../tally.html#claim=' in about.read_text(encoding="utf-8")


def test_an_unknown_page_is_answered_with_those_that_there_are(case: Case, run) -> None:
    code, _, err = run("view", case.path, "--page", "moon")
    assert code == 2
    known = ", ".join(row.name for row in catalogue.PAGES)
    assert err == f"allegata: no page 'moon'; there are {known}\n"


def test_each_page_has_the_name_of_what_it_shows(case: Case) -> None:
    for row in catalogue.PAGES:
        assert case.view(row.name).html.lower().startswith("<!doctype html>")


def test_an_export_is_one_row(case: Case, run, monkeypatch: pytest.MonkeyPatch) -> None:
    def quotes(told: Case) -> Iterator[str]:
        return (f"{claim.quote}\n" for claim in told.claims())

    row = exports.Export("quotes", "the words alone", quotes)
    monkeypatch.setattr(exports, "EXPORTS", (*exports.EXPORTS, row))
    assert "the words alone" in run("export", "--help")[1]
    code, out, _ = run("export", case.path, "--format", "quotes")
    assert (code, len(out.splitlines())) == (0, 13)
    code, _, err = run("export", case.path, "--format", "pdf")
    assert (code, "there are trig, nquads" in err) == (2, True)


def test_a_source_format_is_one_row(tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_shout(file: File) -> Iterator[Failure]:
        """Yield nothing but noise."""
        yield Failure(file.source, "too loud", "whisper")

    monkeypatch.setitem(READERS, ".shout", read_shout)
    for verb in ("build", "add"):
        assert ".shout" in run(verb, "--help")[1]
    (tmp_path / "one.shout").write_text("!")
    assert [one.reason for one in open_documents([str(tmp_path)])] == ["too loud"]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Documents", list(READERS)),
        ("Chains", [row.name for row in kinds.KINDS]),
        ("Pages", [row.name for row in catalogue.PAGES]),
        ("Exports", [row.name for row in exports.EXPORTS]),
    ],
)
def test_the_readme_lists_what_there_is(
    heading: str, names: list[str], *, update_golden: bool
) -> None:
    text = README.read_text(encoding="utf-8")
    row = re.search(rf"^(\| {heading} \|[^|]*\|) (.*) \|$", text, re.MULTILINE)
    assert row
    listed = " ".join(f"`{name}`" for name in names)
    if update_golden:
        README.write_text(text.replace(row[0], f"{row[1]} {listed} |"), encoding="utf-8")
    else:
        assert row[2] == listed, "pytest tests/graph/test_registries.py --update-golden writes it"
