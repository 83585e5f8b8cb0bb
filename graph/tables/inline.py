"""What a notebook shows between its cells: tables and passages as HTML without scripts.

It stands in the notebook's own page, not in a frame, so that it copies, prints and scrolls with
the rest; every string is escaped, and links lead only to http and https addresses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...ontology.namespaces import AL, ID, compact
from ..claims.status import status_of
from ..formats.naming import is_resource
from ..views.pages.shell import render
from ..views.telling.evidence import evidence, linkable, pieces
from ..views.telling.palette import status
from ..views.telling.words import counted, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...ontology.records import Claim, Claimer, Document
    from ..store.answers import Value

SHOWN = 20
"""Rows of a table that a notebook shows."""
LONG = 60
"""Characters of a link's words at most."""
WORD = 24
"""Characters of a word, such as a date, from which on it may be broken."""
FEW, NARROW = 5, 34
"""With more columns than that, those of more characters (quotes, reasons) stand beneath rows."""
QUOTE = 160
"""Characters of a quote at most, where it stands for a claim."""
_CLAIM = ID + "claim-"
_QUOTED = re.compile(r"quote\d*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as the page has it: its words, what they stand for in full, where they lead.

    ``kind`` is number, word (no line may break it), id (a name that no reader says) or nothing.
    """

    text: str
    whole: str = ""
    href: str = ""
    kind: str = ""


def table_html(
    question: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Value]],
    names: Mapping[str, str],
) -> str:
    """Return the first rows of a table, and in words how many there are besides.

    ``names`` gives by IRI what the things in ``rows`` are called.
    """
    shown = rows[:SHOWN]
    quoted = any(_QUOTED.fullmatch(name) for name in columns)
    cells = [[_cell(value, names, quoted=quoted) for value in row] for row in shown]
    kept = list(_telling(cells, len(columns)))
    told = [place for place in kept if not cells or any(row[place].text for row in cells)]
    own = [place for place in told if _is_long([row[place].text for row in cells])]
    beneath = own if len(told) > FEW else []
    return render(
        "table.html",
        question=plain(question),
        columns=[_heading(columns[place]) for place in told if place not in beneath],
        rows=[
            (
                [row[place] for place in told if place not in beneath],
                [(_heading(columns[place]), row[place]) for place in beneath if row[place].text],
            )
            for row in cells
        ],
        more=" ".join(_counts(len(rows), [columns[place] for place in kept if place not in told])),
    )


def passage_html(claim: Claim, document: Document, voice: Claimer | None) -> str:
    """Return a passage: its quote in its context, who says it, how surely, and where.

    ``voice`` is whose word it is where the claim names nobody.
    """
    claim = replace(claim, claimer=claim.claimer or voice)
    told = evidence(claim, {document.id: document}, pages=None)
    return render(
        "passage.html",
        told=told,
        quote=list(pieces(told)),
        status=status(status_of(claim)),
        claim=compact(claim.id),
    )


def _counts(rows: int, empty: Sequence[str]) -> Iterator[str]:
    """Yield how many rows there are, and which columns say nothing in those that are shown."""
    size = counted(rows, "row")
    yield f"The first {SHOWN} of {size}; frame() has all." if rows > SHOWN else f"{size}."
    if empty:
        yield f"Empty here: {', '.join(map(_heading, empty))}."


def _is_long(cells: Sequence[str]) -> bool:
    """Say whether a column needs room: one in four of its cells that say something is long."""
    lengths = sorted(len(words) for words in cells if words)
    return bool(lengths) and lengths[(3 * len(lengths) - 1) // 4] > NARROW


def _telling(cells: list[list[Cell]], columns: int) -> Iterator[int]:
    """Yield the columns, without those that only repeat the names of a column of things."""
    named = [[row[place] for row in cells] for place in range(columns)]
    things = [[cell.text for cell in column] for column in named if all(c.whole for c in column)]
    for place, column in enumerate(named):
        own = any(cell.whole for cell in column)
        if own or not cells or [cell.text for cell in column] not in things:
            yield place


def _cell(value: Value, names: Mapping[str, str], *, quoted: bool) -> Cell:
    if value is None:
        return Cell("")
    if isinstance(value, bool):
        return Cell("yes" if value else "no")
    if isinstance(value, int | float):
        return Cell(f"{value}", kind="number")
    if is_resource(value):
        words = _called(value, names, quoted=quoted)
        return Cell(words or _local(value), compact(value), kind="" if words else "id")
    if address := linkable(value):
        return Cell(_readable(address), whole=address, href=address)
    words = plain(value)
    return Cell(words, kind="word" if len(words) < WORD and " " not in words else "")


def _heading(name: str) -> str:
    words = plain(spaced(name))
    return words[:1].upper() + words[1:]


def _called(iri: str, names: Mapping[str, str], *, quoted: bool) -> str:
    """Return what a thing is called, if anything; a claim by its words where no column has them."""
    name = names.get(iri, "")
    if iri.startswith(_CLAIM):
        return "" if quoted or not name else f"“{shorten(plain(name), QUOTE, placeholder=' …')}”"
    return plain(name or (spaced(_local(iri)) if iri.startswith(str(AL)) else ""))


def _local(iri: str) -> str:
    return compact(iri).partition(":")[2]


def _readable(address: str) -> str:
    """Return the host and path of an address, without what its end may hide."""
    parts = urlsplit(address)
    words = plain(parts.netloc + parts.path.rstrip("/"))
    return words if len(words) <= LONG else words[: LONG - 1] + "…"
