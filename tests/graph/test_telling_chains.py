"""Chains tell: what they are, why their steps belong together, where they are weak, best first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.graph.relations.accusations import accusation_chains
from allegata.graph.relations.arms import arms_chains
from allegata.graph.relations.materials import compatible, kinds_of
from allegata.graph.relations.responsibility import responsibility_chains
from allegata.graph.tables.mermaid import mermaid_lines
from allegata.ontology.identity import ID
from test_chains import graph_of, supply, walked

if TYPE_CHECKING:
    from allegata.graph.case import Case

CHARGE = "claimer=Eastland; agent=Northland; recipient=Midland"


@pytest.mark.parametrize(
    ("came", "went"),
    [
        ("rifles", "AK-47s"),
        ("small arms", "assault rifles"),
        ("missiles", "S-300 air-defence batteries"),
        ("weapons", "trucks"),
        ("pickups", "trucks"),
    ],
)
def test_what_came_can_be_what_went_on(came: str, went: str) -> None:
    assert compatible(kinds_of([came]), kinds_of([went]))


@pytest.mark.parametrize(
    ("came", "went"),
    [
        ("air-defence batteries", "car batteries"),
        ("attack helicopters", "rifles"),
        ("trucks", "ammunition"),
        ("tanks", "water tanks of a village"),
    ],
)
def test_other_goods_are_not_what_came(came: str, went: str) -> None:
    assert not compatible(kinds_of([came]), kinds_of([went]))


def test_rifles_go_on_as_rifles_by_another_name() -> None:
    graph = graph_of(
        supply("Northland", "River Front", "material=assault rifles; when=2012"),
        supply("River Front", "Hill Brigade", "material=AK-47s; when=2013"),
    )
    (chain,) = arms_chains(graph).chains
    assert (chain.form, chain.reason) == ("retransfer", "the same goods (rifle), 2012, then 2013")


def test_arms_for_a_state_that_reach_an_armed_group_are_told_as_a_diversion() -> None:
    graph = graph_of(supply("Northland", "Midland"), supply("Midland", "River Front"))
    assert [chain.form for chain in arms_chains(graph).chains] == ["diversion"]


def test_a_go_between_of_one_claim_is_transit() -> None:
    graph = graph_of(supply("Northland", "River Front", "intermediary=Midland"))
    assert arms_chains(graph).chains[0].form == "transit"


def test_arms_that_come_back_are_told_as_a_ring() -> None:
    graph = graph_of(
        supply("Northland", "Midland", "when=2012"), supply("Midland", "Northland", "when=2013")
    )
    first = arms_chains(graph).chains[0]
    assert (first.form, first.ring) == ("ring", True)
    assert walked(arms_chains(graph))[0] == ["northland", "midland", "northland"]


def test_accusations_of_other_matters_make_no_chain() -> None:
    graph = graph_of(
        "claimer=Eastland; agent=Northland; type=Shelling; victim=villagers",
        "claimer=Northland; agent=Westland; type=Torture; victim=prisoners",
    )
    assert [len(chain.links) for chain in accusation_chains(graph).chains] == [1, 1]


def test_accusations_of_one_matter_make_a_chain_that_says_so() -> None:
    graph = graph_of(
        "claimer=Eastland; agent=Northland; type=Shelling; victim=villagers",
        "claimer=Northland; agent=Westland; type=Shelling; victim=villagers",
    )
    first = accusation_chains(graph).chains[0]
    assert (first.form, first.reason) == (
        "chain",
        "one matter (the same done to), in the same piece",
    )


def test_a_minister_who_tells_what_his_state_delivered_accuses_nobody() -> None:
    graph = graph_of(
        "claimer=Ivo Marr; agent=Northland; recipient=Midland",
        "claimer=Westland; agent=Eastland; recipient=Hill Brigade",
    )
    assert walked(accusation_chains(graph)) == [["westland", "eastland"]]


def test_an_accusation_comes_with_its_answer_before_one_without() -> None:
    graph = graph_of(
        "claimer=Westland; agent=Eastland; recipient=Hill Brigade",
        CHARGE,
        "claimer=Northland; act=Deny; agent=Northland; recipient=Midland",
    )
    first, second = accusation_chains(graph).chains
    assert (first.form, second.form) == ("accusation and answer", "accusation")
    assert first.weakness == "only Eastland says so, certain, denied by Northland"
    assert [reply.kind for reply in first.links[0].replies] == ["Denied"]


def test_an_accusation_that_is_turned_back_comes_first_and_is_told_once() -> None:
    graph = graph_of(
        "claimer=Watch; agent=Westland; recipient=Hill Brigade",
        CHARGE,
        "claimer=Northland; agent=Eastland; recipient=River Front",
    )
    found = accusation_chains(graph)
    assert [chain.form for chain in found.chains] == ["mutual accusation", "accusation"]
    assert found.chains[0].reason == "turned back on the accuser, in the same piece"


def test_more_claimers_come_before_fewer() -> None:
    graph = graph_of(
        supply("Northland", "Midland"),
        "claimer=Watch; agent=Eastland; recipient=Westland",
        "claimer=Monitor; agent=Eastland; recipient=Westland",
    )
    assert walked(arms_chains(graph))[0] == ["eastland", "westland"]


def test_the_weakest_step_is_the_one_with_fewest_claimers() -> None:
    graph = graph_of(
        supply("Northland", "Midland"),
        "claimer=Monitor; agent=Northland; recipient=Midland",
        supply("Midland", "River Front", "certainty=Possible"),
    )
    (chain,) = arms_chains(graph).chains
    assert (chain.weakest, chain.weakness) == (2, "only Watch says so, possible")


def test_the_time_between_backing_and_harm_is_told() -> None:
    graph = graph_of(
        supply("Northland", "River Front", "when=2012-01-10"),
        "claimer=Watch; type=Killing; agent=River Front; victim=villagers; when=2012-03-10",
    )
    first = responsibility_chains(graph).chains[0]
    assert first.reason.startswith("60 days between; no claim says")


def test_a_picture_in_words_has_nothing_that_is_not_told() -> None:
    graph = graph_of(CHARGE, 'claimer=Bad "X" <b>; agent=Westland; recipient=Midland')
    told = "".join(mermaid_lines(graph, accusation_chains(graph).chains))
    assert told.startswith("flowchart LR\n")
    assert '"Eastland"' in told
    assert "<b>" not in told
    assert "#34;X#34;" in told


def test_the_best_chains_are_shown_and_how_many_there_are_is_said(case: Case, run) -> None:
    code, out, err = run("chains", case.path, "accusations", "--limit", 1, "--format", "json")
    assert code == 0
    assert {json.loads(line)["chain"] for line in out.splitlines()} == {1}
    assert "the best first: --all shows all" in err
    second = run("chains", case.path, "accusations", "--limit", 1, "--offset", 1)[1]
    assert json.loads(second.splitlines()[0])["chain"] == 2
    assert run("chains", case.path, "accusations", "--all")[2] == ""


def test_a_row_says_what_its_chain_is_and_who_answers(case: Case, run) -> None:
    asked = ("chains", case.path, "arms", "--from", "Northland", "--to", "Midland")
    first = json.loads(run(*asked)[1].splitlines()[0])
    assert (first["form"], first["answered_by"]) == ("supply", "Ivo Marr (denied)")
    assert ID in first["claim"]


def test_chains_are_a_picture_where_asked(case: Case, run) -> None:
    code, out, _ = run("chains", case.path, "arms", "--from", "Northland", "--format", "mermaid")
    assert code == 0
    assert 'subgraph c1 ["1. diversion"]' in out
