"""The case page: what is in the case, what failed, where to look, and the questions answered."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ....claims.shown import is_shown
from ...telling.cast import parties
from ...telling.evidence import by_id, page_name
from ...telling.pictures.lines import claimer_key
from ...telling.rankings import rankings
from ...telling.words import counted, plain, spaced
from ..shell import View, render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .....ontology.records import Claim, Document
    from ....folder.log import Entry
    from ..page import Card
    from .answers import Theme
    from .opening import Opening


def case_view(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    log: Sequence[Entry],
    cards: Sequence[Card],
    answered: Sequence[Theme],
    *,
    pages: str,
    opening: Opening | None = None,
) -> View:
    """Return the case page; ``pages`` is the folder of the document views.

    ``opening`` is what it opens with; without it, it has no search.
    """
    per_document = Counter(claim.document for claim in claims)
    html = render(
        "index.html",
        opening=opening,
        figures=_figures(documents, claims),
        spans=_spans(documents, claims),
        cards=cards,
        rankings=rankings([one for one in claims if is_shown(one)], by_id(documents)),
        documents=[_row(one, per_document, pages) for one in documents],
        failures=[entry for entry in log if entry.status == "Failed"],
        duplicates=[entry for entry in log if entry.status == "Duplicate"],
        themes=answered,
    )
    return View(html)


def _row(document: Document, claims: Mapping[str, int], pages: str) -> dict[str, Any]:
    return {
        "title": plain(document.title or document.source),
        "path": f"{pages}/{page_name(document)}",
        "publisher": plain(document.publisher or ""),
        "published": plain(document.published or ""),
        "kind": spaced(document.kind),
        "claims": claims.get(document.id, 0),
    }


def _figures(documents: Sequence[Document], claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """Return the numbers at the head of the page, each with its noun."""
    rows = (
        (len(documents), "document"),
        (len({one.publisher for one in documents if one.publisher}), "publisher"),
        (len(claims), "claim"),
        (len({claimer_key(claim) for claim in claims}), "voice"),
        (len({actor for claim in claims for actor in parties(claim)}), "actor"),
    )
    said = (counted(number, noun).partition(" ") for number, noun in rows)
    return [(number, noun) for number, _, noun in said]


def _spans(documents: Sequence[Document], claims: Sequence[Claim]) -> list[str]:
    """Return in words when the documents were published and what the claims are said to be of."""
    published = [one.published for one in documents if one.published]
    dated = [claim for claim in claims if claim.event_start or claim.event_end]
    days = [day for claim in dated for day in (claim.event_start, claim.event_end) if day]
    said = []
    if published:
        said.append(f"Published {_span(published)}.")
    if missing := len(documents) - len(published):
        said.append(f"{counted(missing, 'document')} without a date.")
    if dated:
        said.append(
            f"{len(dated):,} of {counted(len(claims), 'claim')} date what they tell: {_span(days)}."
        )
    return said


def _span(days: Sequence[str]) -> str:
    first, last = plain(min(days)), plain(max(days))
    return first if first == last else f"{first} to {last}"
