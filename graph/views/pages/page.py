"""What a page of a case is made of, and what it tells the pages around it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol, Self, TypedDict

from ...claims.shown import is_shown
from ...claims.voices import claimer_of, voices
from ...folder.decided import told_in
from ...folder.reports import standing_claims

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from ....ontology.records import Actor, Claim, Document, Location
    from ...claims.clusters import Event
    from ...folder.case_folder import CaseFolder
    from ..telling.pictures.lines import Picture
    from .shell import View

HOME, DOCUMENTS, ALL = "index.html", "documents", "all"
"""The case page, and the folders beside it: document views, pages with unsure readings."""


class Beside(tuple[str, ...]):
    """The names of the pages beside a page, which show the same filters.

    ``twin`` leads to the folder of the same pages with unsure readings, or from it to those
    without; "" where there are none. ``unsure``: whether these are the pages with them.
    """

    twin: str = ""
    unsure: bool = False

    def with_twin(self, twin: str, *, unsure: bool) -> Self:
        """Return the same names, each with its twin in the folder ``twin``."""
        made = type(self)(self)
        made.twin, made.unsure = twin, unsure
        return made


class Around(TypedDict):
    """What lies around a page that draws claims, relative to it; see ``picture_page.view``."""

    pages: str | None
    home: str | None
    dossiers: Mapping[str, str]
    beside: Sequence[str]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the pages of a case show, read once.

    What nobody is named for in a claim, the document's voice says: that is its ``claimer``.
    ``unsure``: whether pictures show what the reader is unsure of, too. ``dossiers`` gives for
    the IRIs of actors and events that have one the path of their dossier from the case page,
    ``beside`` the names of the pages that the case has.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]
    locations: tuple[Location, ...] = ()
    events: tuple[Event, ...] = ()
    unsure: bool = False
    dossiers: Mapping[str, str] = field(default_factory=dict)
    beside: Beside = field(default_factory=Beside)

    @property
    def ways(self) -> dict[str, str]:
        """The dossiers, and for each claim of an event told more than once that of the event."""
        versions = {
            claim: self.dossiers[event.id]
            for event in self.events
            if event.id in self.dossiers and len(event.claims) > 1
            for claim in event.claims
        }
        return versions | dict(self.dossiers)

    @property
    def sure(self) -> tuple[Claim, ...]:
        """The claims that pictures, timeline, map and rankings show."""
        return tuple(claim for claim in self.claims if self.unsure or is_shown(claim))

    @property
    def left(self) -> int:
        """How many claims they leave out."""
        return len(self.claims) - len(self.sure)

    def around(self, pages: str | None, home: str | None) -> Around:
        """Return what lies around a page: no dossier or other page for one that stands alone."""
        alone = home is None
        return Around(
            pages=pages,
            home=home,
            dossiers={} if alone else self.ways,
            beside=() if alone else self.beside,
        )

    def with_unsure(self) -> Contents:
        """Return what the pages with unsure readings show, in the folder ``ALL``."""
        return replace(
            self,
            unsure=True,
            dossiers={iri: f"../{path}" for iri, path in self.dossiers.items()},
            beside=self.beside.with_twin("../", unsure=True),
        )


@dataclass(frozen=True, slots=True)
class Card:
    """A page in small on the case page: where it is, what it shows, what it counts.

    ``small`` is its still drawing as index.html reads it, None where it has none.
    """

    path: str
    title: str
    explanation: str
    small: Mapping[str, Any] | None
    counts: str


class Shown(Protocol):
    """A page worked out for one case."""

    def view(self, *, pages: str | None = None, home: str | None = None) -> View:
        """Return the page; ``pages`` is the folder of the document views, ``home`` the case page.

        Both are relative to this page; without them it stands alone.
        """
        ...

    def card(self) -> Card:
        """Return what the case page shows of it."""
        ...

    def drawn(self) -> Collection[str]:
        """Return the claims (IRIs) that it draws: the pages of their documents lead here."""
        ...

    def anchors(self) -> Mapping[str, str]:
        """Return for the IRIs of actors and places that it has the end of a link to each."""
        ...


class Look(Protocol):
    """Makes a picture of claims; what draws it needs no more."""

    def __call__(
        self,
        claims: Sequence[Claim],
        actors: Iterable[Actor],
        documents: Iterable[Document] = (),
    ) -> Picture:
        """Return the picture; claims name who says them."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """A page that every case has: a row of ``catalogue.PAGES``.

    ``name`` is its file without .html, and what a user asks for; ``told`` says in a few words
    what it shows. ``look`` is how a page that is a picture looks at claims.
    """

    name: str
    told: str
    show: Callable[[Contents], Shown]
    look: Look | None = None

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.html"


def contents(case: CaseFolder) -> Contents:
    """Return what the pages of ``case`` show."""
    documents = tuple(case.documents())
    told = told_in(case)
    speakers = told.voices(voices(documents))
    return Contents(
        documents=documents,
        claims=tuple(
            replace(one, claimer=claimer_of(one, speakers)) for one in standing_claims(case)
        ),
        actors=tuple(told.actors(case.actors())),
        locations=tuple(case.locations()),
        events=tuple(case.events()),
        unsure=case.unsure,
    )
