"""Layers of a flow: from left to right, with few crossings, the same each time."""

from __future__ import annotations

from itertools import pairwise, product

from allegata.graph.views.drawing.layers import count_crossings, layered
from allegata.graph.views.drawing.levels import levels
from hypothesis import given
from hypothesis import strategies as st

EDGES = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(
        lambda pair: pair[0] != pair[1]
    ),
    st.integers(1, 5),
    max_size=16,
)


def test_crossings_are_counted() -> None:
    assert count_crossings([["a", "b"], ["x", "y"]], [("a", "y"), ("b", "x")]) == 1
    assert count_crossings([["a", "b"], ["x", "y"]], [("a", "x"), ("b", "y"), ("a", "y")]) == 0


def test_two_bundles_that_need_not_cross_do_not() -> None:
    edges = dict.fromkeys([("a", "z"), ("b", "y"), ("c", "x"), ("a", "y"), ("b", "x")], 1)
    assert layered("abcxyz", edges).crossings == 0


def test_a_line_over_several_columns_has_a_place_in_each() -> None:
    edges = dict.fromkeys([("a", "b"), ("b", "c"), ("a", "c")], 1)
    layers = layered("abc", edges)
    assert len(layers.routes["a", "c"]) == 3
    assert sorted(map(len, layers.columns)) == [1, 1, 2]


def test_the_weakest_line_of_a_ring_runs_back() -> None:
    layers = layered("abc", {("a", "b"): 3, ("b", "c"): 3, ("c", "a"): 1})
    assert [column[0] for column in layers.columns] == ["a", "b", "c"]
    assert layers.routes["c", "a"][0] == "c"


@given(EDGES)
def test_every_place_has_its_room_and_every_line_leads_on(edges: dict) -> None:
    nodes = sorted({end for edge in edges for end in edge})
    layers = layered(nodes, edges)
    rank = {place: number for number, column in enumerate(layers.columns) for place in column}
    for (source, target), route in layers.routes.items():
        assert (route[0], route[-1]) == (source, target)
        assert all(abs(rank[one] - rank[other]) == 1 for one, other in pairwise(route))
    heights = levels(layers, nodes, row=60)
    for column in layers.columns:
        for one, other in pairwise(column):
            least = 60 * (1 if {one, other} <= set(nodes) else 0.5)
            assert heights[other] - heights[one] >= least - 1e-6


@given(EDGES)
def test_layers_do_not_depend_on_the_order_of_what_is_given(edges: dict) -> None:
    nodes = {end for edge in edges for end in edge}
    again = layered(sorted(nodes, reverse=True), dict(reversed(edges.items())))
    assert layered(nodes, edges) == again


def test_the_order_is_found_where_every_pair_is_joined() -> None:
    edges = dict.fromkeys(product("abc", "xyz"), 1)
    assert layered("abcxyz", edges).crossings == 9
