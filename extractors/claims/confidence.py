"""How likely a claim is read rightly, or does harm: of the reading, never of what is claimed.

Where the trained reader has its say, the confidence is a measured chance (``all_signs``). For a
language without one, ``lexicon/confidence.jsonl`` has, for each construction, the value where agent
and patient are named and what is taken off where one is not, then what other signs take off; those
values follow the precision of core matches on the challenge texts, in steps of 0.05.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...ontology.records import ROLES
from ..annotation.words import classes_of
from ..lexicon.load import read_lexicon
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
"""Log-odds that are smaller are not told."""


def chances(
    claim: Claim,
    trigger: Trigger,
    fillers: Fillers,
    event: LearntEvent | None,
    chain: Sequence[Voice],
) -> tuple[float, float]:
    """Return the confidence in a reading and its risk, both 0 to 1, in hundredths.

    ``event`` is what the trained reader says of the event word, None where there is no reader;
    ``chain`` are the voices that the rules hear. The risk is the chance that the reading accuses
    wrongly or tells what is not, 0 where none was measured.
    """
    trained = model()
    if event is not None and trained is not None and trained.confidence and trained.risk:
        found = all_signs(claim, trigger, fillers, event, chain)
        return round(trained.confidence(found), 2), round(trained.risk(found), 2)
    total = sum(value for _, value in _construction(claim, fillers))
    return float(round(max(total, _LEAST), 2)), 0.0


def all_signs(
    claim: Claim,
    trigger: Trigger,
    fillers: Fillers,
    event: LearntEvent,
    chain: Sequence[Voice],
) -> dict[str, float]:
    """Return all signs of a claim, the finer ones too, by their names."""
    told = claim, trigger, fillers, event
    return dict(signs(*told, chain)) | dict(finer_signs(*told))


def confidence_parts(
    claim: Claim,
    trigger: Trigger,
    fillers: Fillers,
    event: LearntEvent | None,
    chain: Sequence[Voice],
) -> Iterator[tuple[str, float]]:
    """Yield what a confidence is made of.

    From the trained reader these are log-odds of each sign and of all together; else the
    construction's value, and what takes off how much.
    """
    trained = model()
    if event is None or trained is None or not trained.confidence:
        yield from _construction(claim, fillers)
        return
    found = all_signs(claim, trigger, fillers, event, chain)
    weights = trained.confidence.weights
    parts = [(name, found.get(name, 0.0) * weight) for name, weight in weights.items()]
    parts.append(("signs together", trained.confidence.together(found)))
    yield from ((name, value) for name, value in parts if abs(value) >= _TOLD)


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
