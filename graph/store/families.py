"""To which families each type of event belongs, and its list, as quads beside the ontology.

A question asks for them in one step: Virtuoso 7 finds nothing by the path ``skos:broader*``. By
its list it reads the claims of a type with their order, and looks at none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.terms import broader, iri_of, names
from ..claims.lists import OF_TYPE
from .lists import list_iri
from .quads import Quad, al, iri

if TYPE_CHECKING:
    from collections.abc import Iterator


def family_quads(graph: str) -> Iterator[Quad]:
    """Yield, in ``graph`` (an IRI), that a type is of its own family and of each broader one.

    Each type has the property that lists its claims (``claims.lists``).
    """
    for name in names("eventType"):
        listed = list_iri(f"{OF_TYPE}{name}")
        yield Quad(iri(iri_of("eventType", name)), al("listedBy"), listed, iri(graph))
        wider: str | None = name
        while wider is not None:
            one, other = (iri(iri_of("eventType", term)) for term in (name, wider))
            yield Quad(one, al("inFamily"), other, iri(graph))
            wider = broader(wider)
