"""The pages of a case: index.html, the pictures, and one page for each document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..voices import claimer_of, voices
from .answers import Cell, themes
from .document import document_view
from .evidence import by_id, page_name, short
from .ledger import key
from .lines import claimer_key
from .page import View, render
from .perspectives import accusations, deeds, supplies
from .picture_page import view
from .rankings import rankings
from .thumbnail import thumbnail
from .words import counted, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from ...ontology.records import Claim, Document
    from ..case import Case, Entry
    from .answers import Theme
    from .lines import Picture

HOME, PAGES = "index.html", "documents"
LOOKS = (deeds, supplies, accusations)
QUOTE = 240
"""Characters of a quote in an answer at most; it leads to the whole."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the pictures show what, from the folder of the documents.

    ``claims`` gives for the path of each picture the ids of the claims that it draws, ``names``
    for the IRI of an actor the path at which a picture has it chosen.
    """

    claims: Mapping[str, Collection[str]]
    names: Mapping[str, str]


def write_pages(case: Case, out: Path) -> list[Path]:
    """Write the pages of a case into ``out``; return them, index.html first.

    Pages of documents that the case no longer has are deleted.
    """
    documents = list(case.documents())
    speakers = voices(documents)
    claims = [replace(claim, claimer=claimer_of(claim, speakers)) for claim in case.claims()]
    actors = list(case.actors())
    pictures = [look(claims, actors, documents) for look in LOOKS]
    answered = themes(case.store(), dict(_known(case, documents, claims, pictures)))
    index = case_view(documents, claims, list(case.log()), pictures, answered)
    written = [index.write(out / HOME)]
    for picture in pictures:
        page = view(picture, actors, documents, pages=PAGES, home=HOME)
        written.append(page.write(out / f"{picture.name}.html"))
    written += _write_documents(case, documents, claims, _drawn(pictures), out / PAGES)
    return written


def _drawn(pictures: Sequence[Picture]) -> Drawn:
    return Drawn(
        claims={
            f"../{picture.name}.html": {claim.id for row in picture.lines for claim in row.claims}
            for picture in pictures
        },
        names={actor: f"../{path}" for actor, path in _actor_pages(pictures).items()},
    )


def _actor_pages(pictures: Sequence[Picture]) -> dict[str, str]:
    """Return for each actor the first picture that draws it, opened with it chosen."""
    return {
        actor.id: f"{picture.name}.html#actor={quote(key(actor.id))}"
        for picture in reversed(pictures)
        for actor in picture.actors
    }


def _write_documents(
    case: Case, documents: Sequence[Document], claims: Sequence[Claim], drawn: Drawn, out: Path
) -> list[Path]:
    said: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        said[claim.document].append(claim)
    written = []
    for one in documents:
        page = document_view(
            one,
            said[one.id],
            mentions=case.shelf.get(one.id).mentions,
            home=f"../{HOME}",
            pictures=drawn.claims,
            links=drawn.names,
        )
        written.append(page.write(out / page_name(one)))
    for stale in set(out.glob("*.html")) - set(written):
        stale.unlink()
    return written


def _known(
    case: Case,
    documents: Sequence[Document],
    claims: Sequence[Claim],
    pictures: Sequence[Picture],
) -> Iterator[tuple[str, Cell]]:
    """Yield for the IRIs of a case what stands for them on its page, and where that leads."""
    links = _actor_pages(pictures)
    for event in case.events():
        yield event.id, Cell(plain(event.label))
    for place in case.locations():
        yield place.id, Cell(plain(place.name))
    for actor in case.actors():
        yield actor.id, Cell(plain(actor.name), links.get(actor.id, ""))
    pages = {document.id: f"{PAGES}/{page_name(document)}" for document in documents}
    for document in documents:
        yield document.id, Cell(plain(document.title or document.source), pages[document.id])
    for claim in claims:
        yield claim.id, Cell(_cut(claim.quote), f"{pages[claim.document]}#{short(claim.id)}", True)


def _cut(quote: str) -> str:
    words = plain(quote)
    return words if len(words) <= QUOTE else words[:QUOTE].rpartition(" ")[0] + " …"


def case_view(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    log: Sequence[Entry],
    pictures: Sequence[Picture],
    answered: Sequence[Theme],
) -> View:
    """Return the case page: what is in the case, what failed, where to look, what was asked."""
    per_document = Counter(claim.document for claim in claims)
    html = render(
        "index.html",
        figures=_figures(documents, claims, pictures),
        spans=_spans(documents, claims),
        cards=[
            {
                "path": f"{picture.name}.html",
                "title": picture.title,
                "explanation": picture.explanation,
                "small": thumbnail(picture),
                "counts": f"{counted(len(picture.actors), 'actor')}, "
                f"{counted(len(picture.lines), 'line')}",
            }
            for picture in pictures
        ],
        rankings=rankings(claims, by_id(documents)),
        documents=[_row(one, per_document) for one in documents],
        failures=[entry for entry in log if entry.status == "Failed"],
        duplicates=[entry for entry in log if entry.status == "Duplicate"],
        themes=answered,
    )
    return View(html)


def _row(document: Document, claims: Mapping[str, int]) -> dict[str, Any]:
    return {
        "title": plain(document.title or document.source),
        "path": f"{PAGES}/{page_name(document)}",
        "publisher": plain(document.publisher or ""),
        "published": plain(document.published or ""),
        "kind": spaced(document.kind),
        "claims": claims.get(document.id, 0),
    }


def _figures(
    documents: Sequence[Document], claims: Sequence[Claim], pictures: Sequence[Picture]
) -> list[tuple[str, str]]:
    """Return the numbers at the head of the page, each with its noun."""
    actors = {actor.id for picture in pictures for actor in picture.actors}
    rows: list[tuple[int, str, str | None]] = [
        (len(documents), "document", None),
        (len({one.publisher for one in documents if one.publisher}), "publisher", None),
        (len(claims), "claim", None),
        (len({claimer_key(claim) for claim in claims}), "voice", None),
        (len(actors), "actor drawn", "actors drawn"),
    ]
    figures = [(counted(n, noun, many), n) for n, noun, many in rows]
    return [(f"{n:,}", text.partition(" ")[2]) for text, n in figures]


def _spans(documents: Sequence[Document], claims: Sequence[Claim]) -> list[str]:
    """Return in words when the documents were published and what the claims are said to be of."""
    published = [one.published for one in documents if one.published]
    dated = [claim for claim in claims if claim.event_start or claim.event_end]
    days = [day for claim in dated for day in (claim.event_start, claim.event_end) if day]
    said = []
    if published:
        said.append(f"Published {_span(published)}.")
    if missing := len(documents) - len(published):
        said.append(f"{counted(missing, 'document')} without a date.")
    if dated:
        said.append(
            f"{len(dated):,} of {counted(len(claims), 'claim')} date what they tell: {_span(days)}."
        )
    return said


def _span(days: Sequence[str]) -> str:
    first, last = plain(min(days)), plain(max(days))
    return first if first == last else f"{first} to {last}"
