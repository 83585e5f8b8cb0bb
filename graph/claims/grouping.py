"""Grouping: claims that are alike gathered into clusters, one change at a time.

Claims that say the same on the same day are one ``Node``. Nodes come in a settled order, those
that state most first, denials last. A node joins the one cluster that has an earlier member alike
to it and none at odds with it; of several that which has the nearest member. It founds a cluster
where there is none, or where two are as near: a vague claim never ties two happenings together. A
denial joins every cluster that has something it denies.

Where a node comes, goes or moves, only later nodes near the clusters that it changes are looked
at again: what ``settle`` leaves is what it would make of all nodes at once.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Any, Protocol

from ...ontology.identity import digest
from .likeness import alike, at_odds, nearness, posted, sought
from .traces import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .traces import Trace

ORDERS = tuple(f"{denies}{rest}" for denies in "01" for rest in range(10))
"""What the id of a node may begin with: affirming first, and those that state most."""

Homes = frozenset[str]
"""The clusters that a node is in, each by the id of the node that founded it."""


@dataclass(frozen=True, slots=True)
class Node:
    """What claims say that say the same: ``trace`` has that, and nothing of who says it.

    Ids sort in settled order.
    """

    id: str
    trace: Trace

    @property
    def content(self) -> str:
        """What the node says, whenever and for or against it, as a digest."""
        return content_in(self.id)

    @property
    def is_alone(self) -> bool:
        """Say whether the node says too little for two who say it to mean one happening."""
        return not alike(self.trace, self.trace)


_OF_ONE_CLAIM: dict[str, Any] = {
    "claim": "",
    "names": ("", ""),
    "claimer": None,
    "publisher": "",
    "speaker": Reach(),
    "through": Reach(),
    "act": "",
    "accuses": False,
    "piece": ("", 0),
    "start": 0,
    "copied": False,
}
"""What of a trace is its claim's alone, as a node has it: nobody's name stays behind in a node."""


def node_of(trace: Trace) -> Node:
    """Return the node that a claim belongs to; what holds its actors and places is part of it."""
    reaches = (trace.agents, trace.patients, trace.sites)
    around = (" ".join(sorted(part.all)) for part in reaches)
    when = (trace.said, trace.told)
    told = digest(*trace.content, *around, *when, *sorted(trace.counts), *sorted(trace.towns))
    name = f"{trace.denies:d}{9 - trace.known}{digest(*trace.content)}-{told}"
    return Node(name, replace(trace, **_OF_ONE_CLAIM))


def content_in(name: str) -> str:
    """Return what a node says, as a digest, from its id."""
    return name[2:].partition("-")[0]


class Shelf(Protocol):
    """Where nodes and their homes are kept."""

    def node(self, name: str) -> Node | None:
        """Return a node by its id, None where no claim has it any more."""

    def near(self, node: Node) -> Iterable[Node]:
        """Return the nodes that share a key with ``node``, among them all that are alike to it."""

    def homes(self, name: str) -> Homes:
        """Return the clusters that a node is in."""

    def members(self, founder: str) -> Iterable[Node]:
        """Return the nodes of a cluster, those that are gone too where they were not settled."""

    def place(self, name: str, homes: Homes) -> None:
        """Let a node be in ``homes`` and in no other cluster."""


def settle(
    shelf: Shelf, changed: Iterable[str], *, gone: Iterable[Node] = (), whole: bool = False
) -> set[str]:
    """Settle the nodes that came, and what follows from them and from those that are ``gone``.

    ``whole`` says that ``changed`` are all nodes. Returns the founders of the clusters that have
    other nodes now, or are no more.
    """
    left = {node.id: node for node in gone}
    waiting = [*changed, *left]
    heapify(waiting)
    known = set(waiting)
    touched: set[str] = set()
    while waiting:
        name = heappop(waiting)
        node = shelf.node(name)
        before = shelf.homes(name)
        after = _decided(shelf, node) if node else frozenset()
        if before == after:
            continue
        touched |= before ^ after
        found = node or left[name]
        others = () if whole else _concerned(shelf, found, before ^ after)
        for other in set(others) - known:
            known.add(other)
            heappush(waiting, other)
        shelf.place(name, after)
    return touched


def _decided(shelf: Shelf, node: Node) -> Homes:
    """Return the clusters that a node belongs in, as the nodes before it stand."""
    own = frozenset([node.id])
    if node.is_alone:
        return own
    near = [one for one in shelf.near(node) if one.id < node.id and alike(one.trace, node.trace)]
    if node.trace.denies:
        denied = [one for one in near if not one.trace.denies]
        if denied:
            return frozenset().union(*(shelf.homes(one.id) for one in denied))
    fitting = _fitting(shelf, node, near)
    if len(fitting) > 1:
        same = [home for home in fitting if _founded_by(shelf, home, node)]
        fitting = same[:1] or _nearest(shelf, node, near, fitting)
    return frozenset(fitting) or own


def _nearest(shelf: Shelf, node: Node, near: list[Node], homes: list[str]) -> list[str]:
    """Return the one of ``homes`` with the nearest member; none where two are as near."""
    how_near = dict.fromkeys(homes, (False, 0))
    for one in near:
        for home in shelf.homes(one.id).intersection(homes):
            how_near[home] = max(how_near[home], nearness(one.trace, node.trace))
    best = max(how_near.values())
    found = [home for home in homes if how_near[home] == best]
    return found if len(found) == 1 else []


def _fitting(shelf: Shelf, node: Node, near: list[Node]) -> list[str]:
    """Return the clusters with an earlier member among ``near``, and none at odds, sorted."""
    homes = {
        home
        for one in near
        if one.trace.denies == node.trace.denies
        for home in shelf.homes(one.id)
        if home[0] == node.id[0]
    }
    known = {one.id for one in near}
    return sorted(
        home
        for home in homes
        if not any(
            one.id < node.id and one.id not in known and at_odds(one.trace, node.trace)
            for one in shelf.members(home)
        )
    )


def _founded_by(shelf: Shelf, home: str, node: Node) -> bool:
    founder = shelf.node(home)
    return founder is not None and founder.content == node.content


def _concerned(shelf: Shelf, node: Node, moved: Homes) -> Iterator[str]:
    """Yield the later nodes for which it matters that ``node`` has come to or left clusters."""
    for other in shelf.near(node):
        if other.id > node.id and other.trace.denies and alike(other.trace, node.trace):
            yield other.id
    for home in moved:
        inside = {one.id: one for one in shelf.members(home) if one.id != node.id}
        around = {one.id: one for one in (*inside.values(), *shelf.near(node))}
        for member in inside.values():
            around |= {one.id: one for one in shelf.near(member)}
        for other in around.values():
            founded = home == node.id and other.id in inside
            if other.id > node.id and (founded or _matters(node, other, home, inside)):
                yield other.id


def _matters(node: Node, other: Node, home: str, inside: Mapping[str, Node]) -> bool:
    """Say whether a node lets a later one into a cluster, or keeps it out.

    What another earlier member of those ``inside`` keeps out stays out, until that one moves.
    """
    if home[0] != other.id[0]:
        return False
    lets_in = bool(alike(node.trace, other.trace))
    if not lets_in and not at_odds(node.trace, other.trace):
        return False
    for one in inside.values():
        if one.id < other.id:
            near = bool(alike(one.trace, other.trace))
            if not near and at_odds(one.trace, other.trace):
                return False
            lets_in = lets_in or near
    return lets_in


@dataclass(slots=True)
class MemoryShelf:
    """A shelf in memory."""

    nodes: dict[str, Node] = field(default_factory=dict)
    by_key: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    home: dict[str, Homes] = field(default_factory=dict)
    inside: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    left: dict[str, Node] = field(default_factory=dict)

    def add(self, node: Node) -> None:
        """Put a node on the shelf, without a home yet."""
        self.nodes[node.id] = node
        for key in posted(node.trace):
            self.by_key[key].add(node.id)

    def take(self, name: str) -> Node:
        """Take a node from the shelf; it keeps its homes until they are settled."""
        node = self.left[name] = self.nodes.pop(name)
        for key in posted(node.trace):
            self.by_key[key].discard(name)
        return node

    def node(self, name: str) -> Node | None:
        """Return a node by its id, None where no claim has it any more."""
        return self.nodes.get(name)

    def near(self, node: Node) -> Iterable[Node]:
        """Return the nodes that share a key with ``node``, among them all that are alike to it."""
        names = set().union(*(self.by_key.get(key, ()) for key in sought(node.trace)))
        return [self.nodes[name] for name in sorted(names - {node.id})]

    def homes(self, name: str) -> Homes:
        """Return the clusters that a node is in."""
        return self.home.get(name, frozenset())

    def members(self, founder: str) -> Iterable[Node]:
        """Return the nodes of a cluster, those that are gone too where they were not settled."""
        return [self.nodes.get(name) or self.left[name] for name in sorted(self.inside[founder])]

    def place(self, name: str, homes: Homes) -> None:
        """Let a node be in ``homes`` and in no other cluster."""
        for home in self.homes(name) - homes:
            self.inside[home].discard(name)
        for home in homes:
            self.inside[home].add(name)
        self.home[name] = homes
