"""``--actors``: a user's own actors win, are kept in the case, and are reported where watched."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from allegata.extractors import own_actors
from allegata.extractors.lexicon.known_names import known_names, organisations
from allegata.extractors.words.languages import adding
from allegata.graph.agenda.watch import sentence_at
from allegata.ontology.errors import LexiconError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Gen. Karsten Vole of the Amber Column ordered the shelling of Homs. The Column denied it.\n"
OWN = (
    '{"name": "Amber Column", "aliases": ["the Column"], "kind": "ArmedGroup", '
    '"actor_type": "Rebels", "country": "Syria", "watch": true}\n'
    '{"name": "Karsten Vole", "kind": "Person", "watch": true}\n'
)


def rows(path: Path, text: str) -> list[dict[str, object]]:
    path.write_text(text, encoding="utf-8")
    return [json.loads(row) for row in own_actors(path)]


def test_rows_of_json_lines_need_a_name_alone(tmp_path: Path) -> None:
    column, vole = rows(tmp_path / "own.jsonl", OWN)
    assert (column["id"], column["country"], column["watch"]) == ("amber-column", "syria", True)
    assert (vole["kind"], vole["actor_type"], vole["aliases"]) == ("Person", "Unidentified", [])


def test_rows_of_a_table_join_aliases(tmp_path: Path) -> None:
    text = "name,aliases,kind,country,watch\nAmber Column,AC; Columnists,ArmedGroup,SY,yes\n"
    (row,) = rows(tmp_path / "own.csv", text)
    assert row["aliases"] == ["AC", "Columnists"]
    assert (row["country"], row["watch"]) == ("syria", True)


@pytest.mark.parametrize("listed", [True, False])
def test_entities_of_followthemoney_are_taken(tmp_path: Path, listed: bool) -> None:
    person = {
        "id": "x1",
        "schema": "Person",
        "properties": {"name": ["Karsten Vole", "K. Vole"], "alias": ["Vole"], "country": ["sy"]},
    }
    vessel = {"id": "x2", "schema": "Vessel", "properties": {"name": ["Alba"]}}
    text = json.dumps([person, vessel]) if listed else f"{json.dumps(person)}\n{json.dumps(vessel)}"
    (row,) = rows(tmp_path / "own.json", text)
    assert (row["name"], row["kind"]) == ("Karsten Vole", "Person")
    assert (row["aliases"], row["country"]) == (["K. Vole", "Vole"], "syria")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"name": ""}', "line 1: no name; write one"),
        ('{"name": "A", "colour": 1}', "line 1: unknown key colour"),
        ('{"name": "A", "kind": "Ghost"}', "line 1: no kind 'Ghost'; there are Person"),
        ('{"name": "A", "country": "Narnia"}', "line 1: no state 'Narnia'"),
        ('{"name": "A"}\n{"name": "A"}', "line 2: 'A' stands in the file already"),
        ("{", "line 1: not JSON"),
        ("\n", "names nobody"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(LexiconError, match=why):
        rows(tmp_path / "own.jsonl", text)


def test_an_own_row_wins_while_it_is_added(tmp_path: Path) -> None:
    (tmp_path / "own.jsonl").write_text('{"name": "Our Force", "aliases": ["Hezbollah"]}\n')
    shipped = [one.name for one in known_names("Hezbollah")]
    with adding(own_actors(tmp_path / "own.jsonl")):
        assert [one.name for one in known_names("Hezbollah")] == ["Our Force"]
        assert "our-force" in organisations()
    assert [one.name for one in known_names("Hezbollah")] == shipped
    assert "our-force" not in organisations()


def test_what_is_watched_is_reported_with_its_sentence_and_kept(run, tmp_path: Path) -> None:
    (tmp_path / "own.jsonl").write_text(OWN, encoding="utf-8")
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    case = tmp_path / "case"
    told = run(
        "build", tmp_path / "one.txt", "--actors", tmp_path / "own.jsonl",
        "--out", case, "--no-views", "--workers", 1,
    )  # fmt: skip
    assert told[0] == 0
    assert re.search(r"^(watched +)?Karsten Vole\b", told[1], re.MULTILINE)
    assert "Gen. Karsten Vole of the Amber Column ordered" in " ".join(told[1].split())
    actors = (case / "actors.jsonl").read_text(encoding="utf-8")
    assert '"id": "https://w3id.org/allegata/id/amber-column"' in actors
    (tmp_path / "two.txt").write_text("The Amber Column left Homs on Monday.\n", encoding="utf-8")
    code, out, _ = run("add", case, tmp_path / "two.txt", "--no-views", "--workers", 1)
    assert code == 0
    assert "The Amber Column left Homs on Monday." in out
    assert "Karsten Vole" not in out
    assert "watched: Karsten Vole in " in run("review", case)[1]


def test_the_sentence_around_a_name_is_told_in_one_line() -> None:
    text = 'He left. "Dr. Holm\ncame," she said. No. 5 was free.'
    start = text.index("Holm")
    assert sentence_at(text, start, start + 4) == '"Dr. Holm came," she said.'
