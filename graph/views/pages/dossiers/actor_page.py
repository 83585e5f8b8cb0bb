"""The dossier of an actor as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ...telling.dossiers.actor import actor_dossier
from ...telling.ledger import key
from ..shell import View, render
from .lanes import lanes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...telling.dossiers.register import Register


def actor_page(
    actor: str,
    told: Register,
    links: Mapping[str, str],
    *,
    network: str = "actors.html",
    picture: str = "",
) -> View:
    """Return the dossier of ``actor`` (an IRI), to lie in a folder beside the case page.

    ``links`` give for the IRIs of actors, places and events the path of their page from the case
    page; ``network`` is the page of all actors, ``picture`` that of this one alone, if there is.
    """
    dossier = actor_dossier(actor, told, links)
    rows = [(part.section.heading, part.claims) for part in dossier.parts]
    return View(
        render(
            "actor.html",
            dossier=dossier,
            lanes=lanes(rows, told.said),
            network=f"{network}#actor={quote(key(actor))}",
            picture=picture,
            seen=[],
        )
    )
