"""A sentence of a dossier: the words, who says them, and all that is claimed by them here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.fillers import PATIENTS
from ....claims.shown import is_shown
from ....claims.status import status_of
from ..cast import acting, speaker
from ..evidence import evidence, short
from ..palette import status
from ..words import happening, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Claim, Claimer, Filler
    from ..evidence import Evidence
    from .register import Register

DOCUMENTS = "../documents"
"""The folder of the document views, as a dossier sees it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a dossier shows it, and where it leads: a path from the case page, or nowhere."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a sentence claims: who, what, to whom, how surely; ``rules`` had part in reading it.

    ``unsure``: whether it is kept but counted nowhere.
    """

    id: str
    who: tuple[Named, ...]
    event: str
    whom: tuple[Named, ...]
    where: str
    status: str
    verdict: str
    happening: Named | None
    unsure: bool
    confidence: float
    risk: float
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with what it claims; ``proof`` is the evidence of its first claim.

    ``said`` is the day of the words, "" where not known.
    """

    sayings: tuple[Saying, ...]
    proof: Evidence
    claimer: Named
    said: str

    @property
    def unsure(self) -> bool:
        """Whether all that it claims is read unsurely."""
        return all(one.unsure for one in self.sayings)


def sentences(
    claims: Iterable[Claim], told: Register, links: Mapping[str, str]
) -> tuple[Sentence, ...]:
    """Return the sentences of ``claims``: sure ones first, then by day, document and place.

    Claims of one passage and claimer share a sentence. ``links`` give for the IRIs of actors,
    places and events the path of their page from the case page.
    """
    passages: dict[tuple[str, int, int, str], list[Claim]] = {}
    for claim in claims:
        place = (claim.document, claim.start, claim.end, speaker(claim.claimer))
        passages.setdefault(place, []).append(claim)
    made = [(_sentence(found, told, links), found[0]) for found in passages.values()]
    made.sort(key=lambda pair: (pair[0].unsure, *_when(pair[1], pair[0].said), _place(pair[1])))
    return tuple(sentence for sentence, _ in made)


def _sentence(claims: Sequence[Claim], told: Register, links: Mapping[str, str]) -> Sentence:
    ordered = sorted(claims, key=lambda claim: (not is_shown(claim), claim.id))
    first = ordered[0]
    proof = evidence(first, told.documents, pages=DOCUMENTS)
    return Sentence(
        sayings=tuple(_saying(claim, told, links) for claim in ordered),
        proof=proof,
        claimer=speaking(first.claimer, links),
        said=proof["published"],
    )


def _saying(claim: Claim, told: Register, links: Mapping[str, str]) -> Saying:
    affected = [filler for role in PATIENTS for filler in getattr(claim, role)]
    state = status_of(claim)
    event = next(iter(told.events_of.get(claim.id, ())), None)
    return Saying(
        id=short(claim.id),
        who=fillers(claim.agent, links),
        event=happening(claim.event_type),
        whom=fillers(affected, links),
        where=", ".join(dict.fromkeys(plain(place.name) for place in claim.location)),
        status=state,
        verdict=status(state).label,
        happening=Named(plain(event.label), links[event.id])
        if event and event.id in links
        else None,
        unsure=not is_shown(claim),
        confidence=claim.confidence,
        risk=claim.risk,
        rules=claim.rules,
    )


def speaking(claimer: Claimer | None, links: Mapping[str, str]) -> Named:
    """Return who says it as a name that leads to its dossier."""
    if claimer is None:
        return Named("Unattributed voice")
    return Named(plain(claimer.name), links.get(claimer.id, ""))


def fillers(found: Sequence[Filler], links: Mapping[str, str]) -> tuple[Named, ...]:
    """Return the names of what fills roles, each once; actors lead to their dossiers."""
    able = {filler.id for filler in acting(found)}
    names = {
        plain(one.name): links.get(one.id, "") if one.id in able else "" for one in reversed(found)
    }
    return tuple(Named(text, href) for text, href in reversed(names.items()))


def _when(claim: Claim, said: str) -> tuple[bool, str]:
    day = claim.event_start or claim.event_end or said
    return (not day, day)


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.source, claim.start, claim.end, claim.id)
