"""What is told to stop goes on; what only is to be ended has not ended; a wish tells nothing."""

from __future__ import annotations

import pytest

GOES_ON = [
    ("The minister must stop supplying rifles to the militia.", "ArmsTransfer"),
    ("Human Rights Watch urged the army to halt its air strikes on the camps.", "AerialAttack"),
    ("The bishops called on the guerrillas to end the siege of the town.", "Siege"),
    ("The envoy demanded an end to the torture of prisoners.", "Torture"),
    ("The Council called for an immediate halt to the shelling of Gondar.", "Shelling"),
    ("The government should cease the arrests of journalists.", "Detention"),
    ("The union demanded that the police stop beating students.", "PhysicalAssault"),
    ("The authorities must put an end to the abductions of teachers.", "Kidnapping"),
    ("Reporters urged the police to help stop the killings of journalists.", "Killing"),
    ("The group urged the army to stop attacks on villages and shelling.", "Shelling"),
]
ONLY_DEMANDED = [
    "The court must prevent attacks on judges.",
    "The UN urged Iran to halt the imminent execution of a student.",
    "The minister urged rebels to refrain from attacks on convoys.",
    "The president called on the army to avoid attacks on hospitals.",
    "The UN urged the army to stop any attack on the camps.",
    "The Senate must stop the planned shipment of rifles to the army.",
    "The rebels vowed to halt the raids on farms.",
    "The army will halt its air strikes on the camps.",
    "The rebels plan to end the siege of the town.",
    "The rebels promised to stop attacks on convoys.",
    "The army is ready to lift its siege of the port.",
]
NOT_ENDED = [
    ("Turkey must not block efforts to end the killings of farmers in Sudan.", "Killing"),
    ("The envoy travelled to Juba to help end the fighting in the city.", "ArmedClash"),
    ("The resolution will help to end the torture of prisoners.", "Torture"),
    ("Mediators met in Cairo to stop the shelling of Khartoum.", "Shelling"),
    ("Neighbours support efforts to halt the abductions of girls.", "Kidnapping"),
    ("The new law will end the torture of prisoners.", "Torture"),
    ("The government has taken steps to end the shelling of villages.", "Shelling"),
    ("Ministers met to discuss the killings of farmers in Darfur.", "Killing"),
]


@pytest.mark.parametrize(("text", "event_type"), GOES_ON)
def test_what_is_told_to_stop_is_demanded_not_to_be_and_goes_on(claims_in, text, event_type):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert {(c.polarity, c.temporality) for c in told} == {
        ("Negative", "Hypothetical"),
        ("Positive", "Ongoing"),
    }
    assert len({tuple(f.id for f in c.agent) for c in told}) == 1


@pytest.mark.parametrize("text", ONLY_DEMANDED)
def test_what_is_prevented_refrained_from_or_ended_oneself_is_not_claimed_to_go_on(claims_in, text):
    told = [c for c in claims_in(text) if c.event_type not in {"Concession", "Request"}]
    assert not [c for c in told if c.polarity == "Positive" and c.temporality == "Ongoing"]


@pytest.mark.parametrize(("text", "event_type"), NOT_ENDED)
def test_what_others_are_to_end_or_talk_over_is_told_as_done(claims_in, text, event_type):
    told = [c for c in claims_in(text) if c.event_type == event_type]
    assert told
    assert {c.polarity for c in told} == {"Positive"}
    assert {c.temporality for c in told} <= {"Ongoing", "Past"}


@pytest.mark.parametrize(
    "text",
    [
        "I hope that the generals are tried by the court.",
        "We hope the rebels release the hostages.",
        "I hope the general was not killed.",
        "The cabinet discussed an attack on the port.",
    ],
)
def test_what_is_wished_for_or_weighed_is_not_told_as_done(claims_in, text):
    assert {c.temporality for c in claims_in(text)} <= {"Hypothetical"}
