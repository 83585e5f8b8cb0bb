"""Who stands in which role of MUC-4, by the claims of a text.

Claims of an incident (event_types.json) that are said to have happened count, but for those of
fighting, whose harmed are armed themselves: MUC-4 sets it apart. Bodies with a name, and bodies of
states, are organisations; all other agents are individuals, "guerrillas" and "members of the
FMLN" too, who name their organisation besides; whom nobody can identify is neither. Victims are
known by name, without titles, as in the gold; things and bodies are targets, and weapons are
weapons where they are used. An actor is one entity, known by the words of its first claim, or by
its name where these are a pronoun; a number before the words is no part of them.
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
    from collections.abc import Collection, Iterator

    from .....ontology.records import Claim, Filler, Reading
    from .ceaf import Entity

_PRONOUNS: Final = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "we", "us", "i", "me", "you"}
    | {"who", "whom", "which", "that", "this", "these", "those", "whose", "his", "its", "their"}
)
_PARTICLES: Final = frozenset(
    {"al", "da", "de", "del", "dos", "el", "la", "las", "los", "van", "von", "y"}
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
    armed = {actor.id for actor in reading.actors if actor.actor_type in _table()["armed"]}
    for claim in reading.claims:
        if _is_incident(claim) and not _is_fighting(claim, armed):
            for role, key, mention in _parties(claim):
                found[role].setdefault(key, mention)
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
        and claim.speech_act not in _table()["not_told"]
    )


def _is_fighting(claim: Claim, armed: Collection[str]) -> bool:
    """Tell whether all whom it was done to are armed; ``armed`` are ids of armed actors."""
    harmed = patients(claim)
    return bool(harmed) and all(one.type == "ArmedGroup" or one.id in armed for one in harmed)


def _parties(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield role, key of the entity, mention."""
    for agent in claim.agent:
        yield from _perpetrators(agent)
    for patient in patients(claim):
        place = patient.type == "Location" and not _has_name(patient.text)
        if patient.type in _table()["individuals"] and _is_personal(patient.name):
            yield "Victim", patient.id, patient.name
        elif place or patient.type in _table()["targets"]:
            yield "Target", patient.id, _mention(patient)
    for instrument in claim.instrument:
        if instrument.type in _table()["weapons"]:
            yield "Weapon", instrument.id, _mention(instrument)


def _perpetrators(agent: Filler) -> Iterator[tuple[str, str, str]]:
    if agent.name.startswith("unidentified ("):
        return
    of = _MEMBERS.match(agent.text)
    if of is not None and _has_name(of[1]):
        yield "PerpOrg", of[1], of[1]
    is_body = agent.type in _table()["bodies"] or (
        agent.type == "ArmedGroup" and _has_name(agent.name)
    )
    yield "PerpOrg" if is_body and of is None else "PerpInd", agent.id, _mention(agent)


def _is_personal(name: str) -> bool:
    """Tell whether a name is a person's own: two words and more, with capitals but for particles.

    >>> _is_personal("Monica de Greiff"), _is_personal("Magistrate"), _is_personal("young girl")
    (True, False, False)
    """
    words = [word for word in name.split() if word not in _PARTICLES]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _has_name(words: str) -> bool:
    """Tell whether a word has a capital, be it the first: sentences seldom begin with a filler."""
    return any(word[:1].isupper() for word in words.split() if word.lower() not in _ARTICLES)


def _mention(filler: Filler) -> str:
    words = filler.name if filler.text.lower() in _PRONOUNS else filler.text
    return _NUMBER.sub("", words) or words
