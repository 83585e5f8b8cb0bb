"""What of a claim says which happening it is about: enough to compare two claims, and no more."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from ...ontology.identity import slug
from ..formats.dates import bounds, last_day
from .fillers import NAMED, PATIENTS, names
from .predicates import DENIALS, accuses
from .voices import claimer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ...ontology.records import Claim, Claimer, Filler

_NO_EVENT = frozenset({"Demand", "Threaten", "Promise", "Question", "Retract"})
_TELLING = 10
"""The least toll that tells one event from another."""

_NOT_YET = frozenset({"Hypothetical", "Future"})


@dataclass(frozen=True, slots=True)
class Reach:
    """Actors or places together with the bodies or places that hold them."""

    own: frozenset[str] = frozenset()
    all: frozenset[str] = frozenset()

    def meets(self, other: Reach) -> bool:
        """Say whether one of these is, or lies within, one of the others, or the reverse."""
        return bool(self.own & other.all or other.own & self.all)

    def excludes(self, other: Reach) -> bool:
        """Say whether both sides are known and nothing in them meets."""
        return bool(self.own and other.own) and not self.meets(other)

    def beside(self, other: Reach) -> bool:
        """Say whether one of these and one of the others are of one side: one body holds both."""
        return bool(self.all & other.all)


@dataclass(frozen=True, slots=True)
class Trace:
    """A claim, reduced. ``groups`` are the words for unnamed people and things.

    ``towns`` are the places smaller than a country: a shared country is no sign of one event.
    ``counts`` are tolls as the claim gives them ("Killed 36"), those that are no common number.
    ``days`` are the first and last day; a date that only dates the publication is left out.
    ``said`` is the day by which it was said, ``told`` the very day, where that is known.
    ``speaker`` is who makes the claim, ``through`` are the intermediaries, ``sites`` the places
    where it was and those that were acted upon; ``act`` is the speech act, and ``piece`` and
    ``start`` are where in its segment it stands. ``armed`` are the armed groups without a name
    (IRIs) that are said to have done it: "rebels"; ``killed`` is the least and the greatest toll,
    and ``persons`` are those among the patients who are one human being each.
    """

    claim: str
    event_type: str
    agents: Reach
    patients: Reach
    groups: frozenset[str]
    towns: frozenset[str]
    counts: frozenset[str]
    days: tuple[str | None, str | None]
    said: str | None
    names: tuple[str, str]
    claimer: str | None
    publisher: str
    denies: bool
    speaker: Reach
    through: Reach
    sites: Reach
    act: str
    accuses: bool
    piece: tuple[str, int]
    start: int
    told: str | None = None
    copied: bool = False
    armed: frozenset[str] = frozenset()
    killed: tuple[int | None, int | None] = (None, None)
    persons: frozenset[str] = frozenset()

    @property
    def to_whom(self) -> bool:
        """Say whether the claim names anybody besides a named agent."""
        return bool(self.patients.own or self.groups)

    @property
    def known(self) -> int:
        """How much the claim states: the day more than the month."""
        parts = (self.agents.own, self.patients.own, self.groups, self.sites.own, self.towns)
        return sum(map(bool, parts)) + self.dated + (self.day is not None)

    @property
    def span(self) -> tuple[str | None, str | None]:
        """The first and last day that are possible; what is not dated was before it was said."""
        return self.days if any(self.days) else (None, self.said)

    @property
    def dated(self) -> bool:
        """Say whether the date is known to the month or better."""
        first, last = self.days
        return first is not None and last is not None and first[:7] == last[:7]

    @property
    def day(self) -> str | None:
        """The day, where it is known to the day."""
        first, last = self.days
        return first if first == last else None

    @property
    def content(self) -> tuple[str, ...]:
        """What the claim says, apart from who says it."""
        parts = (self.agents.own, self.patients.own, self.groups, self.sites.own)
        days = (day or "" for day in self.days)
        return (self.event_type, *(" ".join(sorted(part)) for part in parts), *days)


def trace_of(
    claim: Claim,
    voices: Mapping[str, Claimer],
    holders: Mapping[str, str],
    *,
    said: str | None = None,
    house: str | None = None,
    copied: bool = False,
) -> Trace | None:
    """Return the trace of ``claim``; None where it describes no event.

    Demands, threats, questions, suppositions and what is taken back describe none. ``holders``
    gives the body an actor belongs to and the place that encloses a place; ``said`` is the date of
    the words, ``house`` whose report the document is, where that is not its publisher's, and
    ``copied`` tells that it is a copy.
    """
    if claim.speech_act in _NO_EVENT or claim.temporality in _NOT_YET:
        return None
    patients = [filler for role in PATIENTS for filler in getattr(claim, role)]
    if not (claim.agent or patients or claim.harm):
        return None
    who = claimer_of(claim, voices)
    sites = frozenset(_sites(claim))
    publisher = voices.get(claim.document)
    dated = claim.date_basis != "PublicationDate"
    return Trace(
        claim=claim.id,
        event_type=claim.event_type,
        agents=holding(_named(claim.agent), holders),
        patients=holding(_named(patients), holders),
        groups=frozenset(
            slug(filler.name)
            for filler in (*claim.agent, *patients)
            if not _is_named(filler) and not _is_a_place(filler)
        ),
        towns=frozenset(site for site in sites if site in holders),
        counts=frozenset(_counts(claim)),
        days=bounds(claim.event_start, claim.event_end) if dated else (None, None),
        said=last_day(said) if said else None,
        names=(names(claim.agent), names(patients)),
        claimer=who.id if who else None,
        publisher=house or (publisher.id if publisher else claim.document),
        denies=claim.polarity == "Negative" or claim.speech_act in DENIALS,
        speaker=holding([who.id] if who else [], holders),
        through=holding(_named(claim.intermediary), holders),
        sites=holding(sites, holders),
        act=claim.speech_act,
        accuses=accuses(claim),
        piece=(claim.document, claim.segment),
        start=claim.start,
        told=said[:10] if said and len(said) >= len("2012-05-25") else None,
        copied=copied,
        armed=frozenset(one.id for one in claim.agent if _is_armed(one)),
        killed=_killed(claim),
        persons=frozenset(_named(one for one in patients if one.type == "Person")),
    )


def plain_trace(trace: Trace) -> list[Any]:
    """Return a trace as lists and scalars, sets sorted, in the order of its fields."""
    return [_plain(getattr(trace, name)) for name in _NAMES]


def trace_in(values: list[Any]) -> Trace:
    """Return the trace that ``plain_trace`` made ``values`` of."""
    made = zip(_IN_ORDER, values, strict=True)
    return Trace(*[value if maker is None else maker(value) for maker, value in made])


def _plain(value: Any) -> Any:
    if isinstance(value, Reach):
        return [sorted(value.own), sorted(value.all)]
    return sorted(value) if isinstance(value, frozenset) else value


_MAKERS: dict[Any, Callable[[Any], Any]] = {
    "Reach": lambda value: Reach(frozenset(value[0]), frozenset(value[1])),
    "frozenset[str]": frozenset,
    "tuple[str, str]": tuple,
    "tuple[str, int]": tuple,
    "tuple[str | None, str | None]": tuple,
    "tuple[int | None, int | None]": tuple,
}
_NAMES = tuple(field.name for field in fields(Trace))
_IN_ORDER = tuple(_MAKERS.get(field.type) for field in fields(Trace))


def _named(fillers: Iterable[Filler]) -> Iterator[str]:
    return (filler.id for filler in fillers if _is_named(filler))


def _is_named(filler: Filler) -> bool:
    """Say whether a filler has a name of its own; "terrorists" are an armed group without."""
    return filler.type in NAMED and any(letter.isupper() for letter in filler.name)


def _killed(claim: Claim) -> tuple[int | None, int | None]:
    """Return the least and the greatest number of dead that a claim states, rough or not."""
    bounds = [(one.count_min, one.count_max) for one in claim.harm if one.type == "Killed"]
    stated = [count for pair in bounds for count in pair if count is not None]
    return (min(stated), max(stated)) if stated else (None, None)


def _is_armed(filler: Filler) -> bool:
    return filler.type == "ArmedGroup" and not _is_named(filler)


def _sites(claim: Claim) -> Iterator[str]:
    """Yield where it was, and what places it was done to."""
    acted_on = filter(_is_a_place, claim.target)
    return (filler.id for filler in (*claim.location, *acted_on))


def _is_a_place(filler: Filler) -> bool:
    """Say whether a filler is a place with a name; "a camp" is a place of its document alone."""
    return filler.type == "Location" and filler.name[:1].isupper()


def _counts(claim: Claim) -> Iterator[str]:
    """Yield the tolls of a claim that few other events would have by chance.

    A rough number is the same as an exact one: "about 230" and "230" can well be of one event.
    """
    for harm in claim.harm:
        for count in {harm.count_min, harm.count_max} - {None}:
            if count is not None and count >= _TELLING:
                yield f"{harm.type} {count}"


def holding(members: Iterable[str], holders: Mapping[str, str]) -> Reach:
    """Return ``members`` with all that hold them, however far up."""
    own = frozenset(members)
    found = set(own)
    for member in own:
        holder = holders.get(member)
        while holder is not None and holder not in found:
            found.add(holder)
            holder = holders.get(holder)
    return Reach(own, frozenset(found))
