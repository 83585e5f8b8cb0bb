"""How far two readers of one passage agree, field by field: the ceiling of what can be learnt.

Claims are paired by their trigger; of several at one trigger those of one type, then of one
polarity. Fillers agree where each has a counterpart on the other side that contains it or is
contained in it, letter case and leading articles aside; one side silent and the other not is a
disagreement. Victim, recipient and target count as one (`patients`), since the types decide which
of them a party is.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .passages import Passage
    from .records import Voice, WrittenClaim

FIELDS: Final = (
    "type",
    "agent",
    "patients",
    "both roles",
    "claimer",
    "act",
    "polarity",
    "certainty",
    "temporality",
)
CORE: Final = ("type", "both roles")
FULL: Final = (*CORE, "claimer", "polarity", "temporality")
_ARTICLE = re.compile(r"^(the|a|an)\s+|\s+")


@dataclass(slots=True)
class Agreement:
    """Counts over pairs of readings; `agreed` counts the paired claims that agree in a field."""

    passages: int = 0
    first: int = 0
    second: int = 0
    paired: int = 0
    agreed: Counter[str] = field(default_factory=Counter)

    def f1(self, count: int) -> float:
        """Return F1 in percent of a number of claims that both readers have."""
        claims = self.first + self.second
        return 200 * count / claims if claims else 0.0

    def share(self, name: str) -> float:
        """Return the share in percent of the paired claims that agree in a field."""
        return 100 * self.agreed[name] / self.paired if self.paired else 0.0

    def lines(self) -> Iterator[str]:
        """Yield the figures as lines for people."""
        yield (
            f"{self.passages} passages read twice, {self.first} and {self.second} claims, "
            f"{self.paired} with the same trigger"
        )
        yield f"{'trigger F1':14}{self.f1(self.paired):5.1f}"
        for name in FIELDS:
            yield f"{name:14}{self.share(name):5.1f}   of {self.paired} with the same trigger"
        yield f"{'core F1':14}{self.f1(self.agreed['core']):5.1f}   type, agent, patients"
        yield (
            f"{'full F1':14}{self.f1(self.agreed['full']):5.1f}   "
            "and claimer, polarity, temporality"
        )


def agreement(pairs: Iterable[tuple[Passage, Passage]]) -> Agreement:
    """Return how far first and second readings agree; claims in doubt are left out."""
    sums = Agreement()
    for one, other in pairs:
        sums.passages += 1
        sums.first += len(_sure(one))
        sums.second += len(_sure(other))
        for mine, theirs in paired(one, other):
            sums.paired += 1
            same = compared(one, mine, other, theirs)
            sums.agreed.update(name for name, agrees in same.items() if agrees)
    return sums


def twins(first: Iterable[Passage], second: Iterable[Passage]) -> list[tuple[Passage, Passage]]:
    """Return the pairs of a first and its second reading, by id; lone second ones are left out."""
    known = {passage.id: passage for passage in first}
    return [
        (known[passage.reading.twin], passage)
        for passage in sorted(second, key=lambda passage: passage.id)
        if passage.reading.twin in known
    ]


def paired(one: Passage, other: Passage) -> Iterator[tuple[WrittenClaim, WrittenClaim]]:
    """Yield the claims of two readings that have the same trigger, each once."""
    left = _sure(other)
    for mine in _sure(one):
        same = [claim for claim in left if claim.trigger.start == mine.trigger.start]
        if same:
            best = max(same, key=lambda c: (c.type == mine.type, c.polarity == mine.polarity))
            left.remove(best)
            yield mine, best


def compared(
    one: Passage, mine: WrittenClaim, other: Passage, theirs: WrittenClaim
) -> Mapping[str, bool]:
    """Return for each field, and for `core` and `full`, whether two claims agree."""
    agent = _agree(_role(one, mine, "agent"), _role(other, theirs, "agent"))
    patients = _agree(_patients(one, mine), _patients(other, theirs))
    said = {
        "type": mine.type == theirs.type,
        "agent": agent,
        "patients": patients,
        "both roles": agent and patients,
        "claimer": _agree(_voices(one, mine.claimers), _voices(other, theirs.claimers)),
        "act": mine.act == theirs.act,
        "polarity": mine.polarity == theirs.polarity,
        "certainty": mine.certainty == theirs.certainty,
        "temporality": mine.temporality == theirs.temporality,
    }
    core, full = all(said[name] for name in CORE), all(said[name] for name in FULL)
    return {**said, "core": core, "full": full}


def _sure(passage: Passage) -> list[WrittenClaim]:
    return [claim for claim in passage.claims if not claim.doubt]


def _role(passage: Passage, claim: WrittenClaim, role: str) -> set[str]:
    return {_plain(passage.words(filler)) for filler in claim.roles.get(role, ())}


def _patients(passage: Passage, claim: WrittenClaim) -> set[str]:
    roles = (_role(passage, claim, role) for role in ("victim", "recipient", "target"))
    return set[str]().union(*roles)


def _voices(passage: Passage, voices: Iterable[Voice]) -> set[str]:
    return {_plain(voice if isinstance(voice, str) else passage.words(voice)) for voice in voices}


def _plain(words: str) -> str:
    return _ARTICLE.sub(lambda found: "" if found.group(1) else " ", words.lower()).strip()


def _agree(some: set[str], others: set[str]) -> bool:
    """Whether each of both sides lies in, or holds, one of the other side; both may be empty."""

    def met(word: str, others: set[str]) -> bool:
        return any(word in other or other in word for other in others)

    if not some or not others:
        return some == others
    return all(met(word, others) for word in some) and all(met(word, some) for word in others)
