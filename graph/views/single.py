"""One page of a case, asked for by name: an actor, an event, or the chains of one kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ..chains import accusation_chains, arms_chains
from ..events import find_event
from ..relations import case_relations, find_actor
from ..voices import claimer_of, voices
from . import close_ups
from .case_page import HOME, PAGES
from .perspectives import accusations, responsibility, supplies
from .picture_page import view

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ...ontology.records import Actor, Claim, Document
    from ..case import Case
    from ..chains import Chain
    from .lines import Line, Picture

Kind = Literal["arms", "accusations", "responsibility"]


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
    if kind == "responsibility":
        picture = between(responsibility(claims, actors, documents), *ends)
    else:
        search = arms_chains if kind == "arms" else accusation_chains
        linked = _linked(search(graph, start=ends[0], end=ends[1]).chains)
        look = supplies if kind == "arms" else accusations
        picture = look([claim for claim in claims if claim.id in linked], actors, documents)
    names = {actor.id: actor.name for actor in actors}
    words = [f" {word} {names[one]}" for word, one in zip(("from", "to"), ends, strict=True) if one]
    tails = [f"-{iri.rsplit('/', 1)[-1]}" for iri in ends if iri]
    picture = replace(
        picture,
        name="".join([f"chain-{kind}", *tails]),
        title="".join([picture.title, *(":" if words else ""), *words]),
    )
    return _write(case, picture, actors, documents)


def between(picture: Picture, start: str | None, end: str | None) -> Picture:
    """Return the part of a picture that leads from ``start`` and to ``end`` (IRIs), if given."""
    lines = picture.lines
    if start is not None:
        reached = _reached(start, ((row.source, row.target) for row in lines))
        lines = tuple(row for row in lines if row.source in reached)
    if end is not None:
        reaching = _reached(end, ((row.target, row.source) for row in lines))
        lines = tuple(row for row in lines if row.target in reaching)
    return _only(picture, lines)


def _reached(first: str, ways: Iterable[tuple[str, str]]) -> set[str]:
    onward: dict[str, list[str]] = {}
    for one, other in ways:
        onward.setdefault(one, []).append(other)
    reached, left = {first}, [first]
    while left:
        fresh = set(onward.get(left.pop(), ())) - reached
        reached |= fresh
        left.extend(sorted(fresh))
    return reached


def _only(picture: Picture, lines: tuple[Line, ...]) -> Picture:
    ends = {end for row in lines for end in (row.source, row.target)}
    loose = tuple((actor, claim) for actor, claim in picture.loose if actor in ends)
    return replace(
        picture,
        lines=lines,
        actors=tuple(actor for actor in picture.actors if actor.id in ends),
        loose=loose,
        undrawn=len({claim.id for _, claim in loose}),
    )


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
