from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # makes toy_reader importable, in workers too

import toy_reader
from allegata.graph import cli
from allegata.graph.case import build
from allegata.graph.pipeline.workers import Reader

if TYPE_CHECKING:
    from allegata.graph.case import Case

TEXTS = Path(__file__).parent / "texts"
TOY = Reader(toy_reader.open_documents, toy_reader.load, toy_reader.describe, toy_reader.read)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with three documents in the toy notation, to be changed at will."""
    return Path(shutil.copytree(TEXTS, tmp_path / "texts"))


@pytest.fixture
def toy() -> Reader:
    return TOY


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case built once from the three documents; tests only read it."""
    out = tmp_path_factory.mktemp("session") / "case"
    return build([str(TEXTS)], out=out, reader=TOY, views=False).case


@pytest.fixture
def two_workers(monkeypatch: pytest.MonkeyPatch) -> int:
    """A number of workers, and few enough documents for one to be worth starting them."""
    monkeypatch.setattr("allegata.graph.pipeline.workers.FEW", 4)
    return 2


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run the command line in this process; return exit code, output and complaints."""

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["allegata", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call
