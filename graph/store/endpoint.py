"""A SPARQL 1.1 endpoint somewhere else, asked as the store of a case is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from ...ontology.errors import QueryError
from ...ontology.namespaces import prologue
from .answers import Rows, Value, value
from .guard import check
from .http import Address, RemoteError

if TYPE_CHECKING:
    from pathlib import Path

_SENT = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Accept": "application/sparql-results+json",
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What answers questions at an address, whose default graph is the union of all graphs.

    Virtuoso is so by itself; Oxigraph with ``--union-default-graph``, Fuseki with
    ``tdb2:unionDefaultGraph``.
    """

    address: Address
    seconds: float = 60.0

    @property
    def path(self) -> Path | None:
        """None: its files are not on this machine."""
        return None

    def query(self, text: str, *, limit: int | None = None, offset: int = 0) -> Rows:
        """Answer a SELECT or an ASK as ``Store.query`` does.

        Raises ``QueryError`` with what the endpoint says against a question.
        """
        check(text)
        body = urlencode({"query": prologue() + text}).encode()
        try:
            told = self.address.send("POST", body=body, headers=_SENT, seconds=self.seconds)
            answer = json.loads(told)
        except RemoteError as error:
            if error.status in (400, 500):  # Virtuoso answers 500 to what it cannot evaluate
                raise QueryError(str(error)) from error
            raise
        except ValueError as error:
            raise QueryError(
                f"{self.address.url} answers with no table; ask a SELECT or an ASK"
            ) from error
        if "boolean" in answer:
            return Rows(("answer",), [(bool(answer["boolean"]),)])
        columns = tuple(answer["head"]["vars"])
        rows = (tuple(_value(row.get(c)) for c in columns) for row in answer["results"]["bindings"])
        last = None if limit is None else offset + limit
        return Rows(columns, list(islice(rows, offset, last)))


def _value(term: Any) -> Value:
    if term is None:
        return None
    told = cast("dict[str, str]", term)
    literal = told["type"] in ("literal", "typed-literal")
    return value(told["value"], told.get("datatype", "")) if literal else told["value"]
