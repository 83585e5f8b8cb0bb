"""To which families each type of event belongs, as quads beside the ontology.

A question asks for them in one step: Virtuoso 7 finds nothing by the path ``skos:broader*``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.terms import broader, iri_of, names
from .quads import Quad, al, iri

if TYPE_CHECKING:
    from collections.abc import Iterator


def family_quads(graph: str) -> Iterator[Quad]:
    """Yield, in ``graph`` (an IRI), that a type is of its own family and of each broader one."""
    for name in names("eventType"):
        wider: str | None = name
        while wider is not None:
            one, other = (iri(iri_of("eventType", term)) for term in (name, wider))
            yield Quad(one, al("inFamily"), other, iri(graph))
            wider = broader(wider)
