"""Words are found in quotes and in documents, at once after a change, and gone when these go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.graph.agenda.drafting import Draft
from allegata.graph.case import Case, build
from allegata.graph.cli import app
from allegata.graph.pipeline.build import add, remove
from allegata.graph.pipeline.deciding.taking import take
from allegata.ontology.errors import QueryError
from typer.testing import CliRunner

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader


@pytest.fixture
def made(texts: Path, toy: Reader, tmp_path: Path) -> Case:
    return build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case


def found(case: Case, words: str) -> list[tuple[object, ...]]:
    return [row[1:4] for row in case.search(words)]


def test_a_quote_is_found_with_who_says_it(made: Case) -> None:
    (row,) = found(made, "attack helicopters")
    assert row[0] == "Rights Watch North"
    assert "material=attack helicopters" in str(row[2])


def test_endings_make_no_difference_and_all_words_must_stand_together(made: Case) -> None:
    assert found(made, "helicopter") == found(made, "helicopters") != []
    assert found(made, "helicopters villagers") == []


def test_words_in_quotes_stand_side_by_side_and_a_star_is_any_ending(made: Case) -> None:
    assert found(made, '"attack helicopters"') != []
    assert found(made, '"helicopters attack"') == []
    assert found(made, "helicop*") == found(made, "helicopters")


def test_what_no_claim_quotes_is_found_in_the_document(made: Case) -> None:
    ((who, kind, text),) = found(made, "BlogPost")
    assert (who, kind) == (None, None)
    assert "kind=BlogPost" in str(text)


def test_a_rejected_claim_is_found_in_the_document_alone(made: Case) -> None:
    claim = next(one for one in made.claims() if "attack helicopters" in one.quote)
    take(made, Draft(made, by="Ana", on="2026-01-02T03:04:05Z").of("reject", claim.id))
    (row,) = made.search("attack helicopters")
    assert (row[1], row[4]) == (None, None)


def test_no_word_of_a_removed_document_stays_in_the_ledger(
    made: Case, texts: Path, toy: Reader
) -> None:
    count = len(made.search("rifles"))
    more = texts / "more.txt"
    more.write_text("# publisher=Post\nact=Accuse; agent=Northland; material=quaxwords", "utf-8")
    add(made, [str(more)], reader=toy, views=False)
    assert len(found(made, "quaxwords")) == 1
    remove(made, ["more.txt"], views=False)
    assert found(made, "quaxwords") == []
    assert len(made.search("rifles")) == count
    held = [path.read_bytes() for path in made.path.glob("ledger.sqlite*")]
    assert not any(b"quaxword" in one for one in held)


def test_a_page_of_what_is_found_is_a_part_of_it(made: Case) -> None:
    whole = made.search("Northland").rows
    assert len(whole) > 3
    assert made.search("Northland", limit=2, offset=1).rows == whole[1:3]


@pytest.mark.parametrize("asked", ["", "  ", '""', "* - ?"])
def test_no_word_to_look_for_is_one_line(made: Case, asked: str) -> None:
    with pytest.raises(QueryError, match="no word to look for"):
        made.search(asked)


@pytest.mark.parametrize("asked", ["NOT rifles", "rifles) OR", 'a "b', "text:rifles", "^rifles"])
def test_nothing_in_the_words_is_an_operator(made: Case, asked: str) -> None:
    made.search(asked)


def test_the_command_looks_for_words(made: Case) -> None:
    told = CliRunner().invoke(app, ["query", str(made.path), "--text", "attack helicopters"])
    assert told.exit_code == 0, told.output
    assert "Rights Watch North" in told.output
