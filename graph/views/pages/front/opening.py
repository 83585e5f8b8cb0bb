"""What the case page opens with: the search, stories, disputes, what is new, what was read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ....relations.fold import case_relations
from ...telling.evidence import page_name
from ...telling.search_index import search_index
from ...telling.words import counted, plain
from ..shell import asset
from .disputes import disputes
from .stories import stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Claim, Document
    from ....claims.documents.coverage import Coverage
    from ....folder.case_folder import CaseFolder
    from ...telling.dossiers.register import Register
    from ...telling.search_index import SearchIndex
    from ..page import Card
    from .answers import Theme
    from .disputes import Disputes
    from .stories import Stories

SILENT = 3
"""Documents named as those with most sentences that look like an event and gave no claim."""
FRESH = 12
"""New documents on the page."""
MOST_CHAINED = 5_000
"""Claims of a case up to which its stories are looked for: beyond, chains take minutes."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document on the case page: its title, where it leads, and what is counted of it."""

    title: str
    href: str
    told: str


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of the case page.

    ``unsearched`` says why no stories were looked for; it is empty where they were.
    ``read`` says in words what was read, ``silent`` which documents were left most silent.
    """

    index: SearchIndex
    stories: tuple[Stories, ...]
    unsearched: str
    disputes: Disputes
    fresh: tuple[Paper, ...]
    more_fresh: int
    read: tuple[str, ...]
    silent: tuple[Paper, ...]


def opening(
    case: CaseFolder,
    told: Register,
    links: Mapping[str, str],
    answered: Sequence[Theme],
    coverage: Mapping[str, Coverage],
    *,
    pages: str,
    cards: Sequence[Card] = (),
) -> Opening:
    """Return what the page of ``case`` opens with.

    ``coverage`` is of each document by IRI, ``cards`` are the pictures that the search leads to.
    """
    found, unsearched = _stories(case, told, links, pages)
    fresh = [told.documents[iri] for iri in case.newest() if iri in told.documents]
    return Opening(
        index=search_index(
            told, links, pages=pages, asked=_asked(answered), pictures=_drawn(cards)
        ),
        stories=found,
        unsearched=unsearched,
        disputes=disputes(told, links),
        fresh=tuple(_fresh(fresh[:FRESH], told.claims.values(), pages)),
        more_fresh=max(0, len(fresh) - FRESH),
        read=tuple(_read(coverage)),
        silent=tuple(_silent(told.documents, coverage, pages)),
    )


def _stories(
    case: CaseFolder, told: Register, links: Mapping[str, str], pages: str
) -> tuple[tuple[Stories, ...], str]:
    """Return the stories, and why none were looked for where none were.

    Chains follow time: a date that is none, as a table from elsewhere may have, allows none.
    """
    if len(told.claims) > MOST_CHAINED:
        return (), "This case is too large to look for chains here"
    try:
        graph = case_relations(case)
    except ValueError as error:
        return (), f"No chains: {error}"
    return stories(graph, links, told.documents, pages=pages), ""


def _asked(answered: Iterable[Theme]) -> Iterable[tuple[str, str, str]]:
    """Yield the questions: their words, their name, how many rows answer them."""
    for theme in answered:
        for answer in theme.answers:
            yield answer.question.question, answer.question.name, answer.count
        for question in (*theme.silent, *theme.unasked):
            yield question.question, question.name, ""


def _drawn(cards: Iterable[Card]) -> Iterable[tuple[str, str, str, str]]:
    """Yield the pictures: title, the words that they are found by, path, what they count."""
    found_by = _found_by()
    for card in cards:
        words = found_by.get(card.path.removesuffix(".html"), "")
        yield card.title, f"{card.title} {words}", card.path, card.counts


@cache
def _found_by() -> dict[str, str]:
    """Return for each page by name the words, besides its title, that ask for it."""
    return dict(json.loads(asset("front/pictures.json")))


def _fresh(documents: Iterable[Document], claims: Iterable[Claim], pages: str) -> Iterable[Paper]:
    counts: dict[str, int] = {}
    for claim in claims:
        counts[claim.document] = counts.get(claim.document, 0) + 1
    for one in documents:
        words = ", ".join(
            filter(None, (plain(one.published or ""), counted(counts.get(one.id, 0), "claim")))
        )
        yield Paper(plain(one.title or one.source), f"{pages}/{page_name(one)}", words)


def _read(coverage: Mapping[str, Coverage]) -> Iterable[str]:
    """Yield what was read, and what was left, in words."""
    found = coverage.values()
    sentences, claimed = (sum(getattr(o, n) for o in found) for n in ("sentences", "claimed"))
    silent = sum(len(one.silent) for one in found)
    yield f"{counted(sentences, 'sentence')} read; {claimed:,} gave a claim"
    if silent:
        yield f"{silent:,} look like an event and gave none: silence here is not absence"
    if quiet := sum(not one.claimed for one in found):
        yield f"{counted(quiet, 'document')} without any claim"
    if left := sum(one.other_language for one in found):
        yield f"{left:,} characters in another language, not read"


def _silent(
    documents: Mapping[str, Document], coverage: Mapping[str, Coverage], pages: str
) -> Iterable[Paper]:
    order = sorted(coverage, key=lambda iri: (-len(coverage[iri].silent), iri))
    for iri in order[:SILENT]:
        if coverage[iri].silent:
            one = documents[iri]
            words = (
                f"{len(coverage[iri].silent):,} of {counted(coverage[iri].sentences, 'sentence')}"
            )
            yield Paper(plain(one.title or one.source), f"{pages}/{page_name(one)}", words)
