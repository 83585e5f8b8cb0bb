"""What was decided on who is one, read back out of the graph (``resolutions`` writes it)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .oxigraph import Store

_ASKED = """SELECT ?decision ?actor ?verdict ?score ?reason WHERE {
  ?decision a al:Resolution ; al:resolves ?actor ; al:verdict ?verdict ;
    al:score ?score ; al:reason ?reason }
ORDER BY ?decision ?actor"""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whether ``actors`` (IRIs, one or two) are one: Same, Different or Candidate, and why."""

    actors: tuple[str, ...]
    verdict: str
    score: float
    reason: str


def resolutions_in(store: Store) -> Iterator[Resolution]:
    """Yield the decisions in ``store``, sorted by IRI."""
    _, rows = store.query(_ASKED)
    told: dict[str, tuple[list[str], str, float, str]] = {}
    for decision, actor, verdict, score, reason in rows:
        known = told.setdefault(str(decision), ([], str(verdict), float(str(score)), str(reason)))
        known[0].append(str(actor))
    for actors, verdict, score, reason in told.values():
        yield Resolution(tuple(actors), verdict, score, reason)
