"""What people decided holds while documents come and go, in the same bytes as built at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from allegata.graph.agenda.drafting import Draft
from allegata.graph.case import Case, build
from allegata.graph.pipeline.build import add, remove
from allegata.graph.pipeline.deciding.taking import apply, take_back
from allegata.graph.review.decisions_file import read_decisions

from .test_growth import BY_SOURCE, READER, content

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.review.decision import Decision

SOURCES = sorted(BY_SOURCE)[:14]
ON = "2026-01-02T03:04:{:02}Z"


def made(sources: list[str], folder: Path) -> Case:
    return build(sources, out=folder, reader=READER, views=False).case


def drafted(case: Case) -> list[Decision]:
    """Decide that a part of one body and a body without one are one, and more besides."""
    actors = sorted(case.actors(), key=lambda actor: actor.id)
    part = next(actor for actor in actors if actor.part_of)
    said = Counter(one.id for claim in case.claims() for one in claim.agent)
    free = (a for a in actors if not a.part_of and a.id != part.part_of)
    other = max(free, key=lambda actor: (said[actor.id], actor.id))
    claims = sorted(claim.id for claim in case.claims())
    chosen = (
        ("same", (other.id, part.id), {}),
        ("rename", (part.part_of,), {"value": ("Another Name",)}),
        ("reject", (claims[0],), {}),
    )
    return [
        Draft(case, by="Ana", on=ON.format(number)).of(verb, *about, **more)
        for number, (verb, about, more) in enumerate(chosen)
    ]


def test_decisions_hold_while_documents_come_and_go(tmp_path: Path) -> None:
    whole = made(SOURCES, tmp_path / "whole")
    before, decisions = content(whole), drafted(whole)
    apply(whole, decisions)
    decided = content(whole)
    grown = made(SOURCES[4:], tmp_path / "grown")
    apply(grown, decisions)
    add(grown, SOURCES[:4], reader=READER, views=False)
    assert content(grown) == decided
    remove(grown, SOURCES[2:5], views=False)
    add(grown, SOURCES[2:5], reader=READER, views=False)
    assert content(grown) == decided
    for decision in read_decisions(grown.decisions_path):
        take_back(grown, decision.id, by="Ana", on=ON.format(59))
    assert content(grown) == before
