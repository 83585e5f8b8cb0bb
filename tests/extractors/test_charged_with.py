"""What somebody is held, tried or punished for, and who only comes upon it, hunts or ends it."""

from __future__ import annotations

import pytest

HARM = {
    "Attack", "AttackOnProtectedObject", "Bombing", "Destruction", "Kidnapping", "Killing",
    "MassKilling", "MobViolence", "PhysicalAssault", "Riot", "SexualViolence", "Shelling",
    "Torture", "UnlawfulKilling",
}  # fmt: skip


def _harm(claims):
    return [c for c in claims if c.event_type in HARM]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a man for planting a bomb near the market.",
        "Two students were arrested for burning the flag and attacking a guard.",
        "Adan Novak was detained on suspicion of killing a journalist in Tarn.",
        "Security forces detained twelve villagers for attacking a convoy.",
        "A suspected rebel was detained for firing rockets at the town.",
        "Police detained dozens for throwing stones at soldiers.",
        "Adan Novak, wanted for killing nine miners in 2003, fled to Lydia.",
        "Juan Oro went on trial for kidnapping a banker.",
        "Nine men face trial for shelling the village.",
        "Two jailed for torturing prisoners in Lydia",
        "Nine soldiers jailed for raping a nurse have appealed.",
        "General Adan Novak was found guilty of ordering the massacre of villagers.",
        "The captain was dismissed for beating a prisoner.",
        "Prosecutors opened a case against the general for shelling a hospital.",
        "She was fined for attacking a guard.",
        "Four arrested after killing shopkeeper in Tarn",
        "Adan Novak, a colonel convicted of torture, lives in Tarn.",
        "The two brothers, who were convicted in 2009 of bombing a train, were freed on Friday.",
        "The sergeant is serving a life sentence for shooting four prisoners.",
        "Ana Oro spent nine years in prison for bombing a barracks.",
        "The tribunal handed the general twenty years for deporting villagers.",
        "He was under investigation for torturing a recruit.",
        "Sentenced for torturing detainees, the captain has appealed.",
    ],
)
def test_what_somebody_is_held_or_tried_for_is_no_fact(claims_in, text) -> None:
    assert {c.certainty for c in _harm(claims_in(text)) if c.claimer is None} <= {
        "Probable",
        "Possible",
    }


@pytest.mark.parametrize(
    ("text", "accuser", "certainty"),
    [
        (
            "The tribunal convicted General Adan Novak of torturing prisoners.",
            "tribunal",
            "Certain",
        ),
        ("A judge sentenced Juan Oro to nine years for bombing the ferry.", "judge", "Certain"),
        ("Lydia sanctioned the general for shelling villages.", "Lydia", "Certain"),
        ("Police arrested a man for murdering two nuns.", "Police", "Probable"),
        ("The court found that soldiers had tortured the miner.", "court", "Certain"),
    ],
)
def test_it_is_laid_to_whoever_holds_or_tries_him(claims_in, text, accuser, certainty) -> None:
    found = {(c.claimer and c.claimer.name, c.certainty) for c in _harm(claims_in(text))}
    assert found == {(accuser, certainty)}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the widow of a man killed by soldiers.",
        "Police arrested three men after a bomb killed nine people in Tarn.",
        "Villagers beat the thief for stealing a goat.",
        "Police shot dead the driver after he had attacked a guard.",
        "The soldiers who killed the nuns were sentenced to thirty years.",
        "Villagers held a vigil for the monks killed by soldiers.",
        "Rebels fired rockets at the fort and killed two guards.",
        "The school was named after a nun whom soldiers had killed.",
        "The panel listed nine villages that soldiers had burned.",
        "Lydia sanctioned three firms after its jets were bombed by rebels.",
        "Lydia sanctioned the state whose army had shelled two villages.",
        "The union suspended its strike after soldiers killed a miner.",
        "Nine officers resigned over the torture of prisoners by guards.",
        "The pilot was honoured for rescuing nine sailors whom pirates had kidnapped.",
    ],
)
def test_what_is_told_beside_an_arrest_stays_told(claims_in, text) -> None:
    found = _harm(claims_in(text))
    assert found
    assert {(c.claimer, c.certainty) for c in found} == {(None, "Certain")}


def test_who_is_arrested_for_reporting_a_killing_reports_it(claims_in) -> None:
    found = claims_in("Soldiers arrested a man for reporting the killing of two monks.")
    (killing,) = [c for c in found if c.event_type == "Killing"]
    assert (killing.claimer.name, killing.certainty, killing.agent) == ("man", "Certain", ())


@pytest.mark.parametrize(
    "text",
    [
        "Juan Oro was acquitted of shooting two guards.",
        "The court cleared Juan Oro of killing two guards.",
        "Juan Oro was wrongly convicted of killing two guards.",
    ],
)
def test_who_is_cleared_did_not_do_it(claims_in, text) -> None:
    assert "Positive" not in {c.polarity for c in _harm(claims_in(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrest Hicham Oro, a suspect in the restaurant attack that killed six people.",
        "Juan Oro, a suspect in the bombing of the ferry that killed nine, was freed.",
        "The main suspect in the murder of a nun is a soldier.",
    ],
)
def test_a_suspect_is_suspected(claims_in, text) -> None:
    assert "Certain" not in {c.certainty for c in _harm(claims_in(text)) if c.agent}


def test_nobody_is_convicted_of_it_on_the_day_he_did_it(claims_in) -> None:
    found = _harm(claims_in("He was convicted in 2009 of bombing a train."))
    assert {c.event_start for c in found} <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested three men over the killing of Ana Oro.",
        "Officers investigating the murder of a priest searched two houses.",
        "Police were called to a shooting near the harbour that killed two men.",
        "Officers responded to a stabbing in which a nurse was killed.",
        "Soldiers rushed to the bombing of the market.",
        "Troops searching for the kidnappers of a banker found a car.",
        "Police have identified a suspect in the bombing of the ferry.",
        "Police hold two over killing of nun",
        "Police arrest killer of two monks in Tarn",
        "Soldiers rescued nine villagers who had been kidnapped by rebels.",
        "Police are treating the shooting of the boy as murder.",
        "Police offered a reward for the killers of Ana Oro.",
    ],
)
def test_who_hunts_or_comes_upon_killers_kills_nobody(claims_in, text) -> None:
    doers = {f.name.lower() for c in _harm(claims_in(text)) for f in c.agent}
    assert not doers & {"police", "officers", "soldiers", "troops"}


@pytest.mark.parametrize(
    ("text", "breaker"),
    [
        ("On Friday, the Lydian military reportedly broke the siege and entered Tarn.", "military"),
        ("Rebels broke the blockade of the port.", "Rebels"),
        ("Police broke the strike at the mill.", "Police"),
        ("Marchers defied the ban on protests.", "Marchers"),
    ],
)
def test_who_breaks_it_did_not_lay_it(claims_in, text, breaker) -> None:
    own = {"TerritoryTaken", "Mobilisation", "Rejection", "PeacefulProtest"}  # their own acts
    doers = {f.text for c in claims_in(text) if c.event_type not in own for f in c.agent}
    assert not [d for d in doers if d.endswith(breaker)]


@pytest.mark.parametrize(
    "text",
    [
        "The blockade of the port is over.",
        "The strike is finally over.",
        "The occupation is now at an end.",
        "The siege of Tarn was lifted after nine weeks.",
        "Lydia lifts ban on radio station",
        "The embargo expired in May.",
        "Troops withdrew from the valley, ending nine years of occupation.",
    ],
)
def test_what_is_over_does_not_go_on(claims_in, text) -> None:
    kinds = {"Siege", "Strike", "TerritoryTaken", "Censorship", "Sanction"}
    found = [c for c in claims_in(text) if c.event_type in kinds]
    assert "Ongoing" not in {c.temporality for c in found}


def test_what_is_not_over_goes_on(claims_in) -> None:
    (siege,) = claims_in("The siege of Tarn is not over.")
    assert (siege.polarity, siege.temporality) == ("Positive", "Ongoing")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels killed a driver from Homs.", set()),
        ("Soldiers beat a teacher from Aleppo.", set()),
        ("Rebels killed three brothers from Homs in Idlib.", {"Idlib"}),
        ("Gunmen abducted a priest from Mosul.", {"Mosul"}),
        ("Soldiers killed nine people in Homs.", {"Homs"}),
    ],
)
def test_where_somebody_comes_from_is_not_where_it_was(claims_in, text, places) -> None:
    assert {p.name for c in claims_in(text) for p in c.location} == places


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed a judge days before the vote of May 2018 in Basra.",
        "Soldiers shot a monk a week after a march in Tarn in May 2007.",
        "Rebels killed nine guards a year before the war of 2014.",
        "The nun was killed two years after the coup of June 2011.",
    ],
)
def test_a_date_behind_what_was_some_time_off_is_of_that(claims_in, text) -> None:
    assert {c.event_start for c in _harm(claims_in(text))} == {None}


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Mayor charged in murder of priest.", True),
        ("Man charged with killing two nuns.", True),
        ("Two soldiers charged over killing of nun.", True),
        ("Colonel accused of torturing prisoners.", True),
        ("Colonel convicted of torturing prisoners.", True),
        ("Brit charged in massacre of villagers to plead guilty", True),
        ("Mayor charged that soldiers killed a priest.", False),
        ("Police charged the man with killing two nuns.", False),
        ("Mayor accused soldiers of killing two nuns.", False),
    ],
)
def test_who_is_charged_in_a_headline_accuses_nobody(claims_in, text, charged) -> None:
    first = text.split(" charged")[0].split(" accused")[0].split(" convicted")[0]
    told = _harm(claims_in(text))
    assert told
    assert {c.claimer is not None and c.claimer.text == first for c in told} == {not charged}
    if charged:
        assert {c.certainty for c in told} <= {"Probable", "Possible"}
