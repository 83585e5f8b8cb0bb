"""The arrow `ontology <- extractors <- graph`, and the one doorway for each foreign library."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.terms import event_types, families
from allegata.ontology.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PARTS = ("ontology", "extractors", "graph")
FILES = sorted(
    path.relative_to(ROOT)
    for part in PARTS
    for path in (ROOT / part).rglob("*.py")
    if "training" not in path.parts
)

FORBIDDEN = {"ontology": {"extractors", "graph"}, "extractors": {"graph"}, "graph": set[str]()}
"""What a part must not import."""

MAY_IMPORT_EXTRACTORS = {
    "graph/pipeline/package_reader.py",
    "graph/cli/read.py",
    "graph/cli/show.py",
    "graph/cli/listing.py",
}

DOORWAYS = {
    "pyoxigraph": {"graph/store/oxigraph.py", "graph/store/answering.py"},
    "oxrdflib": {"graph/store/oxigraph.py"},
    "networkx": {
        "graph/relations/fold.py",
        "graph/relations/search.py",
        "graph/relations/communities.py",
        "graph/views/drawing/layout.py",
    },
    "distributed": {"graph/pipeline/cluster.py"},
    "waitress": {"graph/server/serve.py"},
    "docx": {"graph/stories/writers/docx.py", "graph/stories/writers/footnotes.py"},
    "pyvis": {"graph/views/drawing/network.py"},
    "pyshacl": {"ontology/shapes.py"},
    "pandas": {"graph/tables/frames.py", "graph/tables/table.py"},
}
"""Where a library may be imported at run time; type annotations are free."""


def imports(path: Path) -> Iterator[str]:
    """Yield what a file imports at run time, from the root of the package, dotted."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    skipped = {
        id(node) for block in ast.walk(tree) if _for_types(block) for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = path.parts[: -node.level] if node.level else ()
            module = ".".join((*base, *((node.module,) if node.module else ())))
            yield module
            yield from (f"{module}.{alias.name}".lstrip(".") for alias in node.names)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"


def named(path: Path) -> str:
    return path.as_posix()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_imports_go_only_leftwards(path: Path) -> None:
    roots = {name.removeprefix("allegata.").split(".")[0] for name in imports(path)}
    assert not roots & FORBIDDEN[path.parts[0]]
    if path.parts[0] == "graph" and named(path) not in MAY_IMPORT_EXTRACTORS:
        assert "extractors" not in roots


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_library_has_one_doorway(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports(path)}
    for library, doorway in DOORWAYS.items():
        assert library not in roots or named(path) in doorway
    assert "spacy" not in roots or path.parts[0] == "extractors"
    assert "typer" not in roots or named(path).startswith("graph/cli")


@pytest.mark.parametrize("path", FILES, ids=named)
def test_imports_inside_the_package_are_relative(path: Path) -> None:
    absolute = {name.split(".")[0] for name in _absolute(path)}
    assert not absolute & {"allegata", *PARTS}


def _absolute(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module


@pytest.mark.parametrize("path", FILES, ids=named)
def test_only_the_language_module_loads_pipelines(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    loads = any(
        isinstance(node, ast.Attribute)
        and node.attr == "load"
        and isinstance(node.value, ast.Name)
        and node.value.id == "spacy"
        for node in ast.walk(tree)
    )
    assert not loads or named(path) == "extractors/language/pipeline.py"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_file_has_a_name_that_says_nothing(path: Path) -> None:
    assert not {"utils", "helpers", "manager", "handler", "common", "misc"} & {path.stem}


@pytest.mark.parametrize("path", [p for p in FILES if p.parts[0] == "graph"], ids=named)
def test_the_graph_names_no_event_type(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    words = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    }
    assert words & {*event_types(), *families()} == set()


def test_the_version_stands_in_one_place() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in told["project"]
    attr = told["tool"]["setuptools"]["dynamic"]["version"]["attr"]
    assert attr == "allegata.ontology.version.__version__"
    holders = [p for p in FILES if f'"{__version__}"' in (ROOT / p).read_text(encoding="utf-8")]
    assert list(map(named, holders)) == ["ontology/version.py"]


def test_the_package_list_is_the_tree() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = set(listed["tool"]["setuptools"]["packages"])
    folders = {
        "allegata." + path.parent.relative_to(ROOT).as_posix().replace("/", ".")
        for part in PARTS
        for path in (ROOT / part).rglob("__init__.py")
        if "training" not in path.parts
    }
    assert packages == folders | {"allegata"}
