"""What a decision is on, found again: by id, else by the words it was taken on.

A new version may read the same sentence otherwise, and another case has ids of its own. A
decision is never bent to fit: where the words are gone, or fit two claims, it is left over and
listed, with the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...ontology.errors import DecisionError
from ...ontology.records import ROLES, Filler
from ...ontology.terms import names
from ..formats.dates import first_day
from ..formats.jsonl import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ...ontology.records import Claim, Reading
    from .decision import Decision, Party, Row

PATIENTS = ("victim", "recipient", "target", "beneficiary")
_VALUES = {
    "speech_act": "speechAct",
    "event_type": "eventType",
    "polarity": "polarity",
    "certainty": "certainty",
    "temporality": "temporality",
}
_DATES = ("event_start", "event_end")
FIELDS = (*_VALUES, *_DATES, "claimer", *ROLES)
"""What of a claim can be edited: its quote and its place in the document cannot."""


class UnfitError(DecisionError):
    """A decision whose words the case no longer has, or has more than once."""


def fit_claim(row: Row, claims: Iterable[Claim]) -> Claim:
    """Return the claim among those of a document that a decision was taken on.

    Raises ``UnfitError`` where there is none, or more than one.
    """
    known = list(claims)
    for claim in known:
        if claim.id == row.id:
            return claim
    quoted = [claim for claim in known if _flat(claim.quote) == _flat(row.quote)]
    found = [claim for claim in quoted if says(claim) == (row.event_type, row.agents, row.patients)]
    if len(found) == 1:
        return found[0]
    if not quoted:
        raise UnfitError(f"nothing is read out of {_flat(row.quote)[:90]!r} any more")
    how = "more than once" if found else "otherwise"
    raise UnfitError(f"{_flat(row.quote)[:90]!r} is read {how} now")


def fit_actor(
    party: Party, known: Callable[[str], bool], called: Callable[[str], list[str]]
) -> str:
    """Return the IRI of the actor that a decision was taken on.

    ``known`` says whether the case has an IRI, ``called`` gives the IRIs of those with a name.
    Raises ``UnfitError`` where nobody, or more than one, is called so.
    """
    if known(party.id):
        return party.id
    found = called(party.name)
    if len(found) == 1:
        return found[0]
    how = f"{len(found)} actors are" if found else "nobody is"
    raise UnfitError(f"{how} called {party.name!r}")


def says(claim: Claim) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return what a claim says, in names: the type, the agents, the patients."""
    agents = sorted({filler.name for filler in claim.agent})
    patients = sorted({filler.name for role in PATIENTS for filler in getattr(claim, role)})
    return claim.event_type, tuple(agents), tuple(patients)


def edit_of(decision: Decision, claim: Claim, reading: Reading) -> dict[str, Any]:
    """Return the fields of ``claim`` that an edit changes, as claims.jsonl writes them.

    Raises ``UnfitError`` for a value that the ontology, or the document, does not have.
    """
    field, value = decision.field, decision.value
    if field in _VALUES:
        return {field: _listed(field, value)}
    if field in _DATES:
        return {field: _day(value)}
    if field == "claimer":
        return {field: _claimer(value, claim, reading)}
    if field in ROLES:
        fillers = (_named(one, claim, reading) for one in value if one)
        return {field: [plain(filler) for filler in fillers]}
    raise UnfitError(f"no field {field!r} to edit; there are {', '.join(FIELDS)}")


def _listed(field: str, value: tuple[str, ...]) -> str:
    one = "".join(value)
    if one not in names(_VALUES[field]):
        close = ", ".join(names(_VALUES[field])[:40])
        raise UnfitError(f"no {field} {one!r}; there are {close}")
    return one


def _day(value: tuple[str, ...]) -> str | None:
    one = "".join(value)
    try:
        return one if one and first_day(one) else None
    except ValueError as error:
        raise UnfitError(f"{one!r} is no date; write 2012, 2012-02 or 2012-02-03") from error


def _claimer(value: tuple[str, ...], claim: Claim, reading: Reading) -> dict[str, Any] | None:
    if not "".join(value):
        return None
    found = _named(value[0], claim, reading)
    return {"id": found.id, "name": found.name, "type": found.type, "text": found.text}


def _named(name: str, claim: Claim, reading: Reading) -> Filler:
    """Return who or what the document calls ``name``, as near to the claim as it does."""
    wanted = _flat(name).casefold()
    known = sorted(_fillers(reading), key=lambda f: (abs(f.start - claim.start), f.start, f.id))
    for filler in known:
        if wanted in (filler.name.casefold(), _flat(filler.text).casefold(), filler.id):
            return filler
    raise UnfitError(
        f"{reading.document.source} does not name {name!r}; a role takes who or what it names"
    )


def _fillers(reading: Reading) -> Iterator[Filler]:
    for claim in reading.claims:
        for role in ROLES:
            yield from getattr(claim, role)
    kinds = {actor.id: actor.kind for actor in reading.actors}
    for mention in reading.mentions:
        if mention.id and mention.name:
            kind = kinds.get(mention.id, mention.kind)
            yield Filler(mention.id, mention.name, kind, mention.text, mention.start, mention.end)


def _flat(text: str) -> str:
    return " ".join(text.split())
