from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import toy_reader
from allegata.graph.claims.voices import dates_said
from allegata.graph.cli.chains import write_chains
from allegata.graph.relations.chain_rows import as_rows
from allegata.graph.relations.fold import relations
from allegata.graph.relations.responsibility import responsibility_chains
from allegata.graph.relations.steps import steps
from allegata.ontology.identity import ID
from test_chains import graph_of, supply, walked

if TYPE_CHECKING:
    import networkx as nx


def told_on(*told: tuple[str | None, str]) -> nx.MultiDiGraph:
    """The graph of claims that stand each in a document of its own, of the day given."""
    found = [
        toy_reader.read(
            toy_reader.document_of(f"# published={day}\n{claim}" if day else claim), None
        )
        for day, claim in told
    ]
    dates = dates_said(reading.document for reading in found)
    claims = [claim for reading in found for claim in reading.claims]
    actors = {actor for reading in found for actor in reading.actors}
    return relations(steps(claims, {}, dates=dates), sorted(actors, key=str))


def harm(agent: str, victim: str, rest: str = "") -> str:
    patient = f"victim={victim}; " if victim else ""
    return f"claimer=Watch; type=Killing; agent={agent}; {patient}{rest}"


ARMED = (supply("Northland", "Midland", "when=2012"), supply("Midland", "River Front", "when=2013"))
KILLED = harm("River Front", "Hill Brigade", "when=2014")


def test_a_chain_leads_from_backers_to_whoever_did_harm_and_ends_with_the_harm() -> None:
    (chain,) = responsibility_chains(graph_of(*ARMED, KILLED)).chains
    assert [link.steps[0].event_type for link in chain.links] == [
        "ArmsTransfer",
        "ArmsTransfer",
        "Killing",
    ]
    assert [actor.removeprefix(ID) for actor in chain.actors] == [
        "northland",
        "midland",
        "river-front",
        "hill-brigade",
    ]


def test_backing_of_those_who_harm_nobody_is_no_chain() -> None:
    assert responsibility_chains(graph_of(*ARMED)).chains == ()


def test_harm_without_backers_is_a_chain_of_one_step() -> None:
    assert walked(responsibility_chains(graph_of(KILLED))) == [["river-front", "hill-brigade"]]


@pytest.mark.parametrize(
    "kind", ["ArmsTransfer", "MilitarySupport", "Financing", "IntelligenceSharing", "SafeHaven"]
)
def test_whoever_arms_trains_pays_informs_or_shelters_stands_behind(kind: str) -> None:
    graph = graph_of(supply("Northland", "River Front", f"type={kind}"), KILLED)
    assert walked(responsibility_chains(graph))[0][0] == "northland"


def test_whoever_accuses_a_backer_is_none() -> None:
    graph = graph_of(supply("Northland", "River Front"), KILLED)
    assert f"{ID}watch" in graph
    assert walked(responsibility_chains(graph, start=f"{ID}watch")) == []


def test_whoever_feeds_civilians_stands_behind_nothing() -> None:
    graph = graph_of(supply("Northland", "River Front", "type=HumanitarianAid"), KILLED)
    assert walked(responsibility_chains(graph)) == [["river-front", "hill-brigade"]]


def test_money_may_become_rifles() -> None:
    graph = graph_of(
        supply("Northland", "Midland", "material=drones"),
        supply("Midland", "River Front", "material=rifles"),
        KILLED,
    )
    assert len(responsibility_chains(graph).chains[0].links) == 3


def test_harm_before_the_backing_came_is_not_laid_to_the_backer() -> None:
    early = harm("River Front", "Hill Brigade", "when=2012")
    found = walked(
        responsibility_chains(graph_of(supply("Northland", "River Front", "when=2013"), early))
    )
    assert found == [["river-front", "hill-brigade"]]


def test_harm_in_the_year_of_the_backing_may_be_laid_to_it() -> None:
    graph = graph_of(
        supply("Northland", "River Front", "when=2014-11"),
        harm("River Front", "Hill Brigade", "when=2014"),
    )
    assert len(responsibility_chains(graph).chains[0].links) == 2


@pytest.mark.parametrize(
    ("backed", "harmed", "links"),
    [("2018-10-02", "2017-12-20", 1), ("2012-06-25", "2017-12-20", 2), ("2018-10-02", None, 2)],
)
def test_harm_that_was_told_before_the_backing_was_news_is_not_laid_to_it(
    backed: str, harmed: str | None, links: int
) -> None:
    told = harm("River Front", "Hill Brigade")
    graph = told_on((backed, supply("Northland", "River Front")), (harmed, told))
    assert len(responsibility_chains(graph).chains[0].links) == links


def test_what_one_document_tells_may_stand_in_either_order() -> None:
    backed = supply("Northland", "River Front")
    early = harm("River Front", "Hill Brigade", "when=2012-05-25")
    assert len(responsibility_chains(graph_of(backed, early)).chains[0].links) == 2
    apart = told_on(("2013-01-01", backed), ("2013-01-01", early))
    assert len(responsibility_chains(apart).chains[0].links) == 1


def test_ground_and_arms_that_are_taken_are_no_harm_to_anybody() -> None:
    taken = "claimer=Watch; type=TerritoryTaken; agent=River Front; location=Harbour Town"
    seized = "claimer=Watch; type=WeaponsSeizure; agent=River Front"
    graph = graph_of(supply("Northland", "River Front"), taken, seized)
    assert responsibility_chains(graph).chains == ()


@pytest.mark.parametrize(
    "unsaid", ["act=Deny", "act=Demand", "temporality=Hypothetical", "temporality=Future"]
)
def test_what_is_denied_demanded_or_supposed_is_no_step(unsaid: str) -> None:
    backed = graph_of(supply("Northland", "River Front", unsaid), KILLED)
    assert walked(responsibility_chains(backed)) == [["river-front", "hill-brigade"]]
    done = graph_of(*ARMED, harm("River Front", "Hill Brigade", unsaid))
    assert responsibility_chains(done).chains == ()


def test_harm_that_names_none_of_the_harmed_still_ends_a_chain() -> None:
    graph = graph_of(*ARMED, harm("River Front", ""))
    (chain,) = responsibility_chains(graph).chains
    columns, rows = as_rows(graph, [chain])
    assert rows[-1][columns.index("to")] == "nobody named"
    assert rows[-1][columns.index("from")] == "River Front"


def test_what_is_said_in_general_comes_after_what_names_somebody() -> None:
    graph = graph_of(supply("governments", "forces"), harm("forces", ""), KILLED)
    plain = {actor: actor.removeprefix(ID).split("-")[0] for actor in graph}
    graph.graph["names"] = plain | graph.graph["names"]
    found = responsibility_chains(graph).chains
    assert found[0].links[-1].source == f"{ID}river-front"
    assert found[-1].reason == "said in general: nobody is named, and no day"


def test_the_claim_that_gives_day_and_goods_is_told_first() -> None:
    bare, told = supply("Northland", "River Front"), "when=2013; material=rifles"
    graph = graph_of(bare, supply("Northland", "River Front", told), KILLED)
    (chain,) = responsibility_chains(graph).chains
    assert [step.start for step in chain.links[0].steps] == ["2013", None]


def test_whoever_was_harmed_may_be_a_backer_too() -> None:
    graph = graph_of(supply("Northland", "River Front"), harm("River Front", "Northland"))
    assert walked(responsibility_chains(graph)) == [["northland", "river-front", "northland"]]


def test_arms_to_a_state_stand_behind_what_its_minister_did() -> None:
    graph = graph_of(supply("Eastland", "Northland"), harm("Ivo Marr", "River Front"))
    assert walked(responsibility_chains(graph))[0] == [
        "eastland",
        "northland",
        "ivo-marr",
        "river-front",
    ]


def test_a_chain_that_goes_on_from_a_part_says_that_this_is_no_claim(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = [supply("Eastland", "Northland"), harm("Ivo Marr", "River Front")]
    graph = graph_of(*lines)
    document = toy_reader.document_of("\n".join(("#", *lines)))
    case = SimpleNamespace(documents=lambda: [document])
    write_chains(case, graph, responsibility_chains(graph).chains, noun="responsibility chain")  # type: ignore[arg-type]
    out = capsys.readouterr().out
    assert "1. Eastland → Northland ~ Ivo Marr → River Front  (2 steps)" in out
    assert out.endswith("no claim is that step.\n")


@pytest.mark.parametrize("end", ["river-front", "hill-brigade"])
def test_a_chain_is_asked_for_by_who_did_it_or_by_whom_it_was_done_to(end: str) -> None:
    graph = graph_of(*ARMED, KILLED, harm("Northland", "Eastland"))
    found = responsibility_chains(graph, start=f"{ID}northland", end=f"{ID}{end}")
    assert walked(found) == [["northland", "midland", "river-front", "hill-brigade"]]
    assert responsibility_chains(graph, end=f"{ID}midland").chains == ()


def test_too_many_chains_are_cut_off_and_that_is_said() -> None:
    found = responsibility_chains(
        graph_of(*(harm("River Front", f"G {n}") for n in range(5))), most=3
    )
    assert (len(found.chains), found.capped) == (3, True)
