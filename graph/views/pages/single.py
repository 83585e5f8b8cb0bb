"""One page of a case, asked for by name: an actor, an event, or the chains of one kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...claims.clusters import find_event
from ...claims.voices import claimer_of, voices
from ...folder.decided import told_in
from ...folder.reports import sure_claims
from ...relations.chain_rows import cut_off
from ...relations.fold import case_relations, find_actor
from ...relations.kinds import chain_kind
from ..telling import close_ups
from ..telling.chain_links import links_of
from . import catalogue
from .catalogue import page
from .page import DOCUMENTS, HOME, contents
from .picture_page import view

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ....ontology.records import Actor, Claim, Document
    from ...folder.case_folder import CaseFolder
    from ...relations.chains import Chain
    from ..telling.lines import Picture
    from .page import Look


def write_actor(case: CaseFolder, name: str) -> Path:
    """Write the page of the actor ``name`` beside the other views of ``case``."""
    claims, actors, documents = _records(case)
    actor = close_ups.find_actor(name, claims, actors)
    picture = close_ups.one_actor(actor, claims, actors, documents)
    return _write(case, picture, actors, documents)


def write_event(case: CaseFolder, name: str) -> Path:
    """Write the page of the event ``name`` (its label, its IRI or the end of that)."""
    event = find_event(case.events(), name)
    claims, actors, documents = _records(case)
    picture = close_ups.one_event(event, claims, actors, documents)
    return _write(case, picture, actors, documents)


def write_page(case: CaseFolder, name: str) -> Path:
    """Write the page ``name`` of the catalogue beside the other views of ``case``."""
    row = page(name)
    view = row.show(contents(case)).view(pages=DOCUMENTS, home=HOME)
    return view.write(case.views_path / row.file)


def write_chains(case: CaseFolder, kind: str, *, start: str | None, end: str | None) -> Path:
    """Write the page of the chains of one kind, from and to the actors named, if any."""
    asked = chain_kind(kind)
    claims, actors, documents = _records(case)
    graph = case_relations(case)
    ends = [find_actor(graph, name) if name else None for name in (start, end)]
    found = asked.find(graph, start=ends[0], end=ends[1])
    chained = _linked(found.chains)
    linked = [claim for claim in claims if claim.id in chained]
    look = _looks().get(kind)
    if look is None:
        picture = links_of(found.chains, asked, linked, actors, documents)
    else:
        picture = look(linked, actors, documents)
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


def _looks() -> dict[str, Look]:
    """Return how the pictures of the catalogue look at claims: chains of that name look so too."""
    return {row.name: row.look for row in catalogue.PAGES if row.look}


def _linked(chains: Iterable[Chain]) -> set[str]:
    """Return the claims of the links of chains, and those that deny them."""
    links = [link for chain in chains for link in chain.links]
    return {step.claim for link in links for step in (*link.steps, *link.denials)}


def _records(case: CaseFolder) -> tuple[list[Claim], list[Actor], list[Document]]:
    """Return what a page is made of; what nobody is named for, the document's voice says."""
    documents = list(case.documents())
    told = told_in(case)
    speakers = told.voices(voices(documents))
    claims = [replace(claim, claimer=claimer_of(claim, speakers)) for claim in sure_claims(case)]
    return claims, list(told.actors(case.actors())), documents


def _write(
    case: CaseFolder, picture: Picture, actors: Iterable[Actor], documents: Iterable[Document]
) -> Path:
    page = view(picture, actors, documents, pages=DOCUMENTS, home=HOME)
    return page.write(case.views_path / f"{picture.name}.html")
