"""Windows cover a text once, in whole sentences, with context before them."""

from __future__ import annotations

from allegata.extractors.reader.windows import CONTEXT, WORDS, windows
from hypothesis import given
from hypothesis import strategies as st


@given(st.lists(st.integers(1, 200), min_size=1, max_size=30))
def test_each_word_is_its_windows_own_once_and_no_sentence_is_cut(lengths):
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    total = sum(lengths)
    found = list(windows(starts, total))
    bounds = {*starts, total}
    assert [i for w in found for i in range(w.own, w.end)] == list(range(total))
    for window in found:
        assert {window.start, window.own, window.end} <= bounds
        assert window.own - window.start <= CONTEXT
        inside = [s for s in starts if window.own <= s < window.end]
        assert window.end - window.own <= WORDS or len(inside) == 1


def test_no_sentences_give_no_windows():
    assert list(windows([], 0)) == []
