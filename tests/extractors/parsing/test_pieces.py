"""Words become pieces, shapes and gaps."""

from __future__ import annotations

from allegata.extractors.language.parsing.pieces import GAPS, MOST, SHAPES, Cutter

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "arm",
    "##s",
    "##ed",
    "ash",
    "-",
    "'",
    "sha",
    "ar",
]


def cut(word: str) -> list[str]:
    return [VOCABULARY[n] for n in Cutter(VOCABULARY).cut(word)]


def test_cut_takes_the_longest_known_piece_first() -> None:
    assert cut("arms") == ["arm", "##s"]
    assert cut("ARMED") == ["arm", "##ed"]


def test_cut_leaves_accents_out_and_parts_at_signs() -> None:
    assert cut("Ash-Sha'ār") == ["ash", "-", "sha", "'"]


def test_cut_says_unknown_for_what_no_piece_spells() -> None:
    assert cut("武器") == ["[UNK]"]
    assert cut("\u200b\u0301") == ["[UNK]"]


def test_cut_of_an_address_is_no_longer_than_a_word_may_be() -> None:
    assert len(cut("arms-arms-arms-arms-arms")) == MOST


def test_text_marks_its_ends_and_the_first_piece_of_each_word() -> None:
    text = Cutter(VOCABULARY).text(
        ["Armed", "arms"], [GAPS.index("paragraph"), GAPS.index("space")]
    )
    assert [VOCABULARY[n] for n in text.ids] == ["[CLS]", "arm", "##ed", "arm", "##s", "[SEP]"]
    assert text.firsts.tolist() == [1, 3]
    assert [SHAPES[n] for n in text.shapes] == ["edge", "Title", "Title", "small", "small", "edge"]
    assert [GAPS[n] for n in text.gaps] == [
        "piece",
        "paragraph",
        "piece",
        "space",
        "piece",
        "piece",
    ]
