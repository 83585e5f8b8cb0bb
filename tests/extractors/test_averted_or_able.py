"""What was near, foiled, escaped, only possible, in no way done or asked about, beside its twin."""

from __future__ import annotations

import pytest

DONE = {"Past", "Ongoing"}


def statuses(claims, event_type):
    return {(c.polarity, c.certainty, c.temporality) for c in claims if c.event_type == event_type}


@pytest.mark.parametrize(
    ("text", "event_type", "polarity"),
    [
        ("The army came close to encircling the town.", "Siege", "Negative"),
        ("The army encircled a town close to the border.", "Siege", "Positive"),
        ("The army was on the verge of capturing the town.", "TerritoryTaken", "Negative"),
        ("The army captured the town on the edge of the desert.", "TerritoryTaken", "Positive"),
        ("The governor survived an assassination attempt in May.", "UnlawfulKilling", "Negative"),
        ("The rebels survived an attack on their base.", "Attack", "Positive"),
        (
            "The mayor was wounded in a failed assassination attempt by rebels.",
            "UnlawfulKilling",
            "Negative",
        ),
        ("A plan to kill the minister was foiled in May.", "Killing", "Negative"),
        ("The defenders thwarted efforts at encirclement of the town.", "Siege", "Negative"),
        ("The army killed farmers in a failed attempt to take the town.", "Killing", "Positive"),
        ("The journalist evaded arrest.", "Detention", "Negative"),
        ("The journalist did not escape arrest.", "Detention", "Positive"),
        ("The family escaped the shelling of the town.", "Shelling", "Positive"),
        ("The report noted the absence of shelling in the town.", "Shelling", "Negative"),
        ("The report noted the shelling of the town.", "Shelling", "Positive"),
        ("It was impossible to arrest the general.", "Detention", "Negative"),
    ],
)
def test_what_came_to_nothing_was_not_done(claims_in, text, event_type, polarity):
    assert {p for p, _, _ in statuses(claims_in(text), event_type)} == {polarity}


@pytest.mark.parametrize(
    ("text", "event_type", "open_"),
    [
        ("The rebels know how to shell the port.", "Shelling", True),
        ("He knows how the soldiers killed the nun.", "Killing", False),
        ("The rebels are capable of shelling the port.", "Shelling", True),
        ("The rebels are able to shell the port.", "Shelling", True),
        ("The rebels were able to capture the port.", "TerritoryTaken", False),
        ("The decree empowered the army to detain students.", "Detention", True),
        ("The decree forced the army to detain students.", "Detention", False),
        ("It is possible to supply arms to the rebels.", "ArmsTransfer", True),
        ("The police offered a reward for the arrest of the bombers.", "Detention", True),
        ("The police thanked him for the arrest of the bombers.", "Detention", False),
        ("In the event of an attack on the port, Lydia will retaliate.", "Attack", True),
        ("In the case of the killing of the nun, nobody was tried.", "Killing", False),
        ("The soldiers were going to kill the mayor.", "Killing", True),
        ("The soldiers were going to Tarn to kill the mayor.", "Killing", True),
        ("The soldiers went on to kill the mayor.", "Killing", False),
        ("The plan would result in students being detained.", "Detention", True),
        ("The raid resulted in students being detained.", "Detention", False),
        ("Her trial is due in December.", "Trial", True),
        ("Her trial is over.", "Trial", False),
    ],
)
def test_what_only_can_be_or_is_ahead_is_no_deed(claims_in, text, event_type, open_):
    told = statuses(claims_in(text), event_type)
    assert told or open_
    assert all((time not in DONE) == open_ for _, _, time in told)


@pytest.mark.parametrize(
    ("text", "event_type", "polarity"),
    [
        ("At no time did the army shell the port.", "Shelling", "Negative"),
        ("At that time the army shelled the port.", "Shelling", "Positive"),
        ("Under no circumstances shall villages be shelled.", "Shelling", "Negative"),
        ("The dam was not hit by any air strikes.", "AerialAttack", "Negative"),
        ("The port was hit by any number of air strikes.", "AerialAttack", "Positive"),
        ("No murders or kidnappings took place in the town.", "Kidnapping", "Negative"),
        ("There were murders or kidnappings in the town.", "Kidnapping", "Positive"),
        (
            "The officers were blamed for three crashes but charged in none.",
            "Indictment",
            "Negative",
        ),
        ("The officers were charged in three cases.", "Indictment", "Positive"),
        ("The trial of the officers has yet to begin.", "Trial", "Negative"),
        ("The army did not use violence against farmers.", "Attack", "Negative"),
        ("The army used violence against farmers.", "PhysicalAssault", "Positive"),
        ("The army was not conducting any shelling of the port.", "Shelling", "Negative"),
        ("He warned the soldiers against beating prisoners.", "PhysicalAssault", "Negative"),
        (
            "The office asked Lydia not to go ahead with the execution of the student.",
            *("Killing", "Negative"),
        ),
        (
            "The office asked Lydia to go ahead with the execution of the student.",
            *("Killing", "Positive"),
        ),
    ],
)
def test_a_no_beside_the_act_denies_it(claims_in, text, event_type, polarity):
    assert {p for p, _, _ in statuses(claims_in(text), event_type)} == {polarity}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The mission did not use its powers to prevent the killing of farmers.", "Killing"),
        ("The army did nothing to prevent the massacre of farmers.", "MassKilling"),
        ("The council is not able to stop the shelling of the port.", "Shelling"),
        ("Thousands would live if the army had not invaded Lydia.", "Attack"),
        ("The army had to shell the port.", "Shelling"),
        ("The raid on the farm should never have happened.", "Raid"),
        ("Why did the soldiers shoot the farmers?", "Attack"),
        ("Did the attack on the port end the talks?", "Attack"),
    ],
)
def test_what_is_taken_for_granted_was_done(claims_in, text, event_type):
    told = statuses(claims_in(text), event_type)
    assert told
    assert all(
        polarity == "Positive" and certainty == "Certain" and time in DONE
        for polarity, certainty, time in told
    )


@pytest.mark.parametrize(
    "text",
    ["Did the soldiers attack the farmers?", "Did Lydia carry out the attack on the port?"],
)
def test_what_is_asked_is_not_known(claims_in, text):
    assert {c for _, c, _ in statuses(claims_in(text), "Attack")} == {"Unknown"}


@pytest.mark.parametrize(
    ("text", "event_type", "certainty"),
    [
        ("Beating of prisoners by guards was reportedly systemic.", "PhysicalAssault", "Probable"),
        ("Beating of prisoners by guards was systemic.", "PhysicalAssault", "Certain"),
        ("There were reported abuses, including torture of nuns.", "Torture", "Probable"),
        ("There were abuses, including torture of nuns.", "Torture", "Certain"),
        ("He should look into all reported cases of torture by guards.", "Torture", "Probable"),
        ("He must look into all cases of rape by soldiers.", "SexualViolence", "Certain"),
        ("The murders allegedly committed by soldiers shocked us.", "UnlawfulKilling", "Probable"),
        ("The murders committed by soldiers shocked us.", "UnlawfulKilling", "Certain"),
        ("He was reportedly killed when a rocket hit his house.", "Shelling", "Probable"),
        ("He was killed when a rocket hit his house.", "Shelling", "Certain"),
        ("Crime rose after the coup attempt in Lydia.", "Coup", "Possible"),
        ("Crime rose after the coup in Lydia.", "Coup", "Certain"),
        ("Nine soldiers were claimed killed in the ambush.", "Killing", "Probable"),
        ("The troops began to capture the airfield.", "TerritoryTaken", "Possible"),
        ("The troops began to shell the airfield.", "Shelling", "Certain"),
        ("The council never accused the army of torture.", "Torture", "Unknown"),
        ("The council accused the army of torture.", "Torture", "Certain"),
    ],
)
def test_doubt_beside_the_act_is_told(claims_in, text, event_type, certainty):
    told = {c for _, c, _ in statuses(claims_in(text), event_type)}
    assert told == {certainty}


def test_who_prevents_an_act_has_not_done_it(claims_in):
    for text in (
        "The commander failed to prevent the massacre of farmers.",
        "The commander prevented the massacre of farmers.",
    ):
        assert [c.agent for c in claims_in(text) if c.event_type == "MassKilling"] == [()]


def test_how_prisoners_are_to_be_held_asks_for_no_arrest(claims_in):
    asked = "The office urged Lydia to ensure that {} held in decent rooms."
    for whom in ("detainees are", "all prisoners are"):
        assert not statuses(claims_in(asked.format(whom)), "Detention")
    assert statuses(claims_in("Lydia held all prisoners in a cellar."), "Detention")


def test_a_death_is_taken_back_in_the_same_sentence(claims_in):
    taken = "The general was reported killed in May but was later confirmed to be alive."
    assert {p for p, _, _ in statuses(claims_in(taken), "Killing")} == {"Negative"}
    others = "The general was killed in May and his brother is alive."
    assert {p for p, _, _ in statuses(claims_in(others), "Killing")} == {"Positive"}


def test_what_went_on_before_another_past_is_past(claims_in):
    told = statuses(claims_in("For months the troops had been shelling the port."), "Shelling")
    assert {t for _, _, t in told} == {"Past"}
    told = statuses(claims_in("The troops have been shelling the port for months."), "Shelling")
    assert {t for _, _, t in told} == {"Ongoing"}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("If the mayor flees, the police will detain his son.", "Hypothetical"),
        ("Even if the mayor flees, the police will detain his son.", "Future"),
        ("The police will detain his son.", "Future"),
    ],
)
def test_what_comes_if_another_thing_does_is_only_supposed(claims_in, text, time):
    assert {t for _, _, t in statuses(claims_in(text), "Detention")} == {time}
