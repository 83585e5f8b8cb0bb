"""A rule leads from a form back to its lemma."""

from __future__ import annotations

from allegata.extractors.language.parsing.lemma_rules import apply, choose, rule
from hypothesis import given
from hypothesis import strategies as st

FORMS = {"ADJ": {"new": "new"}, "PROPN": {"chicago": "Chicago", "dec.": "December"}}
WORDS = {"NOUN": frozenset({"orbiter", "company"}), "VERB": frozenset({"orbit"})}
LETTERS = st.text("abcdeABCDEsyi'", min_size=1, max_size=8)


@given(LETTERS, LETTERS)
def test_rule_leads_from_its_form_to_its_lemma(form: str, lemma: str) -> None:
    assert apply(rule(form, lemma), form) == lemma


def test_rule_of_one_word_serves_its_like() -> None:
    assert apply(rule("allies", "ally"), "Parties") == "party"
    assert apply(rule("shelled", "shell"), "BOMBED") == "bomb"


def test_rule_that_takes_more_than_the_form_has_leaves_the_form() -> None:
    assert apply("small|5|e", "was") == "was"


def test_name_in_capitals_has_the_lemma_of_a_name() -> None:
    assert rule("SYRIA", "Syria") == rule("CHICAGO", "Chicago") == "title|0|"
    assert rule("syria", "Syria") == "title|0|"
    assert rule("NATO", "NATO") == "as is|0|"
    assert apply("title|1|", "ALLIES") == "Allie"


def test_word_of_the_same_part_of_speech_is_chosen() -> None:
    assert choose("companies", "NOUN", ["small|1|", "small|3|y"], FORMS, WORDS) == "company"
    assert choose("orbiter", "NOUN", ["small|2|", "small|0|"], FORMS, WORDS) == "orbiter"
    assert choose("pints", "NOUN", ["small|1|", "small|2|"], FORMS, WORDS) == "pint"
    assert choose("pints", "NOUN", ["small|1|", "small|2|"], {}, {}) == "pint"


def test_listed_lemma_has_the_capitals_of_the_best_rule() -> None:
    assert choose("New", "ADJ", ["small|0|", "as is|0|"], FORMS, WORDS) == "new"
    assert choose("New", "ADJ", ["all|nova", "as is|0|", "small|0|"], FORMS, WORDS) == "New"
    assert choose("NEW", "ADJ", ["title|0|", "small|0|"], FORMS, WORDS) == "New"


def test_names_are_listed_for_letters_without_capitals_of_their_own() -> None:
    assert choose("chicago", "PROPN", ["small|0|"], FORMS, WORDS) == "Chicago"
    assert choose("CHICAGO", "PROPN", ["as is|0|"], FORMS, WORDS) == "Chicago"
    assert choose("ChicaGo", "PROPN", ["as is|0|"], FORMS, WORDS) == "ChicaGo"
    assert choose("Dec.", "PROPN", ["as is|0|"], FORMS, WORDS) == "December"


def test_numbers_and_addresses_keep_to_themselves() -> None:
    assert choose("11,200", "NUM", ["as is|0|"], {}, {}) == "11200"
    assert choose("1,2", "NUM", ["as is|0|"], {}, {}) == "1,2"
    assert choose("A.Boone@x.com", "PROPN", ["small|0|"], {}, {}) == "A.Boone@x.com"


def test_typographic_apostrophe_is_an_apostrophe() -> None:
    forms = {"PART": {"n't": "not"}, "PUNCT": {"’": "'"}}
    assert choose("n’t", "PART", ["as is|0|"], forms, {}) == "not"
    assert choose("’", "PUNCT", ["as is|0|"], forms, {}) == "'"


def test_drawn_out_word_is_the_word() -> None:
    forms = {"ADV": {"so": "so"}, "ADJ": {"good": "good", "god": "god"}}
    assert choose("Sooooo", "ADV", ["small|0|"], forms, {}) == "so"
    assert choose("goooood", "ADJ", ["small|0|"], forms, {}) == "good"
    assert choose("hmmm", "INTJ", ["small|0|"], forms, {}) == "hmmm"
