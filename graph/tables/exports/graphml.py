"""The relations between the actors of a case as GraphML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...folder.case_folder import CaseFolder


def graphml(case: CaseFolder) -> Iterator[str]:
    """Yield the relations between actors as GraphML, one edge for each claim."""
    from ...relations.fold import case_relations, graphml_lines

    return graphml_lines(case_relations(case))
