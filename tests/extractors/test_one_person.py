"""One person is a person, several are a group; who is told by a calling has it."""

import pytest
from allegata.extractors.language.short_names import unmistaken


def kinds(reading, text):
    return {actor.name: actor.kind for actor in reading(text).actors}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A man was killed by gunmen.", {"man": "Person"}),
        ("A crowd attacked the family.", {"crowd": "PersonGroup", "family": "PersonGroup"}),
        ("Police beat a boy and two girls.", {"boy": "Person", "girls": "PersonGroup"}),
        ("Gunmen killed 24 in Homs.", {"24 people": "PersonGroup"}),
    ],
)
def test_one_is_a_person_and_several_are_a_group(reading, text, named):
    assert named.items() <= kinds(reading, text).items()


@pytest.mark.parametrize(
    ("text", "calling"),
    [
        ("Anna Berg, a nurse from Oslo, was detained by police.", "Medical"),
        ("Anna Berg, a captain of the navy, was detained by police.", "Military"),
    ],
)
def test_a_calling_tells_namesakes_apart(reading, text, calling):
    (person,) = [actor for actor in reading(text).actors if actor.name == "Anna Berg"]
    assert person.actor_type == calling


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("IS fighters killed two farmers", "ISIS fighters killed two farmers"),
        ("the army said IS shelled Homs", "the army said ISIS shelled Homs"),
        ("men who fled from IS", "men who fled from ISIS"),
        ("It IS true", "It IS true"),
        ("THE IS FIGHTERS", "THE IS FIGHTERS"),
    ],
)
def test_a_name_that_is_a_word_is_read_as_a_name_beside_what_names_have(text, read):
    assert unmistaken(text.split()) == read.split()
