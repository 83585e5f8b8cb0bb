"""The dossier of an event as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ...telling.deciding import deciding, key
from ...telling.dossiers.event import ASPECTS, event_dossier
from ..shell import View, render
from .lanes import lanes
from .surroundings import surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .....ontology.records import Claim
    from ....claims.clusters import Event
    from ...telling.dossiers.register import Register


def event_page(
    event: Event, told: Register, links: Mapping[str, str], *, picture: str = ""
) -> View:
    """Return the dossier of ``event``; the other arguments are as in ``actor_page``."""
    others = {iri: path for iri, path in links.items() if iri != event.id}
    dossier = event_dossier(event, told, others)
    sure = [row for row in dossier.versions if not row.unsure]
    return View(
        render(
            "event.html",
            dossier=dossier,
            aspects=[
                (name, heading)
                for name, heading in ASPECTS
                if any(row.told[name] for row in dossier.versions)
            ],
            unsure_aspects={name for name, _ in ASPECTS if not any(row.told[name] for row in sure)},
            sure_versions=len(sure),
            telling=sum(not one.unsure for one in dossier.affirmed),
            denying=sum(not one.unsure for one in dossier.denied),
            lanes=lanes([("All that is claimed", dossier.claims)], told.said),
            around=surroundings(dossier.claims, told.places.values()),
            where=[f"map.html#place={quote(key(iri))}" for iri in _places(dossier.claims)],
            picture=picture,
            seen=[],
            deciding=deciding(told.with_answers(dossier.claims)),
        )
    )


def _places(claims: tuple[Claim, ...]) -> list[str]:
    return list(dict.fromkeys(place.id for claim in claims for place in claim.location))
