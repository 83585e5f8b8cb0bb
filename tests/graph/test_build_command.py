"""The commands that build a case, add to it and remove from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import build

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader


@pytest.fixture
def toy_extractors(toy: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("allegata.graph.pipeline.build.extractors", lambda: toy)


@pytest.mark.usefixtures("toy_extractors")
def test_a_build_prints_what_it_found_and_where_it_is(texts: Path, tmp_path: Path, run) -> None:
    out = tmp_path / "case"
    code, printed, err = run("build", texts, "--out", out, "--no-views", "--workers", "1")
    assert (code, err) == (0, "")
    assert dict(line.split()[0 :: len(line.split()) - 1] for line in printed.splitlines()[:3]) == {
        "documents": "3",
        "claims": "13",
        "actors": "16",
    }
    assert printed.splitlines()[-2:] == [str(out / "graph"), str(out / "claims.jsonl")]


@pytest.mark.usefixtures("toy_extractors")
def test_a_failed_document_is_listed_and_the_exit_code_is_1(
    texts: Path, tmp_path: Path, run
) -> None:
    code, out, _ = run(
        "build", texts, "nowhere.txt", "--out", tmp_path / "case", "--no-views", "--workers", "1"
    )
    assert code == 1
    assert "nowhere.txt" in out
    assert "no such file" in out
    assert "check the path" in out


@pytest.mark.usefixtures("toy_extractors")
def test_documents_are_added_and_removed(texts: Path, toy: Reader, tmp_path: Path, run) -> None:
    case = build([str(texts / "wire.txt")], out=tmp_path / "c", reader=toy, views=False).case
    assert run("add", case.path, texts, "--no-views", "--workers", "1")[0] == 0
    assert len(list(case.claims())) == 13
    assert run("remove", case.path, "wire.txt", "--no-views")[0] == 0
    assert len(list(case.claims())) == 6


@pytest.mark.usefixtures("toy_extractors")
def test_listed_persons_are_built_and_added_under_their_pseudonyms(
    texts: Path, tmp_path: Path, run
) -> None:
    listed = tmp_path / "who.csv"
    listed.write_text("name,pseudonym\nIvo Marr,Envoy 7\nAna Torv,Author 1\n", encoding="utf-8")
    out, options = tmp_path / "case", ("--no-views", "--workers", "1")
    built = run("build", texts / "wire.txt", "--out", out, "--pseudonyms", listed, *options)
    assert built[0] == 0
    assert run("add", out, texts, *options)[0] == 0
    said = (out / "claims.jsonl").read_text(encoding="utf-8")
    assert "Envoy 7" in said
    assert "Ivo Marr" not in said
    code, answer, _ = run("query", out, "confidential-persons", "--format", "csv")
    assert code == 0
    assert {line.split(",")[0] for line in answer.splitlines()[1:]} == {"id:envoy-7"}


@pytest.mark.usefixtures("toy_extractors")
def test_a_bad_list_of_pseudonyms_is_one_line_and_exit_code_2(
    texts: Path, tmp_path: Path, run
) -> None:
    listed = tmp_path / "who.csv"
    listed.write_text("name,pseudonym\nWill,W1\n", encoding="utf-8")
    code, out, err = run("build", texts, "--out", tmp_path / "case", "--pseudonyms", listed)
    assert (code, out) == (2, "")
    assert err.startswith(f"allegata: {listed}, line 2: the name 'Will' is a common word")
    assert err.count("\n") == 1
    assert not (tmp_path / "case").exists()


def test_columns_named_on_the_command_line_reach_the_readers(
    tmp_path: Path, texts: Path, toy: Reader, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[dict[str, tuple[str, ...]]] = []
    monkeypatch.setattr(
        "allegata.graph.pipeline.package_reader.extractors",
        lambda columns, **_: told.append(dict(columns.of)) or toy,
    )
    mapping = tmp_path / "columns.json"
    mapping.write_text('{"text": "body", "author": ["by", "writer"]}', encoding="utf-8")
    options = ("--text", "notes", "--text", "more", "--publisher", "source")
    run("build", texts, "--out", tmp_path / "case", *options, "--mapping", mapping, "--no-views")
    assert told == [
        {"text": ("notes", "more"), "author": ("by", "writer"), "publisher": ("source",)}
    ]


def test_a_bad_mapping_file_is_one_line_and_exit_code_2(tmp_path: Path, texts: Path, run) -> None:
    mapping = tmp_path / "columns.json"
    mapping.write_text('{"words": "body"}', encoding="utf-8")
    code, _, err = run("build", texts, "--out", tmp_path / "case", "--mapping", mapping)
    assert code == 2
    assert "no field 'words'" in err
    assert len(err.splitlines()) == 1
