"""A draft of a report: stories of a case, chosen and ordered, every sentence with its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...ontology.errors import QueryError
from ..views.telling.words import counted
from .comparison import compared
from .kinds import STORIES
from .material import material
from .plan import Plan
from .records import Draft
from .sources import footnotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..folder.case_folder import CaseFolder
    from .kinds import StoryKind
    from .material import Material
    from .records import Story

TITLE = "Who says who did what to whom"


def draft(
    case: CaseFolder,
    *,
    stories: Sequence[str] = (),
    plan: Plan | None = None,
    compare: tuple[str, str] | None = None,
    pages: str = "",
) -> Draft:
    """Return the draft of ``case``.

    ``stories`` are kinds (``kinds.STORIES``) and keys of single stories, told in that order;
    without them, and without a plan that orders them, all kinds are told in theirs. ``compare``
    names the two publishers of the comparison. ``pages`` is the folder of the document views,
    relative to the draft. Raises ``QueryError`` for a kind, a key or a publisher there is not.
    """
    known, plan = material(case), plan or Plan()
    told = [*_chosen(known, stories, plan, compare)]
    ordered, lost = _planned(told, plan, keep_order=bool(stories))
    claims = [claim for story in ordered for claim in story.claims()]
    sources, numbers = footnotes(claims, known, pages=pages)
    return Draft(
        title=plan.title or TITLE,
        told=_told(known, unsure=case.unsure),
        stories=tuple(ordered),
        sources=sources,
        numbers=numbers,
        lost=lost,
    )


def _chosen(
    known: Material, asked: Sequence[str], plan: Plan, compare: tuple[str, str] | None
) -> Iterator[Story]:
    """Yield the stories that are asked for, each once, and those that the plan pins."""
    kinds = {kind.name: kind for kind in STORIES}
    pinned = {one.key for one in plan.stories if one.pinned}
    met: set[str] = set()
    for name in asked or kinds:
        kind = kinds.get(name) or kinds.get(name.rpartition("-")[0])
        if kind is None:
            raise QueryError(f"no story {name!r}; there are the kinds {', '.join(kinds)}")
        wanted = {name} if name not in kinds else pinned
        found = [compared(known, *compare)] if compare and kind.name == "comparison" else []
        found += _told_of(known, kind, wanted, most=0 if name not in kinds or found else kind.most)
        if name not in kinds and not found:
            raise QueryError(
                f"no story {name!r} in the case; leave it out to list those of its kind"
            )
        yield from (story for story in found if story.key not in met)
        met |= {story.key for story in found}


def _told_of(known: Material, kind: StoryKind, wanted: set[str], *, most: int) -> Iterator[Story]:
    """Yield the ``most`` best stories of a kind, and those that are ``wanted`` by their key."""
    left = {key for key in wanted if key.startswith(f"{kind.name}-")}
    for number, story in enumerate(kind.tell(known)):
        if number >= most and not left:
            return
        if number < most or story.key in left:
            left.discard(story.key)
            yield story


def _planned(
    told: Sequence[Story], plan: Plan, *, keep_order: bool
) -> tuple[list[Story], tuple[str, ...]]:
    """Return the stories as planned, and the keys that the plan names in vain."""
    rows = {one.key: one for one in plan.stories}
    there = {story.key for story in told}
    place = {key: number for number, key in enumerate(rows)}
    kept = [
        replace(story, caption=rows[story.key].caption, pinned=rows[story.key].pinned)
        if story.key in rows
        else story
        for story in told
        if story.key not in rows or not rows[story.key].hidden
    ]
    if not keep_order:
        kept.sort(key=lambda story: place.get(story.key, len(place)))
    return kept, tuple(key for key, row in rows.items() if key not in there and row.pinned)


def _told(known: Material, *, unsure: bool) -> str:
    """Return what the draft rests on and what its sentences are."""
    documents = counted(len(known.documents), "document")
    claims = counted(len(known.claims), "claim")
    left = f"{counted(known.unsure, 'unsure reading')} left out"
    kept = "unsure readings among them" if unsure else left
    return (
        f"A draft from {documents} and {claims}, {kept}. Every sentence says who says it and "
        "leads to the passage; none of it is a finding. Read the passage before you publish."
    )
