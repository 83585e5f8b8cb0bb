"""What the scoring tests read from: one text, the claims and things found in it, the sheets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from allegata.ontology.records import (
    Actor,
    Claim,
    Document,
    Filler,
    Harm,
    Location,
    Mention,
    Reading,
)
from toy_claims import claim

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The Syrian army shelled Homs. Lina Haddad, a reporter, was killed on 3 May 2012."


def filler(name: str, kind: str = "PersonGroup") -> Filler:
    return Filler(f"id:{name}", name, kind, name, 0, 0)


KILLING = claim(
    "Killing",
    agent=(filler("Syrian army", "StateActor"),),
    victim=(filler("Lina Haddad", "Person"),),
    location=(filler("Homs", "Location"),),
    event_start="2012-05-03",
    harm=(Harm("Killed", 1),),
)


def reading(
    document: Document, claims: tuple[Claim, ...] = (), mentions: tuple[Mention, ...] = ()
) -> Reading:
    actors = (
        Actor("id:Syrian army", "Syrian army", "StateActor", "Military"),
        Actor("id:Lina Haddad", "Lina Haddad", "Person", "Journalist"),
        Actor("id:UN", "UN", "Organisation", "IGO"),
    )
    country = Location("id:Syria", "Syria", "Country")
    town = Location("id:Homs", "Homs", "PopulatedPlace", within="id:Syria")
    return Reading(document, claims, mentions, actors, (country, town))


def document() -> Document:
    return Document("d", "s", TEXT, "0", ())


def rows_of(card: object, title: str) -> dict[object, dict[str, object]]:
    sheets = {sheet.title: sheet.objects() for sheet in card.sheets}  # type: ignore[attr-defined]
    return {next(iter(row.values())): row for row in sheets[title]}


def write_json(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value))
    return path
