"""The layer: its steps are in order, say truly what they need, and rules only read it."""

import ast
from dataclasses import fields
from pathlib import Path

import pytest
from allegata.extractors.annotation.annotations import Annotations, Spans, annotations_of, lay
from allegata.extractors.annotation.steps import Step, annotate, faults
from allegata.extractors.reading import STEPS

EXTRACTORS = Path(__file__).parents[2] / "extractors"
READERS = ("attribution", "claims", "discourse", "events")
ASKS = {"claims/confidence.py", "claims/misfits.py", "events/sharpening.py"}
"""They read what a construction is worth, where an event type leads and whom it cannot befall, not
what a word is.
"""
TEXT = (
    'Syrian forces shelled Homs, according to Amnesty International. "Soldiers killed my brother," '
    "said Anna Weber. Soldiers killed dozens of farmers. Two farmers were shot dead by soldiers."
)


def column(layer, name):
    """Return a column in a form that can be compared."""
    found = getattr(layer, name)
    return found.all if isinstance(found, Spans) else found


def test_every_column_is_given_once_and_after_what_it_needs() -> None:
    assert list(faults(STEPS)) == []


def test_a_wrong_order_of_steps_is_told() -> None:
    lemmas, entries = (next(s for s in STEPS if s.gives == name) for name in ("lemmas", "entries"))
    told = list(faults((entries, lemmas, lemmas, Step("moods", needs=(), run=lemmas.run))))
    assert told[:3] == [
        "entries needs lemmas before it is given",
        "lemmas is given twice",
        "moods is no column of the layer",
    ]
    assert "classes is never given" in told


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.gives)
def test_a_step_needs_no_more_than_it_names(passages, step) -> None:
    whole = annotate(passages(TEXT), STEPS)
    passage = passages(TEXT)
    given = [s for s in STEPS if s.gives in reached(step)]
    annotate(passage, given)
    bare = Annotations()
    for name in step.needs:
        setattr(bare, name, getattr(annotations_of(passage.doc), name))
    lay(passage.doc, bare)
    setattr(bare, step.gives, step.run(passage, bare))
    assert repr(column(bare, step.gives)) == repr(column(whole, step.gives))


def reached(step):
    """Return the columns that a step needs, directly or through others."""
    needed = set(step.needs)
    for earlier in reversed(STEPS):
        if earlier.gives in needed:
            needed |= set(earlier.needs)
    return needed


def test_a_column_has_a_value_for_each_token(passages) -> None:
    passage = passages(TEXT)
    layer = annotate(passage, STEPS)
    for field in fields(layer):
        found = getattr(layer, field.name)
        values = found.at if isinstance(found, Spans) else found
        assert len(values) == len(passage.doc), field.name


def test_a_doc_without_annotations_says_so(treebank) -> None:
    with pytest.raises(RuntimeError, match="not annotated"):
        annotations_of(treebank("The men were shot."))


@pytest.mark.parametrize(
    "path",
    [path for room in READERS for path in sorted((EXTRACTORS / room).rglob("*.py"))],
    ids=lambda path: path.relative_to(EXTRACTORS).as_posix(),
)
def test_rules_ask_no_lexicon(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typed = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    asked = {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and id(node) not in typed and node.module
        if "lexicon" in node.module.split(".")
    }
    assert not asked or path.relative_to(EXTRACTORS).as_posix() in ASKS


def test_nothing_but_the_layer_is_kept_under_a_string_in_user_data() -> None:
    files = [p for p in EXTRACTORS.rglob("*.py") if "user_data" in p.read_text(encoding="utf-8")]
    assert sorted(p.name for p in files) == [
        "annotations.py",  # the layer
        "segment_text.py",  # what Doc.from_docs leaves out
    ]
