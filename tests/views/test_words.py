from __future__ import annotations

from allegata.graph.views.telling.words import counted, plain, spaced, wrapped


def test_a_term_becomes_words():
    assert spaced("HumanRightsNGO") == "Human rights NGO"
    assert spaced("Killing") == "Killing"
    assert spaced("<b>") == "b"


def test_a_label_loses_direction_overrides_and_line_ends():
    assert plain("Free\u202e Army\n of \u2066X") == "Free Army of X"


def test_a_long_label_is_wrapped_and_cut():
    lines = wrapped("The Independent International Commission of Inquiry on Everything", width=15)
    assert lines.count("\n") == 2
    assert lines.endswith("…")


def test_a_count_agrees_with_its_noun():
    assert [counted(1, "claim"), counted(2, "claim")] == ["1 claim", "2 claims"]
