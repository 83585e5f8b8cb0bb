"""Knowledge stands once: no rule names an event type, and dependency labels stay in language/.

What follows from an event type is a property in ontology/events.ttl; which words mean it is a
lexicon row; which relation a word has is named in extractors/language/relations.py.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.terms import names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
RULES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "extractors").rglob("*.py")
    if "training" not in path.parts
)
OUTSIDE_LANGUAGE = [path for path in RULES if path.parts[1] != "language"]
LABELS = frozenset(
    {"acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "cc", "ccomp"}
    | {"compound", "conj", "cop", "csubj", "csubj:pass", "det", "discourse", "expl", "iobj"}
    | {"nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass"}
    | {"nummod", "obj", "obl", "obl:agent", "obl:unmarked", "parataxis", "punct", "xcomp"}
)
"""Labels of Universal Dependencies that are no English words as well (case, mark, flat, root)."""


def texts(path: Path) -> Iterator[str]:
    """Yield the string literals of a file, but for docstrings."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    lone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in lone:
            yield node.value


def named(path: Path) -> str:
    return path.as_posix()


@pytest.mark.parametrize("path", RULES, ids=named)
def test_no_rule_names_an_event_type(path: Path) -> None:
    types = set(names("eventType"))
    assert {word for text in texts(path) for word in text.split()} & types == set()


def spelt_relations(path: Path) -> Iterator[str]:
    """Yield the texts that a file compares a dependency label with, whatever they are."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            parts = [part for side in (node.left, *node.comparators) for part in ast.walk(side)]
            if any(isinstance(part, ast.Attribute) and part.attr == "dep_" for part in parts):
                words = [part.value for part in parts if isinstance(part, ast.Constant)]
                yield from (word for word in words if isinstance(word, str))


@pytest.mark.parametrize("path", OUTSIDE_LANGUAGE, ids=named)
def test_dependency_labels_are_spelt_in_language_only(path: Path) -> None:
    assert LABELS & set(texts(path)) == set()
    assert set(spelt_relations(path)) == set()
