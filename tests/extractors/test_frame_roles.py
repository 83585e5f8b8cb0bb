"""Frames fill what the dependency rules miss, never over them, and say so on the claim."""

from __future__ import annotations

import pytest
from allegata.extractors.events.roles.fillers import Fillers
from allegata.extractors.events.roles.propbank import complete, frame_roles
from allegata.extractors.events.triggers import find_triggers
from allegata.extractors.language.parsing.frames import Argument, Frame
from spacy.lang.en import English
from spacy.tokens import Doc

VOCAB = English().vocab
SHELLED = Frame(3, "shell.01", (Argument("ARG0", 1, 0, 2), Argument("ARG1", 5, 4, 6)), 1.0)


@pytest.fixture
def doc(annotated):
    """ "The rebels quietly shelled the town": the parse hangs the rebels nowhere useful."""
    read = Doc(
        VOCAB,
        words=["The", "rebels", "quietly", "shelled", "the", "town"],
        pos=["DET", "NOUN", "ADV", "VERB", "DET", "NOUN"],
        deps=["det", "dislocated", "advmod", "ROOT", "det", "obj"],
        heads=[1, 3, 3, 3, 5, 3],
        lemmas=["the", "rebel", "quietly", "shell", "the", "town"],
    )
    return annotated(read)


def texts(found):
    return {role: [t.text for t in tokens] for role, tokens in found.roles.items()}


def test_arguments_fill_the_roles_that_the_lexicon_gives_them(doc):
    doc._.frames = (SHELLED,)
    (trigger,) = find_triggers(doc)
    assert texts(frame_roles(trigger)) == {"agent": ["rebels"], "patient": ["town"]}


def test_a_trigger_without_a_frame_has_no_framed_roles(doc):
    (trigger,) = find_triggers(doc)
    assert frame_roles(trigger).roles == {}


def test_an_argument_that_cannot_act_is_no_agent(doc):
    doc._.frames = (Frame(3, "shell.01", (Argument("ARG0", 5, 4, 6),), 1.0),)
    (trigger,) = find_triggers(doc)
    assert "agent" not in frame_roles(trigger).roles


def test_rules_stand_where_the_frame_differs_and_the_dispute_is_noted(doc):
    rules, framed = Fillers(), Fillers()
    rules.add("agent", [doc[1]], "verb-subject")
    framed.add("agent", [doc[5]], "verb-subject")
    complete(rules, framed)
    assert texts(rules) == {"agent": ["rebels"]}
    assert (rules.disputed, rules.by_frame) == (True, False)


def test_a_word_that_has_a_role_gets_no_second_one(doc):
    rules, framed = Fillers(), Fillers()
    rules.add("patient", [doc[5]], "verb-subject")
    framed.add("agent", [doc[5]], "verb-subject")
    complete(rules, framed)
    assert texts(rules) == {"patient": ["town"]}
    assert not rules.by_frame


def test_a_role_that_only_the_frame_gives_is_filled_and_noted(doc):
    rules, framed = Fillers(), Fillers()
    framed.add("agent", [doc[1]], "verb-subject")
    complete(rules, framed)
    assert texts(rules) == {"agent": ["rebels"]}
    assert (rules.disputed, rules.by_frame) == (False, True)
