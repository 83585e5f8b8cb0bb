"""One page of a case, asked for by name: an actor, an event, or the chains of one kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ...claims.clusters import find_event
from ...claims.voices import claimer_of, voices
from ...relations.chain_rows import FINDERS, cut_off
from ...relations.fold import case_relations, find_actor
from ..telling import close_ups
from ..telling.perspectives import accusations, responsibility, supplies
from .case_page import HOME, PAGES
from .picture_page import view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ....ontology.records import Actor, Claim, Document
    from ...case import Case
    from ...relations.chains import Chain
    from ..telling.lines import Picture

Kind = Literal["arms", "accusations", "responsibility"]
LOOKS: dict[Kind, Callable[..., Picture]] = {
    "arms": supplies,
    "accusations": accusations,
    "responsibility": responsibility,
}
"""How the chains of each kind are drawn."""


def write_actor(case: Case, name: str) -> Path:
    """Write the page of the actor ``name`` beside the other views of ``case``."""
    claims, actors, documents = _records(case)
    actor = close_ups.find_actor(name, claims, actors)
    picture = close_ups.one_actor(actor, claims, actors, documents)
    return _write(case, picture, actors, documents)


def write_event(case: Case, name: str) -> Path:
    """Write the page of the event ``name`` (its label, its IRI or the end of that)."""
    event = find_event(case.events(), name)
    claims, actors, documents = _records(case)
    picture = close_ups.one_event(event, claims, actors, documents)
    return _write(case, picture, actors, documents)


def write_chains(case: Case, kind: Kind, *, start: str | None, end: str | None) -> Path:
    """Write the page of the chains of one kind, from and to the actors named, if any."""
    claims, actors, documents = _records(case)
    graph = case_relations(case)
    ends = [find_actor(graph, name) if name else None for name in (start, end)]
    found = FINDERS[kind](graph, start=ends[0], end=ends[1])
    linked = _linked(found.chains)
    picture = LOOKS[kind]([claim for claim in claims if claim.id in linked], actors, documents)
    names = {actor.id: actor.name for actor in actors}
    words = [f" {word} {names[one]}" for word, one in zip(("from", "to"), ends, strict=True) if one]
    tails = [f"-{iri.rsplit('/', 1)[-1]}" for iri in ends if iri]
    picture = replace(
        picture,
        name="".join([f"chain-{kind}", *tails]),
        title="".join([picture.title, *(":" if words else ""), *words]),
        explanation=picture.explanation + (f" {cut_off(found)}." if found.capped else ""),
    )
    return _write(case, picture, actors, documents)


def _linked(chains: Iterable[Chain]) -> set[str]:
    """Return the claims of the links of chains, and those that deny them."""
    links = [link for chain in chains for link in chain.links]
    return {step.claim for link in links for step in (*link.steps, *link.denials)}


def _records(case: Case) -> tuple[list[Claim], list[Actor], list[Document]]:
    """Return what a page is made of; what nobody is named for, the document's voice says."""
    documents = list(case.documents())
    speakers = voices(documents)
    claims = [replace(claim, claimer=claimer_of(claim, speakers)) for claim in case.claims()]
    return claims, list(case.actors()), documents


def _write(
    case: Case, picture: Picture, actors: Iterable[Actor], documents: Iterable[Document]
) -> Path:
    page = view(picture, actors, documents, pages=PAGES, home=HOME)
    return page.write(case.views_path / f"{picture.name}.html")
