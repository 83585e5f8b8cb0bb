"""Two names of one: a nickname, a further name, a short name, a footnote's mark."""

import pytest
from allegata.extractors.lexicon.introductions import introduced_names
from allegata.extractors.mentions.naming import plain_name


def test_a_short_name_may_be_made_of_syllables():
    text = (
        "Northern Forces Central Command (NORCENT) said so. The Central Command (CENTCOM) did not."
    )
    found = {spelling: known.name for spelling, known in introduced_names(text)}
    assert found["NORCENT"] == "Northern Forces Central Command"
    assert found["CENTCOM"] == "Central Command"


def test_a_short_name_of_other_words_stands_for_nothing():
    assert list(introduced_names("The Coast Guard Service (NAVCENT) said so.")) == []


@pytest.mark.parametrize("written", ["Omar Haddad,[1]", "Omar Haddad[12]", "Omar Haddad's"])
def test_the_mark_of_a_footnote_is_no_part_of_a_name(written):
    assert plain_name(written) == "Omar Haddad"


def test_a_further_name_is_the_same_person(reading):
    text = "Abdul Karim, also known as Abu Haidar, was arrested by police."
    assert {one.name for one in reading(text).actors if one.kind == "Person"} == {"Abdul Karim"}


@pytest.mark.parametrize("name", ["DAESH", "Daesh", "ISIS"])
def test_a_name_in_capitals_is_the_same_body(reading, name):
    names = {mention.text: mention.id for mention in reading(f"{name} fled.").mentions}
    assert names[name].endswith("/islamic-state")
