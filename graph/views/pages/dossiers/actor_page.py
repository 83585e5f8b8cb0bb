"""The dossier of an actor as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...telling.deciding import deciding, key
from ...telling.dossiers.actor import actor_dossier
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
            deciding=_deciding(actor, told),
        )
    )


def _deciding(actor: str, told: Register) -> dict[str, Any]:
    """Return what decisions need: the claims, and the actors that may be the same."""
    others = {iri for one in told.identities.get(actor, ()) for iri in (actor, *one.actors)}
    people = [one for iri in sorted(others | {actor}) if (one := told.actor(iri))]
    return deciding(told.with_answers(told.spoken_of(actor)), own=actor, people=people)
