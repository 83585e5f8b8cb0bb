"""The order of the house: no import circle, no arrow back up, few floors.

Every import counts, at run time, inside a function or for types alone: whoever reads a file has
to follow all of them.
"""

from __future__ import annotations

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parent.parent
PARTS = ("ontology", "extractors", "graph")
FILES = frozenset(
    {
        Path("__init__.py"),
        *(p.relative_to(ROOT) for part in PARTS for p in (ROOT / part).rglob("*.py")),
    }
)

GRAPH = (
    {"formats", "demo"},
    {"claims", "privacy", "resolution", "review"},
    {"store"},
    {"folder"},
    {"relations"},
    {"views"},
    {"tables", "pipeline", "server", "signing", "agenda", "stories"},
    {"case.py"},
    {"bundled.py"},
    {"cli", "__init__.py"},
)
"""The layers of graph/ from the bottom up; rooms of one layer know nothing of each other."""

VIEWS = ({"telling"}, {"drawing"}, {"pages"}, {"__init__.py"})
"""The layers of graph/views/."""

EXTRACTORS = (
    {"words"},
    {"sources"},
    {"language"},
    {"lexicon"},
    {"annotation"},
    {"mentions"},
    {"discourse", "events"},
    {"attribution", "reader"},
    {"claims"},
    {"plugin_claims.py", "mention_records.py", "recognition.py"},
    {"reading.py", "plugins.py"},
    {"__init__.py"},
    {"explaining", "scoring"},
)
"""The stages of extractors/ as data passes them; scoring stands beside and imports any."""

KNOWN: frozenset[tuple[str, str]] = frozenset()
"""Arrows (file, file) back up that are known and to be mended: none."""

BESIDE = {"models", "sparql", "training"}
"""Data, and the making of the weights, which is no part of the package."""

MOST_FLOORS = 12
"""Import levels of the house, a room of a part (extractors/lexicon, graph/store) being one."""


def imported(path: Path) -> Iterator[Path]:
    """Yield the files of the package that ``path`` imports anywhere in it."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            here = path.parts[: len(path.parts) - node.level]
            module = (*here, *(node.module.split(".") if node.module else ()))
            for alias in node.names:
                found = _file(*module, alias.name) or _file(*module)
                if found is not None and found != path:
                    yield found


def _file(*parts: str) -> Path | None:
    whole = Path(*parts)
    return next((p for p in (whole.with_suffix(".py"), whole / "__init__.py") if p in FILES), None)


ARROWS = {path: frozenset(imported(path)) for path in FILES}


def room(path: Path) -> str:
    """Return the room of a file: the folder under its part, or the part for its own files."""
    return "/".join(path.parts[:-1][:2])


def floors(arrows: Mapping[str, set[str]]) -> dict[str, int]:
    """Return the level of each node: one above the highest that it imports."""
    levels: dict[str, int] = {}
    for node in TopologicalSorter(arrows).static_order():
        levels[node] = 1 + max((levels[below] for below in arrows.get(node, ())), default=0)
    return levels


def back_up(folder: str, layers: tuple[set[str], ...]) -> list[tuple[str, str]]:
    """Return the arrows within ``folder`` that lead to the same layer's other rooms, or higher."""
    height = {name: number for number, names in enumerate(layers) for name in names}
    depth = len(Path(folder).parts)
    found = []
    for path, others in ARROWS.items():
        for other in others:
            if {path.parts[:depth], other.parts[:depth]} != {Path(folder).parts}:
                continue
            one, two = path.parts[depth], other.parts[depth]
            if one != two and one not in BESIDE and height[two] >= height[one]:
                found.append((path.as_posix(), other.as_posix()))
    return sorted(found)


def test_no_file_imports_itself_by_way_of_others() -> None:
    try:
        list(TopologicalSorter(ARROWS).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(map(str, error.args[1])))


@pytest.mark.parametrize(
    ("folder", "layers"),
    [("graph", GRAPH), ("graph/views", VIEWS), ("extractors", EXTRACTORS)],
)
def test_no_arrow_leads_back_up(folder: str, layers: tuple[set[str], ...]) -> None:
    assert set(back_up(folder, layers)) - KNOWN == set()


def test_every_known_arrow_is_still_there() -> None:
    every = {*back_up("graph", GRAPH), *back_up("extractors", EXTRACTORS)}
    assert every >= KNOWN


@pytest.mark.parametrize(("folder", "layers"), [("graph", GRAPH), ("extractors", EXTRACTORS)])
def test_every_room_has_its_layer(folder: str, layers: tuple[set[str], ...]) -> None:
    placed = set().union(*layers) | BESIDE
    rooms = {path.parts[1] for path in FILES if path.parts[0] == folder}
    assert rooms - placed == set()


def test_the_house_has_few_floors() -> None:
    arrows: dict[str, set[str]] = {}
    for path, others in ARROWS.items():
        known = arrows.setdefault(room(path), set())
        known |= {room(other) for other in others} - {room(path)}
    assert max(floors(arrows).values()) <= MOST_FLOORS


@pytest.mark.parametrize(("part", "layers"), [("extractors", EXTRACTORS), ("graph", GRAPH)])
def test_contributing_has_a_row_for_each_room_in_the_order_of_the_layers(
    part: str, layers: tuple[set[str], ...]
) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.split("## The house")[1].split("| test | keeps |")[0]
    rows = re.findall(r"^\| (\w*) ?\| (.+?) \| .+? \| .+? \|$", table, re.MULTILINE)
    starts = [number for number, (named, _) in enumerate(rows) if named] + [len(rows)]
    first = next(number for number, (named, _) in enumerate(rows) if named == part)
    own = rows[first : starts[starts.index(first) + 1]]
    told = [set(re.findall(r"`([\w.]+?)/?`", cell)) - BESIDE for _, cell in own]
    kept = [names & set().union(*told) for names in layers]
    assert [names for names in kept if names] == [names for names in told if names]
    folders = {path.parts[1] for path in FILES if path.parts[0] == part and len(path.parts) > 2}
    assert folders - BESIDE <= set().union(*told)
