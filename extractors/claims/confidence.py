"""How likely a claim is read rightly, or does harm: of the reading, never of what is claimed.

Where the trained reader has its say, the confidence is a measured chance (``signs``). For a
language without one, ``lexicon/confidence.jsonl`` has, for each construction, the value where agent
and patient are named and what is taken off where one is not, then what other signs take off; those
values follow the precision of core matches on the challenge texts, in steps of 0.05.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ...ontology.records import ROLES
from ..annotation.words import classes_of
from ..lexicon.load import read_lexicon
from ..reader.chance import chances_of
from ..reader.labels import model
from ..words.languages import per_language
from .finer_signs import finer_signs
from .signs import signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...ontology.records import Claim
    from ..annotation.records import Trigger
    from ..attribution.voices import Voice
    from ..events.roles.fillers import Fillers
    from ..reader.records import LearntEvent

_PATIENTS: Final = ("victim", "recipient", "target", "material")
_LEAST: Final = 0.1
_TOLD: Final = 0.005
"""Log-odds that are smaller are no part of what is told."""


class Weighed(NamedTuple):
    """How a reading is weighed: its chances, 0 to 1, in hundredths, and by what.

    ``risk`` is the chance that it accuses wrongly or tells what is not, 0 where none was measured.
    ``signs`` and ``finer`` are the signs of both, without a trained reader none; ``construction``
    is its value and what takes off how much, where no chance was fitted to the signs.
    """

    confidence: float
    risk: float
    signs: dict[str, float]
    finer: dict[str, float]
    construction: tuple[tuple[str, float], ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, float], ...]:
        """What the confidence is made of: log-odds of each sign and of all together, if fitted."""
        trained = model()
        if self.construction or trained is None or trained.confidence is None:
            return self.construction
        alone = trained.confidence.weights
        odds = {name: value * alone.get(name, 0.0) for name, value in self.signs.items()}
        odds["signs together"] = trained.confidence.together({**self.signs, **self.finer})
        return tuple((name, value) for name, value in odds.items() if abs(value) >= _TOLD)


def weigh(
    claim: Claim,
    trigger: Trigger,
    fillers: Fillers,
    event: LearntEvent | None,
    chain: Sequence[Voice],
) -> Weighed:
    """Return the confidence in a reading and its risk, and what they are made of.

    ``event`` is what the trained reader says of the event word, None where there is no reader;
    ``chain`` are the voices that make the claim.
    """
    found, finer = dict[str, float](), dict[str, float]()
    if event is not None:
        found = dict(signs(claim, trigger, fillers, event, chain))
        finer = dict(finer_signs(claim, trigger, fillers, event))
    trained = model()
    if found and trained is not None and trained.confidence and trained.risk:
        fitted = {"sure": trained.confidence, "risk": trained.risk}
        (sure,), (risk,) = chances_of(fitted, [found | finer]).values()
        return Weighed(round(sure, 2), round(risk, 2), found, finer)
    parts = tuple(_construction(claim, fillers))
    total = sum(value for _, value in parts)
    return Weighed(float(round(max(total, _LEAST), 2)), 0.0, found, finer, parts)


def _construction(claim: Claim, fillers: Fillers) -> Iterator[tuple[str, float]]:
    row = _rows("construction")[fillers.construction]
    yield f"construction: {fillers.construction}", row["base"]
    if not claim.agent:
        yield "no agent", -row["no_agent"]
    if not any(getattr(claim, role) for role in _PATIENTS):
        yield "no patient", -row["no_patient"]
    there = {
        "nothing named": not any(getattr(claim, role) for role in ROLES),
        "pronoun": any("pronoun" in classes_of(t) for ts in fillers.roles.values() for t in ts),
    }
    yield from ((sign, -_rows("sign")[sign]["less"]) for sign, holds in there.items() if holds)


@per_language
def _rows(kind: str) -> dict[str, dict[str, Any]]:
    """Return the rows about constructions, or about signs, by their names."""
    return {row[kind]: row for row in read_lexicon("confidence") if kind in row}
