"""A rule leads from a form back to its lemma."""

from __future__ import annotations

from allegata.extractors.parsing.lemma_rules import apply, rule
from hypothesis import given
from hypothesis import strategies as st

LETTERS = st.text("abcdeABCDEsyi'", min_size=1, max_size=8)


@given(LETTERS, LETTERS)
def test_rule_leads_from_its_form_to_its_lemma(form: str, lemma: str) -> None:
    assert apply(rule(form, lemma), form) == lemma


def test_rule_of_one_word_serves_its_like() -> None:
    assert apply(rule("allies", "ally"), "Parties") == "party"
    assert apply(rule("shelled", "shell"), "BOMBED") == "bomb"


def test_rule_that_takes_more_than_the_form_has_leaves_the_form() -> None:
    assert apply("small|5|e", "was") == "was"
