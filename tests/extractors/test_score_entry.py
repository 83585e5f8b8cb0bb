from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.scoring import run as entry
from allegata.ontology.errors import SourceError
from scored import KILLING, TEXT, reading

if TYPE_CHECKING:
    from pathlib import Path


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
    monkeypatch.setattr(entry, "_reader", lambda _, **__: lambda d: reading(d, (KILLING,)))


@pytest.mark.usefixtures("reads")
def test_score_prints_tables_for_people_and_json_for_programs(tmp_path: Path) -> None:
    path = challenge_file(tmp_path / "c.jsonl")
    assert "core   100.0  100.0  100.0" in entry.score("challenge", path)
    shape = json.loads(entry.score("challenge", path, as_json=True))
    assert shape["sheets"]["claims"][0]["gold"] == 2


@pytest.mark.usefixtures("reads")
def test_another_part_is_set_beside_the_first(tmp_path: Path) -> None:
    path = challenge_file(tmp_path / "dev.jsonl")
    text = " ".join(entry.score("challenge", path, unread=path).split())
    assert "in view and unread: claims" in text
    assert "in view unread gap" in text
    assert "core 100.0 100.0 0.0 full" in text
    with pytest.raises(SourceError, match="absent: no such file"):
        entry.score("challenge", path, unread=tmp_path / "absent")


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
    with pytest.raises(SourceError, match="challenge, re3d, hrdsattack, plover, muc4, geo"):
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
