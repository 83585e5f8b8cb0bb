"""Whatever comes and goes, in whatever order, claims are grouped as if all came at once."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

import pytest
from allegata.graph.claims.grouping import MemoryShelf, node_of, settle
from allegata.graph.claims.likeness import alike, posted, sought
from allegata.graph.claims.traces import trace_of
from allegata.graph.claims.voices import voices
from synthetic import synthesise
from traced import traces

if TYPE_CHECKING:
    from allegata.graph.claims.grouping import Node


@cache
def nodes() -> tuple[Node, ...]:
    made = synthesise(500, seed=3)
    spoken = voices(made.documents)
    said = {document.id: document.published for document in made.documents}
    holders = {place.id: place.within for place in made.locations if place.within}
    holders |= {actor.id: actor.part_of for actor in made.actors if actor.part_of}
    found = (trace_of(c, spoken, holders, said=said[c.document]) for c in made.claims)
    known = {node_of(trace).id: node_of(trace) for trace in found if trace is not None}
    return tuple(known[name] for name in sorted(known))


def homes(shelf: MemoryShelf) -> dict[str, frozenset[str]]:
    return {name: shelf.homes(name) for name in shelf.nodes}


def at_once(chosen: list[Node]) -> MemoryShelf:
    shelf = MemoryShelf()
    for node in chosen:
        shelf.add(node)
    settle(shelf, [node.id for node in chosen], whole=True)
    return shelf


@pytest.mark.parametrize("seed", range(4))
def test_what_comes_and_goes_in_turns_is_grouped_as_all_at_once(seed: int) -> None:
    rng = random.Random(seed)
    everything = list(nodes())
    shelf = at_once(rng.sample(everything, 150))
    for _ in range(25):
        there = [shelf.nodes[name] for name in sorted(shelf.nodes)]
        gone = rng.sample(there, rng.randrange(0, 9))
        absent = [node for node in everything if node.id not in shelf.nodes]
        come = rng.sample(absent, min(len(absent), rng.randrange(0, 12)))
        for node in gone:
            shelf.take(node.id)
        for node in come:
            shelf.add(node)
        settle(shelf, [node.id for node in come], gone=gone)
        assert homes(shelf) == homes(at_once([shelf.nodes[name] for name in shelf.nodes]))


def test_only_clusters_with_other_nodes_than_before_are_told() -> None:
    everything = list(nodes())
    shelf = at_once(everything)
    before = {founder: set(inside) for founder, inside in shelf.inside.items() if inside}
    gone = shelf.take(everything[70].id)
    touched = settle(shelf, [], gone=[gone])
    after = {founder: set(inside) for founder, inside in shelf.inside.items() if inside}
    changed = {f for f in before.keys() | after.keys() if before.get(f) != after.get(f)}
    assert changed == touched


def test_claims_that_are_alike_find_each_other_by_a_key() -> None:
    some = nodes()[::3]
    pairs = [(a, b) for a in some for b in some if a is not b and alike(a.trace, b.trace)]
    assert pairs
    assert all(sought(a.trace) & posted(b.trace) for a, b in pairs)


def test_what_speaks_for_one_event_is_told_in_words() -> None:
    killed = "act=Report; type=Killing; victim=civilians; location=Harbour Town; when=2012-05-25"
    one, other = traces(f"Wire\n{killed}", f"Post\n{killed}; agent=Northland")
    assert alike(one, other) == ("the same words for whom", "the same town", "the same month")
