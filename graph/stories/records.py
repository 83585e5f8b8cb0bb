"""What a draft is made of: stories of sentences, and a source behind each sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that somebody can answer for, and the claims (IRIs) that it says over.

    ``status`` is that of ``claims.status``: asserted, hedged, demanded or denied; empty of words
    that bind several claims together. ``lead`` stands before the sentence: "Step 1", "Answer".
    """

    text: str
    claims: tuple[str, ...]
    status: str = ""
    lead: str = ""


Part = tuple[str, tuple[str, ...]]
"""Words of a field, and the claims (IRIs) that stand behind them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a table: words, each part with the claims behind it.

    ``tone`` says what the words amount to: says, denies, both, silent, or nothing in particular.
    """

    parts: tuple[Part, ...]
    tone: str = ""


def cell(text: str, claims: tuple[str, ...] = (), tone: str = "") -> Cell:
    """Return a field of one part.

    >>> cell("3").parts
    (('3', ()),)
    """
    return Cell(((text, claims),), tone)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first cell of each row is its heading."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: SVG, and the same in words for who cannot see it.

    ``upright`` is the same as SVG no wider than a phone.
    """

    svg: str
    words: str
    upright: str


@dataclass(frozen=True, slots=True)
class Story:
    """One thing that claims tell, with picture or table and the sentences beneath.

    ``key`` names it in a plan and stays the same while its actors do. ``kind`` is a row of
    ``kinds.STORIES``. ``reason`` says in words why its parts belong together and where it is
    weakest; ``left`` how much of it is not shown. ``caption`` is a person's, never ours.
    """

    key: str
    kind: str
    title: str
    reason: str = ""
    figure: Figure | None = None
    grid: Grid | None = None
    statements: tuple[Statement, ...] = ()
    left: str = ""
    caption: str = ""
    pinned: bool = False

    def claims(self) -> Iterator[str]:
        """Yield the claims (IRIs) that it rests on, in reading order, some more than once."""
        for row in self.grid.rows if self.grid else ():
            for _, claims in (part for field in row for part in field.parts):
                yield from claims
        for statement in self.statements:
            yield from statement.claims


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence is from: a footnote of a draft.

    ``number`` counts from 1 in reading order, ``said_by`` names whose words they are,
    ``page`` is printed ("p. 4"), ``link`` leads to the document's view, ``url`` to the original;
    each is empty where there is none. ``claims`` are the ends of the IRIs of what was read there.
    """

    number: int
    quote: str
    said_by: str
    title: str
    publisher: str
    published: str
    page: str
    file: str
    url: str
    link: str
    claims: tuple[str, ...]

    @property
    def place(self) -> str:
        """The document in words: publisher, title, date, page, as far as they are known."""
        parts = (self.publisher, f"“{self.title}”", self.published or "not dated", self.page)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of a report: its stories in order, and the sources of all sentences.

    ``numbers`` gives the footnote of each claim (IRI). ``lost`` are the stories that a plan names
    and the case no longer has.
    """

    title: str
    told: str
    stories: tuple[Story, ...]
    sources: tuple[Source, ...]
    numbers: dict[str, int]
    lost: tuple[str, ...] = ()

    def notes(self, claims: tuple[str, ...]) -> tuple[int, ...]:
        """Return the footnotes of ``claims``, each once, in order."""
        return tuple(sorted({self.numbers[claim] for claim in claims}))
