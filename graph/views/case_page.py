"""The pages of a case: index.html, the pictures, and one page for each document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..queries import questions
from ..voices import claimer_of, voices
from .document import document_view
from .evidence import UNATTRIBUTED, page_name
from .lines import claimer_key, status_of
from .page import View, render
from .palette import palette
from .perspectives import accusations, deeds, responsibility, supplies
from .picture_page import view
from .thumbnail import thumbnail
from .words import counted, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ...ontology.records import Claim, Document
    from ..case import Case, Entry
    from .lines import Picture

HOME, PAGES = "index.html", "documents"
LOOKS = (deeds, supplies, accusations, responsibility)
MOST = 12
"""Rows of a ranking on the case page."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row of a ranking: its name, how many claims, and how many of each status."""

    name: str
    count: int
    claimers: int
    statuses: tuple[tuple[str, int], ...]


def write_pages(case: Case, out: Path) -> list[Path]:
    """Write the pages of a case into ``out``; return them, index.html first.

    Pages of documents that the case no longer has are deleted.
    """
    documents = list(case.documents())
    speakers = voices(documents)
    claims = [replace(claim, claimer=claimer_of(claim, speakers)) for claim in case.claims()]
    actors = list(case.actors())
    pictures = [look(claims, actors, documents) for look in LOOKS]
    index = case_view(documents, claims, list(case.log()), pictures)
    written = [index.write(out / HOME)]
    for picture in pictures:
        page = view(picture, actors, documents, pages=PAGES, home=HOME)
        written.append(page.write(out / f"{picture.name}.html"))
    written += _write_documents(documents, claims, pictures, out / PAGES)
    return written


def _write_documents(
    documents: Sequence[Document], claims: Sequence[Claim], pictures: Sequence[Picture], out: Path
) -> list[Path]:
    drawn = {
        f"../{picture.name}.html": {claim.id for row in picture.lines for claim in row.claims}
        for picture in pictures
    }
    said: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        said[claim.document].append(claim)
    written = [
        document_view(one, said[one.id], home=f"../{HOME}", pictures=drawn).write(
            out / page_name(one)
        )
        for one in documents
    ]
    for stale in set(out.glob("*.html")) - set(written):
        stale.unlink()
    return written


def case_view(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    log: Sequence[Entry],
    pictures: Sequence[Picture],
) -> View:
    """Return the case page: what is in the case, what failed, and where to look."""
    per_document = Counter(claim.document for claim in claims)
    html = render(
        "index.html",
        figures=_figures(documents, claims, pictures),
        pictures=[
            {
                "picture": picture,
                "path": f"{picture.name}.html",
                "small": thumbnail(picture),
                "counts": f"{counted(len(picture.actors), 'actor')}, "
                f"{counted(len(picture.lines), 'line')}",
            }
            for picture in pictures
        ],
        events=_ranked(claims, [spaced(claim.event_type) for claim in claims]),
        voices=_ranked(claims, [_voice(claim) for claim in claims]),
        widest=max(Counter(claim.event_type for claim in claims).values(), default=1),
        statuses=palette().statuses,
        documents=[
            {
                "title": plain(one.title or one.source),
                "path": f"{PAGES}/{page_name(one)}",
                "publisher": plain(one.publisher or ""),
                "published": plain(one.published or ""),
                "kind": spaced(one.kind),
                "claims": per_document[one.id],
            }
            for one in documents
        ],
        failures=[entry for entry in log if entry.status == "Failed"],
        duplicates=[entry for entry in log if entry.status == "Duplicate"],
        questions=questions(),
    )
    return View(html)


def _figures(
    documents: Sequence[Document], claims: Sequence[Claim], pictures: Sequence[Picture]
) -> list[tuple[str, str]]:
    """Return the numbers at the head of the page, each with its noun."""
    actors = {actor.id for picture in pictures for actor in picture.actors}
    publishers = {one.publisher for one in documents if one.publisher}
    days = sorted(one.published for one in documents if one.published)
    span = days[0] if len(set(days)) == 1 else f"{days[0]} – {days[-1]}" if days else ""
    rows: list[tuple[int, str, str | None]] = [
        (len(documents), "document", None),
        (len(publishers), "publisher", None),
        (len(claims), "claim", None),
        (len({claimer_key(claim) for claim in claims}), "voice", None),
        (len(actors), "actor drawn", "actors drawn"),
    ]
    figures = [(counted(n, noun, many), n) for n, noun, many in rows]
    numbers = [(f"{n:,}", text.partition(" ")[2]) for text, n in figures]
    return [*numbers, (span, "published")] if span else numbers


def _voice(claim: Claim) -> str:
    return plain(claim.claimer.name) if claim.claimer else UNATTRIBUTED


def _ranked(claims: Sequence[Claim], names: Sequence[str]) -> list[Ranked]:
    """Return the names with most claims, each with its claims by status."""
    groups: dict[str, list[Claim]] = {}
    for name, claim in zip(names, claims, strict=True):
        groups.setdefault(name, []).append(claim)
    order = sorted(groups, key=lambda name: (-len(groups[name]), name))[:MOST]
    return [_row(name, groups[name]) for name in order]


def _row(name: str, claims: Sequence[Claim]) -> Ranked:
    counts: dict[str, Any] = Counter(status_of(claim) for claim in claims)
    return Ranked(
        name=name,
        count=len(claims),
        claimers=len({claimer_key(claim) for claim in claims}),
        statuses=tuple((row.key, counts.get(row.key, 0)) for row in palette().statuses),
    )
