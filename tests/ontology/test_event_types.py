"""What follows from an event type: judging, vows, tolls, layers, and ACLED's sub-events."""

from __future__ import annotations

import pytest
from allegata.ontology import terms
from allegata.ontology.namespaces import AL
from allegata.ontology.vocabularies import codes
from rdflib.namespace import SKOS

SUB_EVENTS = (
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Armed clash",
    "Excessive force against protesters",
    "Protest with intervention",
    "Peaceful protest",
    "Violent demonstration",
    "Mob violence",
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
    "Sexual violence",
    "Attack",
    "Abduction/forced disappearance",
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
)
"""The sub-event types of ACLED's codebook, in its order."""


def test_acled_has_twenty_five_sub_events_and_each_maps_to_a_type() -> None:
    mapped = {c for name in terms.event_types() for c in codes("eventType", name, "acled")}
    assert len(SUB_EVENTS) == 25
    assert mapped == set(SUB_EVENTS)


@pytest.mark.parametrize(
    ("judging", "neutral"),
    [
        ("ArbitraryDetention", "Detention"),
        ("UnlawfulKilling", "Killing"),
        ("UnfairTrial", "Trial"),
        ("Torture", "Torture"),
        ("Shelling", "Shelling"),
        ("WarCrime", "WarCrime"),
    ],
)
def test_a_judging_type_has_a_neutral_one_above_it(judging: str, neutral: str) -> None:
    assert terms.neutral_of(judging) == neutral
    assert judging == neutral or terms.judges(judging)
    assert judging == neutral or not terms.judges(neutral)


def test_offences_are_listed_only_for_types_that_judge_and_for_legal_terms() -> None:
    graph = terms.ontology()
    listed = set(graph.subjects(AL.candidateOffence))
    judging = {terms.iri_of("eventType", n) for n in terms.event_types() if terms.judges(n)}
    legal = set(graph.subjects(SKOS.inScheme, AL.LegalTermScheme))
    assert listed
    assert listed <= judging | legal


def test_a_vow_of_any_harm_is_a_threat_but_for_arms_and_trials() -> None:
    harmful = {name for name in terms.event_types() if terms.is_harmful(name)}
    gentle = {name for name in harmful if terms.vowed_as(name) != "Threaten"}
    assert gentle == {name for name in harmful if terms.edge_of(name)} | {"Trial"}


def test_what_helps_is_promised_by_a_vow() -> None:
    helping = {name for name in terms.event_types() if terms.vowed_as(name) == "Promise"}
    assert helping == {"Release", "Withdrawal", "Reparation", "HumanitarianAid", "Ceasefire"}


@pytest.mark.parametrize(
    ("event_type", "harm"),
    [
        ("Torture", "Injured"),
        ("SexualViolence", "Injured"),
        ("Detention", "Detained"),
        ("ArbitraryDetention", "Detained"),
        ("UnlawfulKilling", "Killed"),
        ("ForcedDisplacement", "Displaced"),
        ("Sanction", None),
    ],
)
def test_a_number_of_victims_counts_the_harm_of_the_type(event_type: str, harm: str | None) -> None:
    assert terms.toll_of(event_type) == harm


def test_a_sharper_type_has_the_toll_and_the_vow_of_the_one_above_it() -> None:
    for name in terms.event_types():
        neutral = terms.neutral_of(name)
        assert terms.toll_of(name) == terms.toll_of(neutral)
        assert terms.is_state_work(name) == terms.is_state_work(neutral)


def test_only_politics_is_a_layer_of_its_own() -> None:
    layered = {name for name in terms.names("eventType") if terms.layer_of(name)}
    assert layered == {"Politics", *terms.narrower("Politics")}
    assert "ChangeOfSides" in layered


def test_an_attack_is_told_by_its_means_its_target_or_nothing() -> None:
    told = {name: terms.attack_told_by(name) for name in terms.event_types()}
    assert {value for value in told.values() if value} == {"means", "target", "nothing"}
    assert [name for name, value in told.items() if value == "nothing"] == ["Attack"]
    assert [name for name, value in told.items() if value == "target"] == [
        "AttackOnProtectedObject"
    ]


def test_actor_types_give_nouns_a_class_and_stand_to_a_state() -> None:
    assert terms.noun_class_of("Police") == "armed"
    assert terms.noun_class_of("Civilians") is None
    assert terms.stands_to_state("Military") == "organ"
    assert terms.stands_to_state("Rebels") == "apart"
    assert terms.stands_to_state("Company") is None
