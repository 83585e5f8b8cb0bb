"""How many lines of code a rule takes: those that write its name, and what serves them alone."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import allegata.extractors
from allegata.extractors.explaining.rules import by_name

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(allegata.extractors.__file__).parent
STAGES = ("annotation", "attribution", "claims", "discourse", "events", "language", "mentions")


def lines_of(rule: str, functions: tuple[str, ...] = ()) -> int:
    """Return the lines of a rule: of its ``functions`` where it is known by them, else of its name.

    A function that names this rule alone counts whole, and so do private functions that only it
    calls; of one that names several, the statement that names the rule.
    """
    total = 0
    for tree in _trees():
        known = {f.name: f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)}
        wanted = [known[name] for name in functions if name in known]
        nodes: list[ast.AST] = list(wanted)
        if not functions:
            for function in known.values():
                named = _named(function)
                if rule in named:
                    whole = named == {rule}
                    nodes += [function] if whole else _statements(function, rule)
                    wanted += [function] if whole else []
        total += sum(_length(node) for node in (*nodes, *_servants(tree, known, wanted)))
    return total


@cache
def _trees() -> tuple[ast.Module, ...]:
    paths = [path for stage in STAGES for path in sorted((ROOT / stage).rglob("*.py"))]
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in paths)


def _named(node: ast.AST) -> set[str]:
    """Return the rules that are named below ``node``: not as a kind of hedge, nor as a word."""
    every = list(ast.walk(node))
    kinds = {id(a) for n in every if _is_hedge(n) for a in ast.walk(n)}
    words = {id(w) for n in every if isinstance(n, ast.Set | ast.Compare) for w in ast.walk(n)}
    found = {n.value for n in every if isinstance(n, ast.Constant) and id(n) not in kinds | words}
    return found & by_name().keys()


def _is_hedge(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "").endswith("hedge")


def _statements(function: ast.FunctionDef, rule: str) -> Iterator[ast.stmt]:
    """Yield the largest statements of a function that name ``rule`` and no other."""
    pending: list[ast.stmt] = list(function.body)
    while pending:
        node = pending.pop()
        named = _named(node)
        if named == {rule}:
            yield node
        elif rule in named:
            inner = [n for n in ast.iter_child_nodes(node) if isinstance(n, ast.stmt)]
            pending += inner
            if not inner:
                yield node


def _servants(
    tree: ast.Module, known: dict[str, ast.FunctionDef], wanted: list[ast.FunctionDef]
) -> list[ast.FunctionDef]:
    """Return the private functions that only the wanted ones and their servants call."""
    found: list[ast.FunctionDef] = []
    while True:
        own = {f.name for f in (*wanted, *found)}
        new = [
            f
            for name, f in known.items()
            if name.startswith("_") and name not in own and not _named(f) - _rules(wanted)
            and (users := _users(tree, name)) and users <= own
        ]  # fmt: skip
        if not new:
            return found
        found += new


def _rules(functions: list[ast.FunctionDef]) -> set[str]:
    return set[str]().union(*map(_named, functions))


def _users(tree: ast.Module, name: str) -> set[str]:
    """Return the functions of a module that use ``name``; "" for the module itself."""
    found = set()
    for node in tree.body:
        inside = any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(node))
        if inside:
            found.add(node.name if isinstance(node, ast.FunctionDef) else "")
    return found - {name}


def _length(node: ast.AST) -> int:
    return (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0) + 1
