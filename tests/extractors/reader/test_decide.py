"""What is taken for an event: the reader refuses, opens, retypes and names, the rules beside it."""

from __future__ import annotations

import pytest
from allegata.extractors.annotation.records import Trigger
from allegata.extractors.events.roles.fillers import Fillers
from allegata.extractors.events.triggers import Attempt
from allegata.extractors.reader import decide as decisions
from allegata.extractors.reader import party_choice
from allegata.extractors.reader.decide import decide
from allegata.extractors.reader.party_choice import passed_over, role_chances
from allegata.extractors.reader.records import LearntEvent
from spacy.tokens import Doc
from spacy.vocab import Vocab

WORDS = ["Rebels", "shelled", "Homs", "and", "sorties", "followed"]
FRAME = {"frame": "attack", "pos": "verb", "prepositions": {}}
CERTAIN = {"polarity": {"Positive": 1.0}}


@pytest.fixture(autouse=True)
def refusals(monkeypatch):
    """What spoke against the rows of words, by token; chances are taken as they are weighed."""
    found = {}
    monkeypatch.setattr(decisions, "weighed", lambda _word, event, *_: event)
    tried = {"token": None, "entry": None, "words": ()}
    monkeypatch.setattr(
        decisions,
        "attempts",
        lambda token: [Attempt(**tried, refused=one) for one in found.get(token.i, ())],
    )
    return found


@pytest.fixture
def doc():
    return Doc(Vocab(), WORDS, pos=["NOUN", "VERB", "PROPN", "CCONJ", "NOUN", "VERB"])


def by_rule(doc):
    fillers = Fillers()
    fillers.add("agent", [doc[0]], "verb-subject")
    fillers.add("target", [doc[3]], "verb-object")
    return [(Trigger(doc[1], "Shelling", FRAME, (1,), "shelling-verb-shell"), fillers)]


def learnt(token, chance, types, parties=None):
    return LearntEvent(token, chance, types, parties or {}, CERTAIN)


def test_without_a_reader_the_rules_are_right(doc):
    (one,) = decide(doc, by_rule(doc), None)
    assert (one.trigger.event_type, one.learnt, one.refused) == ("Shelling", None, False)
    assert one.fillers.get("target") == [doc[3]]


def test_an_unlikely_event_word_of_the_rules_is_refused(doc):
    event = learnt(1, decisions.REFUSED - 0.01, {"Shelling": 0.2})
    (one,) = decide(doc, by_rule(doc), {1: event})
    assert one.refused


def test_a_word_that_no_rule_has_opens_an_event_with_the_parties_that_the_reader_names(doc):
    event = learnt(4, 0.9, {"AerialAttack": 0.9}, {0: {"agent": 0.8}, 2: {"place": 0.9}})
    (one,) = decide(doc, [], {4: event})
    assert (one.trigger.token, one.trigger.event_type) == (doc[4], "AerialAttack")
    assert one.trigger.rule == decisions.EVENT
    assert one.fillers.roles == {"agent": [doc[0]], "location": [doc[2]]}
    assert one.fillers.rules == (party_choice.ROLE,)


def test_a_word_of_too_small_a_chance_opens_nothing(doc):
    assert decide(doc, [], {4: learnt(4, decisions.OPENED - 0.01, {"AerialAttack": 0.4})}) == []


@pytest.mark.parametrize(
    ("reason", "least"),
    [("no 'air' near", decisions.OPENED), ("subject", decisions.REOPENED)],
)
def test_a_word_that_its_parties_speak_against_opens_only_at_a_chance_near_one(
    doc, refusals, reason, least
):
    refusals[4] = [reason]
    for chance, opened in ((least - 0.01, 0), (least, 1)):
        event = learnt(4, chance, {"AerialAttack": 0.7})
        assert len(decide(doc, [], {4: event})) == opened


def test_the_parties_are_the_readers_and_a_rule_that_named_one_too_keeps_its_name(doc):
    seen = {0: {"agent": 0.9}, 2: {"target": 0.95}, 3: {"target": 0.3}}
    event = learnt(1, 0.9, {"Shelling": 0.9}, seen)
    (one,) = decide(doc, by_rule(doc), {1: event})
    assert one.fillers.roles == {"agent": [doc[0]], "target": [doc[2], doc[3]]}
    assert one.fillers.rules == ("verb-subject", party_choice.ROLE, "verb-object")


def test_a_party_of_the_rules_that_the_reader_puts_elsewhere_moves(doc):
    event = learnt(1, 0.9, {"Shelling": 0.9}, {0: {"agent": 0.9}, 3: {"place": 0.95}})
    (one,) = decide(doc, by_rule(doc), {1: event})
    assert one.fillers.roles == {"agent": [doc[0]], "location": [doc[3]]}


@pytest.mark.parametrize(("own", "named"), [(0.3, [3]), (0.1, [2])])
def test_beside_a_likely_patient_of_the_rules_another_needs_a_greater_chance(doc, own, named):
    less = party_choice.UNDERGOES[True] - 0.05
    seen = {0: {"agent": 0.9}, 2: {"target": less}, 3: {"target": own}}
    event = learnt(1, 0.9, {"Shelling": 0.9}, seen)
    (one,) = decide(doc, by_rule(doc), {1: event})
    assert one.fillers.get("target") == [doc[i] for i in named]


def test_whoever_is_named_as_the_doer_of_harm_needs_a_greater_chance_than_a_victim(doc):
    doubt = party_choice.DOER[True] - 0.02
    event = learnt(4, 0.9, {"Shelling": 0.9}, {0: {"agent": doubt}, 2: {"victim": doubt}})
    (one,) = decide(doc, [], {4: event})
    assert one.fillers.roles == {"victim": [doc[2]]}
    event = learnt(4, 0.9, {"Meeting": 0.9}, {0: {"agent": doubt}})
    (one,) = decide(doc, [], {4: event})
    assert one.fillers.roles == {"agent": [doc[0]]}


@pytest.mark.parametrize(
    ("role", "least"), [("place", party_choice.PLACED), ("instrument", party_choice.ADDED)]
)
def test_another_role_needs_a_chance_of_its_own(doc, role, least):
    for chance, named in ((least - 0.01, []), (least, [doc[2]])):
        event = learnt(1, 0.9, {"Shelling": 0.9}, {0: {"agent": 0.9}, 2: {role: chance}})
        (one,) = decide(doc, by_rule(doc), {1: event})
        assert one.fillers.get("location" if role == "place" else role) == named


def test_a_place_of_the_rules_that_is_unlikely_is_not_named(doc):
    ((trigger, fillers),) = by_rule(doc)
    fillers.add("location", [doc[2]], "verb-in")
    event = learnt(1, 0.9, {"Shelling": 0.9}, {2: {"place": party_choice.PLACED - 0.1}})
    (one,) = decide(doc, [(trigger, fillers)], {1: event})
    assert one.fillers.get("location") == []


def test_a_party_that_the_rules_name_too_needs_less_of_the_reader(doc):
    enough = party_choice.DOER[True] - party_choice.AHEAD + 0.01
    event = learnt(1, 0.9, {"Shelling": 0.9}, {0: {"agent": enough}, 2: {"agent": enough}})
    (one,) = decide(doc, by_rule(doc), {1: event})
    assert one.fillers.get("agent") == [doc[0]]


def test_a_likelier_type_takes_the_place_of_the_rules_and_a_near_one_does_not(doc):
    likelier = learnt(1, 0.99, {"Shelling": 0.01, "AerialAttack": 0.98})
    (one,) = decide(doc, by_rule(doc), {1: likelier})
    assert one.trigger.event_type == "AerialAttack"
    assert decisions.TYPE in one.trigger.sharpened
    near = learnt(1, 0.9, {"Shelling": 0.4, "AerialAttack": 0.5})
    (one,) = decide(doc, by_rule(doc), {1: near})
    assert (one.trigger.event_type, one.trigger.sharpened) == ("Shelling", ())


def test_the_chances_of_those_named_and_of_the_likeliest_passed_over(doc):
    event = learnt(4, 0.9, {"Shelling": 0.9}, {0: {"agent": 0.9}, 2: {"agent": 0.4, "target": 0.6}})
    (one,) = decide(doc, [], {4: event})
    assert list(role_chances(event, one.fillers)) == [0.9, 0.6]
    assert passed_over(event, one.fillers, ("agent",)) == 0.4


@pytest.mark.parametrize(("kind", "refused"), [("AerialAttack", False), ("Killing", True)])
def test_a_noun_that_is_the_same_event_speaks_for_its_verb(doc, kind, refused):
    trigger = Trigger(doc[1], "AerialAttack", FRAME, (1, 4), "aerial-attack-verb-fly-sortie")
    events = {1: learnt(1, 0.05, {"AerialAttack": 0.04}), 4: learnt(4, 0.8, {kind: 0.8})}
    found = decide(doc, [(trigger, Fillers())], events)
    assert found[0].refused == refused
    assert found[0].learnt == events[1 if refused else 4]
