"""The sections of an actor's dossier: accused of, accuses, denies, arms, armed by, harmed ...

One row each in ``SECTIONS``: what belongs to it, and by what its sentences are grouped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .....ontology.terms import is_harmful
from ....claims.event_kinds import harms, relation_of
from ....claims.fillers import PATIENTS
from ....claims.predicates import accuses
from ....claims.status import status_of
from ..cast import acting, speaker
from ..words import happening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .....ontology.records import Claim, Filler

OTHERS = ""
"""The group of claims that name nobody on the other side."""

Group = tuple[str, str]
"""An IRI or "", and words where there is no IRI."""


class Subject(NamedTuple):
    """Whose dossier it is (an IRI), and the actors that belong to it."""

    iri: str
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its key, its heading, what it says of itself, which claims are in it.

    ``belongs`` and ``groups`` are given the claim and whose dossier it is; ``folded`` sections
    are shut until the reader opens them.
    """

    key: str
    heading: str
    note: str
    belongs: Callable[[Claim, Subject], bool]
    groups: Callable[[Claim, Subject], list[Group]]
    folded: bool = False


def _acts(claim: Claim, actor: Subject) -> bool:
    return any(filler.id == actor.iri for filler in claim.agent)


def _suffers(claim: Claim, actor: Subject) -> bool:
    return any(filler.id == actor.iri for role in PATIENTS for filler in getattr(claim, role))


def _between(claim: Claim, actor: Subject) -> bool:
    return any(filler.id == actor.iri for filler in claim.intermediary)


def _speaks(claim: Claim, actor: Subject) -> bool:
    return speaker(claim.claimer) == actor.iri


def _stands(claim: Claim) -> bool:
    """Say whether the claim affirms what it tells: neither denied nor demanded."""
    return status_of(claim) in ("asserted", "hedged")


def _supports(claim: Claim) -> bool:
    return relation_of(claim.event_type) in ("arms", "support")


def _accused(claim: Claim, actor: Subject) -> bool:
    grave = is_harmful(claim.event_type) and not _supports(claim)
    return _acts(claim, actor) and grave and _stands(claim)


def _denies(claim: Claim, actor: Subject) -> bool:
    return status_of(claim) == "denied" and (_speaks(claim, actor) or _acts(claim, actor))


def _accuses(claim: Claim, actor: Subject) -> bool:
    others = {one.id for one in claim.agent} - actor.parts - {actor.iri}
    return _speaks(claim, actor) and accuses(claim) and bool(others or not claim.agent)


def _demanded(claim: Claim, actor: Subject) -> bool:
    return status_of(claim) == "demanded" and _acts(claim, actor)


def _arms(claim: Claim, actor: Subject) -> bool:
    gives = _acts(claim, actor) or _between(claim, actor)
    return gives and _supports(claim) and _stands(claim)


def _armed(claim: Claim, actor: Subject) -> bool:
    return _suffers(claim, actor) and _supports(claim) and _stands(claim)


def _harmed(claim: Claim, actor: Subject) -> bool:
    return _suffers(claim, actor) and harms(claim.event_type) and _stands(claim)


def _others(claim: Claim, actor: Subject) -> bool:
    named = _acts(claim, actor) or _suffers(claim, actor) or _between(claim, actor)
    return named and not any(one.belongs(claim, actor) for one in _GRAVE)


def _says(claim: Claim, actor: Subject) -> bool:
    told = (_denies(claim, actor), _accuses(claim, actor))
    return _speaks(claim, actor) and not any(told)


def _by_event(claim: Claim, _: Subject) -> list[Group]:
    return [("", happening(claim.event_type))]


def _by_agent(claim: Claim, actor: Subject) -> list[Group]:
    return list(_names(acting(claim.agent), actor)) or [(OTHERS, "nobody named")]


def _by_affected(claim: Claim, actor: Subject) -> list[Group]:
    found = [filler for role in PATIENTS for filler in getattr(claim, role)]
    return list(_names(acting(found), actor)) or [(OTHERS, "nobody named")]


def _names(found: list[Filler], actor: Subject) -> Iterator[Group]:
    for filler in found:
        if filler.id != actor.iri:
            yield filler.id, filler.name


_GRAVE = (
    Section("accused", "Accused of", "what it is said to have done", _accused, _by_event),
    Section(
        "denies",
        "Denies, or others deny",
        "what it says is not so, and who says that it did not do it",
        _denies,
        _by_event,
    ),
    Section("accuses", "Accuses", "of whom it says what", _accuses, _by_agent),
    Section(
        "arms",
        "Arms and supports",
        "whom it is said to arm, train, pay or shelter, or to pass arms on to",
        _arms,
        _by_affected,
    ),
    Section("armed", "Armed and supported by", "who is said to arm it", _armed, _by_agent),
    Section(
        "harmed", "Harmed", "what is said to have been done to it, by whom", _harmed, _by_agent
    ),
    Section("demanded", "Demanded of it", "what others want it to do", _demanded, _by_event),
)

SECTIONS: tuple[Section, ...] = (
    *_GRAVE,
    Section("said", "Also said of it", "all else that names it", _others, _by_event, folded=True),
    Section("says", "Also says", "all else that it says", _says, _by_event, folded=True),
)
"""In the order of the page."""
