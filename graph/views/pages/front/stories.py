"""The strongest stories of a case, for its page: chains with why they belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....relations.chain_rows import answers_in, claimer_in, name_in
from ....relations.kinds import KINDS
from ....relations.steps import UNNAMED
from ...telling.dossiers.sentences import Named
from ...telling.evidence import page_name, short
from ...telling.words import capital, counted, happening, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import networkx as nx

    from .....ontology.records import Document
    from ....relations.chains import Chain, Link

BEST = 3
"""Chains of one kind on the case page."""
QUOTE = 260
"""Characters of a quote there at most; it leads to the whole."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a story: who does what to whom, its foremost sentence, and who answers it."""

    source: Named
    target: Named
    what: str
    count: str
    quote: str
    claimer: str
    href: str
    answered: str
    weak: str


@dataclass(frozen=True, slots=True)
class Story:
    """A chain that tells more than its claims do each by itself, and why its steps join."""

    kind: str
    form: str
    reason: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """The best chains of one kind; ``left`` counts those that are not on the page."""

    noun: str
    name: str
    asked: str
    stories: tuple[Story, ...]
    left: int


def stories(
    graph: nx.MultiDiGraph,
    links: Mapping[str, str],
    documents: Mapping[str, Document],
    *,
    pages: str,
) -> tuple[Stories, ...]:
    """Return the best chains of each kind that tell something; kinds without are left out."""
    return tuple(_stories(graph, links, documents, pages))


def _stories(
    graph: nx.MultiDiGraph, links: Mapping[str, str], documents: Mapping[str, Document], pages: str
) -> Iterator[Stories]:
    for kind in KINDS:
        telling = [chain for chain in kind.find(graph).chains if chain.tells > 0]
        if telling:
            best = tuple(
                _story(kind.name, graph, chain, links, documents, pages) for chain in telling[:BEST]
            )
            yield Stories(kind.noun, kind.name, kind.asked, best, len(telling) - len(best))


def _story(
    kind: str,
    graph: nx.MultiDiGraph,
    chain: Chain,
    links: Mapping[str, str],
    documents: Mapping[str, Document],
    pages: str,
) -> Story:
    steps = tuple(
        _step(
            graph,
            link,
            links,
            documents,
            pages,
            chain.weakness if place == chain.weakest and len(chain.links) > 1 else "",
        )
        for place, link in enumerate(chain.links, 1)
    )
    return Story(kind, capital(chain.form), chain.reason, steps)


def _harmed(graph: nx.MultiDiGraph, iri: str, links: Mapping[str, str]) -> Named:
    """Return whom a step leads to; a step of harm may name nobody."""
    if iri == UNNAMED:
        return Named("the harmed are not named")
    return Named(plain(name_in(graph, iri)), links.get(iri, ""))


def _step(
    graph: nx.MultiDiGraph,
    link: Link,
    links: Mapping[str, str],
    documents: Mapping[str, Document],
    pages: str,
    weak: str,
) -> Step:
    first = min(
        link.steps, key=lambda one: (one.certainty != "Certain", one.said or "9", one.claim)
    )
    document = documents.get(first.document)
    words = plain(first.quote)
    return Step(
        source=Named(plain(name_in(graph, link.source)), links.get(link.source, "")),
        target=_harmed(graph, link.target, links),
        what=", ".join(sorted({happening(one.event_type).lower() for one in link.steps})),
        count=counted(len({one.claim for one in link.steps}), "claim"),
        quote=words if len(words) <= QUOTE else words[:QUOTE].rpartition(" ")[0] + " …",
        claimer=plain(claimer_in(graph, first)),
        href=f"{pages}/{page_name(document)}#{short(first.claim)}" if document else "",
        answered=plain(answers_in(graph, link)),
        weak=weak,
    )
