"""Independent reports: how many of the claims behind a line stand on their own feet.

The number is that of their claimers or that of their publishers, whichever is smaller: one
statement that ten papers print is one report, and so are ten voices in one paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...claims.documents.syndication import houses_of
from .cast import speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ....ontology.records import Claim, Document


def reports(claims: Iterable[Claim], houses: Mapping[str, str]) -> int:
    """Return how many independent reports ``claims`` are.

    ``houses`` gives the publisher of each document by IRI; a document without is its own.
    """
    rows = list(claims)
    voices = {speaker(claim.claimer) for claim in rows}
    return min(len(voices), len({houses.get(claim.document, claim.document) for claim in rows}))


def publishers(documents: Iterable[Document]) -> Mapping[str, str]:
    """Return whose report each document is, by its IRI: its publisher's, else its author's.

    A copy of what another published before is the report of that one.
    """
    return houses_of(tuple(documents))
