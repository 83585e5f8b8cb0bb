"""People told by plain words: of which kind they are, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ..annotation.words import actor_noun
from .naming import counted_alone
from .nationality import joined_start
from .noun_phrases import bare, extent
from .numbers_of_people import kind_by_number
from .partings import is_of_no_state
from .police_units import does_police_work

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.annotations import Row


def told_by(row: Row, noun: Token) -> tuple[str, str]:
    """Return kind and type by the row of ``noun``.

    A unit that does police work is the police's, "US-backed forces" are an armed group.
    """
    if row["kind"] == "ArmedGroup" and row["actor_type"] == "Military" and does_police_work(noun):
        return "StateActor", "Police"
    if row["actor_type"] == "Military" and is_of_no_state(noun):
        return "ArmedGroup", "Unidentified"
    return row["kind"], row["actor_type"]


def people_in_plain_words(noun: Token, scope: str) -> Actor:
    """Return the people that ``noun`` means by its words alone, whosever they are."""
    name, row = counted_alone(bare(noun)), actor_noun(noun)
    kind = kind_by_number(noun, "PersonGroup")
    actor_type = told_by(row, noun)[1] if row else "Unidentified"
    return Actor(actor_iri(name, scope=scope), name, kind, actor_type)


def with_both_peoples(noun: Token, name: str) -> str:
    """Return ``name`` with a people that a hyphen joins to it: "British-Iranian mother"."""
    span = extent(noun)
    start = joined_start(span.doc, span.start)
    return span.doc[start : span.start].text + name if start < span.start else name
