"""The best tree is the best of all trees."""

from __future__ import annotations

from itertools import product

import numpy as np
from allegata.extractors.language.parsing.trees import tree
from hypothesis import given, settings
from hypothesis import strategies as st


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word leads to it."""
    if sum(head == word for word, head in enumerate(heads)) != 1:
        return False
    for word in range(len(heads)):
        seen = set()
        while heads[word] != word:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word]
    return True


def worth(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return sum(float(scores[word, head]) for word, head in enumerate(heads))


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(-20, 20), min_size=n, max_size=n), min_size=n, max_size=n
        )
    )
)
def test_tree_is_the_best_of_all_trees(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    found = tuple(tree(scores).tolist())
    trees = filter(is_tree, product(range(len(rows)), repeat=len(rows)))
    assert is_tree(found)
    assert worth(scores, found) == max(worth(scores, heads) for heads in trees)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 40), st.integers(0, 10_000))
def test_tree_of_a_long_sentence_is_a_tree(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count, count)).astype(np.float32)
    assert is_tree(tuple(tree(scores).tolist()))
