from __future__ import annotations

from allegata.graph.formats.sorting import sorted_lines
from hypothesis import given
from hypothesis import strategies as st

lines = st.text(st.characters(codec="utf-8", exclude_characters="\n\r")).map(lambda s: s + "\n")


@given(st.lists(lines), st.integers(1, 5))
def test_lines_come_out_sorted_and_once_whatever_the_size_of_a_run(
    given_lines: list[str], run: int
) -> None:
    assert list(sorted_lines(given_lines, run=run)) == sorted(set(given_lines))
