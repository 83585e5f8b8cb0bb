"""Who stands in which role of MUC-4, by the claims of a text alone: nothing is learnt from MUC-4.

Claims of an incident (event_types.json) that are said to have happened count, but for those of
fighting, whose harmed are armed themselves: MUC-4 sets it apart. Bodies with a name, and bodies of
states, are organisations; all other agents are individuals, "guerrillas" and "members of the
FMLN" too, who name their organisation besides; whom nobody can identify is neither. Victims are
known by name, without titles, as in the gold; things and bodies are targets, and weapons are
weapons where they are used. An actor is one entity, known by the words of its first claim, or by
its name where these are a pronoun, without number, hedge, place or clause around them (words.py).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...challenge.agreement import patients
from .gold import ROLES
from .incidents import incidents, table
from .words import PRONOUNS, bare, is_personal, without_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....ontology.records import Claim, Filler, Reading
    from .ceaf import Entity

_ARTICLES: Final = frozenset({"the", "a", "an"})
_MEMBERS: Final = re.compile(r"(?i)(?:\w+ )?(?:members?|terrorists|guerrillas) of (?:the )?(.+)")


def roles_of(reading: Reading) -> dict[str, tuple[Entity, ...]]:
    """Return the entities of each role, each with the one mention that it is known by."""
    found: dict[str, dict[str, str]] = {role: {} for role in ROLES}
    for claim in incidents(reading):
        for role, key, mention in _parties(claim):
            found[role].setdefault(key, mention)
    return {
        role: tuple(frozenset({mention}) for mention in dict.fromkeys(mentions.values()))
        for role, mentions in found.items()
    }


def _parties(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield role, key of the entity, mention."""
    for agent in claim.agent:
        yield from _perpetrators(agent)
    for patient in patients(claim):
        place = patient.type == "Location" and not _has_name(patient.text)
        if patient.type in table()["individuals"] and is_personal(patient.name):
            yield "Victim", patient.id, patient.name
        elif place or patient.type in table()["targets"]:
            yield "Target", patient.id, _mention(patient)
    for instrument in claim.instrument:
        if instrument.type in table()["weapons"]:
            yield "Weapon", instrument.id, without_ordinal(_mention(instrument))


def _perpetrators(agent: Filler) -> Iterator[tuple[str, str, str]]:
    if agent.name.startswith("unidentified ("):
        return
    of = _MEMBERS.match(agent.text)
    if of is not None and _has_name(of[1]):
        yield "PerpOrg", of[1], of[1]
    is_body = agent.type in table()["bodies"] or (
        agent.type == "ArmedGroup" and _has_name(agent.name)
    )
    yield "PerpOrg" if is_body and of is None else "PerpInd", agent.id, _mention(agent)


def _has_name(words: str) -> bool:
    """Tell whether a word has a capital, be it the first: sentences seldom begin with a filler."""
    return any(word[:1].isupper() for word in words.split() if word.lower() not in _ARTICLES)


def _mention(filler: Filler) -> str:
    return bare(filler.name if filler.text.lower() in PRONOUNS else filler.text)
