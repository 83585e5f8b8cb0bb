"""Putting the graph of a case into a store elsewhere, by the SPARQL 1.1 Graph Store Protocol.

Each named graph is replaced whole; one that is long goes in several requests. What was sent is
written down in the graph ``pushed``, so that a document which has left the case leaves the store
with the next push, even if one was broken off before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ...ontology.identity import DOCUMENT, GRAPH, graph_iri
from .http import Address, RemoteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .oxigraph import Store

BATCH = 10_000
"""Triples that go in one request: Virtuoso takes no more than some tens of thousands."""

PUSHED = graph_iri("pushed")
_TURTLE = "text/turtle; charset=utf-8"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_KIND = "http://www.w3.org/ns/sparql-service-description#NamedGraph"
_SUBJECT = re.compile(rf"<((?:{re.escape(DOCUMENT)}|{re.escape(GRAPH)})[^>\s]+)>")


@dataclass(frozen=True, slots=True)
class GraphStore:
    """The address at which a store takes graphs; what it holds besides ours is left alone."""

    address: Address
    seconds: float = 300.0

    def replace(self, graph: str, triples: Iterable[str]) -> int:
        """Put ``triples`` (lines of N-Triples) in the place of a graph; return how many."""
        rest = iter(triples)
        sent, method = 0, "PUT"
        while (batch := list(islice(rest, BATCH))) or method == "PUT":
            body = "".join(batch).encode()
            headers = {"Content-Type": _TURTLE}
            self.address.send(
                method, query=_named(graph), body=body, headers=headers, seconds=self.seconds
            )
            sent, method = sent + len(batch), "POST"
        return sent

    def remove(self, graph: str) -> None:
        """Remove a graph; one that is not there is no error."""
        try:
            self.address.send("DELETE", query=_named(graph), seconds=self.seconds)
        except RemoteError as error:
            if error.status != 404:
                raise

    def pushed(self) -> set[str]:
        """Return the graphs (IRIs) that were put here before."""
        try:
            told = self.address.send(
                "GET", query=_named(PUSHED), headers={"Accept": "application/n-triples"}
            )
        except RemoteError as error:
            if error.status != 404:
                raise
            return set()
        return set(_SUBJECT.findall(told.decode("utf-8")))


def push(
    store: Store, remote: GraphStore, on_graph: Callable[[str], object] = lambda _: None
) -> int:
    """Bring ``remote`` to what ``store`` holds; return how many triples were sent.

    Broken off, it is made good by doing it again.
    """
    graphs = set(store.graphs())
    before = remote.pushed()
    remote.replace(PUSHED, _list(graphs | before))
    for graph in sorted(before - graphs):
        remote.remove(graph)
    sent = 0
    for graph in sorted(graphs):
        sent += remote.replace(graph, store.triples(graph))
        on_graph(graph)
    remote.replace(PUSHED, _list(graphs))
    return sent


def _list(graphs: Iterable[str]) -> Iterator[str]:
    return (f"<{graph}> <{_TYPE}> <{_KIND}> .\n" for graph in sorted(graphs))


def _named(graph: str) -> str:
    return urlencode({"graph": graph})
