"""Who stands above whoever did harm: bodies, and heads that the same document has speak."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import toy_reader
from allegata.graph.claims.voices import dates_said
from allegata.graph.relations.command import command_chains
from allegata.graph.relations.fold import relations
from allegata.graph.relations.steps import steps
from allegata.ontology.identity import ID

if TYPE_CHECKING:
    import networkx as nx

DONE = "claimer=Watch; type=Killing; agent=First Army; victim=Hill Brigade"
SPOKE = "claimer=Ivo Marr; type=Investigation; agent=Northland; target=Hill Brigade"


def graph_of(
    *lines: str, post: str = "commander", published: str = "2014-02-01"
) -> nx.MultiDiGraph:
    text = "\n".join((f"# published={published}", *lines))
    document = toy_reader.document_of(text)
    reading = toy_reader.read(document, None)
    parts = {"First Army": f"{ID}northland", "Ivo Marr": f"{ID}first-army"}
    posts = {"Ivo Marr": post}
    actors = [
        replace(one, part_of=parts.get(one.name), post=posts.get(one.name))
        for one in reading.actors
    ]
    found = steps(reading.claims, {}, dates=dates_said([document]))
    return relations(found, actors)


def reasons(graph: nx.MultiDiGraph, **asked: str) -> list[str]:
    return [chain.reason for chain in command_chains(graph, **asked).chains]


def test_a_doer_is_told_with_the_bodies_above_it_and_no_order_is_invented() -> None:
    (told,) = reasons(graph_of(DONE))
    assert told == "First Army of northland; no claim says who ordered it"


def test_a_head_is_told_where_the_same_document_has_him_speak() -> None:
    (told,) = reasons(graph_of(DONE, SPOKE))
    assert told.startswith("First Army of Northland, led by Ivo Marr (commander);")
    assert command_chains(graph_of(DONE, SPOKE)).chains[0].tells == 1


def test_who_commands_nobody_and_who_came_later_are_no_heads() -> None:
    assert "led by" not in reasons(graph_of(DONE, SPOKE, post="foreign minister"))[0]
    early = f"{DONE}; when=2003"
    assert "led by" not in reasons(graph_of(early, SPOKE))[0]


def test_whoever_belongs_to_nobody_is_in_no_line() -> None:
    other = DONE.replace("First Army", "River Front")
    assert reasons(graph_of(other)) == []
    taken = "claimer=Watch; type=TerritoryTaken; agent=First Army; target=Hill Brigade"
    assert reasons(graph_of(taken)) == []
    assert reasons(graph_of(f"{DONE}; act=Deny")) == []


def test_a_line_is_asked_for_from_above_or_by_whom_it_was_done_to() -> None:
    graph = graph_of(DONE, DONE.replace("First Army", "River Front"))
    assert len(reasons(graph, start=f"{ID}northland")) == 1
    assert len(reasons(graph, start=f"{ID}first-army", end=f"{ID}hill-brigade")) == 1
    assert reasons(graph, start=f"{ID}river-front") == []
