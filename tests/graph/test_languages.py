"""Another language is a language folder, a lexicon folder and a pipeline: nothing else changes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.language import pipeline
from allegata.extractors.language.pipeline import EMBEDDED, PipelineError
from allegata.extractors.lexicon.load import read_lexicon
from allegata.extractors.mentions.places.told_in_rows import rows
from allegata.extractors.words.languages import LanguageError, language, languages, speak, spoken
from allegata.extractors.words.sets import words
from allegata.graph import cli
from allegata.graph.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

TONGUES = Path(__file__).parents[1] / "tongues"
SPANISH = "Los soldados dispararon contra la multitud, dijo un testigo a la radio local."
ENGLISH = "Syria bombed a school."


@pytest.fixture
def _toy_tongue(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The made-up language is installed."""
    monkeypatch.syspath_prepend(str(TONGUES))
    languages.cache_clear()
    pipeline.load.cache_clear()
    yield
    languages.cache_clear()
    pipeline.load.cache_clear()
    speak("en")


def built(folder: Path, text: str, *options: str) -> tuple[int, list[dict[str, object]], str]:
    """Build a case of one text; return the exit code, its claims and its log."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    command = ["build", str(folder / "a.txt"), "--out", str(folder / "case"), "--no-views"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["allegata", *command, *options])
        with pytest.raises(SystemExit) as done:
            cli.main()
    claims = (folder / "case" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    log = (folder / "case" / "log.jsonl").read_text(encoding="utf-8")
    return int(done.value.code or 0), [json.loads(claim) for claim in claims], log


@pytest.mark.usefixtures("_toy_tongue")
def test_a_made_up_language_goes_through_to_a_claim(tmp_path: Path) -> None:
    code, claims, _ = built(tmp_path, "Syria bombu skolo.", "--pipeline", "toy_tongue")
    assert code == 0
    (claim,) = claims
    assert claim["event_type"] == "Bombing"
    assert [filler["name"] for filler in claim["agent"]] == ["Syria"]  # type: ignore[attr-defined]
    assert [filler["text"] for filler in claim["target"]] == ["skolo"]  # type: ignore[attr-defined]
    assert claim["polarity"] == "Positive"
    (document,) = Case.open(tmp_path / "case").documents()
    assert document.language == "qtx"


@pytest.mark.usefixtures("_toy_tongue")
def test_the_small_words_of_the_language_folder_are_heeded(tmp_path: Path) -> None:
    _, (claim,), _ = built(tmp_path, "Syria ze bombu skolo.", "--pipeline", "toy_tongue")
    assert claim["polarity"] == "Negative"


@pytest.mark.usefixtures("_toy_tongue")
def test_english_words_mean_nothing_in_another_language(tmp_path: Path) -> None:
    _, claims, _ = built(tmp_path, "Syria bombed school.", "--pipeline", "toy_tongue")
    assert claims == []


@pytest.mark.usefixtures("_toy_tongue")
def test_each_language_has_its_own_lexicons_and_shares_the_names() -> None:
    english = read_lexicon("events")
    speak("qtx")
    assert [row["lemmas"] for row in read_lexicon("events")] == [["bombu"]]
    assert read_lexicon("weapons") == ()
    assert set(words("negations")) == {"ze"}
    assert len(words("months")) == 0
    assert read_lexicon("states")
    assert spoken().code == "qtx"
    speak("en")
    assert read_lexicon("events") is english


@pytest.mark.usefixtures("_toy_tongue")
def test_a_text_read_in_two_languages_has_the_rows_of_each() -> None:
    text = "Shells hit the Tarn and Orin regions."
    (row,) = rows(text)
    assert row.kind == "regions"
    speak("qtx")
    assert rows(text) == ()
    speak("en")
    assert rows(text) == (row,)


@pytest.mark.skipif(not EMBEDDED.is_dir(), reason="the embedded pipeline is not built")
def test_a_document_without_a_pipeline_is_listed_and_the_exit_code_tells(tmp_path: Path) -> None:
    code, claims, log = built(tmp_path, SPANISH)
    assert (code, claims) == (1, [])
    assert "Spanish; no pipeline for it" in log
    assert "Read" not in [json.loads(line)["status"] for line in log.splitlines()]
    code, _, log = built(tmp_path, SPANISH, "--language", "en")
    assert code == 0
    assert "Read" in log


def test_an_unknown_language_lists_the_known_ones() -> None:
    with pytest.raises(LanguageError, match=r"no words of Icelandic \(is\).*English \(en\)"):
        language("is")


def test_a_pipeline_without_a_language_folder_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("is").to_disk(tmp_path / "is")
    with pytest.raises(PipelineError, match="reads Icelandic, of which there are no words"):
        pipeline.load(str(tmp_path / "is"))


def test_a_package_that_promises_a_language_must_bring_its_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "torn-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: torn\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text("[allegata.languages]\nqty = torn_tongue\n")
    (tmp_path / "torn_tongue").mkdir()
    (tmp_path / "torn_tongue" / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    languages.cache_clear()
    with pytest.raises(LanguageError, match=r"'torn_tongue'.*no folder 'language'"):
        languages()
    monkeypatch.undo()
    languages.cache_clear()
