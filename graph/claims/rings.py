"""Rings: edges between actors from which edges lead back, straight or by others.

These are the edges inside the strongly connected components of the graph (R. Tarjan, "Depth-first
search and linear graph algorithms", 1972; here with two passes, after S. R. Kosaraju).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Edge = tuple[str, str]


def ring_edges(edges: Iterable[Edge]) -> set[Edge]:
    """Return the edges that are part of a ring; one from an actor to itself is none.

    >>> sorted(ring_edges([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "d")]))
    [('a', 'b'), ('b', 'c'), ('c', 'a')]
    """
    known = {edge for edge in edges if edge[0] != edge[1]}
    out: dict[str, list[str]] = defaultdict(list)
    back: dict[str, list[str]] = defaultdict(list)
    for source, target in sorted(known):
        out[source].append(target)
        back[target].append(source)
    component: dict[str, str] = {}
    for root in reversed(_finished(out)):
        for node in _reached(root, back, component):
            component[node] = root
    return {(source, target) for source, target in known if component[source] == component[target]}


def _finished(out: Mapping[str, list[str]]) -> list[str]:
    """Return the nodes in the order in which a search from all of them is done with each."""
    done: list[str] = []
    seen: set[str] = set()
    for start in list(out):
        stack = [(start, False)]
        while stack:
            node, is_left = stack.pop()
            if is_left:
                done.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((other, False) for other in out.get(node, ()) if other not in seen)
    return done


def _reached(root: str, back: Mapping[str, list[str]], taken: Mapping[str, str]) -> list[str]:
    """Return the nodes that reach ``root`` and are not ``taken``, the root among them."""
    found: list[str] = []
    seen: set[str] = set()
    stack = [root]
    while stack:
        node = stack.pop()
        if node not in seen and node not in taken:
            seen.add(node)
            found.append(node)
            stack.extend(back.get(node, ()))
    return found
