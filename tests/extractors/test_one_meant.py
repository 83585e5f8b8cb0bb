"""Whom a pronoun means: whoever is mentioned again, and nobody who is named below it."""

from __future__ import annotations

import pytest
from allegata.extractors.discourse.bindings import may_stand_for, tellers
from allegata.extractors.discourse.coreference import antecedent_of
from allegata.extractors.discourse.mentioned_again import mentioned
from allegata.extractors.reader.records import Learnt
from allegata.extractors.reader.refer import antecedents


@pytest.fixture
def doc_of(nlp, annotated):
    return lambda text: annotated(nlp(text))


def at(doc, word: str, nth: int = 0) -> int:
    return [token.i for token in doc if token.text == word][nth]


ALONE = "Salim Haroun met Anna Weber. Haroun was tired. Police beat him."


def test_the_chances_of_all_mentions_of_one_add_up(doc_of) -> None:
    doc = doc_of(ALONE)
    him, first, second = at(doc, "him"), at(doc, "Salim"), at(doc, "Haroun", 1)
    split = {him: {first: 0.45, at(doc, "Anna"): 0.05, second: 0.48}}
    assert antecedents(Learnt({}, split), doc) == {him: second}
    other = {him: {first: 0.48, at(doc, "Anna"): 0.45}}
    assert antecedents(Learnt({}, other), doc) == {him: None}


def test_two_of_one_surname_are_not_added_up(doc_of) -> None:
    doc = doc_of(f"Rima Haroun came. {ALONE}")
    him, first, second = at(doc, "him"), at(doc, "Salim"), at(doc, "Haroun", 2)
    assert antecedents(Learnt({}, {him: {first: 0.45, second: 0.48}}), doc) == {him: None}


def test_a_pronoun_counts_for_whom_it_means(doc_of) -> None:
    doc = doc_of("Salim Haroun came. Police beat him. Soldiers freed him.")
    first, second, who = at(doc, "him"), at(doc, "him", 1), at(doc, "Salim")
    told = Learnt({}, {first: {who: 0.95}, second: {who: 0.5, first: 0.45}})
    assert antecedents(told, doc) == {first: who, second: who}


def test_a_noun_beside_a_name_is_who_it_names(doc_of) -> None:
    doc = doc_of("The driver Salim Haroun came. Haroun fled. A driver fled.")
    driver, again, other = at(doc, "driver"), at(doc, "Haroun", 1), at(doc, "driver", 1)
    whom = mentioned(doc, (driver, again, other))
    assert whom[driver] == whom[again] != whom[other]


def test_nobody_is_named_below_his_own_pronoun(doc_of) -> None:
    doc = doc_of("They were jailed after officers came.")
    assert not may_stand_for(doc[at(doc, "They")], doc[at(doc, "officers")])


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("They fled, said the officers.", "They", "officers"),
        ("After they fled, officers came.", "they", "officers"),
        ("The officers said that they fled.", "they", "officers"),
    ],
)
def test_who_is_named_elsewhere_may_be_meant(doc_of, text, pronoun, name) -> None:
    doc = doc_of(text)
    assert may_stand_for(doc[at(doc, pronoun)], doc[at(doc, name)])


def test_several_are_not_one_named_person(doc_of) -> None:
    doc = doc_of("Anna Weber came. They fled.")
    assert not may_stand_for(doc[at(doc, "They")], doc[at(doc, "Anna")])
    doc = doc_of("Anna Weber and Omar Haroun came. They fled.")
    assert may_stand_for(doc[at(doc, "They")], doc[at(doc, "Anna")])


def test_a_body_tells_of_itself(doc_of) -> None:
    doc = doc_of("The brigade said that they shelled the town.")
    they, brigade = at(doc, "they"), at(doc, "brigade")
    assert tellers(doc[they]) == [doc[brigade]]
    assert antecedents(Learnt({}, {they: {brigade: 0.6}}), doc) == {they: brigade}


def test_a_person_does_not_tell_of_several(doc_of) -> None:
    doc = doc_of("The teacher said that they shelled the town.")
    they, teacher = at(doc, "they"), at(doc, "teacher")
    assert antecedents(Learnt({}, {they: {teacher: 0.6}}), doc) == {they: None}


def test_whom_a_state_is_to_press_is_another(doc_of) -> None:
    doc = doc_of("Russia has a duty to press the regime.")
    assert antecedent_of(doc[at(doc, "regime")]) is None
