"""One page of a case, asked for by name: an actor, an event, or the chains of one kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...claims.clusters import find_event
from ...formats.naming import find_named
from ...relations.chain_rows import cut_off
from ...relations.fold import case_relations, find_actor
from ...relations.kinds import chain_kind
from ..telling.dossiers.actor import file_of
from ..telling.pictures import close_ups
from ..telling.pictures.chain_links import links_of
from . import catalogue
from .book import book_of
from .catalogue import page
from .documents import case_documents
from .dossiers.case_dossiers import case_register, dossier_page
from .page import DOCUMENTS, HOME, contents
from .picture_page import view

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ...folder.case_folder import CaseFolder
    from ...relations.chains import Chain
    from ..telling.pictures.lines import Picture
    from .page import Contents, Look
    from .shell import View


def write_actor(case: CaseFolder, name: str) -> list[Path]:
    """Write the dossier of the actor ``name`` and its picture, among the views of ``case``."""
    told = contents(case)
    actor = close_ups.find_actor(name, told.claims, told.actors)
    picture = close_ups.one_actor(actor, told.sure, told.actors, told.documents)
    return _write_dossier(case, actor.id, picture)


def write_event(case: CaseFolder, name: str) -> list[Path]:
    """Write the dossier of the event ``name`` (its label, its IRI or the end) and its picture."""
    event = find_event(case.events(), name)
    told = contents(case)
    picture = close_ups.one_event(event, told.sure, told.actors, told.documents)
    return _write_dossier(case, event.id, picture)


def write_document(case: CaseFolder, name: str) -> list[Path]:
    """Write the page of the document ``name``: its title, its source, its IRI or the end."""
    return [case_documents.write_document(case, book_of(case), name)]


def lone_dossier(case: CaseFolder, name: str) -> View:
    """Return the dossier of the actor, event or document ``name``: its name, an IRI or its end."""
    files = case_register(case, contents(case))
    names = {iri: files.people[iri].name for iri in files.actors}
    labels = {iri: event.label for iri, event in files.events.items()}
    titles = {iri: one.title or one.source for iri, one in files.documents.items()}
    found = find_named(name, names | labels | titles, noun="actor, event or document")
    if found in files.documents:
        return case_documents.lone_document(case, found, files)
    return dossier_page(files, found, {})


def _write_dossier(case: CaseFolder, iri: str, picture: Picture) -> list[Path]:
    book = book_of(case)
    dossier = dossier_page(book.files, iri, book.links(), picture=f"{picture.name}.html")
    path = dossier.write(case.views_path / file_of(iri))
    return [path, _write(case, picture, book.told)]


def write_page(case: CaseFolder, name: str) -> Path:
    """Write the page ``name`` of the catalogue beside the other views of ``case``."""
    row = page(name)
    view = row.show(contents(case)).view(pages=DOCUMENTS, home=HOME)
    return view.write(case.views_path / row.file)


def write_chains(case: CaseFolder, kind: str, *, start: str | None, end: str | None) -> Path:
    """Write the page of the chains of one kind, from and to the actors named, if any."""
    asked = chain_kind(kind)
    told = contents(case)
    claims, actors, documents = told.sure, told.actors, told.documents
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
    return _write(case, picture, told)


def _looks() -> dict[str, Look]:
    """Return how the pictures of the catalogue look at claims: chains of that name look so too."""
    return {row.name: row.look for row in catalogue.PAGES if row.look}


def _linked(chains: Iterable[Chain]) -> set[str]:
    """Return the claims of the links of chains, and those that deny them."""
    links = [link for chain in chains for link in chain.links]
    return {step.claim for link in links for step in (*link.steps, *link.denials)}


def _write(case: CaseFolder, picture: Picture, told: Contents) -> Path:
    page = view(
        picture,
        told.actors,
        told.documents,
        locations=told.locations,
        pages=DOCUMENTS,
        home=HOME,
        dossiers=told.ways,
    )
    return page.write(case.views_path / f"{picture.name}.html")
