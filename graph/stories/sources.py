"""The sources of a draft: one footnote for each passage, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..views.telling.evidence import linkable, page_name, printed, short
from ..views.telling.words import harmless, plain
from .records import Source
from .wording import speaker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ontology.records import Claim
    from .material import Material


def footnotes(
    told: Iterable[str], known: Material, *, pages: str = ""
) -> tuple[tuple[Source, ...], dict[str, int]]:
    """Return the sources of the claims ``told`` (IRIs), and the number of each claim's.

    Claims that rest on one passage share a footnote. ``pages`` is the folder of the document
    views, relative to the draft, empty where it has none.
    """
    passages: dict[tuple[str, int, int], dict[str, Claim]] = {}
    for claim in known.known(told):
        passages.setdefault((claim.document, claim.start, claim.end), {})[claim.id] = claim
    sources = tuple(
        _source(number, list(claims.values()), known, pages)
        for number, claims in enumerate(passages.values(), start=1)
    )
    numbers = {
        iri: number for number, claims in enumerate(passages.values(), start=1) for iri in claims
    }
    return sources, numbers


def _source(number: int, claims: list[Claim], known: Material, pages: str) -> Source:
    first = claims[0]
    document = known.documents.get(first.document)
    names = dict.fromkeys(map(speaker, claims))
    return Source(
        number=number,
        quote=" ".join(harmless(first.quote).split()),
        said_by=", ".join(names),
        title=plain((document and document.title) or first.source),
        publisher=plain((document and (document.publisher or document.author)) or ""),
        published=(document and document.published) or "",
        page=printed(document, first.start) if document else "",
        file=plain(first.source),
        url=linkable(document.url) if document else "",
        link=f"{pages}/{page_name(document)}#{short(first.id)}" if document and pages else "",
        claims=tuple(short(claim.id) for claim in claims),
    )
