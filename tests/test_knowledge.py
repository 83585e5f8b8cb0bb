"""Knowledge stands once: no rule names an event type, and dependency labels stay in language/.

What follows from an event type is a property in ontology/events.ttl; which words mean it is a
lexicon row; which relation a word has is named in extractors/language/syntax.py.
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
LABELS = frozenset(
    {"acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "cc", "ccomp"}
    | {"compound", "conj", "cop", "csubj", "csubj:pass", "det", "discourse", "expl", "iobj"}
    | {"nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass"}
    | {"nummod", "obj", "obl", "obl:agent", "obl:unmarked", "parataxis", "punct", "xcomp"}
)
"""Labels of Universal Dependencies that are no English words as well (case, mark, flat, root)."""
STILL_SPELLING = {
    "extractors/attribution/factuality.py",
    "extractors/attribution/tense.py",
    "extractors/attribution/voices.py",
    "extractors/discourse/coreference.py",
    "extractors/discourse/parentheticals.py",
    "extractors/events/roles/light_verbs.py",
    "extractors/events/roles/nominal.py",
    "extractors/events/roles/verbal.py",
    "extractors/events/triggers.py",
    "extractors/mentions/actors.py",
    "extractors/mentions/noun_phrases.py",
}
"""Rules that spell labels yet; a file that no longer does is taken from the list."""


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


def test_dependency_labels_are_spelt_in_language_only() -> None:
    spelling = {named(path) for path in RULES if LABELS & set(texts(path))}
    beside = {name for name in spelling if not name.startswith("extractors/language/")}
    assert beside == STILL_SPELLING
