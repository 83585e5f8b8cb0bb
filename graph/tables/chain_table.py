"""The chains of one kind as a table, for programs and notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ..relations.chain_rows import as_rows, cut_off
from ..relations.fold import case_relations, find_actor
from ..relations.kinds import chain_kind
from .table import Table

if TYPE_CHECKING:
    from ..folder.case_folder import CaseFolder


class Limits(TypedDict, total=False):
    """Which chains: from and to which actor (as ``find_actor`` takes it), and how long."""

    start: str | None
    end: str | None
    max_steps: int
    min_steps: int


def chain_table(case: CaseFolder, kind: str, **limits: Unpack[Limits]) -> Table:
    """Return the chains of ``kind``, of one to five steps where ``limits`` do not say otherwise.

    The question says so where there are more chains than the table holds. Raises ``QueryError``
    for a kind or an actor that there is not.
    """
    asked = chain_kind(kind)
    graph = case_relations(case)
    ends = [limits.get("start"), limits.get("end")]
    start, end = (find_actor(graph, name) if name else None for name in ends)
    found = asked.find(graph, start=start, end=end, max_steps=limits.get("max_steps", 5))
    shortest = limits.get("min_steps", 1)
    columns, rows = as_rows(graph, [c for c in found.chains if len(c.links) >= shortest])
    more = f" {cut_off(found)}: name a start or an end." if found.capped else ""
    titles = {document.id: document.title or document.source for document in case.documents()}
    return Table(asked.asked + more, columns, tuple(rows), titles)
