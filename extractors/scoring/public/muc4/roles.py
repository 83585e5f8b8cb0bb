"""Who stands in which role of MUC-4, by the claims of a text.

Claims of an incident (event_types.json) that are said to have happened count. Agents with a name
that are no persons are organisations; all others are individuals, "guerrillas" and "members of the
FMLN" too, who name their organisation besides. People whom it was done to are victims, all else is
a target, but for named places; instruments that are weapons are weapons. An actor is one entity,
known by the words of its first claim, or by its name where these are a pronoun; a number before
the words is no part of them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from .....ontology.records import DONE
from ...challenge.agreement import patients
from .gold import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....ontology.records import Claim, Filler, Reading
    from .ceaf import Entity

_PRONOUNS: Final = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "we", "us", "i", "me", "you"}
    | {"who", "whom", "which", "that", "this", "these", "those", "whose", "his", "its", "their"}
)
_ARTICLES: Final = frozenset({"the", "a", "an"})
_MEMBERS: Final = re.compile(r"(?i)(?:\w+ )?(?:members?|terrorists|guerrillas) of (?:the )?(.+)")
_NUMBER: Final = re.compile(
    r"(?i)^(?:at least |about |some |more than |nearly )?(?:\d[\d,.]*|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|several|many|dozens of|hundreds of|thousands of) (?=\w)"
)


def roles_of(reading: Reading) -> dict[str, tuple[Entity, ...]]:
    """Return the entities of each role, each with the one mention that it is known by."""
    found: dict[str, dict[str, str]] = {role: {} for role in ROLES}
    for claim in reading.claims:
        if _is_incident(claim):
            for role, filler in _parties(claim):
                key = filler if isinstance(filler, str) else filler.id
                found[role].setdefault(key, _mention(filler))
    return {
        role: tuple(frozenset({mention}) for mention in dict.fromkeys(mentions.values()))
        for role, mentions in found.items()
    }


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("event_types.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def _is_incident(claim: Claim) -> bool:
    return (
        claim.event_type in _table()["incidents"]
        and claim.polarity == "Positive"
        and claim.temporality in DONE
    )


def _parties(claim: Claim) -> Iterator[tuple[str, Filler | str]]:
    people = _table()["individuals"]
    for agent in claim.agent:
        of = _MEMBERS.match(agent.text)
        is_body = agent.type not in people and _has_name(agent.text) and of is None
        yield "PerpOrg" if is_body else "PerpInd", agent
        if of is not None and _has_name(of[1]):
            yield "PerpOrg", of[1]
    for patient in patients(claim):
        if patient.type in people:
            yield "Victim", patient
        elif patient.type != "Location" or not _has_name(patient.text):
            yield "Target", patient
    for instrument in claim.instrument:
        if instrument.type in _table()["weapons"]:
            yield "Weapon", instrument


def _has_name(words: str) -> bool:
    """Tell whether a word has a capital, be it the first: sentences seldom begin with a filler."""
    return any(word[:1].isupper() for word in words.split() if word.lower() not in _ARTICLES)


def _mention(filler: Filler | str) -> str:
    if isinstance(filler, str):
        return filler
    words = filler.name if filler.text.lower() in _PRONOUNS else filler.text
    return _NUMBER.sub("", words) or words
