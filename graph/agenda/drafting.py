"""Decisions drafted from what a person types: names and ids become actors and claims with words."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...ontology.errors import DecisionError, QueryError
from ...ontology.records import ROLES
from ..folder.decided import told_in
from ..formats.naming import find_named
from ..review.decision import VERBS, Decision, Party, Row, Seen, check, decision_in
from ..review.fitting import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...ontology.records import Actor, Claim
    from ..folder.case_folder import CaseFolder
    from ..review.told import Told

_MOST = 3
"""Documents told in a decision for each actor: enough to know it again."""


def now() -> str:
    """Return the day and time, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Draft:
    """Makes decisions of ``by`` on what is in ``case``; the case is read once."""

    def __init__(self, case: CaseFolder, *, by: str, on: str | None = None, why: str = "") -> None:
        self.case = case
        self.by, self.why = by.strip(), why.strip()
        self.on = on or now()

    def of(self, verb: str, *about: str, value: tuple[str, ...] = (), field: str = "",
           where: tuple[str, ...] = ()) -> Decision:  # fmt: skip
        """Return the decision ``verb`` on actors or on one claim, named as a person names them.

        ``where`` are the documents of a split, by source or IRI. Raises ``DecisionError`` and
        ``QueryError`` with what there is.
        """
        if verb not in VERBS:
            raise DecisionError(f"no decision {verb!r}; there are {', '.join(VERBS)}")
        on_claim = verb in ("accept", "reject", "edit")
        decision = Decision(
            verb,
            self.by,
            self.on,
            self.why,
            () if on_claim else tuple(map(self.party, about)),
            self.row(about[0]) if on_claim and about else None,
            field,
            value,
            tuple(map(self.document, where)),
        )
        check(decision)
        return decision

    def party(self, name: str) -> Party:
        """Return the actor called ``name`` (a name, an IRI or the end of it)."""
        known = self._actors
        iri = find_named(name, {one.id: one.name for one in known.values()}, noun="actor")
        actor = known[iri]
        return Party(actor.name, actor.kind, actor.id, tuple(self._seen.get(actor.id, [])))

    def row(self, name: str) -> Row:
        """Return the claim called ``name``: its IRI or the end of it."""
        iri = name if name in self._claims else find_named(name, self._ends, noun="claim")
        return row_of(self._claims[iri])

    def document(self, name: str) -> Seen:
        """Return the document called ``name``: its source, IRI or the end of it."""
        for iri, source in self._documents.items():
            if name in (iri, iri.rsplit("/", 1)[-1], source):
                return Seen(iri, source)
        known = ", ".join(sorted(self._documents.values())[:5])
        raise QueryError(f"no document {name!r} in the case; it has {known}")

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        """The actors, those first that stand for others: a name that both bear means these."""
        told = self._told
        known = sorted(self.case.actors(), key=lambda one: (told.one(one.id) != one.id, one.id))
        return {actor.id: actor for actor in known}

    @cached_property
    def _told(self) -> Told:
        return told_in(self.case)

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.case.claims()}

    @cached_property
    def _ends(self) -> dict[str, str]:
        return {iri: iri.rsplit("/", 1)[-1] for iri in self._claims}

    @cached_property
    def _documents(self) -> dict[str, str]:
        read = (entry for entry in self.case.log() if entry.status == "Read" and entry.document)
        return {str(entry.document): entry.source for entry in read}

    @cached_property
    def _seen(self) -> dict[str, list[Seen]]:
        """Where each actor is named first, in ``_MOST`` documents at most.

        Who is another in a document than the name says is seen there, and the name is not.
        """
        found: dict[str, dict[str, Seen]] = {}
        for claim in self._claims.values():
            for iri in named_in(claim):
                apart = self._told.identities.get((claim.document, iri))
                kept = found.setdefault(apart.one if apart else iri, {})
                if len(kept) < _MOST:
                    kept.setdefault(claim.document, seen_in(claim))
        return {iri: list(kept.values()) for iri, kept in found.items()}


def row_of(claim: Claim) -> Row:
    """Return ``claim`` as a decision tells it."""
    event_type, agents, patients = says(claim)
    return Row(event_type, agents, patients, claim.quote, claim.source, claim.document, claim.id)


def seen_in(claim: Claim) -> Seen:
    """Return where and in which words ``claim`` is made."""
    return Seen(claim.document, claim.source, claim.quote)


def named_in(claim: Claim) -> Iterator[str]:
    """Yield whom and what a claim names (IRIs), and who makes it."""
    if claim.claimer is not None:
        yield claim.claimer.id
    for role in ROLES:
        for filler in getattr(claim, role):
            yield filler.id


def posted(case: CaseFolder, value: Mapping[str, Any], *, by: str) -> Decision:
    """Return the decision in a JSON object: in full as in decisions.jsonl, or in short.

    In short, ``actors`` are names and ``claim`` an id, ``value`` may be one text, ``where`` are
    sources; ``by`` holds where the object names nobody.
    """
    if not isinstance(value, dict):
        raise DecisionError("no JSON object")
    if isinstance(value.get("claim"), dict) or any(
        isinstance(one, dict) for one in value.get("actors", ())
    ):
        return decision_in({"on": now(), "by": by, **value})
    unknown = set(value) - {"verb", "by", "why", "actors", "claim", "field", "value", "where"}
    if unknown:
        raise DecisionError(f"no field {min(unknown)!r} in a decision")
    said = value.get("value", ())
    draft = Draft(case, by=str(value.get("by") or by), why=str(value.get("why") or ""))
    about = [value["claim"]] if value.get("claim") else value.get("actors", ())
    return draft.of(
        str(value.get("verb")),
        *map(str, about),
        value=(said,) if isinstance(said, str) else tuple(map(str, said)),
        field=str(value.get("field") or ""),
        where=tuple(map(str, value.get("where", ()))),
    )
