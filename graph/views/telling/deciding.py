"""What a page needs to write decisions on its claims and actors, as decisions.jsonl has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....ontology.identity import ID
from ....ontology.records import ROLES
from ...review.fitting import says
from .cast import acting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ....ontology.records import Actor, Claim


def deciding(
    claims: Iterable[Claim], *, own: str = "", people: Iterable[Actor] = ()
) -> dict[str, Any]:
    """Return ``rows``, the words of each claim, and ``actors``, the name and kind of each actor.

    A row is type, agents, patients, quote, source and document, as in ``review.decision.Row``.
    Both are by ``key``; ``own`` is whom the page is about, ``people`` are more actors of it.
    """
    known = list(claims)
    named = {key(one.id): [one.name, one.kind] for one in people}
    rows = {key(one.id): [*says(one), one.quote, one.source, one.document] for one in known}
    return {"rows": rows, "actors": named | _actors(known), "own": key(own)}


def columns(claims: Iterable[Claim], kinds: Iterable[str]) -> dict[str, Any]:
    """Return the same beside a ledger, which has the quotes and the actors already.

    A row is the numbers of its type, agents, patients, source and document among ``strings``;
    ``kinds`` are those of the ledger's actors in their order.
    """
    strings: dict[str, int] = {}

    def number(text: str) -> int:
        return strings.setdefault(text, len(strings))

    rows = []
    for claim in claims:
        event_type, agents, patients = says(claim)
        sides = ([number(name) for name in names] for names in (agents, patients))
        rows.append([number(event_type), *sides, number(claim.source), number(claim.document)])
    return {"strings": list(strings), "rows": rows, "kinds": list(kinds)}


def key(iri: str) -> str:
    """Return what a page calls an actor or a claim: its IRI without the shared namespace."""
    return iri.removeprefix(ID)


def _actors(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Return the name and kind of the actors that claims name, or that make them."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        for one in acting(one for role in ROLES for one in getattr(claim, role)):
            found.setdefault(key(one.id), [one.name, one.type])
        if (who := claim.claimer) is not None:
            found.setdefault(key(who.id), [who.name, who.type])
    return found
