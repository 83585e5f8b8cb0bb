"""The words by which MUC-4 would know a filler: what is cut off, and what only looks like it."""

from __future__ import annotations

import pytest
from allegata.extractors.language.true_case import is_common
from allegata.extractors.scoring.public.muc4.words import bare, head_word, is_personal


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("several gunmen", "gunmen"),
        ("at least six gunmen", "gunmen"),
        ("alleged gunmen", "gunmen"),
        ("THREE PRESUMED GUNMEN", "GUNMEN"),
        ("so-called Brotherhood", "Brotherhood"),
        ("another lorry", "lorry"),
        ("gunmen near the harbour", "gunmen"),
        ("a lorry in the yard", "a lorry"),
        ("a lorry with timber", "a lorry"),
        ("gunmen who fled", "gunmen"),
        ("offices located on the square", "offices"),
        # what belongs to the phrase
        ("members of the Brotherhood", "members of the Brotherhood"),
        ("Movement for the Defence of Farms", "Movement for the Defence of Farms"),
        ("second lieutenant", "second lieutenant"),
        ("onlookers", "onlookers"),
        ("inmates", "inmates"),
        ("Seven", "Seven"),
        ("alleged", "alleged"),
        ("in the yard", "in the yard"),
    ],
)
def test_number_hedge_place_and_clause_are_no_part_of_a_filler(words, kept) -> None:
    assert bare(words) == kept


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("TWO COLUMNS OF GUERRILLAS", "columns"),
        ("the power towers near the harbour", "towers"),
        ("heavily armed men", "men"),
        ("grenades and rifles", "grenades"),
        ('the "Old Mill" store', "store"),
        ("of", "of"),
        ("", ""),
    ],
)
def test_the_head_is_the_last_word_before_another_phrase(words, head) -> None:
    assert head_word(words) == head


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        ("Ana de la Cruz", True),
        ("Tomas Rey y Paz", True),
        ("Cook", False),
        ("young girl", False),
        ("police Colonel", False),
        ("de la Cruz", False),
        ("", False),
    ],
)
def test_a_person_is_named_by_two_words_with_capitals(name, personal) -> None:
    assert is_personal(name) == personal


@pytest.mark.parametrize(
    ("word", "common"),
    [("soldiers", True), ("SOLDIERS", True), ("group", True), ("Kabul", False), ("FMLN", False)],
)
def test_names_and_abbreviations_are_no_common_words(word, common) -> None:
    assert is_common(word) == common
