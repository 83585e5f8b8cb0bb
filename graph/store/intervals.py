"""Stated dates as intervals of OWL-Time (W3C, 2020), beside the days and words that claims keep.

An interval is named by its first and its last day, and shared by all claims of these days. Its
ends are instants, each a day: nothing more precise is known of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import ID
from .quads import iri, typed

if TYPE_CHECKING:
    from collections.abc import Iterator

TIME: Final = "http://www.w3.org/2006/time#"
_A: Final = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_OPEN: Final = "open"


def interval_iri(first: str | None, last: str | None) -> str:
    """Return the IRI of the interval from one day to another, either of which may be open.

    >>> interval_iri("2012-02-01", None)
    'https://w3id.org/allegata/id/time-2012-02-01-open'
    """
    return f"{ID}time-{first or _OPEN}-{last or _OPEN}"


def interval_triples(first: str | None, last: str | None) -> Iterator[tuple[str, str, str]]:
    """Yield an interval with the instants at its ends as terms of N-Quads; none without days."""
    if first is None and last is None:
        return
    interval = iri(interval_iri(first, last))
    yield interval, _A, iri(TIME + "Interval")
    for name, day in (("hasBeginning", first), ("hasEnd", last)):
        if day is not None:
            instant = iri(f"{ID}day-{day}")
            yield interval, iri(TIME + name), instant
            yield instant, _A, iri(TIME + "Instant")
            yield instant, iri(TIME + "inXSDDate"), typed(day, "date")
