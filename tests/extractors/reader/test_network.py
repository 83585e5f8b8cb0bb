"""What the network is asked for many words at once is what each would be given alone."""

from __future__ import annotations

import numpy as np
import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.reader.features import distances, paths
from allegata.extractors.reader.network import summed

TEXTS = (
    "Rebels shelled a market in the old town on Friday. The mayor said that nine people had died.",
    "A court freed two editors.",
    "Nobody",
    "The minister denied that his troops had burned the mill, and the union asked for an inquiry.",
)


@pytest.mark.parametrize("lists", [[[2, 0, 1], [], [3] * 12, [1]], [[], []], []])
def test_rows_are_summed_list_by_list(lists: list[list[int]]) -> None:
    table = np.random.default_rng(0).standard_normal((4, 7)).astype(np.float32)
    found = summed(table, lists)
    assert found.shape == (len(lists), 7)
    for row, wanted in zip(found, lists, strict=True):
        total = np.zeros(7, dtype=np.float32)
        for number in wanted:
            total += table[number]
        assert (row == total).all()


def test_paths_lead_up_and_down_within_one_tree_only() -> None:
    labels = ["nsubj", "ROOT", "obj", "nmod", "ROOT"]
    climbs = [[0, 1], [1], [2, 1], [3, 2, 1], [4]]
    found = list(paths(labels, climbs[0], climbs))
    assert found == ["path=|", "path=nsubj|", "path=nsubj|obj", "path=nsubj|obj>nmod", "path=none"]
    deep = [[i, *range(i - 1, -1, -1)] for i in range(9)]
    assert list(paths(["dep"] * 9, deep[8], [deep[0]])) == ["path=4:0"]


@pytest.mark.parametrize(
    ("other", "told"), [(5, "+0"), (6, "+0"), (7, "+1"), (3, "-1"), (2, "-2"), (99, "+7")]
)
def test_distances_are_told_by_classes(other: int, told: str) -> None:
    assert distances(5, [other, 5]) == [f"distance={told}", "distance=+0"]


def test_texts_read_together_are_read_as_each_is_alone() -> None:
    nlp = load()
    for text, together in zip(TEXTS, nlp.pipe(TEXTS), strict=True):
        alone = nlp(text)
        # processors differ in whether the last bit of a sum hangs on the rows beside it
        assert np.allclose(together.tensor, alone.tensor, rtol=0, atol=2**-10)
        assert together.to_json() == alone.to_json()
        assert together._.frames == alone._.frames
