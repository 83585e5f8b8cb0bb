"""What somebody does not want, does not agree to or turns down is not told as done."""

from __future__ import annotations

import pytest

DONE = {"Past", "Ongoing"}


def _status(claims_in, text, *types):
    return {
        (c.polarity, c.temporality) for c in claims_in(text) if not types or c.event_type in types
    }


UNWILLING = [
    "does not want",
    "no longer wants",
    "is not seeking",
    "is not planning",
    "does not intend",
    "is not ready for",
    "is not interested in",
    "rejected",
    "has turned down",
    "would not accept",
    "did not agree to",
    "failed to agree on",
    "could not agree on",
    "is opposed to",
    "is against",
    "opposes",
]
ACTS = [
    ("a truce", "Ceasefire"),
    ("an attack on the town", "Attack"),
    ("a raid on the camp", "Raid"),
]


@pytest.mark.parametrize("act", ACTS, ids=[kind for _, kind in ACTS])
@pytest.mark.parametrize("unwilling", UNWILLING)
def test_nothing_that_is_not_wanted_is_told_as_done(claims_in, unwilling, act):
    words, kind = act
    told = _status(claims_in, f"The government {unwilling} {words}.", kind)
    assert not {time for polarity, time in told if polarity == "Positive"} & DONE


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("The rebels do not want a truce.", "Ceasefire", {("Negative", "Hypothetical")}),
        ("The junta wants a truce.", "Ceasefire", {("Positive", "Hypothetical")}),
        ("The army accepted a truce.", "Ceasefire", {("Positive", "Past")}),
        ("The court rejected the indictment of the general.", "Indictment", {("Negative", "Past")}),
        ("She opposed the arrest of her son.", "Detention", {("Positive", "Past")}),
        ("They did not accept the arrest of their leader.", "Detention", {("Positive", "Past")}),
        ("The students rejected the bombing of the port.", "Bombing", {("Positive", "Past")}),
    ],
)
def test_what_took_place_may_be_rejected_all_the_same(claims_in, text, kind, told):
    assert _status(claims_in, text, kind) == told


def test_what_is_not_rejected_may_yet_come(claims_in):
    told = _status(claims_in, "The rebels did not reject a truce.", "Ceasefire")
    assert not told & {("Positive", "Past"), ("Positive", "Ongoing"), ("Negative", "Past")}


@pytest.mark.parametrize(
    "text",
    [
        "The government is against the bombing of the port.",
        "The government opposes the bombing of the port.",
        "The government would not accept the bombing of the port.",
    ],
)
def test_who_is_against_it_does_not_do_it(claims_in, text):
    told = [c for c in claims_in(text) if c.event_type == "Bombing"]
    assert told
    assert not any(c.agent for c in told)


def test_who_did_not_approve_it_did_not_do_it(claims_in):
    text = "The council did not approve sanctions against the junta."
    told = [c for c in claims_in(text) if c.event_type == "Sanction"]
    assert {(c.polarity, f.name) for c in told for f in c.agent} == {("Negative", "council")}


@pytest.mark.parametrize(
    "text",
    [
        "A device thrown at a bank failed to explode.",
        "Rebels planted a bomb at the station that failed to detonate.",
        "A bomb planted at the station was defused by police.",
        "Gunmen left a bomb outside the school, but it did not explode.",
        "Police defused a bomb that rebels had planted at the station.",
    ],
)
def test_a_bomb_that_does_not_go_off_bombs_nothing(claims_in, text):
    told = _status(claims_in, text, "Bombing")
    assert told
    assert {polarity for polarity, _ in told} == {"Negative"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels planted a bomb at the station, which went off at noon.",
        "Gunmen left a bomb outside the school, and it exploded.",
    ],
)
def test_a_bomb_that_goes_off_does(claims_in, text):
    assert {polarity for polarity, _ in _status(claims_in, text, "Bombing")} == {"Positive"}
