"""The shelf of nodes in the ledger: what ``claims.grouping`` asks for, read as it is asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ...claims.grouping import ORDERS, Homes, Node, node_of
from ...claims.likeness import posted, sought
from ...claims.traces import plain_trace, trace_in
from .traces import traces_of_node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS nodes (id PRIMARY KEY, trace) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS node_keys (key, node, PRIMARY KEY (key, node)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS homes (home, node, PRIMARY KEY (home, node)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS homes_by_node ON homes (node);
"""
TABLES = ("nodes", "node_keys", "homes")

_MOST = 50_000
"""Nodes that are kept in memory."""


class LedgerShelf:
    """The nodes of a ledger; those that no claim has any more are known until they are settled."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.rows = ledger.rows
        self.known: dict[str, Node] = {}
        self.left: dict[str, Node] = {}

    @property
    def is_empty(self) -> bool:
        """Say whether there is no node yet."""
        return self.rows.execute("SELECT 1 FROM nodes LIMIT 1").fetchone() is None

    def take_up(self, names: Iterable[str]) -> tuple[list[str], list[Node]]:
        """Take up what claims now say: return the nodes that came, and those that are gone."""
        come, gone = [], []
        for name in sorted(names):
            was, traces = self.node(name), traces_of_node(self.ledger, name)
            if traces and was is None:
                self._add(node_of(traces[0]))
                come.append(name)
            elif was is not None and not traces:
                self._take(was)
                gone.append(was)
        return come, gone

    def node(self, name: str) -> Node | None:
        """Return a node by its id, None where no claim has it any more."""
        if name not in self.known:
            asked = "SELECT trace FROM nodes WHERE id = ?"
            found = self.rows.execute(asked, (name,)).fetchone()
            if found is None:
                return None
            if len(self.known) >= _MOST:
                self.known.clear()
            self.known[name] = Node(name, trace_in(json.loads(found[0])))
        return self.known[name]

    def near(self, node: Node) -> list[Node]:
        """Return the nodes that share a key with ``node``, among them all that are alike to it."""
        keys = json.dumps(sorted(sought(node.trace)))
        asked = (
            "SELECT DISTINCT node FROM node_keys WHERE key IN (SELECT value FROM json_each(?)) "
            "ORDER BY node"
        )
        names = [name for (name,) in self.rows.execute(asked, (keys,)) if name != node.id]
        return [found for name in names if (found := self.node(name))]

    def homes(self, name: str) -> Homes:
        """Return the clusters that a node is in."""
        asked = "SELECT home FROM homes WHERE node = ?"
        return frozenset(home for (home,) in self.rows.execute(asked, (name,)))

    def members(self, founder: str) -> list[Node]:
        """Return the nodes of a cluster, those that are gone too where they were not settled."""
        asked = "SELECT node FROM homes WHERE home = ? ORDER BY node"
        names = [name for (name,) in self.rows.execute(asked, (founder,))]
        return [self.node(name) or self.left[name] for name in names]

    def place(self, name: str, homes: Homes) -> None:
        """Let a node be in ``homes`` and in no other cluster."""
        self.rows.execute("DELETE FROM homes WHERE node = ?", (name,))
        self.rows.executemany(
            "INSERT INTO homes VALUES (?, ?)", ((home, name) for home in sorted(homes))
        )

    def founders(self, content: str) -> list[str]:
        """Return the founders of clusters that say ``content``, in settled order."""
        asked = "SELECT DISTINCT home FROM homes WHERE home BETWEEN ? AND ?"
        return [
            home
            for start in ORDERS
            for (home,) in self.rows.execute(asked, (f"{start}{content}-", f"{start}{content}."))
        ]

    def _add(self, node: Node) -> None:
        told = json.dumps(plain_trace(node.trace))
        self.rows.execute("INSERT INTO nodes VALUES (?, ?)", (node.id, told))
        self.rows.executemany(
            "INSERT INTO node_keys VALUES (?, ?)", ((key, node.id) for key in posted(node.trace))
        )

    def _take(self, node: Node) -> None:
        self.left[node.id] = node
        del self.known[node.id]
        self.rows.execute("DELETE FROM nodes WHERE id = ?", (node.id,))
        self.rows.executemany(
            "DELETE FROM node_keys WHERE key = ? AND node = ?",
            ((key, node.id) for key in posted(node.trace)),
        )
