"""The store of quads: Oxigraph on disk or in memory, with rdflib's API over the same data.

Only this file and ``answering`` import pyoxigraph. The default graph of every query is the
union of all graphs, so that a pattern may span documents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph

from ...ontology.errors import CaseError, QueryError
from ...ontology.namespaces import PREFIXES
from .answers import Rows, Value, value
from .guard import check, names_graphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import rdflib


class Store:
    """A dataset of quads.

    ``Store()`` is in memory. ``Store(path)`` opens or makes an on-disk store, which one process
    at a time may write; ``read_only=True`` opens a snapshot of one that exists, for any number
    of readers. A ``CaseError`` says why one cannot be opened: it is missing, damaged or in use.
    """

    def __init__(self, path: Path | str | None = None, *, read_only: bool = False) -> None:
        self.path = Path(path) if path is not None else None
        self.read_only = read_only
        self._inner = _opened(self.path, read_only=read_only)
        self._dataset: rdflib.Dataset | None = None

    def __len__(self) -> int:
        """Count the quads."""
        return len(self._inner)

    @property
    def dataset(self) -> rdflib.Dataset:
        """The same data as an rdflib ``Dataset`` whose default graph is the union of all."""
        if self._dataset is None:
            import oxrdflib
            import rdflib

            self._dataset = rdflib.Dataset(
                store=oxrdflib.OxigraphStore(store=self._inner), default_union=True
            )
            for prefix, namespace in PREFIXES.items():
                self._dataset.bind(prefix, namespace, override=True, replace=True)
        return self._dataset

    def query(self, text: str, *, limit: int | None = None, offset: int = 0) -> Rows:
        """Answer a question: all of its rows, or ``limit`` of them after the first ``offset``.

        The columns of an ASK are ``answer``, of a CONSTRUCT ``subject, predicate, object``. The
        prefixes of ``ontology.namespaces`` need not be declared.

        FROM and FROM NAMED are honoured; without them the question is for all graphs. Raises
        ``QueryError`` for a question that does not parse, would write, or would ask another
        server, with the line and the column.
        """
        check(text)
        columns, found = self._answer(text)
        last = None if limit is None else offset + limit
        return Rows(columns, list(islice(found, offset, last)))

    def load_nquads(self, path: Path | str) -> None:
        """Load a file of N-Quads, as fast as possible and without keeping it in memory."""
        self._inner.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)

    def replace_graph(self, graph: str, nquads: Iterable[str]) -> None:
        """Put ``nquads`` (lines) in the place of all that ``graph`` held, in one atomic step.

        Raises ``ValueError`` for a line that belongs to another graph.
        """
        self.turn({graph: nquads})

    def turn(
        self,
        graphs: Mapping[str, Iterable[str]],
        *,
        gone: Iterable[str] = (),
        come: Iterable[str] = (),
    ) -> None:
        """Replace whole ``graphs``, and single quads of others, all in one atomic step.

        All are lines of N-Quads. What is gone already, or has come already, is no error. Raises
        ``ValueError`` for a line that belongs to another graph than the one it is given for.
        """
        steps = []
        for graph, nquads in graphs.items():
            steps.append(f"DROP SILENT GRAPH <{graph}>")
            triples = _triples(nquads)
            if triples.keys() - {graph}:
                raise ValueError(f"not only quads of graph {graph}: {', '.join(triples)}")
            steps += _data("INSERT", triples)
        steps += _data("DELETE", _triples(gone)) + _data("INSERT", _triples(come))
        self._update(" ;\n".join(steps))

    def remove_graph(self, graph: str) -> None:
        """Remove all that ``graph`` holds; one that is not there is no error."""
        self._update(f"DROP SILENT GRAPH <{graph}>")

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        return sorted(graph.value for graph in self._inner.named_graphs())

    def triples(self, graph: str) -> Iterator[str]:
        """Yield what ``graph`` (an IRI) holds as N-Triples lines, in the store's order."""
        for quad in self._inner.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph)):
            yield f"{quad.triple} .\n"

    def nquads(self) -> Iterator[str]:
        """Yield all quads as N-Quads lines, in the store's order."""
        for quad in self._inner:
            yield f"{quad} .\n"

    def close(self) -> None:
        """Write what is pending and let go of the files; the store is of no use afterwards."""
        if self.path is not None and not self.read_only:
            self._inner.flush()
        self._dataset = None
        del self._inner

    def _update(self, text: str) -> None:
        if self.read_only:
            raise CaseError(f"the store {self.path} is open for reading only")
        self._inner.update(text)

    def _answer(self, text: str) -> tuple[tuple[str, ...], Iterator[tuple[Value, ...]]]:
        """Return the columns and the rows as they are found."""
        everything = not names_graphs(text)
        try:
            answer = self._inner.query(
                text, prefixes=PREFIXES, use_default_graph_as_union=everything
            )
        except SyntaxError as error:
            raise QueryError(_why_not_parsed(text, error.msg)) from error
        if isinstance(answer, pyoxigraph.QueryBoolean):
            return ("answer",), iter([(bool(answer),)])
        rows = (tuple(_value(term) for term in row) for row in answer)
        if isinstance(answer, pyoxigraph.QuerySolutions):
            return tuple(variable.value for variable in answer.variables), rows
        return ("subject", "predicate", "object"), rows


def _triples(nquads: Iterable[str]) -> dict[str, list[str]]:
    """Return the triples, in Turtle, of each graph that lines of N-Quads are of."""
    found: dict[str, list[str]] = defaultdict(list)
    for quad in nquads:
        triple, _, graph = quad.rstrip("\n").removesuffix(" .").rpartition(" ")
        found[graph[1:-1]].append(f"{triple} .")
    return found


def _data(verb: str, triples: Mapping[str, list[str]]) -> list[str]:
    """Return the steps of an update that insert or delete triples of graphs."""
    return [
        f"{verb} DATA {{ GRAPH <{graph}> {{\n" + "\n".join(own) + "\n} }"
        for graph, own in triples.items()
    ]


def _opened(path: Path | None, *, read_only: bool) -> pyoxigraph.Store:
    if path is None:
        return pyoxigraph.Store()
    try:
        if read_only:
            return pyoxigraph.Store.read_only(str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        return pyoxigraph.Store(str(path))
    except OSError as error:
        raise CaseError(_why_not_opened(path, str(error))) from error


def _why_not_opened(path: Path, message: str) -> str:
    if "lock" in message.lower():
        return f"{path} is in use by another process; wait for it to end, or stop it"
    if not path.exists():
        return f"{path} does not exist; build the case again with `allegata build`"
    return f"{path} cannot be opened as a store ({message}); build the case again"


def _why_not_parsed(text: str, message: str) -> str:
    """Return the parser's message with the place in the question, without its tokens."""
    place = re.search(r"error at (\d+):(\d+)", message)
    if place is None:
        return f"the question does not parse: {message}"
    line, column = int(place[1]), int(place[2])
    rest = (text.splitlines()[line - 1 :] or [""])[0][column - 1 :].strip()
    near = f"at {rest!r}" if rest else "at the end of the line"
    why = "a prefix is not declared" if "Prefix not found" in message else "not SPARQL from here"
    return f"the question does not parse, line {line}, column {column}, {near}: {why}"


def _value(term: Any) -> Value:
    if term is None:
        return None
    if not isinstance(term, pyoxigraph.Literal):
        return str(term.value)
    return value(term.value, term.datatype.value)
