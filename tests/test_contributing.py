"""CONTRIBUTING.md says what runs: its commands, options, paths, lexicon keys."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from allegata.extractors.explaining.rules import by_name
from allegata.ontology import terms

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FENCED = "\n".join(re.findall(r"^```console\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL))
QUOTED = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", TEXT, flags=re.M | re.S))
COMMANDS = sorted({*re.findall(r"^\$ (.+?)(?:  +#.*)?$", FENCED, re.MULTILINE), *QUOTED})
LEXICONS = sorted(
    path
    for folder in ("extractors/lexicon", "extractors/language", "ontology")
    for path in (ROOT / folder).rglob("*.jsonl")
)
CELLS = r"^\| (.+?) \| (.+) \| (.+?) \|$"


def documented() -> dict[str, dict[str, list[str]]]:
    """Return for each lexicon file its keys, each with the files that read it."""
    found: dict[str, dict[str, list[str]]] = {}
    for section in TEXT.split("## Every key of every row")[1].split("\n### ")[1:]:
        heading, _, body = section.partition("\n")
        rows = re.findall(CELLS, body, re.MULTILINE)
        keys = {
            key: re.findall(r"`([^`]+)`", where)
            for names, _, where in rows
            for key in re.findall(r"`(\w+)`", names)
        }
        found.update(dict.fromkeys(re.findall(r"`([\w.]+)`", heading), keys))
    return found


def keys_in(name: str) -> set[str]:
    """Return the keys that occur in the files of that name."""
    texts = [path.read_text(encoding="utf-8") for path in LEXICONS if path.name == name]
    return {key for text in texts for line in text.splitlines() for key in json.loads(line)}


DOCUMENTED = documented()


def test_every_lexicon_file_is_documented() -> None:
    assert set(DOCUMENTED) == {path.name for path in LEXICONS}


@pytest.mark.parametrize("name", sorted(DOCUMENTED))
def test_each_key_of_a_lexicon_is_documented_and_none_else(name: str) -> None:
    together = [other for other, keys in DOCUMENTED.items() if keys is DOCUMENTED[name]]
    occurring = set[str]().union(*map(keys_in, together))
    assert occurring == set(DOCUMENTED[name])


@pytest.mark.parametrize("name", sorted(DOCUMENTED))
def test_the_file_that_is_said_to_read_a_key_does(name: str) -> None:
    for key, files in DOCUMENTED[name].items():
        for file in files:
            path = next(p for p in (ROOT / "extractors" / file, ROOT / file) if p.exists())
            assert f'"{key}"' in path.read_text(encoding="utf-8"), (key, file)


@pytest.mark.parametrize(
    "command", sorted({c.split()[1] for c in COMMANDS if c.startswith("allegata ")})
)
def test_every_command_has_help(command: str) -> None:
    run = [sys.executable, "-m", "allegata.graph.cli", *command.split(), "--help"]
    shown = subprocess.run(run, capture_output=True, text=True, check=False)
    assert shown.returncode == 0, shown.stderr


def options() -> list[tuple[str, str]]:
    """Return each option that the text gives a command of allegata."""
    said = [re.sub(r'"[^"]*"', "", c).split() for c in COMMANDS if c.startswith("allegata ")]
    return sorted(
        {(words[1], word) for words in said for word in words[2:] if word.startswith("--")}
    )


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_that_is_named_is_in_the_help(command: str, option: str) -> None:
    run = [sys.executable, "-m", "allegata.graph.cli", command, "--help"]
    shown = subprocess.run(run, capture_output=True, text=True, check=True)
    assert option in shown.stdout


def test_every_path_and_test_that_is_named_is_there() -> None:
    named = {word.rstrip(":,") for text in (*QUOTED, *COMMANDS) for word in text.split()}
    tops = ("tests/", "ontology/", "extractors/", "graph/", ".ci/")
    paths = {word for word in named if word.startswith(tops) and not re.search(r"NAME|=|\*", word)}
    assert len(paths) > 40
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


def test_every_link_leads_somewhere() -> None:
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", TEXT) if "://" not in target]
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    anchors = {f"#{heading.lower().replace(' ', '-')}" for heading in headings}
    assert [t for t in targets if t not in anchors and not (ROOT / t).exists()] == []


def test_the_properties_of_an_event_type_are_documented() -> None:
    table = TEXT.split("### An event type")[1].split("### A rule")[0]
    marks = {
        str(prop).rpartition("#")[2]
        for name in terms.names("eventType")
        for prop in terms.ontology().predicates(terms.iri_of("eventType", name))
        if "allegata#" in str(prop)
    }
    assert marks - set(re.findall(r"al:(\w+)", table)) == {"layer", "harms"}  # a family's


def test_the_rules_that_examples_name_exist() -> None:
    named = re.findall(r'"([a-z]+-[a-z-]+)"', TEXT.split("## Every key")[0])
    assert named
    assert set(named) <= by_name().keys()
