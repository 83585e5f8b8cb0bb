from __future__ import annotations

from itertools import combinations

from allegata.graph.views.drawing.layout import COLUMN, ROOM, positions
from allegata.graph.views.telling.pictures.lines import Line


def lines(*pairs: str) -> list[Line]:
    return [Line(a, b, "harm", "asserted", "", (), 1) for a, b in pairs]


def test_no_two_signs_of_a_network_overlap():
    ring = lines(*(f"{a}{b}" for a, b in zip("abcdefghij", "bcdefghija", strict=True)), "ae", "ci")
    places = positions("abcdefghijxyz", ring).values()
    assert len(places) == 13
    for (x, y), (u, v) in combinations(places, 2):
        assert abs(x - u) >= ROOM[0] - 2 or abs(y - v) >= ROOM[1] - 2


def test_a_flow_runs_from_left_to_right():
    places = positions("abcd", lines("ab", "bc", "ad"), flow=True)
    assert places["a"][0] < places["b"][0] < places["c"][0]
    assert places["b"][0] - places["a"][0] == COLUMN


def test_a_supplier_stands_beside_its_recipient_not_in_the_first_column():
    places = positions("abcz", lines("ab", "bc", "zc"), flow=True)
    assert places["z"][0] == places["b"][0]


def test_a_ring_can_be_laid_out_as_a_flow():
    places = positions("abc", lines("ab", "bc", "ca"), flow=True)
    assert len(set(places.values())) == 3


def test_positions_do_not_depend_on_the_order_of_what_is_given():
    pairs = ["ab", "bc", "cd", "ca", "ef"]
    there = positions("abcdef", lines(*pairs))
    assert there == positions("fedcba", lines(*reversed(pairs)))
    assert all(isinstance(value, int) for place in there.values() for value in place)


def test_nothing_has_no_positions():
    assert positions([], []) == {}
