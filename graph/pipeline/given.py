"""What people have given a case besides documents: decisions, and actors of their own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ...ontology.identity import BASE, ID, actor_iri
from ..formats.jsonl import plain, record
from ..privacy.masking import Mask
from ..review.decision import Decision
from ..review.decisions_file import read_decisions, write_decisions

if TYPE_CHECKING:
    from ..folder.case_folder import CaseFolder
    from ..folder.ledger import Ledger
    from ..privacy.pseudonyms import Person


def holding(case: CaseFolder) -> list[Decision]:
    """Return the decisions of people that hold, in the order in which they were taken."""
    return [decision for decision in read_decisions(case.decisions_path) if decision.holds]


def own_held(ledger: Ledger) -> tuple[str, ...]:
    """Return the actors that a user has added to those of the package, as rows in JSON."""
    return tuple(filter(None, (ledger.fact("actors") or "").split("\n")))


def own_ids(actors: tuple[str, ...]) -> frozenset[str]:
    """Return the IRIs of a user's ``actors``: whoever is among them is no private person."""
    return frozenset(ID + json.loads(row)["id"] for row in actors)


def protects(ledger: Ledger) -> bool:
    """Say whether the case hides the names of persons at risk: its last build was told to."""
    return ledger.fact("protect") == "yes"


def unprotected(actors: tuple[str, ...], persons: tuple[Person, ...]) -> tuple[str, ...]:
    """Return a user's ``actors`` but those who go by a pseudonym: their names never enter."""
    hidden = Mask(persons)
    return tuple(row for row in actors if not hidden.spans(row))


def hide_in_decisions(case: CaseFolder, persons: tuple[Person, ...]) -> None:
    """Put the pseudonyms of ``persons`` into the decisions that were taken before.

    An actor that goes by another name now has the IRI of that name.
    """
    kept = read_decisions(case.decisions_path)
    masked = [_masked(decision, Mask(persons)) for decision in kept]
    if masked != kept:
        write_decisions(case.decisions_path, masked)


def _masked(decision: Decision, known: Mask) -> Decision:
    """Return ``decision`` with pseudonyms in all that it says; no new name makes one known."""
    value = _hidden(plain(decision), known)
    if decision.verb == "rename" and value["actors"][0]["name"] != decision.actors[0].name:
        value["value"] = [value["actors"][0]["name"]]
    for party in value["actors"]:
        shown = known.spans(party["id"].rsplit("/", 1)[-1].replace("-", " "))
        party["id"] = actor_iri(party["name"]) if shown else party["id"]
    return record(Decision, value)


def _hidden(value: Any, known: Mask) -> Any:
    if isinstance(value, str):
        return value if value.startswith(BASE) else known.masked(value)
    if isinstance(value, list):
        return [_hidden(one, known) for one in value]
    if isinstance(value, dict):
        return {key: _hidden(one, known) for key, one in value.items()}
    return value
