"""Decisions on what an actor is called and what it is: kept by actor, applied where all agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from ....ontology.terms import names
from ...privacy.pseudonyms import MADE_UP
from ...review.fitting import UnfitError, fit_actor
from .dividing import told_apart
from .judging import leave_over

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...folder.ledger import Ledger
    from ...review.decision import Decision, Party

SCHEMA: Final = "CREATE TABLE IF NOT EXISTS renamed (id PRIMARY KEY, fields) WITHOUT ROWID"
TABLES: Final = ("renamed",)

CLASSES: Final = (
    "Person",
    "Organisation",
    "StateActor",
    "ArmedGroup",
    "PersonGroup",
    "UnidentifiedActor",
)
"""What an actor can be."""

_HAS_ID = "SELECT 1 FROM named WHERE kind = 'Actor' AND id = ?"
_CALLED = """
SELECT DISTINCT id FROM named WHERE kind = 'Actor' AND json_extract(record, '$.name') = ?
ORDER BY id
"""


def rename_anew(ledger: Ledger, decisions: Iterable[Decision]) -> set[str]:
    """Fit the decisions on names and types; return the actors (IRIs) that are others now."""
    found: dict[str, dict[str, str]] = {}
    for decision in decisions:
        if decision.verb in ("rename", "retype"):
            try:
                actor = actor_of(ledger, decision.actors[0])
                found[actor] = found.get(actor, {}) | _changed(decision)
            except UnfitError as error:
                leave_over(ledger, decision, str(error))
    before = dict(ledger.rows.execute("SELECT id, fields FROM renamed"))
    after = {iri: json.dumps(value, ensure_ascii=False) for iri, value in found.items()}
    turned = {iri for iri in before.keys() | after.keys() if before.get(iri) != after.get(iri)}
    ledger.rows.executemany("DELETE FROM renamed WHERE id = ?", ((iri,) for iri in turned))
    rows = ((iri, after[iri]) for iri in sorted(turned & after.keys()))
    ledger.rows.executemany("INSERT INTO renamed VALUES (?, ?)", rows)
    return turned


def renamed(ledger: Ledger) -> dict[str, dict[str, Any]]:
    """Return the fields of actors that people decided otherwise, by IRI."""
    rows = ledger.rows.execute("SELECT id, fields FROM renamed")
    return {iri: json.loads(fields) for iri, fields in rows}


def actor_of(ledger: Ledger, party: Party) -> str:
    """Return the actor (IRI) that a decision is on; ``UnfitError`` where there is none.

    Whoever is hidden now may be read without the title of a made-up name; one of two who share a
    name may be told by more than when the decision was taken.
    """
    return fit_actor(
        party,
        lambda iri: ledger.rows.execute(_HAS_ID, (iri,)).fetchone() is not None,
        lambda name: (
            _called(ledger, name)
            or _called(ledger, name.removeprefix(f"{MADE_UP} "))
            or sorted(told_apart(ledger, party))
        ),
    )


def _called(ledger: Ledger, name: str) -> list[str]:
    return [iri for (iri,) in ledger.rows.execute(_CALLED, (name,))]


def _changed(decision: Decision) -> dict[str, str]:
    value = decision.value[0]
    if decision.verb == "rename":
        return {"name": value}
    if value in CLASSES:
        return {"kind": value}
    if value in names("actorType"):
        return {"actor_type": value}
    known = ", ".join((*CLASSES, *names("actorType")))
    raise UnfitError(f"no class or type {value!r}; there are {known}")
