"""How often a reading of this kind is right: of the construction, never of what is claimed.

``lexicon/confidence.jsonl`` has, for each construction, the value where agent and patient are
named and what is taken off where one is not, then what other signs take off. The values follow
the precision of core matches on the challenge texts, in steps of 0.05; ``allegata score
challenge`` prints that precision by ``BINS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import classes_of
from ..lexicon.load import read_lexicon
from ..words.languages import per_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Filler
    from ..events.roles.fillers import Fillers

_PATIENTS: Final = ("victim", "recipient", "target", "material")
_LEAST: Final = 0.1


def confidence(fillers: Fillers, roles: dict[str, tuple[Filler, ...]]) -> float:
    """Return the confidence in a reading, from 0.1 to 0.95, by its construction and gaps."""
    total = sum(value for _, value in confidence_parts(fillers, roles))
    return float(round(max(total, _LEAST), 2))


def confidence_parts(
    fillers: Fillers, roles: dict[str, tuple[Filler, ...]]
) -> Iterator[tuple[str, float]]:
    """Yield what a confidence is made of: the construction's value, and what takes off how much."""
    row = _rows("construction")[fillers.construction]
    yield f"construction: {fillers.construction}", row["base"]
    if not roles["agent"]:
        yield "no agent", -row["no_agent"]
    if not any(roles[role] for role in _PATIENTS):
        yield "no patient", -row["no_patient"]
    signs = {
        "nothing named": not any(roles.values()),
        "pronoun": any("pronoun" in classes_of(t) for ts in fillers.roles.values() for t in ts),
    }
    yield from ((sign, -_rows("sign")[sign]["less"]) for sign, there in signs.items() if there)


@per_language
def _rows(kind: str) -> dict[str, dict[str, Any]]:
    """Return the rows about constructions, or about signs, by their names."""
    return {row[kind]: row for row in read_lexicon("confidence") if kind in row}
