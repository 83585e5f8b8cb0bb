"""Who fills which role of MUC-4, by weights learnt from the reports of `train`.

A logistic regression over signs says whether MUC-4 asks for a report's incidents (relevance), one
for each role whether a candidate fills it; candidates whose chance is large enough fill their
roles. The weights (weights.json) are fitted by `python -m allegata.extractors.training muc4`.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

from ....reader.chance import Chance
from .candidates import candidates
from .ceaf import is_relaxed
from .gold import ROLES
from .incidents import table
from .report_signs import logit, report_signs
from .signs import Told, signs
from .words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Reading
    from .ceaf import Entity

RELEVANCE: Final = "relevance"
"""The sign that says how likely it is that MUC-4 asks for the report."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of signs, of a report and by role; ``least`` is the chance from which one counts."""

    least: float
    report: Mapping[str, float]
    roles: Mapping[str, Mapping[str, float]]


class Row(NamedTuple):
    """A candidate for a role: its words in this role, its signs but for `RELEVANCE`."""

    role: str
    words: str
    signs: Mapping[str, float]


@cache
def weights() -> Weights:
    """Return the weights of weights.json."""
    text = files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    row = json.loads(text)
    return Weights(row["least"], row["report"], row["roles"])


def rows_of(reading: Reading) -> list[Row]:
    """Return a row for each candidate and each role that its kind may fill."""
    told = Told.of(reading)
    fills = table()["fills"]
    pairs = [(one, role) for one in candidates(reading) for role in fills.get(one.kind, ())]
    rivals = Counter(role for _, role in pairs)
    return [Row(role, words_for(one, role), signs(one, told, rivals[role])) for one, role in pairs]


def fillers_of(reading: Reading, by: Weights) -> dict[str, tuple[Entity, ...]]:
    """Return the entities of each role, each with the one mention that it is known by."""
    rows = rows_of(reading)
    return chosen(rows, chances(rows, relevance(report_signs(reading), by.report), by), by.least)


def relevance(found: Mapping[str, float], by: Mapping[str, float]) -> float:
    """Return the chance that MUC-4 asks for a report with these signs."""
    return Chance(by)(found)


def chances(rows: Iterable[Row], relevant: float, by: Weights) -> list[float]:
    """Return the chance of each row in a report that is as likely to be asked for."""
    sign = {RELEVANCE: logit(relevant)}
    by_role = {role: Chance(weights) for role, weights in by.roles.items()}
    return [by_role[row.role]({**row.signs, **sign}) for row in rows]


def chosen(
    rows: Sequence[Row], likely: Sequence[float], least: float
) -> dict[str, tuple[Entity, ...]]:
    """Return who fills the roles: the likeliest first, but none whose words one before has."""
    found: dict[str, list[str]] = {role: [] for role in ROLES}
    for row, sure in sorted(zip(rows, likely, strict=True), key=lambda pair: -pair[1]):
        taken = found[row.role]
        if sure >= least and not any(is_relaxed(row.words, other) for other in taken):
            taken.append(row.words)
    return {role: tuple(frozenset({words}) for words in taken) for role, taken in found.items()}
