"""A decision of a person on a claim or on actors, as a line of decisions.jsonl.

Each says who decided, when, why and on what, in names, documents and quotes, so that a person can
read it and it is found again after a new reading, when ids are others, and in another case.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Final

from ...ontology.errors import DecisionError
from ...ontology.identity import digest
from ...ontology.terms import names
from ..formats.jsonl import plain, record

VERBS: Final = {
    "same": "two actors are one; the first gives the name",
    "not-same": "two actors are two",
    "rename": "an actor has another name",
    "retype": "an actor is of another class or type",
    "split": "in some documents the name is another actor's",
    "accept": "a claim is read rightly, however unsure the reader was",
    "reject": "a claim is misread and set aside",
    "edit": "a field of a claim was misread",
}
"""What can be decided."""

ON_CLAIMS: Final = frozenset({"accept", "reject", "edit"})
"""The decisions on a claim; the others are on actors."""

_ACTORS: Final = {"same": 2, "not-same": 2, "rename": 1, "retype": 1, "split": 1}
"""How many actors a decision is on."""


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """Where something was seen: a document (IRI), its source, and the words."""

    document: str
    source: str
    quote: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """An actor as it was when somebody decided on it: where it was named stands in ``seen``."""

    name: str
    kind: str
    id: str
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A claim as it was when somebody decided on it; ``agents`` and ``patients`` are names."""

    event_type: str
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    quote: str
    source: str
    document: str
    id: str


@dataclass(frozen=True, slots=True, order=True)
class Undone:
    """Who took a decision back, and when."""

    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What ``by`` decided ``on`` a day and time (ISO, UTC), and ``why``.

    ``value`` is the new name (rename, split), the class or type (retype), the status (accept),
    or what ``field`` of the claim should say (edit); roles may have several. ``where`` are the
    documents in which a split actor is another.
    """

    verb: str
    by: str
    on: str
    why: str = ""
    actors: tuple[Party, ...] = ()
    claim: Row | None = None
    field: str = ""
    value: tuple[str, ...] = ()
    where: tuple[Seen, ...] = ()
    undone: Undone | None = None

    @property
    def id(self) -> str:
        """A short name made of what was decided, by whom and when."""
        about = [party.id for party in self.actors] + [self.claim.id if self.claim else ""]
        where = [seen.document for seen in self.where]
        said = (self.verb, self.by, self.on, self.why, self.field)
        return digest(*said, *about, "|", *self.value, "|", *where, length=8)

    @property
    def holds(self) -> bool:
        """Whether nobody has taken it back."""
        return self.undone is None

    def told(self) -> dict[str, Any]:
        """Return the decision as JSON has it: its id first, nothing that is empty."""
        values = plain(self)
        return {"id": self.id} | {name: value for name, value in values.items() if value}


def decision_in(value: Any) -> Decision:
    """Return the decision in a JSON object; ``DecisionError`` says what it lacks."""
    if not isinstance(value, dict):
        raise DecisionError("no JSON object")
    known = {field.name for field in fields(Decision)}
    given = {name: part for name, part in value.items() if name != "id"}
    if unknown := sorted(set(given) - known):
        raise DecisionError(f"no field {unknown[0]!r}; a decision has {', '.join(sorted(known))}")
    try:
        decision = record(Decision, given)
    except (TypeError, AttributeError, KeyError) as error:
        raise DecisionError(f"no decision ({error}); see decisions.jsonl of a case") from error
    check(decision)
    return decision


def check(decision: Decision) -> None:
    """Raise ``DecisionError`` where a decision does not say what its verb needs."""
    if decision.verb not in VERBS:
        raise DecisionError(f"no decision {decision.verb!r}; there are {', '.join(VERBS)}")
    if not decision.by.strip() or not decision.on.strip():
        raise DecisionError("a decision names who took it (by) and when (on)")
    if decision.verb in ON_CLAIMS and decision.claim is None:
        raise DecisionError(f"{decision.verb} needs a claim")
    wanted = _ACTORS.get(decision.verb, 0)
    if len(decision.actors) != wanted:
        raise DecisionError(f"{decision.verb} needs {wanted or 'no'} actors")
    if decision.verb in ("rename", "retype", "split") and not "".join(decision.value).strip():
        raise DecisionError(f"{decision.verb} needs a value: what it is to be")
    if decision.verb == "split" and not decision.where:
        raise DecisionError("split needs the documents in which the actor is another (where)")
    if decision.verb == "accept" and decision.value and decision.value[0] not in names("status"):
        raise DecisionError(
            f"no status {decision.value[0]!r}; there are {', '.join(names('status'))}"
        )
    if decision.verb == "edit" and not decision.field:
        raise DecisionError("edit needs the field of the claim")


def words_of(decision: Decision) -> str:
    """Return a decision in words, such as ``same: Gaddafi = Qaddafi``."""
    if decision.claim is not None:
        claim = decision.claim
        what = f"{claim.event_type} {', '.join(claim.agents) or '?'} → "
        what += f"{', '.join(claim.patients) or '?'}: {' '.join(claim.quote.split())[:90]!r}"
        field = f" {decision.field} = {'; '.join(decision.value)}," if decision.field else ""
        return f"{decision.verb}:{field} {what}"
    sign = {"same": " = ", "not-same": " ≠ "}.get(decision.verb, ", ")
    said = f"{decision.verb}: {sign.join(party.name for party in decision.actors)}"
    said += f" → {'; '.join(decision.value)}" if decision.value else ""
    where = ", ".join(sorted(seen.source for seen in decision.where))
    return said + (f" in {where}" if where else "")
