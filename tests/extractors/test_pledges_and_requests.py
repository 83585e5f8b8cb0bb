"""What is agreed, asked and protested by being said, and event words of a verb and its noun."""

from __future__ import annotations

import pytest

AGREED = [
    "Chile and Peru have agreed upon a new fishing treaty, the foreign ministry said.",
    "Chile and Peru agreed on a new border pact.",
    "Togo agreed on a pact with Benin.",
    "The Council agreed to a one-year extension of the mission in Chad.",
    "The two sides agreed to a truce.",
    "The president promised to reform the courts.",
    "Gabon pledged to hold elections in June.",
    "The prime minister agreed to hold elections in May.",
    "Norway has offered to send doctors to Chad.",
    "The mayor promised to reform the police.",
]
"""The pledge is the event: it is done, and nobody but the text tells it."""

VOWED = [
    ("The president has vowed to crush the rebels.", "Attack"),
    ("The rebels pledged to release the prisoners.", "Release"),
    ("Norway promised to send rifles to Chad.", "ArmsTransfer"),
    ("The premier promised not to attack the rebels.", "Attack"),
]
"""What is pledged is the event: it is to come, and who pledges says so."""


@pytest.mark.parametrize("text", AGREED)
def test_a_pledge_that_is_the_event_is_made_by_being_said(claims_in, text):
    made = [c for c in claims_in(text) if c.event_type in {"Agreement", "Commitment"}]
    assert [(c.temporality, c.polarity) for c in made] == [("Past", "Positive")]
    assert all(c.speech_act in {"Report", "Assert"} for c in made)


@pytest.mark.parametrize(("text", "event_type"), VOWED)
def test_a_pledge_of_another_act_is_who_pledges_speaking(claims_in, text, event_type):
    (claim,) = [c for c in claims_in(text) if c.event_type == event_type]
    assert claim.temporality == "Future"
    assert claim.claimer is not None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The union demanded that the cabinet publish the report.", "cabinet"),
        ("Benin has requested that the court publish the ruling.", "court"),
        ("The committee asked Gabon to report on the convention.", "Gabon"),
        ("The Council called on Togo to publish the figures.", "Togo"),
        ("Kenya appealed to Sudan to reopen the pipeline.", "Sudan"),
        ("The government asked the court to ban the party.", "court"),
        ("The miners demanded that the company pay their wages.", "company"),
    ],
)
def test_a_request_names_who_is_asked(claims_in, text, asked):
    (claim,) = [c for c in claims_in(text) if c.event_type == "Request"]
    assert asked in [f.text for f in (*claim.recipient, *claim.target)]


@pytest.mark.parametrize(
    "text",
    [
        "The miners demanded that wages be paid.",
        "The miners demanded that the manager be dismissed.",
        "The bishop demanded that he be heard.",
        "The union demanded higher wages.",
    ],
)
def test_what_is_to_be_done_to_somebody_asks_nothing_of_him(claims_in, text):
    for claim in claims_in(text):
        assert not claim.recipient


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The Kenyan president paid a visit to Uganda.", "Meeting"),
        ("The two sides held a summit in Lome.", "Meeting"),
        ("Prisoners went on hunger strike.", "Strike"),
        ("The bishops issued an appeal for calm.", "Request"),
        ("The generals gave an ultimatum to the strikers.", "Threat"),
        ("Soldiers took two nurses hostage.", "Kidnapping"),
        ("The rebels opened fire on the convoy.", "Attack"),
        ("The foreign ministers held talks in Geneva.", "Meeting Negotiation"),
        ("The drivers went on strike.", "Strike"),
        ("Gunmen lay in ambush and opened fire on the patrol.", "Attack"),
    ],
)
def test_a_verb_and_its_noun_are_an_event_where_the_noun_is(claims_in, text, event_type):
    assert {c.event_type for c in claims_in(text)} & set(event_type.split())


@pytest.mark.parametrize(
    "text",
    [
        "The farmer paid a visit to his mother.",
        "The ministry issued a declaration.",
        "The museum opened in May.",
        "The committee held its breath.",
        "The firm issued new shares.",
    ],
)
def test_a_verb_and_a_noun_that_name_no_event_are_none(claims_in, text):
    assert claims_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army prepared an attack on the town.",
        "The rebels were preparing an offensive against the port.",
        "The generals ordered preparations for an invasion of Chad.",
    ],
)
def test_an_act_that_is_only_prepared_is_not_told_as_done(claims_in, text):
    for claim in claims_in(text):
        assert claim.event_type == "Mobilisation" or claim.temporality == "Hypothetical"


@pytest.mark.parametrize(
    "text",
    [
        "Farmers parked tractors on the motorway to protest at the tax.",
        "Miners put down their tools to protest at the law.",
        "Thousands marched through Lima to protest against the law.",
        "Nurses gathered outside the ministry to protest over their pay.",
        "Villagers lit candles to protest against the arrests.",
        "Students tore up their cards to protest against the fees.",
    ],
)
def test_what_is_done_to_protest_is_the_protest(claims_in, text):
    protests = [c for c in claims_in(text) if c.event_type == "PeacefulProtest"]
    assert protests
    assert {c.temporality for c in protests} == {"Past"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The students planned to protest against the fees.", "PeacefulProtest"),
        ("The police raided the house to arrest a journalist.", "Detention"),
        ("The union urged its members to protest against the law.", "PeacefulProtest"),
        ("The party hired men to protest against the law.", "PeacefulProtest"),
        ("The students wanted to protest, but stayed at home.", "PeacefulProtest"),
    ],
)
def test_what_is_only_planned_or_wanted_is_not_done(claims_in, text, event_type):
    for claim in claims_in(text):
        assert claim.event_type != event_type or claim.temporality not in {"Past", "Ongoing"}
