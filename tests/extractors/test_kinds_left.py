"""Kinds of wrong claims that readers found: with look-alikes that stay what they are."""

from __future__ import annotations

import pytest


def of_type(claims_in, text, event_type):
    return [c for c in claims_in(text) if c.event_type == event_type]


@pytest.mark.parametrize(
    ("text", "victims", "toll"),
    [
        ("The judge was killed together with a police officer.", ["judge", "police officer"], 2),
        ("The general was killed along with his driver.", ["general", "driver"], 2),
        (
            "The minister was killed together with several of his aides.",
            ["minister", "aides"],
            None,
        ),
        (
            "A local mayor, two of his guards and a farmer were killed in Tarn.",
            ["local mayor", "guards", "farmer"],
            4,
        ),
    ],
)
def test_who_is_killed_with_another_is_killed_and_kills_nobody(claims_in, text, victims, toll):
    (claim,) = of_type(claims_in, text, "Killing")
    assert [f.name for f in claim.victim] == victims
    assert not claim.agent
    assert [h.count_max for h in claim.harm] == ([] if toll is None else [toll])


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was killed by rebels with two of their allies.",
        "The mayor was killed with two shots.",
        "Omar Hadi, his lawyer and friend, was killed on Monday.",
    ],
)
def test_means_allies_of_the_doers_and_what_he_is_are_no_further_victims(claims_in, text):
    (claim,) = of_type(claims_in, text, "Killing")
    assert len(claim.victim) == 1


LIFTED = [
    "The Council lifted its sanctions on Lydia.",
    "Lydia ended its arms embargo on Tarn.",
    "The sanctions on Lydia were lifted in January.",
]
STANDING = [
    "The Council imposed sanctions on Lydia.",
    "The Council extended its sanctions on Lydia.",
    "The Council did not lift the sanctions on Lydia.",
    "Lydia refused to lift its embargo on Tarn.",
]


@pytest.mark.parametrize("text", LIFTED)
def test_a_measure_that_was_lifted_stood_and_is_no_more(claims_in, text):
    claims = of_type(claims_in, text, "Sanction")
    assert sorted(c.polarity for c in claims) == ["Negative", "Positive"]
    assert {c.temporality for c in claims} == {"Past"}


@pytest.mark.parametrize("text", STANDING)
def test_a_measure_that_stands_is_not_told_to_be_no_more(claims_in, text):
    claims = of_type(claims_in, text, "Sanction")
    assert claims
    assert {c.polarity for c in claims} == {"Positive"}


@pytest.mark.parametrize(
    "text",
    [
        "Lydia said that the White Helmets had staged the attack.",
        "Moscow accused the White Helmets of staging a chemical attack in Douma.",
        "The attack was staged by rescuers, the general claimed.",
    ],
)
def test_an_attack_that_helpers_are_said_to_stage_is_denied_and_nobodys(claims_in, text):
    (claim,) = [c for c in claims_in(text) if c.event_type in {"Attack", "ChemicalAttack"}]
    assert claim.polarity == "Negative"
    assert not claim.agent


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The terrorists staged an attack on the port.", "Attack"),
        ("The attack was staged by ten gunmen.", "Attack"),
        ("The army staged a massacre.", "MassKilling"),
        ("Nurses staged a strike.", "Strike"),
        ("They staged an attack on the barracks.", "Attack"),
    ],
)
def test_what_fighters_and_strikers_stage_they_do(claims_in, text, event_type):
    (claim,) = of_type(claims_in, text, event_type)
    assert claim.polarity == "Positive"
    assert claim.agent


@pytest.mark.parametrize(
    "text",
    [
        "The attempted murder of the judge shocked the town.",
        "The attempted assassination on May 6 of Omar Hadi shocked the island.",
        "He was charged with the attempted murder of a guard.",
    ],
)
def test_what_was_only_attempted_is_no_more_than_possible_and_has_no_toll(claims_in, text):
    (claim,) = of_type(claims_in, text, "UnlawfulKilling")
    assert (claim.polarity, claim.certainty) == ("Positive", "Possible")
    assert claim.harm == ()


def test_what_came_of_an_attempt_was_done(claims_in):
    (claim,) = of_type(claims_in, "Nine people were killed in an attempted coup.", "Killing")
    assert (claim.certainty, claim.harm[0].count_max) == ("Certain", 9)


def test_a_foiled_attack_was_none(claims_in):
    claims = claims_in("A foiled attack on the bridge was reported.")
    assert [c.polarity for c in claims] == ["Negative"]


ENDS = [
    ("The UN called for the shelling to stop.", "Shelling"),
    ("The group called for the detentions of journalists to end.", "Detention"),
    ("The envoy called for air strikes on hospitals to cease.", "AerialAttack"),
    ("The Council called for the embargo against Lydia to be lifted.", "Sanction"),
    ("Cease all planned executions of young offenders (Lydia).", "Killing"),
    ("The union appealed for the shelling of schools to be halted immediately.", "Shelling"),
    ("The fighting must stop.", "ArmedClash"),
]
WANTED = [
    ("The general called for an attack to stop the rebels.", "Attack"),
    ("The students called for a strike to end the war.", "Strike"),
    ("Amnesty called for the executions to be carried out in public.", "Killing"),
    ("The minister called for the attack to be investigated.", "Investigation"),
]


@pytest.mark.parametrize(("text", "event_type"), ENDS)
def test_who_calls_for_an_act_to_stop_does_not_ask_for_it(claims_in, text, event_type):
    asked = [c for c in of_type(claims_in, text, event_type) if c.speech_act == "Demand"]
    assert [c.polarity for c in asked] == ["Negative"]


@pytest.mark.parametrize(("text", "event_type"), WANTED)
def test_who_calls_for_an_act_that_is_to_stop_another_asks_for_it(claims_in, text, event_type):
    asked = [c for c in of_type(claims_in, text, event_type) if c.speech_act == "Demand"]
    assert [c.polarity for c in asked] == ["Positive"]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that rebels killed ten farmers were false.",
        "Claims that rebels killed ten farmers are untrue.",
    ],
)
def test_a_story_that_is_called_false_is_denied(claims_in, text):
    (claim,) = of_type(claims_in, text, "Killing")
    assert claim.polarity == "Negative"


@pytest.mark.parametrize(
    "text",
    [
        "Reports that rebels killed ten farmers were true.",
        "Reports that rebels killed ten farmers were not false.",
    ],
)
def test_a_story_that_is_called_true_is_not_denied(claims_in, text):
    (claim,) = of_type(claims_in, text, "Killing")
    assert claim.polarity == "Positive"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("It is unclear if the protests would match those that broke out after Hadi was arrested.",
         "Detention"),
        ("It was unclear whether rebels who attacked the village had fled.", "Attack"),
        ("Reports that rebels who killed ten farmers had fled were false.", "Killing"),
        ("There is no evidence that the men who were arrested planted the bomb.", "Detention"),
        ("The court acquitted Ali of helping rebels storm a mall where ten died.", "Killing"),
    ],
)  # fmt: skip
def test_what_is_told_aside_stands_whatever_is_said_around_it(claims_in, text, event_type):
    (claim,) = of_type(claims_in, text, event_type)
    assert claim.polarity == "Positive"
    assert claim.certainty in {"Certain", "Probable"}


@pytest.mark.parametrize("text", ["There were reports of raids during which guards beat students."])
def test_what_is_told_aside_in_a_report_is_only_told(claims_in, text):
    (claim,) = of_type(claims_in, text, "PhysicalAssault")
    assert claim.certainty == "Probable"


def test_what_one_is_alleged_to_have_done_is_alleged(claims_in):
    text = "The agency detained dozens of militants, whom it alleges were trained by Lydia."
    claims = claims_in(text)
    assert [c.claimer for c in claims if c.event_type == "Detention"] == [None]
    support = [c.claimer for c in claims if c.event_type == "MilitarySupport"]
    assert [c.name for c in support if c is not None] == ["agency"]


def test_who_was_cleared_of_a_bomb_is_not_told_to_have_killed_by_it(claims_in):
    claims = claims_in("He was cleared of planting the bomb that killed ten soldiers.")
    assert claims
    assert {c.polarity for c in claims if c.agent} == {"Negative"}


@pytest.mark.parametrize(
    "text",
    ["The decision may lead to an attack on the town.", "The verdict could trigger a massacre."],
)
def test_what_may_be_set_off_is_not_told_as_done(claims_in, text):
    assert {c.temporality for c in claims_in(text)} <= {"Hypothetical"}


def test_what_was_set_off_was_done(claims_in):
    text = "The raid led to the arrest of nine men."
    assert {c.temporality for c in of_type(claims_in, text, "Detention")} == {"Past"}


@pytest.mark.parametrize(
    "text",
    [
        "The police arrested Ali, whom the minister accused of spying.",
        "Lydia launched air strikes on Tarn, in what the minister describes as open war.",
    ],
)
def test_what_one_is_called_beside_it_names_no_speaker_of_the_act(claims_in, text):
    harm = [c for c in claims_in(text) if c.event_type in {"Detention", "AerialAttack"}]
    assert [c.claimer for c in harm] == [None]


def test_who_tells_it_at_the_end_still_tells_it(claims_in):
    (claim,) = claims_in("The police arrested Ali on Monday, the minister said.")
    assert claim.claimer is not None
    assert claim.claimer.name == "minister"


@pytest.mark.parametrize(
    "text",
    ["Petrojet beat Ismaili on Monday 1-0.", "Tersana won by beating Misri 2-0."],
)
def test_a_match_is_no_assault(claims_in, text):
    assert not of_type(claims_in, text, "PhysicalAssault")


@pytest.mark.parametrize(
    "text", ["Soldiers beat Omar Hassan on Monday.", "Police beat the prisoner 5-6 times."]
)
def test_a_beating_is_one_however_often(claims_in, text):
    assert of_type(claims_in, text, "PhysicalAssault")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya secured the release of two journalists held in Tarn.",
        "Qatar obtained the release of the nuns.",
    ],
)
def test_who_obtained_a_release_released_nobody(claims_in, text):
    (claim,) = of_type(claims_in, text, "Release")
    assert not claim.agent
    assert len(claim.intermediary) == 1


@pytest.mark.parametrize("text", ["The rebels released the nuns.", "The army freed the nuns."])
def test_who_released_somebody_is_the_doer(claims_in, text):
    (claim,) = of_type(claims_in, text, "Release")
    assert claim.agent


@pytest.mark.parametrize(
    "text",
    ["Gold is mined by rebels near Bunia.", "The diamonds were mined by soldiers."],
)
def test_who_digs_for_ore_bombs_nothing(claims_in, text):
    assert not claims_in(text)


def test_who_mines_a_road_plants_bombs(claims_in):
    assert of_type(claims_in, "The road was mined by rebels.", "Bombing")


def test_the_name_of_a_listed_body_is_no_place(said):
    reading = said("Lydia bombed Hamas in Rafah. Hamas fighters killed two soldiers.")
    assert {place.name for place in reading.locations} & {"Hamm", "Hamas"} == set()
