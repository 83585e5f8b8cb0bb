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


@pytest.mark.parametrize(
    "text",
    [
        "The envoy dissuaded the army from shelling the town.",
        "The envoy talked the army out of shelling the town.",
        "The army thought better of shelling the town.",
        "The army decided against shelling the town.",
        "The army gave up on shelling the town.",
        "The army is far from shelling the town.",
        "The army is too weak to shell the town.",
        "The army was too late to shell the town.",
        "The army forgot to shell the town.",
        "The army pretended to shell the town.",
        "The army practised shelling the town.",
        "The army rehearsed the shelling of the town.",
        "The army held a drill for the shelling of the town.",
        "The army dreamt of shelling the town.",
        "A general hinted at the shelling of the town.",
        "There was talk of the shelling of the town.",
        "In case of the shelling of the town the school will close.",
        "The village was spared the shelling.",
        "The army should have shelled the town.",
    ],
)
def test_what_is_given_up_or_rehearsed_is_not_done(claims_in, text):
    told = _status(claims_in, text, "Shelling")
    assert not {time for polarity, time in told if polarity == "Positive"} & DONE


@pytest.mark.parametrize(
    "text",
    [
        "The army was too quick to shell the town.",
        "The envoy did not dissuade the army from shelling the town.",
        "The army did not hesitate to shell the town.",
        "The police could not prevent the army from shelling the town.",
        "The army managed to shell the town.",
        "The talks failed, and the army shelled the town.",
    ],
)
def test_what_is_done_all_the_same_is_told(claims_in, text):
    assert ("Positive", "Past") in _status(claims_in, text, "Shelling")


def test_a_reproach_denies_nothing(claims_in):
    told = _status(claims_in, "The army should not have shelled the town.", "Shelling")
    assert "Negative" not in {polarity for polarity, _ in told}


@pytest.mark.parametrize(
    "text",
    [
        "The army neither shelled the town nor arrested the editor.",
        "The army did not shell the town, nor did it arrest the editor.",
        "The army never shelled the town nor arrested the editor.",
        "The army did not shell the town or arrest the editor.",
        "The editor was neither beaten nor arrested.",
        "The editor was not beaten or arrested.",
    ],
)
def test_a_negation_holds_for_all_that_nor_and_or_join(claims_in, text):
    told = _status(claims_in, text)
    assert told
    assert {polarity for polarity, _ in told} == {"Negative"}


def test_who_denies_and_says_nor_denies(claims_in):
    text = "The ministry denies that police beat nurses, nor, it says, has any marcher died."
    assert _status(claims_in, text, "PhysicalAssault") == {("Negative", "Past")}


def test_a_negation_ends_at_but(claims_in):
    text = "The army did not shell the town but arrested the editor."
    assert _status(claims_in, text, "Detention") == {("Positive", "Past")}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Gunmen killed the mayor, not his guards.", {"Gunmen", "mayor"}),
        ("Gunmen killed not the mayor but his guards.", {"Gunmen", "guards"}),
        ("The mayor, not his guards, was killed.", {"mayor"}),
        ("Rebels, and not gunmen, killed the mayor.", {"Rebels", "mayor"}),
    ],
)
def test_who_it_was_not_is_no_party_and_denies_nothing(claims_in, text, parties):
    told = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert {c.polarity for c in told} == {"Positive"}
    assert {f.name for c in told for f in (*c.agent, *c.victim)} == parties


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The minister doubts that the army shelled the town.", "Negative"),
        ("The minister contradicted reports that the army shelled the town.", "Negative"),
        ("The minister does not doubt that the army shelled the town.", "Positive"),
        ("There is no doubt that the army shelled the town.", "Positive"),
    ],
)
def test_who_doubts_it_does_not_say_it(claims_in, text, polarity):
    assert {p for p, _ in _status(claims_in, text, "Shelling")} == {polarity}
