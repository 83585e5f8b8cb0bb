"""What an article is about, from its claims and names: its country, its victims, the perpetrator.

An article names many countries and people. What its headline and first sentences name counts
most, what its violations name counts more than what is mentioned in passing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

from .....ontology.terms import is_legal_term, is_state_work
from .....ontology.vocabularies import codes
from ....words.plurals import singular
from ...challenge.names import words
from .. import countries
from ..homes import lands

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Claim, Filler, Reading

LEAD: Final = 800
"""How many characters of an article are its headline and lead."""
SECURITY: Final = "state security forces"
"""The label of police, soldiers and the like; the data has "state actor" for it."""
_PRIVATE: Final = "other non-state actors"
_RULERS: Final = "other state actors"
_SHARE: Final = 0.15
"""How often a violation must be named, as a share of the one named most."""
_NAMELESS: Final = frozenset({"unknown", "unidentified", "unnamed", "gunmen", "masked", "men"})
_ANYBODY: Final = frozenset({"Civilians", "Unidentified"})
"""The actor types of people in no role: "a man", "villagers" list nobody by name."""
_LIST: Final = 30
"""How many characters before a name its role may stand, and another of the same list."""
_WHOLES: Final = {"HKG": "CHN", "MAC": "CHN"}
"""Territories that ISO 3166 lists and that are part of a country."""


def weight(start: int, reading: Reading) -> int:
    """Return how much counts what stands at ``start``: the headline, the lead, the rest."""
    if start < len(reading.document.title or ""):
        return 4
    return 2 if start < LEAD else 1


def country_of(reading: Reading, claims: Sequence[Claim]) -> str | None:
    """Return the code of the country named most, those of ``claims`` counting thrice."""
    votes: Counter[str] = Counter()
    for start, _, code in lands(reading):
        votes[_WHOLES.get(code, code)] += weight(start, reading)
    for claim in claims:
        for filler in (*claim.location, *claim.agent, *claim.victim):
            code = countries.of_names((filler.text, filler.name)) or ""
            votes[_WHOLES.get(code, code)] += 2 * weight(filler.start, reading)
    for code in ("", *countries.STATELESS):
        votes.pop(code, None)
    return votes.most_common(1)[0][0] if votes else None


def main_labels(reading: Reading, told: Sequence[Claim]) -> frozenset[str]:
    """Return the labels of the violations that the article is about.

    Claims count, and every word for a violation, whoever it is said of, but in the sentences of
    claims that ``told`` leaves out. What is named seldom beside a violation that fills the article
    is none of them; nor is abuse that is only named in general, beside one that is told.
    """
    kept = {(claim.start, claim.event_type) for claim in told}
    left_out = {
        (claim.start, claim.end, claim.event_type)
        for claim in reading.claims
        if (claim.start, claim.event_type) not in kept
    }
    named = [(claim.start, claim.event_type) for claim in told]
    for mention in reading.mentions:
        what = mention.name or ""
        dropped = any(s <= mention.start < e and what == kind for s, e, kind in left_out)
        if mention.kind == "Event" and not dropped:
            named.append((mention.start, what))
    votes: Counter[str] = Counter()
    general: set[str] = set()
    for start, what in named:
        labels = codes("eventType", what, "hrdsattack")
        if is_legal_term(what):
            general.update(labels)
        else:
            votes.update(dict.fromkeys(labels, weight(start, reading)))
    least = _SHARE * max(votes.values(), default=0)
    return frozenset(label for label, count in votes.items() if count >= least) or frozenset(
        general
    )


def victims_of(reading: Reading, claims: Sequence[Claim]) -> frozenset[str]:
    """Return the full names of the persons harmed, and of those listed as the group harmed."""
    people = _people(reading)
    known = {name for _, name in people}
    harmed = [filler for claim in claims for filler in claim.victim]
    found = {_full(f.name, known) for f in harmed if f.type == "Person"}
    plain = {actor.id for actor in reading.actors if actor.actor_type in _ANYBODY}
    groups = [f for f in harmed if f.type == "PersonGroup" and f.id not in plain]
    found |= _members(reading, {_group(f.name) for f in groups}, people)
    whole = {name for name in found if _is_full(name)}
    return frozenset(n for n in whole if not any(_plain(n) < _plain(o) for o in whole))


def _people(reading: Reading) -> list[tuple[int, str]]:
    """Return where persons are named in full, and how."""
    named = [(m.start, m.name or m.text) for m in reading.mentions if m.kind == "Person"]
    return [(start, name) for start, name in named if _is_full(name)]


def _is_full(name: str) -> bool:
    """Tell whether ``name`` is a person's own: "the editor" is none, nor is a surname alone."""
    parts = [word for word in name.split() if word[:1].isalpha()]
    return len(parts) > 1 and parts[-1][:1].isupper() and parts[0][:1].isupper()


def _plain(name: str) -> set[str]:
    """Return the words of a name without accents."""
    letters = unicodedata.normalize("NFKD", name)
    return set(words("".join(c for c in letters if not unicodedata.combining(c))))


def _full(name: str, known: Iterable[str]) -> str:
    """Return the one full name that a family name stands for, wherever it stands in the name."""
    parts = _plain(name)
    whole = [other for other in sorted(known) if parts < _plain(other)]
    return whole[0] if len(whole) == 1 else name


def _group(name: str) -> str:
    """Return the noun of a group in the singular: "three local journalists" are a journalist."""
    return singular(name.split()[-1].lower())


def _members(reading: Reading, groups: set[str], people: list[tuple[int, str]]) -> set[str]:
    """Return who stands as one of the groups: "the *journalists* A, B and C"."""
    found: set[str] = set()
    text = reading.document.text
    listed = 0
    for start, name in people:
        before = text[max(start - _LIST, 0) : start].lower().split()
        member = bool({singular(word.strip(",;:—–-")) for word in before} & groups)
        if member or (found and start - listed < _LIST and text[listed:start].count(".") == 0):
            found.add(name)
            listed = start + len(name)
    return found


def is_unknown(claims: Iterable[Claim]) -> bool:
    """Tell whether those who did it are spoken of, and only as people whom nobody knows."""
    doers = [f.text.lower().split() for claim in claims for f in claim.agent]
    return bool(doers) and all(_NAMELESS & set(doer) for doer in doers)


def perpetrator_of(
    reading: Reading, claims: Iterable[Claim], kinds: Mapping[str, str]
) -> str | None:
    """Return the label of who does it, weighed over ``claims``; None where nobody is told.

    A state that detains does so by its security forces.
    """
    votes: Counter[str] = Counter()
    for claim in claims:
        state_work = is_state_work(claim.event_type)
        labels = set(_labels(claim.agent, kinds))
        if state_work and (not labels or labels == {_RULERS}):
            labels = {SECURITY}
        for label in sorted(labels):
            votes[label] += weight(claim.start, reading)
    return votes.most_common(1)[0][0] if votes else None


def _labels(agents: Iterable[Filler], kinds: Mapping[str, str]) -> Iterable[str]:
    """Yield the labels of agents; somebody of no known force or office is a private actor."""
    for agent in agents:
        if agent.id in kinds:
            yield from codes("actorType", kinds[agent.id], "hrdsattack") or (_PRIVATE,)
