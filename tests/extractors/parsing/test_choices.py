"""Names and relations are chosen together, not word by word."""

from __future__ import annotations

import numpy as np
from allegata.extractors.language.parsing.choices import names, relations

LABELS = ("O", "B-Person", "I-Person", "B-Location", "I-Location")


def test_names_never_begin_inside() -> None:
    scores = np.array([[0, 1, 5, 0, 0], [0, 0, 5, 0, 0]], dtype=np.float32)
    assert names(scores, LABELS) == [(0, 2, "Person")]


def test_names_do_not_change_type_half_way() -> None:
    scores = np.array([[0, 4, 0, 3, 0], [0, 0, 0, 0, 5]], dtype=np.float32)
    assert names(scores, LABELS) == [(0, 2, "Location")]


def test_names_are_the_best_row_where_the_best_labels_are_none() -> None:
    scores = np.array([[5, 0, 0, 4, 0], [0, 0, 1, 0, 6], [0, 0, 0, 0, 5]], dtype=np.float32)
    assert names(scores, LABELS) == [(0, 3, "Location")]


def test_names_of_nothing_are_none() -> None:
    assert names(np.zeros((0, 5), dtype=np.float32), LABELS) == []


def test_relations_give_the_root_label_to_the_root_alone() -> None:
    scores = np.array([[9, 0, 1], [9, 0, 1], [9, 3, 1]], dtype=np.float32)
    assert relations(scores, [1, 1, 1], ("root", "nsubj", "obj")) == ["obj", "ROOT", "nsubj"]
