"""A passage: the words behind a claim, in their document, with who says them and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...ontology.errors import QueryError
from ...ontology.identity import ID
from ..claims.voices import voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ontology.records import Claim, Claimer, Document
    from ..folder.case_folder import CaseFolder


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """A claim with the document that it is from, and whose word it is where it names nobody.

    In a notebook it shows itself: the quote as it stands, the words around it, and its source.
    """

    claim: Claim
    document: Document
    voice: Claimer | None

    def __repr__(self) -> str:
        return f"<{self.document.source}, {self.claim.start}-{self.claim.end}: {self.claim.quote}>"

    def _repr_html_(self) -> str:
        """Return the passage as HTML without scripts, everything in it escaped."""
        from .inline import passage_html

        return passage_html(self.claim, self.document, self.voice)


def passage(case: CaseFolder, claim: Claim | str) -> Passage:
    """Return the passage behind ``claim``, a claim of ``case`` or what ``find_claim`` takes."""
    found = find_claim(case.claims(), claim) if isinstance(claim, str) else claim
    document = case.document(found.document)
    return Passage(found, document, voice(document))


def find_claim(claims: Iterable[Claim], name: str) -> Claim:
    """Return the claim ``name``: its IRI, or the last part of it, as rows and views give it.

    Raises ``QueryError`` where there is none.
    """
    wanted = ID + name.removeprefix(ID).removeprefix("id:")
    for claim in claims:
        if claim.id == wanted:
            return claim
    raise QueryError(
        f"no claim {name!r} in the case; claims are called as in the column `claim` of "
        "case.frames.claims(), such as claim-73222e653cc30259"
    )
