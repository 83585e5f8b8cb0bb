"""What a change turns in the graphs that all documents share: the quads that go and that come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .assembly import entity_quads, quads_of_event
from .clustering.turn import cluster_anew
from .rings import ring_anew
from .worked_out import edges_turned, work_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..folder.ledger import Ledger
    from ..privacy.pseudonyms import Person
    from ..review.decision import Decision
    from .standing import Turn

_BY_EVENTS = "event "
"""What the owner of an edge begins with that replies give; the founder of the event follows."""


class Shared(NamedTuple):
    """The quads, as N-Quads lines, that go from and come to the shared graphs.

    ``judged`` are the documents of which people decided otherwise: their graphs say so.
    """

    judged: frozenset[str]
    gone: frozenset[str]
    come: frozenset[str]


def turn(
    ledger: Ledger,
    changed: Iterable[str],
    persons: tuple[Person, ...],
    decisions: Iterable[Decision] = (),
) -> Shared:
    """Work out anew what the ``changed`` documents bear on; return what turns in the graphs.

    ``decisions`` are those of people that hold.
    """
    worked = work_out(ledger, changed, decisions)
    old, new, given = cluster_anew(ledger, worked.traces)
    denied, rings = _denied_anew(ledger, given), ring_anew(ledger, worked.edges)
    decided = (worked.resolved, worked.told, worked.flags)
    turns = (worked.edges, worked.lists, denied, rings, worked.reports, *decided)
    gone = {quad for one in turns for quad in one.before}
    come = {quad for one in turns for quad in one.after}
    for one in worked.entities.values():
        gone.update(_entity_lines(one.before, persons))
        come.update(_entity_lines(one.after, persons))
    for text in old.values():
        gone.update(quads_of_event(text))
    for text in new.values():
        come.update(quads_of_event(text))
    return Shared(frozenset(worked.judged), frozenset(gone - come), frozenset(come - gone))


def _entity_lines(records: Iterable[str], persons: tuple[Person, ...]) -> Iterator[str]:
    for one in records:
        kind, _, text = one.partition("\t")
        yield from entity_quads(kind, text, persons)


def _denied_anew(ledger: Ledger, given: Mapping[str, set[str]]) -> Turn:
    """Let the clusters of founders give these edges between who denies and whose word is denied."""
    gone: set[str] = set()
    come: set[str] = set()
    for founder, after in given.items():
        asked, owner = "SELECT edge FROM edges WHERE document = ?", _BY_EVENTS + founder
        before = {edge for (edge,) in ledger.rows.execute(asked, (owner,))}
        gone |= before - after
        come |= after - before
        if before != after:
            ledger.rows.execute("DELETE FROM edges WHERE document = ?", (owner,))
            rows = ((owner, edge) for edge in sorted(after))
            ledger.rows.executemany("INSERT INTO edges VALUES (?, ?)", rows)
    return edges_turned(ledger, gone - come, come)
