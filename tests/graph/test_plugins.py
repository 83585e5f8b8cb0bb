"""Extractors of other packages through a whole build; tests/plugins has the example."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.extractors import extended, plugin_names
from allegata.extractors.language.pipeline import EMBEDDED
from allegata.extractors.plugins import installed
from allegata.graph import cli
from allegata.graph.case import build
from allegata.graph.pipeline.build import add

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.graph.pipeline.workers import Reader

EXAMPLE = Path(__file__).parents[1] / "plugins"
LOG = "# LOG Eastland > Midland: mortars\nclaimer=Westland; agent=Eastland; recipient=Midland\n"


@pytest.fixture
def _example(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The example is installed."""
    monkeypatch.syspath_prepend(str(EXAMPLE))
    installed.cache_clear()
    yield
    installed.cache_clear()


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution is installed whose extractor cannot be imported."""
    metadata = tmp_path / "site" / "torn-1.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: torn\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text("[allegata.extractors]\ntorn = torn_module:it\n")
    monkeypatch.syspath_prepend(str(metadata.parent))


@pytest.fixture
def reader(toy: Reader) -> Reader:
    return replace(toy, plugins=plugin_names, extend=extended)


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "a.txt").write_text(LOG)
    return folder


@pytest.mark.usefixtures("_example")
def test_a_build_holds_the_claims_of_an_installed_extractor(
    logs: Path, reader: Reader, tmp_path: Path
) -> None:
    case = build([str(logs)], out=tmp_path / "case", reader=reader, views=False).case
    by_extractor = {claim.extractor: claim for claim in case.claims()}
    assert sorted(by_extractor) == ["allegata.rules", "convoy-log 1.2"]
    claim = by_extractor["convoy-log 1.2"]
    assert claim.quote == "LOG Eastland > Midland: mortars"
    assert case.settings().extractors[1:] == ("convoy-log 1.2",)
    asked = (
        "SELECT ?c WHERE { ?c al:extractor 'convoy-log 1.2' ; al:material/rdfs:label 'mortars' }"
    )
    assert case.sparql(asked).frame()["c"].tolist() == [claim.id]


@pytest.mark.usefixtures("_example")
def test_two_builds_with_an_extractor_are_the_same_bytes(
    logs: Path, reader: Reader, tmp_path: Path, two_workers: int
) -> None:
    for number in range(12):
        (logs / f"b{number}.txt").write_text(f"# LOG Eastland > Midland: part {'x' * number}\n")
    one, two = (
        build([str(logs)], out=tmp_path / name, reader=reader, views=False, workers=workers).case
        for name, workers in (("one", 1), ("two", two_workers))
    )
    assert len(list(one.claims())) == 14
    assert one.claims_path.read_bytes() == two.claims_path.read_bytes()
    assert one.settings_path.read_bytes() == two.settings_path.read_bytes()


@pytest.mark.usefixtures("_example")
def test_an_extractor_that_fails_leaves_out_its_claims_of_that_document_and_says_so(
    logs: Path, reader: Reader, tmp_path: Path
) -> None:
    (logs / "b.txt").write_text(LOG.replace("mortars", "ruined page"))
    report = build([str(logs)], out=tmp_path / "case", reader=reader, views=False)
    (entry,) = report.incomplete
    assert (entry.source, entry.claims, report.read_now) == ("b.txt", 1, 2)
    complaint = "extractor convoy-log 1.2 failed: ValueError: the page cannot be read ("
    assert entry.reason is not None
    assert entry.reason.startswith(complaint)
    assert "(convoy_log.py, line " in entry.reason
    assert "\n" not in entry.reason
    assert {claim.source for claim in report.case.claims()} == {"a.txt", "b.txt"}
    again = build([str(logs)], out=tmp_path / "case", reader=reader, views=False)
    assert (again.read_now, again.incomplete) == (1, report.incomplete)


def test_installing_an_extractor_reads_the_documents_again(
    logs: Path, reader: Reader, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    build([str(logs)], out=tmp_path / "case", reader=reader, views=False)
    request.getfixturevalue("_example")
    report = build([str(logs)], out=tmp_path / "case", reader=reader, views=False)
    assert report.read_now == 1
    assert len(list(report.case.claims())) == 2


@pytest.mark.usefixtures("broken", "_example")
def test_an_extractor_that_cannot_be_loaded_is_named_in_the_case_and_stops_nothing(
    logs: Path, reader: Reader, tmp_path: Path
) -> None:
    case = build([str(logs)], out=tmp_path / "case", reader=reader, views=False).case
    (missing,) = case.settings().missing
    assert missing.startswith("extractor torn cannot be loaded: ModuleNotFoundError: ")
    assert "\n" not in missing
    assert len(list(case.claims())) == 2
    (logs / "c.txt").write_text(LOG.replace("Eastland", "Westland"))
    assert add(case, [str(logs)], reader=reader, views=False).read_now == 1
    assert len(list(case.claims())) == 4


@pytest.mark.usefixtures("_example")
@pytest.mark.skipif(not EMBEDDED.is_dir(), reason="the embedded pipeline is not built")
def test_the_command_builds_with_the_rules_and_an_installed_extractor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log.txt").write_text(
        "Iran shipped rifles to Yemen.\n\nLOG Iran > Yemen: mortars\n"
    )
    arguments = ["build", tmp_path / "log.txt", "--out", tmp_path / "case", "--no-views"]
    monkeypatch.setattr(sys, "argv", ["allegata", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert not ended.value.code, capsys.readouterr()
    rows = (tmp_path / "case" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    read = [(row["extractor"], row["material"][0]["text"]) for row in map(json.loads, rows)]
    assert ("convoy-log 1.2", "mortars") in read
    assert any(name.startswith("allegata.") for name, _ in read)
