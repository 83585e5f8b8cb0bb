"""What is worked out beforehand for questions, as quads: lists of claims, and steps of arms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import ID, digest
from ..claims.lists import OF_TYPE
from .quads import Quad, al, iri, typed
from .rdf import DERIVED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def step_quads(claim: str, giver: str, taker: str) -> Iterator[Quad]:
    """Yield that a claim alleges the step of arms from one actor to another (IRIs)."""
    step = iri(f"{ID}step-{digest(giver, taker)}")
    yield Quad(iri(claim), al("allegesStep"), step, DERIVED)
    yield Quad(step, al("stepFrom"), iri(giver), DERIVED)
    yield Quad(step, al("stepTo"), iri(taker), DERIVED)


def listed_quads(claim: str, lists: Mapping[str, int]) -> Iterator[Quad]:
    """Yield the numbers by which a claim is sorted in lists; see ``claims.lists``."""
    for name, number in sorted(lists.items()):
        named = list_iri(name) if name.startswith(OF_TYPE) else al(name)
        yield Quad(iri(claim), named, typed(number, "integer"), DERIVED)


def list_iri(name: str) -> str:
    """Return the property that lists the claims of one type of event, by the list's name."""
    return iri(f"{ID}{name}")
