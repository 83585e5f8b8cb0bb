"""Event words that need a condition, each with a figure of speech that must not fire."""

import pytest
from allegata.extractors.events.triggers import find_triggers


def types(doc):
    return [(t.token.text, t.event_type) for t in find_triggers(doc)]


@pytest.mark.parametrize(
    ("text", "word", "event_type"),
    [
        ("Soldiers surrounded the town.", "surrounded", "Siege"),
        ("Rebels hacked off the hands of four farmers.", "hacked", "PhysicalAssault"),
        ("Miners downed tools.", "downed", "Strike"),
        ("The army put the village under curfew.", "put", "AssemblyRestriction"),
        ("Gunmen opened fire on villagers.", "opened", "PhysicalAssault"),
        ("Both sides swapped prisoners.", "swapped", "Release"),
        ("The town fell to the rebels.", "fell", "TerritoryTaken"),
        ("The regime silenced critics.", "silenced", "Censorship"),
    ],
)
def test_a_word_of_several_senses_is_an_event_where_its_condition_is_met(
    parsed, text, word, event_type
):
    assert types(parsed(text)) == [(word, event_type)]


@pytest.mark.parametrize(
    "text",
    [
        "Hills surrounded the town.",
        "The surgeon amputated a leg.",
        "Miners struck gold.",
        "The bombardment of the goal ended.",
        "The minister stormed out.",
        "The striker silenced critics.",
    ],
)
def test_the_same_words_in_other_senses_are_no_events(parsed, text):
    assert types(parsed(text)) == []
