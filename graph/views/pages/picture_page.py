"""A picture as a page: the drawing, its legend, its filters, and the same as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..drawing.layout import positions
from ..drawing.network import looks, network
from ..drawing.thumbnail import thumbnail
from ..telling.deciding import key
from ..telling.evidence import by_id, evidence
from ..telling.ledger import NONE, ledger
from ..telling.palette import actor_group, palette, status
from ..telling.pictures.groups import groups_of, is_large
from ..telling.words import counted, plain
from .filter_form import filter_form
from .page import Card, Page
from .shell import View, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ....ontology.records import Actor, Claim, Document, Location
    from ..drawing.layout import Positions
    from ..telling.ledger import Ledger
    from ..telling.pictures.groups import Group
    from ..telling.pictures.lines import Picture
    from .page import Contents, Look

LARGE = (
    "It begins with the actors that are searched for, or else the most connected, and with the "
    "strongest arrows between them, and grows where an actor is chosen; +3 at a name: three of its "
    "neighbours are not drawn."
)
"""What a picture that is too large to be drawn whole says of itself."""
TOLD = ("asserted", "hedged")
"""Statuses of lines that share an arrow; see assets/layout/bundles.js."""
TABLE = 500
"""Rows of the table at most; the page says how many there are."""


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A picture of the claims of a case as one of its pages."""

    told: Contents
    picture: Picture

    def view(self, *, pages: str | None = None, home: str | None = None) -> View:
        """Return the page; see ``page.Shown``."""
        told = self.told
        return view(
            self.picture,
            told.actors,
            told.documents,
            locations=told.locations,
            **told.around(pages, home),
        )

    def card(self) -> Card:
        """Return its card."""
        picture = self.picture
        sizes = (counted(len(picture.actors), "actor"), counted(len(picture.lines), "line"))
        return Card(
            f"{picture.name}.html",
            picture.title,
            picture.explanation,
            thumbnail(picture),
            ", ".join(sizes),
        )

    def drawn(self) -> set[str]:
        """Return the claims behind its lines."""
        return {claim.id for row in self.picture.lines for claim in row.claims}

    def anchors(self) -> dict[str, str]:
        """Return the anchors of its actors."""
        return {actor.id: f"actor={quote(key(actor.id))}" for actor in self.picture.actors}


def picture_page(name: str, told: str, look: Look) -> Page:
    """Return the page called ``name`` that shows the claims of a case as ``look`` sees them."""

    def show(contents: Contents) -> PicturePage:
        seen = look(contents.sure, contents.actors, contents.documents)
        return PicturePage(contents, replace(seen, name=name))

    return Page(name, told, show, look)


def view(
    picture: Picture,
    actors: Iterable[Actor],
    documents: Iterable[Document],
    *,
    locations: Iterable[Location] = (),
    pages: str | None = None,
    home: str | None = None,
    dossiers: Mapping[str, str] = NONE,
    beside: Sequence[str] = (),
) -> View:
    """Return the page of a picture.

    ``pages`` is the folder of the document views and ``home`` the case page, both relative to
    this page; without them the page stands alone. ``dossiers`` lead from the IRIs of actors, and
    of claims of events told more than once, to their dossiers; ``beside`` are the names of the
    pages beside this one, which show the same filters.
    """
    documents = list(documents)
    told = ledger(
        _claims(picture), actors, documents, locations=locations, pages=pages, dossiers=dossiers
    )
    picture, spots, groups = _placed(picture)
    net = network(picture, told, spots)
    rows = sum(len(row.claims) for row in picture.lines)
    html = render(
        "network.html",
        picture=picture,
        home=home,
        beside=beside,
        rows=list(islice(_rows(picture, told, by_id(documents), pages), TABLE)),
        legend=_legend(picture, large=bool(groups)),
        counts=_counts(picture),
        cut=f"The first {TABLE:,} of {rows:,} rows, the strongest lines first."
        if rows > TABLE
        else "",
        form=filter_form(told),
        ledger=told,
        drawing={
            "nodes": net.nodes,
            "edges": net.edges,
            "options": net.options,
            "looks": looks(),
            "groups": [_group(group, told) for group in groups],
            "flow": picture.flow,
            "labelled": picture.labelled,
            "loose": _loose(picture, told),
            "name": picture.name,
        },
    )
    return View(html)


def _placed(picture: Picture) -> tuple[Picture, Positions, tuple[Group, ...]]:
    """Return the picture, the place of each actor, and the groups of a picture that is large.

    A large picture has no places: the page finds them for what it draws. The explanation says how
    it is drawn.
    """
    told = _explained(picture, picture.columns) if picture.flow else picture
    if is_large(picture):
        return _explained(told, LARGE), {}, groups_of(picture)
    ids = [actor.id for actor in picture.actors]
    return told, positions(ids, picture.lines, flow=picture.flow), ()


def _explained(picture: Picture, how: str) -> Picture:
    return replace(picture, explanation=f"{picture.explanation} {how}")


def _group(group: Group, told: Ledger) -> dict[str, Any]:
    return {"name": group.name, "members": [told.numbers[member] for member in group.members]}


def _claims(picture: Picture) -> list[Claim]:
    """Return every claim of the picture, behind a line or not."""
    drawn = [claim for row in picture.lines for claim in row.claims]
    return drawn + [claim for _, claim in picture.loose]


def _legend(picture: Picture, *, large: bool) -> dict[str, Any]:
    """Return the groups and statuses that the picture uses, in the palette's order."""
    used = {actor_group(actor).key for actor in picture.actors}
    drawn = {row.group for row in picture.lines if status(row.status).colour is None}
    states = {row.status for row in picture.lines}
    groups = palette()
    ways = Counter(
        (row.source, row.target, row.status in TOLD or row.status) for row in picture.lines
    )
    return {
        "closed": large and "denied" in states,
        "bundled": max(ways.values(), default=1) > 1,
        "actors": [group for group in groups.actors if group.key in used],
        "relations": [group for group in groups.relations if group.key in drawn],
        "statuses": [row for row in groups.statuses if row.key in states],
    }


def _loose(picture: Picture, told: Ledger) -> dict[int, list[int]]:
    """Return the claims that make no line, by the drawn actors that they name."""
    loose: dict[int, list[int]] = {}
    for actor, claim in picture.loose:
        loose.setdefault(told.numbers[actor], []).append(told.order[claim.id])
    return loose


def _counts(picture: Picture) -> str:
    """Return what the picture holds and what it leaves out, in words."""
    claims = len({claim.id for row in picture.lines for claim in row.claims})
    numbers = ((len(picture.actors), "actor"), (len(picture.lines), "line"), (claims, "claim"))
    said = [", ".join(counted(number, noun) for number, noun in numbers) + "."]
    if picture.undrawn:
        said.append(
            f"{counted(picture.undrawn, 'further claim')} with no second actor to draw a line to: "
            "choose an actor to read those that name it."
        )
    return " ".join(said)


def _rows(
    picture: Picture, told: Ledger, documents: Mapping[str, Document], pages: str | None
) -> Iterator[dict[str, Any]]:
    """Yield the table under the picture: one row for each line and claim."""
    names = {actor.id: plain(actor.name) for actor in picture.actors}
    for number, row in enumerate(picture.lines):
        for claim in row.claims:
            yield {
                "line": number,
                "claim": told.order[claim.id],
                "source": names[row.source],
                "target": names[row.target],
                "status": row.status,
                "verdict": status(row.status).label,
                "proof": evidence(claim, documents, pages=pages),
            }
