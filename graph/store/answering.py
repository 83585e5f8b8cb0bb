"""Answering SPARQL in the formats of the SPARQL 1.1 Protocol, on a snapshot of a store.

``answer_all`` is the body of a process of its own, which ``graph.server`` may end: Oxigraph
cannot be told to stop.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph

from ...ontology.errors import AllegataError, CaseError, QueryError
from ...ontology.namespaces import PREFIXES
from .guard import check, names_graphs

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

MOST_BYTES = 256 * 2**20
"""The longest answer; a longer one is refused with the advice to page."""

_TABLES = {
    "application/sparql-results+json": pyoxigraph.QueryResultsFormat.JSON,
    "application/json": pyoxigraph.QueryResultsFormat.JSON,
    "application/sparql-results+xml": pyoxigraph.QueryResultsFormat.XML,
    "application/xml": pyoxigraph.QueryResultsFormat.XML,
    "text/csv": pyoxigraph.QueryResultsFormat.CSV,
    "text/tab-separated-values": pyoxigraph.QueryResultsFormat.TSV,
}
_GRAPHS = {
    "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    "application/n-triples": pyoxigraph.RdfFormat.N_TRIPLES,
    "application/rdf+xml": pyoxigraph.RdfFormat.RDF_XML,
    "application/ld+json": pyoxigraph.RdfFormat.JSON_LD,
}


class Asked(NamedTuple):
    """A question of the protocol (SPARQL 1.1 Protocol, section 2.1).

    ``accept`` is the Accept header as it came; ``default_graphs`` and ``named_graphs`` are IRIs,
    and where there are any they stand for what FROM and FROM NAMED say.
    """

    text: str
    accept: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


class Answer(NamedTuple):
    """What was found, or in ``refused`` why there is no answer, in one line."""

    media: str
    body: bytes
    refused: str = ""


class _Bounded(io.BytesIO):
    """A buffer that refuses to grow past ``MOST_BYTES``."""

    def write(self, piece: object) -> int:
        if self.tell() > MOST_BYTES:
            raise QueryError(
                f"the answer is longer than {MOST_BYTES >> 20} MB; page it with LIMIT and OFFSET"
            )
        return super().write(piece)  # type: ignore[arg-type]  # a buffer, as the base class says


def take_snapshot(path: Path, target: Path) -> None:
    """Put the store at ``path`` as it is now into the new folder ``target``.

    Files are linked where both are on one disk, so that it costs no time; else copied.
    """
    try:
        pyoxigraph.Store.read_only(str(path)).backup(str(target))
    except OSError as error:
        raise CaseError(f"{path} cannot be served ({error}); build the case again") from error


def answer_all(asked: Connection) -> None:
    """Answer what comes in, one question after the other, until the other end hangs up.

    With each question comes the folder of the store that it is for; the last one stays open.
    """
    asked.send("ready")
    opened, store = "", pyoxigraph.Store()
    while True:
        try:
            path, question = asked.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            if path != opened:
                opened, store = path, pyoxigraph.Store.read_only(path)
            asked.send(answer(store, question))
        except OSError as error:
            opened = ""
            asked.send(Answer("", b"", f"the graph cannot be opened ({error}); ask again"))


def answer(store: pyoxigraph.Store, asked: Asked) -> Answer:
    """Return the answer of ``store``; a question that will not do comes back refused."""
    try:
        check(asked.text)
        found = _found(store, asked)
        tabular = not isinstance(found, pyoxigraph.QueryTriples)
        media, form = chosen(asked.accept, tabular=tabular)
        out = _Bounded()
        found.serialize(out, format=form)
        return Answer(media, out.getvalue())
    except SyntaxError as error:
        return Answer("", b"", f"the question does not parse: {error.msg}")
    except (AllegataError, ValueError, RuntimeError, OSError) as error:
        return Answer("", b"", str(error))


def _found(store: pyoxigraph.Store, asked: Asked) -> pyoxigraph.QueryResults:  # type: ignore[name-defined]
    graphs = asked.default_graphs or asked.named_graphs
    if graphs:
        return store.query(
            asked.text,
            prefixes=PREFIXES,
            default_graph=[pyoxigraph.NamedNode(iri) for iri in asked.default_graphs],
            named_graphs=[pyoxigraph.NamedNode(iri) for iri in asked.named_graphs],
        )
    return store.query(
        asked.text, prefixes=PREFIXES, use_default_graph_as_union=not names_graphs(asked.text)
    )


def chosen(accept: str, *, tabular: bool) -> tuple[str, object]:
    """Return the media type and the format that ``accept`` likes best of those that there are.

    A client that names none of them gets JSON for a table and Turtle for a graph.

    >>> chosen("text/csv;q=0.5, application/sparql-results+xml", tabular=True)[0]
    'application/sparql-results+xml'
    """
    known: dict[str, object] = {**_TABLES} if tabular else {**_GRAPHS}
    for media in sorted(accept.split(","), key=_liking, reverse=True):
        name = media.partition(";")[0].strip().lower()
        if name in known and _liking(media) > 0:
            return name, known[name]
    return next(iter(known.items()))


def _liking(media: str) -> float:
    """Return the weight of one entry of an Accept header, 1 where none is told."""
    for part in media.split(";")[1:]:
        name, _, value = part.strip().partition("=")
        if name == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
