from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors import score as entry
from allegata.ontology.errors import SourceError
from allegata.ontology.records import (
    Actor,
    Claim,
    Document,
    Filler,
    Harm,
    Location,
    Mention,
    Reading,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The Syrian army shelled Homs. Lina Haddad, a reporter, was killed on 3 May 2012."


def filler(name: str, kind: str = "PersonGroup") -> Filler:
    return Filler(f"id:{name}", name, kind, name, 0, 0)


def claim(event_type: str, **fields: object) -> Claim:
    base: dict[str, object] = {
        "id": f"c:{event_type}",
        "document": "d",
        "source": "s",
        "segment": 0,
        "start": 0,
        "end": 0,
        "quote": "",
        "claimer": None,
        "relays": (),
        "speech_act": "Report",
        "cue": None,
    }
    return Claim(event_type=event_type, **{**base, **fields})  # type: ignore[arg-type]  # test rows


def reading(
    document: Document, claims: tuple[Claim, ...] = (), mentions: tuple[Mention, ...] = ()
) -> Reading:
    actors = (
        Actor("id:Syrian army", "Syrian army", "StateActor", "Military"),
        Actor("id:Lina Haddad", "Lina Haddad", "Person", "Journalist"),
        Actor("id:UN", "UN", "Organisation", "IGO"),
    )
    country = Location("id:Syria", "Syria", "Country")
    town = Location("id:Homs", "Homs", "PopulatedPlace", within="id:Syria")
    return Reading(document, claims, mentions, actors, (country, town))


KILLING = claim(
    "Killing",
    agent=(filler("Syrian army", "StateActor"),),
    victim=(filler("Lina Haddad", "Person"),),
    location=(filler("Homs", "Location"),),
    event_start="2012-05-03",
    harm=(Harm("Killed", 1),),
)


def document() -> Document:
    return Document("d", "s", TEXT, "0", ())


def challenge_file(path: Path) -> Path:
    row = {
        "id": "t-1",
        "phenomenon": "active",
        "text": TEXT,
        "claims": [
            {
                "event_type": ["Killing"],
                "agent": [["Syrian army"]],
                "victim": [["Lina Haddad"]],
                "claimer": ["DOCUMENT"],
            }
        ],
        "forbidden": [],
    }
    path.write_text(json.dumps(row) + "\n\n" + json.dumps({**row, "id": "t-2"}) + "\n")
    return path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "_reader", lambda _: lambda d: reading(d, (KILLING,)))


@pytest.mark.usefixtures("reads")
def test_score_prints_tables_for_people_and_json_for_programs(tmp_path: Path) -> None:
    path = challenge_file(tmp_path / "c.jsonl")
    assert "core   100.0  100.0  100.0" in entry.score("challenge", path)
    shape = json.loads(entry.score("challenge", path, as_json=True))
    assert shape["sheets"]["claims"][0]["gold"] == 2


@pytest.mark.usefixtures("reads")
def test_score_takes_the_chosen_rows_only(tmp_path: Path) -> None:
    path = challenge_file(tmp_path / "c.jsonl")
    assert "1 texts" in entry.score("challenge", path, ids=["t-2"])
    assert "1 texts" in entry.score("challenge", path, limit=1)
    with pytest.raises(SourceError, match="no row t-9"):
        entry.score("challenge", path, ids=["t-9"])


@pytest.mark.usefixtures("reads")
@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("challenge", '{"id": "a", "text": "b", "claims": []}\n{oh', "line 2"),
        ("challenge", '{"id": "a", "text": "b", "claims": [{"event_type": ["Kiling"]}]}', "Kiling"),
        ("challenge", '{"id": "a", "text": "b", "claims": ["c"]}', "line 1"),
        ("challenge", '["a"]', "line 1"),
        ("hrdsattack", "[{}]", "article 1"),
        ("hrdsattack", "{", "cannot be read as JSON"),
        ("plover", '[{"event": "AID"}]', "record 1"),
        ("plover", "{}", "a list of records"),
    ],
)
def test_a_bad_file_is_named_with_its_place(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content)
    with pytest.raises(SourceError, match=message) as raised:
        entry.score(name, path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.usefixtures("reads")
def test_an_unknown_set_a_missing_path_and_a_folder_without_documents_are_named(
    tmp_path: Path,
) -> None:
    with pytest.raises(SourceError, match="challenge, re3d, hrdsattack, plover"):
        entry.score("conll", tmp_path)
    with pytest.raises(SourceError, match="no such file"):
        entry.score("challenge", tmp_path / "absent")
    with pytest.raises(SourceError, match=r"documents\.json"):
        entry.score("re3d", tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        entry.score("challenge", tmp_path)


@pytest.mark.usefixtures("reads")
def test_the_developers_command_prints_figures_or_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = challenge_file(tmp_path / "c.jsonl")
    assert entry.main(["challenge", str(path), "--errors", "--ids", "t-1"]) == 0
    assert capsys.readouterr().out.startswith("challenge\n")
    assert entry.main(["challenge", str(tmp_path / "absent")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
