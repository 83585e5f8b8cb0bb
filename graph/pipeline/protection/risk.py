"""Who of a document is at risk: private persons who are victims or witnesses, and minors.

Private is who has no office, belongs to no body, is of no force or government, is known to no
knowledge base and harms nobody. Whoever is doubtful is at risk: to hide too much harms nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from ....ontology.terms import noun_class_of, stands_to_state
from ...claims.event_kinds import harms
from ...claims.fillers import PATIENTS
from ...claims.predicates import affirms
from ..package_reader import public_figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....ontology.records import Actor, Claim, Filler, Reading

VICTIM, WITNESS, MINOR, HARMS = "victim", "witness", "minor", "harms"
"""What a document tells of persons; whoever is said to harm somebody is not hidden."""

RELATIVE = "relative"
"""Why private persons are hidden who share the last name of one at risk: it would tell both."""

_BODIES: Final = frozenset({"Organisation", "StateActor", "ArmedGroup"})
"""Kinds of actors whose names are public; "the Haroun family" is none."""

_AGE: Final = re.compile(r"\b(\d{1,2})[- ]year[- ]olds?\b|,\s(\d{1,2}),|\baged (\d{1,2})\b")
_ADULT: Final = 18
_NEAR: Final = 60
"""Characters before and after a name in which its bearer's age is told."""


@dataclass(slots=True)
class Risks:
    """What documents say of persons: why they may be at risk, and who is not private.

    ``spellings`` are the names by which the documents call each person (IRI), as written.
    """

    why: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    public: set[str] = field(default_factory=set)
    spellings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    others: set[str] = field(default_factory=set)

    def add(self, reading: Reading, claims: Iterable[Claim]) -> None:
        """Take in one document; ``claims`` are those that count."""
        persons = {actor.id for actor in reading.actors if actor.kind == "Person"}
        for actor in reading.actors:
            if actor.kind in _BODIES:
                self.others.add(actor.name)
            elif actor.id not in persons:
                continue
            elif not is_private(actor):
                self.public.add(actor.id)
                self.others.add(actor.name)
        for iri, reason in reasons(claims, reading.document.text):
            if iri in persons and reason == HARMS:
                self.public.add(iri)
            elif iri in persons:
                self.why[iri].add(reason)
        self._add_relatives(actor for actor in reading.actors if actor.id in persons)
        for iri, text in _spellings(reading, persons):
            self.spellings[iri].add(text)

    def _add_relatives(self, persons: Iterable[Actor]) -> None:
        """Take in who shares the last name of a person at risk, among those of one document."""
        named = {one.id: one.name.split() for one in persons if is_private(one)}
        whole = {iri: name[-1].casefold() for iri, name in named.items() if len(name) > 1}
        last = {whole[iri] for iri in whole.keys() & self.at_risk().keys()}
        for iri in sorted(whole):
            if whole[iri] in last and iri not in self.why:
                self.why[iri].add(RELATIVE)

    def at_risk(self) -> dict[str, tuple[str, ...]]:
        """Return why each person (IRI) is at risk, sorted."""
        found = sorted(self.why.items())
        return {iri: tuple(sorted(why)) for iri, why in found if iri not in self.public}


def is_private(actor: Actor) -> bool:
    """Say whether a person has no office, no body, no force and no place in a knowledge base."""
    if actor.post or actor.part_of or actor.wikidata or actor.state_of or public_figure(actor.name):
        return False
    apart = stands_to_state(actor.actor_type) != "organ"
    return apart and noun_class_of(actor.actor_type) != "armed"


def reasons(claims: Iterable[Claim], text: str) -> Iterator[tuple[str, str]]:
    """Yield actors (IRIs) of ``claims`` and why they may be at risk; ``text`` is the document's."""
    for claim in claims:
        if not harms(claim.event_type):
            continue
        for filler in (filler for role in PATIENTS for filler in getattr(claim, role)):
            yield filler.id, VICTIM
            if _is_minor(filler, text):
                yield filler.id, MINOR
        if affirms(claim):
            yield from ((filler.id, HARMS) for filler in claim.agent)
            if claim.claimer is not None:
                yield claim.claimer.id, WITNESS


def _is_minor(filler: Filler, text: str) -> bool:
    around = text[max(0, filler.start - _NEAR) : filler.end + _NEAR]
    ages = (int(next(filter(None, found))) for found in _AGE.findall(around))
    words = set(re.findall(r"[a-z]+", text[max(0, filler.start - 25) : filler.end].lower()))
    return any(age < _ADULT for age in ages) or bool(words & _minors())


def _spellings(reading: Reading, persons: set[str]) -> Iterator[tuple[str, str]]:
    """Yield how a document writes the names of persons: never pronouns or plain words."""
    text = reading.document.text
    handles = {segment.speaker for segment in reading.document.segments}
    for actor in reading.actors:
        named = is_name(actor.name) or (actor.name in handles and " " not in actor.name)
        if actor.id in persons and named:
            yield actor.id, actor.name
            yield from ((actor.id, word) for word in actor.name.split() if stands_alone(word, text))
    for mention in reading.mentions:
        if mention.id in persons and is_name(mention.text):
            yield str(mention.id), mention.text
    for claim in reading.claims:
        who = claim.claimer
        if who is not None and who.id in persons and is_name(who.text):
            yield who.id, who.text


def stands_alone(word: str, text: str) -> bool:
    """Say whether a part of a name stands in ``text`` without another part beside it.

    >>> stands_alone("Holm", "Kari Holm fled. Holm is safe."), stands_alone("Kari", "Kari Holm")
    (True, False)
    """
    beside = r"[A-Z][\w'’-]*\.?\s+"
    return any(
        not re.search(f"{beside}$", text[: found.start()])
        and not re.match(r"\s+[A-Z]", text[found.end() :])
        for found in re.finditer(rf"\b{re.escape(word)}\b", text)
        if word[:1].isupper()
    )


def is_name(text: str) -> bool:
    """Say whether words are written as a name: each has a capital, particles apart.

    >>> is_name("Omar al-Kasim"), is_name("the man"), is_name("Her brother")
    (True, False, False)
    """
    words = re.findall(r"[^\W\d_]+", text)
    own = [word for word in words if len(word) > 3 or not word.islower()]
    return bool(own) and all(word[0].isupper() for word in own)


@cache
def _minors() -> frozenset[str]:
    """Return the words before a name that tell a child."""
    return frozenset(files(__package__).joinpath("minors.txt").read_text("utf-8").split())
