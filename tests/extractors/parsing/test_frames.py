"""Frames: one core argument each, spans without the predicate's own branch."""

from __future__ import annotations

import numpy as np
from allegata.extractors.language.parsing.frames import Argument, Frame, arguments, roleset, span

LABELS = ("", "ARG0", "ARG1", "ARGM-TMP", "R-ARG0")
SENSES = ("", "01", "02")


def scores(*rows: tuple[float, ...]) -> np.ndarray:
    return np.array(rows, dtype=np.float32)


def test_arguments_keep_the_clearer_of_two_agents() -> None:
    # "Rebels , soldiers fired"
    found = arguments(
        scores((0, 2, 0, 0, 0), (1, 0, 0, 0, 0), (0, 3, 0, 0, 0), (1, 0, 0, 0, 0)),
        LABELS, 3, [3, 3, 3, 3],
    )  # fmt: skip
    assert found == (Argument("ARG0", 2, 2, 3),)


def test_arguments_allow_two_times() -> None:
    found = arguments(
        scores((0, 0, 0, 2, 0), (1, 0, 0, 0, 0), (0, 0, 0, 2, 0)), LABELS, 1, [1, 1, 1]
    )
    assert [argument.label for argument in found] == ["ARGM-TMP", "ARGM-TMP"]


def test_span_of_the_head_of_a_relative_clause_leaves_the_clause_out() -> None:
    # "the men who fired": the, who hang on men, fired; fired hangs on men
    assert span(1, 3, [1, 1, 3, 1]) == (0, 2)


def test_roleset_is_one_that_the_lemma_has() -> None:
    row = np.array([0, 5, 2], dtype=np.float32)
    assert roleset(row, SENSES, "arm", {"arm": ("arm.02",)}, ()) == "arm.02"
    assert roleset(row, SENSES, "arm", {"arm": ("arm.02", "arm.01")}, ()) == "arm.01"
    assert roleset(row, SENSES, "shell", {}, ()) == "shell.01"


def test_roleset_of_two_words_needs_both() -> None:
    row = np.array([0, 1, 2], dtype=np.float32)
    known = {"shell": ("shell_out.02",)}
    assert roleset(row, SENSES, "shell", known, {"shelled", "homs"}) == "shell.02"
    assert roleset(row, SENSES, "shell", known, {"shelled", "out"}) == "shell_out.02"


def test_frame_gives_its_argument_by_label() -> None:
    agent = Argument("ARG0", 0, 0, 1)
    frame = Frame(1, "arm.01", (agent,), 1.0)
    assert frame.argument("ARG0") == agent
    assert frame.argument("ARG1") is None
