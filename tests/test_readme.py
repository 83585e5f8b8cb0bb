"""The README says what runs: its commands, its files, its Python example, its dependencies."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"^\$ allegata (\w+)", README, re.MULTILINE)))


def test_the_two_commands_are_there() -> None:
    assert "$ pip install . && allegata demo" in README
    assert "$ pip install '.[test]' && pytest" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_has_help(command: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "allegata.graph.cli", command, "--help"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert shown.returncode == 0, shown.stderr
    assert command in shown.stdout


def options() -> list[tuple[str, str]]:
    """Return each option that an example gives a command."""
    lines = re.findall(r"^\$ allegata (\w+)([^#\n]*)", README, re.MULTILINE)
    return sorted({(name, o) for name, rest in lines for o in re.findall(r"--[a-z-]+", rest)})


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_of_an_example_is_in_the_help(command: str, option: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "allegata.graph.cli", command, "--help"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert option in shown.stdout


def test_every_link_of_the_readme_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    assert [t for t in targets if "://" not in t and not (ROOT / t).exists()] == []


def test_every_file_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:extractors|graph|ontology)/[^`]*)`", README))
    assert len(named) > 5
    assert [path for path in sorted(named) if not list(ROOT.glob(path))] == []


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=,\[ ]", need)[0] for need in project["dependencies"]]
    table = README.split("## What it needs")[1]
    assert [name for name in names if name not in table] == []
    assert all(">=" in need for need in project["dependencies"])


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "reports").mkdir()
    text = "Rebels killed 23 people in Homs on 12 June 2012.\n"
    (tmp_path / "reports" / "one.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    names: dict[str, object] = {}
    exec(code.group(1), names)  # noqa: S102 -- the README's own example
    table = names["table"]
    assert "23 people" in repr(names["sentence"])
    assert "<!doctype html>" in names["page"].html.lower()  # type: ignore[attr-defined]
    assert list(names["claims"]["agent"]) == ["Rebels"]  # type: ignore[index]
    assert list(table["words"]) == [text.strip()]  # type: ignore[index]
