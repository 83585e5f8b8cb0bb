"""English words lie in language/en and lexicon/en, not in Python."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.annotation.annotations import Annotations
from allegata.extractors.lexicon.load import SHAPES, read_lexicon
from allegata.extractors.words.languages import languages, speak, spoken
from allegata.extractors.words.sets import Words, listed, words
from allegata.ontology.errors import LexiconError
from allegata.ontology.records import ROLES, Claim, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "extractors").rglob("*.py")
    if not {"training", "scoring", "reader", "parsing", "markup", "clearnlp.py"} & set(path.parts)
    and path.name not in {"__init__.py", "features.py"}
)
"""Left out: names of features, of HTML, of ClearNLP's labels, of what a room offers."""

WORD = re.compile(r"[a-z][a-z' ’-]*")
LABELS = """
acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det
discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod
obj obl orphan parataxis punct root vocative xcomp
"""
"""Relations of Universal Dependencies."""

EVERY = ["classes", "confidence", "events", "frames", "hedges", "speech", *SHAPES]
ROWS = [row for name in EVERY for row in read_lexicon(name)]
CLASSES = {str(row["class"]).removesuffix(" control") for row in ROWS if "class" in row}
CLASSES |= {"person", "armed", "org", "state", "court", "group", "media", "place", "settlement"}
CLASSES |= {"weapon", "arms", "object", "protected", "pronoun", "number", "name", "thing"}
KEYS = {key for row in ROWS for key in row} | {key for shape in SHAPES.values() for key in shape}
VALUES = {row[k] for row in ROWS for k in ("frame", "kind", "sign", "construction") if k in row}
FIELDS = {field.name for record in (Annotations, Claim, Document) for field in fields(record)}
FORMATS = """
    encoded content description summary date issued updated pubdate
    headline byline authors site sitename outlet organisation organization publishdate
    datepublished canonicalurl link permalink lang locale
    metadata dateline address true yes x
"""
"""Elements of RSS and Atom, keys of front matter, what states a date: names of files' makers."""
TECHNICAL = {*FORMATS.split(), *LABELS.split(), *CLASSES, *KEYS, *VALUES, *FIELDS, *ROLES, *EVERY}
"""Words that are names of the project's or of a standard's, not of English."""

LEFT = {
    "extractors/mentions/numerals.py": 3,
    "extractors/mentions/times/readers.py": 6,
}
"""Literals with English words that are the grammar of patterns; the numbers only fall."""


def _offers(node: ast.stmt) -> bool:
    """Tell whether ``node`` is ``__all__ = [...]``: names of functions."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def literals(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the English words of each set, dict, list or tuple with three or more."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    offered = [node.value for node in tree.body if _offers(node)]
    for node in ast.walk(tree):
        if node in offered:
            continue
        if isinstance(node, ast.Set | ast.List | ast.Tuple):
            members: list[ast.expr | None] = list(node.elts)
        elif isinstance(node, ast.Dict):
            members = list(node.keys)
        else:
            continue
        texts = [
            m.value for m in members if isinstance(m, ast.Constant) and isinstance(m.value, str)
        ]
        found = [text for text in texts if WORD.fullmatch(text) and text not in TECHNICAL]
        if len(found) > 2:
            yield node.lineno, found


def test_no_set_of_english_words_stands_in_python() -> None:
    found = {path.as_posix(): list(literals(path)) for path in FILES}
    counts = Counter({path: len(rows) for path, rows in found.items() if rows})
    assert counts == LEFT, {path: found[path] for path in counts if counts[path] != LEFT.get(path)}


def asked() -> set[str]:
    """Return the names of sets that the code asks for."""
    name = re.compile(r"\b(?:words|listed)\(\s*\"([^\"]+)\"")
    reader = (Path("extractors", "reader", name) for name in ("parties.py", "rows.py"))
    paths = (*FILES, *reader)
    sources = ((ROOT / path).read_text(encoding="utf-8") for path in paths)
    return {found for source in sources for found in name.findall(source)}


def rows() -> list[dict[str, object]]:
    english = languages()["en"]
    files = (english.words / "words.jsonl", english.lexicon / "words.jsonl")
    return [json.loads(line) for f in files for line in f.read_text("utf-8").splitlines()]


def test_each_set_is_asked_for_and_says_what_it_is_for() -> None:
    assert {row["set"] for row in rows()} == asked() | {"weekdays"}
    assert all(row["for"] and row["words"] for row in rows())
    assert [sorted(row) for row in rows()] == [["for", "set", "words"]] * len(rows())


def test_sets_of_words_are_sets() -> None:
    months = words("months")
    assert months & {"may", "mai"} == {"may"}
    assert {"may", "mai"} - months == {"mai"}
    assert months | {"mai"} == frozenset({*listed("months"), "mai"})
    assert not months.isdisjoint(["june"])
    assert len(months) == 12
    assert next(iter(months)) == "january"


def test_an_unknown_set_of_words_lists_the_known_ones() -> None:
    with pytest.raises(LexiconError, match=r"no set of words is called 'fish'; there are:.*months"):
        words("fish")


def test_a_set_is_looked_up_in_the_language_that_is_spoken() -> None:
    assert isinstance(words("months"), Words)
    assert spoken().code == "en"
    speak("en")
    assert "may" in words("months")
