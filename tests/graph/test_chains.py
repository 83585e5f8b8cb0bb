from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import toy_reader
from allegata.graph.claims.clusters import cluster
from allegata.graph.claims.event_kinds import relation_of
from allegata.graph.claims.traces import trace_of
from allegata.graph.relations.accusations import accusation_chains
from allegata.graph.relations.arms import arms_chains
from allegata.graph.relations.fold import (
    case_relations,
    collapse,
    find_actor,
    graphml_lines,
    relations,
)
from allegata.graph.relations.steps import steps
from allegata.ontology.errors import QueryError
from allegata.ontology.identity import ID

if TYPE_CHECKING:
    import networkx as nx
    from allegata.graph.case import Case
    from allegata.graph.relations.chains import Chains


@pytest.fixture(scope="session")
def graph(case: Case) -> nx.MultiDiGraph:
    return case_relations(case)


def graph_of(*lines: str) -> nx.MultiDiGraph:
    reading = toy_reader.read(toy_reader.document_of("\n".join(("#", *lines))), None)
    bodies = {actor.id: actor.part_of for actor in reading.actors if actor.part_of}
    found = [trace for claim in reading.claims if (trace := trace_of(claim, {}, bodies))]
    return relations(steps(reading.claims, {}), reading.actors, cluster(found), found)


def walked(found: Chains) -> list[list[str]]:
    return [[actor.removeprefix(ID) for actor in chain.actors] for chain in found.chains]


def supply(agent: str, recipient: str, rest: str = "") -> str:
    return f"claimer=Watch; agent={agent}; recipient={recipient}; {rest}"


def test_arms_pass_through_several_hands(graph: nx.MultiDiGraph) -> None:
    assert walked(arms_chains(graph)) == [
        ["northland", "midland", "hill-brigade", "river-front"],
        ["eastland", "westland", "river-front"],
    ]


def test_an_intermediary_is_a_step_of_its_own(graph: nx.MultiDiGraph) -> None:
    (chain,) = arms_chains(graph, start=f"{ID}eastland").chains
    assert len({step.claim for link in chain.links for step in link.steps}) == 1
    assert len(chain.links) == 2


def test_a_step_keeps_its_quotes_and_who_denies_them(graph: nx.MultiDiGraph) -> None:
    first = arms_chains(graph, start=f"{ID}northland").chains[0].links[0]
    assert len(first.steps) == 2
    assert all("agent=Northland" in step.quote for step in first.steps)
    assert [denial.claimer for denial in first.denials] == [f"{ID}ivo-marr"]


def test_a_chain_may_be_asked_for_by_its_end(graph: nx.MultiDiGraph) -> None:
    found = arms_chains(graph, start=f"{ID}northland", end=f"{ID}hill-brigade")
    assert walked(found) == [["northland", "midland", "hill-brigade"]]


def test_a_chain_is_no_longer_than_asked(graph: nx.MultiDiGraph) -> None:
    assert walked(arms_chains(graph, start=f"{ID}northland", max_steps=2)) == [
        ["northland", "midland", "hill-brigade"]
    ]


def test_a_supply_does_not_go_on_before_it_came() -> None:
    graph = graph_of(
        supply("Northland", "Midland", "when=2014"), supply("Midland", "River Front", "when=2011")
    )
    assert walked(arms_chains(graph)) == [["midland", "river-front"], ["northland", "midland"]]


def test_an_unknown_date_breaks_no_chain() -> None:
    graph = graph_of(supply("Northland", "Midland", "when=2014"), supply("Midland", "River Front"))
    assert walked(arms_chains(graph)) == [["northland", "midland", "river-front"]]


def test_other_goods_do_not_carry_a_chain_on() -> None:
    graph = graph_of(
        supply("Northland", "Midland", "material=attack helicopters"),
        supply("Midland", "River Front", "material=rifles"),
    )
    assert [len(chain.links) for chain in arms_chains(graph).chains] == [1, 1]


def test_weapons_in_general_may_be_any_goods() -> None:
    graph = graph_of(
        supply("Northland", "Midland", "material=assault rifles"),
        supply("Midland", "River Front", "material=weapons"),
        supply("River Front", "Hill Brigade", "material=rifles"),
    )
    assert [len(chain.links) for chain in arms_chains(graph).chains] == [3]


@pytest.mark.parametrize("unsaid", ["act=Deny", "act=Demand", "temporality=Future"])
def test_what_is_not_affirmed_is_no_step(unsaid: str) -> None:
    assert arms_chains(graph_of(supply("Northland", "Midland", unsaid))).chains == ()


def test_each_agent_is_joined_with_each_patient() -> None:
    graph = graph_of(supply("Northland,Eastland", "Midland,River Front"))
    assert collapse(graph, relation="arms").number_of_edges() == 4


def test_too_many_chains_are_cut_off_and_that_is_said() -> None:
    lines = [supply("Northland", f"Group {n}") for n in range(5)]
    found = arms_chains(graph_of(*lines), most=3)
    assert len(found.chains) == 3
    assert found.capped


def test_arms_to_a_state_go_on_from_its_army() -> None:
    reading = toy_reader.read(
        toy_reader.document_of(
            "#\n" + supply("Eastland", "Northland") + "\n" + supply("Ivo Marr", "River Front")
        ),
        None,
    )
    found = arms_chains(relations(steps(reading.claims, {}), reading.actors))
    assert walked(found)[0] == ["eastland", "northland", "ivo-marr", "river-front"]


def test_accusations_come_back_in_a_ring(graph: nx.MultiDiGraph) -> None:
    rings = [chain for chain in accusation_chains(graph, max_steps=9).chains if chain.ring]
    assert [[actor.removeprefix(ID) for actor in chain.actors] for chain in rings] == [
        ["eastland", "westland", "northland", "eastland"]
    ]


def test_a_ring_is_told_even_where_all_its_claims_are_told_in_chains() -> None:
    graph = graph_of(
        *(
            f"claimer={accuser}; agent={accused}; recipient=River Front"
            for accuser, accused in (
                ("Watch", "Northland"),
                ("Monitor", "Westland"),
                ("Northland", "Eastland"),
                ("Eastland", "Westland"),
                ("Westland", "Northland"),
            )
        )
    )
    found = accusation_chains(graph)
    assert ["eastland", "westland", "northland", "eastland"] in walked(found)
    assert ["watch", "northland", "eastland", "westland"] in walked(found)


def test_a_ring_may_be_asked_for_by_its_start(graph: nx.MultiDiGraph) -> None:
    found = accusation_chains(graph, start=f"{ID}northland", end=f"{ID}northland")
    assert walked(found) == [["northland", "eastland", "westland", "northland"]]


def test_the_accuser_is_accused_in_turn(graph: nx.MultiDiGraph) -> None:
    found = accusation_chains(graph, start=f"{ID}eastland", end=f"{ID}northland")
    assert walked(found) == [["eastland", "westland", "northland"]]


def test_independent_voices_are_counted(graph: nx.MultiDiGraph) -> None:
    edge = collapse(graph, relation="arms").edges[f"{ID}northland", f"{ID}midland"]
    assert (edge["weight"], edge["claimers"], edge["publishers"]) == (2, 1, 2)


def test_nobody_accuses_himself() -> None:
    graph = graph_of("claimer=Midland; act=Admit; agent=Midland; recipient=River Front")
    assert collapse(graph, relation="accuses").number_of_edges() == 0


@pytest.mark.parametrize(
    ("event_type", "relation"),
    [
        ("ArmsTransfer", "arms"),
        ("Financing", "support"),
        ("MassKilling", "harms"),
        ("Sanction", "sanctions"),
        ("Ceasefire", "measures"),
    ],
)
def test_an_event_type_makes_a_relation(event_type: str, relation: str) -> None:
    assert relation_of(event_type) == relation


@pytest.mark.parametrize("name", ["Northland", "northland", "id:northland", f"{ID}northland"])
def test_an_actor_is_found_by_name_slug_and_iri(graph: nx.MultiDiGraph, name: str) -> None:
    assert find_actor(graph, name) == f"{ID}northland"


def test_an_unknown_actor_is_named_with_close_ones(graph: nx.MultiDiGraph) -> None:
    with pytest.raises(QueryError, match=r"no actor 'Nothland' in the case; is it Northland"):
        find_actor(graph, "Nothland")


def test_graphml_names_the_actors(graph: nx.MultiDiGraph) -> None:
    assert ">Northland</data>" in "".join(graphml_lines(graph))
