"""What synthetic documents tell, and in which words: happenings, manners, sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from synthetic_world import DEEDS, Deed, Entity, World

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from allegata.graph.claims.entities import Thing
    from allegata.ontology.records import Actor, Location

FIRST_DAY, DAYS = date(2011, 3, 1), 3650


@dataclass(frozen=True)
class Manner:
    """How something is told: the speech act, its share in percent, the sentence, its cue."""

    act: str
    share: int
    words: str
    cue: str | None = None
    certainty: str = "Certain"


MANNERS = (
    Manner("Report", 22, "{agent} {done}."),
    Manner("Report", 10, "{agent} reportedly {done}.", "reportedly", "Probable"),
    Manner("Assert", 22, "{agent} {done}, {claimer} said.", "said"),
    Manner("Assert", 6, "{agent} may have {done}, {claimer} said.", "said", "Possible"),
    Manner("Accuse", 16, "{claimer} accused {agent} of {doing}.", "accused"),
    Manner("Deny", 9, "{claimer} denied that {agent} had {done}.", "denied"),
    Manner("Demand", 6, "{claimer} called on {agent} to stop {doing}.", "called on"),
    Manner("Condemn", 5, "{claimer} condemned {agent} for {doing}.", "condemned"),
    Manner("Testify", 4, "{claimer} saw how {agent} {done}.", "saw"),
)


@dataclass(frozen=True)
class When:
    """A date as a claim has it, and as the text says it."""

    words: str = ""
    start: str | None = None
    end: str | None = None
    precision: str | None = None


@dataclass(frozen=True)
class Happening:
    """What documents tell: a deed with its actors, place and time, whoever tells it."""

    deed: Deed
    agent: Actor
    patient: Actor
    goods: Thing | None
    through: Actor | None
    place: Location | None
    when: When
    day: date
    toll: int


Piece: TypeAlias = str | tuple[str, Entity]
"""Words of a sentence: plain ones, or those that fill a role."""


@dataclass(frozen=True)
class Told:
    """One sentence with one claim: where it stands, how it is told, and who is in it."""

    start: int
    manner: Manner
    happening: Happening
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """The sentence."""
        return "".join(map(_words, self.pieces))

    @property
    def fillers(self) -> Iterator[tuple[str, Entity, int]]:
        """What fills a role, with the role and the offset in the document."""
        at = self.start
        for piece in self.pieces:
            if isinstance(piece, tuple):
                yield (*piece, at)
            at += len(_words(piece))


def happened(rng: random.Random, world: World) -> Happening:
    """Return something that happened on some day of ten years."""
    deed = rng.choices(DEEDS, weights=[deed.share for deed in DEEDS])[0]
    agent = world.zipf(world.suppliers if deed.gives else world.perpetrators)
    patient = world.zipf(world.perpetrators) if deed.gives else rng.choice(world.victims)
    through = world.zipf(world.brokers) if deed.goods and rng.random() < 0.15 else None
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    return Happening(
        deed,
        agent,
        patient if patient != agent else world.armies[0],
        world.zipf(world.goods) if deed.goods else None,
        through if through not in (agent, patient) else None,
        world.zipf(world.places) if rng.random() < 0.8 else None,
        _when(rng, day),
        day,
        rng.randrange(2, 90) if deed.harm else 0,
    )


def _when(rng: random.Random, day: date) -> When:
    precision = rng.choices(("Day", "Month", "Year", "Range", ""), (55, 20, 12, 4, 9))[0]
    if precision == "Day":
        return When(f" on {day.day} {day:%B %Y}", f"{day}", None, precision)
    if precision == "Month":
        return When(f" in {day:%B %Y}", f"{day:%Y-%m}", None, precision)
    if precision == "Year":
        return When(f" in {day.year}", f"{day.year}", None, precision)
    if precision == "Range":
        first = day - timedelta(days=rng.randrange(30, 400))
        words = f" between {first:%B %Y} and {day:%B %Y}"
        return When(words, f"{first:%Y-%m}", f"{day:%Y-%m}", precision)
    return When()


def tell(rng: random.Random, world: World, start: int, happening: Happening) -> Told:
    """Return a happening as one sentence, told in some manner by somebody."""
    manner = rng.choices(MANNERS, weights=[manner.share for manner in MANNERS])[0]
    who = world.zipf(world.witnesses if manner.act == "Testify" else world.speakers)
    fillers = {"agent": happening.agent, "claimer": who}
    if manner.act == "Deny":
        fillers["claimer"] = world.spokesman(happening.agent)
    pieces: list[Piece] = []
    for part in re.split(r"{(\w+)}", manner.words):
        if part in ("doing", "done"):
            pieces += _deed(happening, getattr(happening.deed, part), dated=manner.act != "Demand")
        else:
            pieces.append((part, fillers[part]) if part in fillers else part)
    return Told(start, manner, happening, tuple(pieces))


def _words(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece[1].name


def _deed(happening: Happening, verb: str, *, dated: bool) -> Iterator[Piece]:
    """Yield what was done, to whom, through whom, where and, unless in a demand, when."""
    yield f"{verb} "
    if happening.goods:
        yield "material", happening.goods
        yield " to "
    yield f"{happening.toll} " if happening.toll else ""
    yield happening.deed.role, happening.patient
    if happening.through:
        yield " through "
        yield "intermediary", happening.through
    if happening.place:
        yield " in "
        yield "location", happening.place
    yield happening.when.words if dated else ""
