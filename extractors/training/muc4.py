"""`python -m allegata.extractors.training muc4 FOLDER`: fit the weights of `score muc4`.

From the reports of `train` alone. A row counts as right where its words and a mention of a gold
entity of its role contain each other. Figures are crossed: each fifth of the reports is judged by
weights fitted to the other four, the relevance of a report always by weights fitted without it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..scoring.public.muc4 import fitted as muc4
from ..scoring.public.muc4.ceaf import is_relaxed
from ..scoring.public.muc4.gold import LEARNT, ROLES, Report, read_muc4
from ..scoring.public.muc4.report_signs import logit, report_signs
from ..scoring.public.muc4.roles import roles_of
from ..scoring.public.muc4.scorecard import figures
from . import logistic

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ...ontology.records import Reading
    from ..scoring.figures.counts import Counts
    from ..scoring.public.muc4.ceaf import Entity

OUT: Final = Path(muc4.__file__).parent / "weights.json"
LEAST: Final = 0.32
"""The chance from which a row fills its role; the crossed figures hardly change near it."""
_PARTS: Final = 5
_RARE: Final = 20
"""In how many rows of a role a sign is to be for a weight of its own."""
_SMALL: Final = 0.1
"""A weight nearer to 0 than this is left out."""
_PENALTY_OF_REPORT, _PENALTY_OF_ROLES = 10.0, 3.0
_WHAT: Final = (
    "Weights of the signs (report_signs.py, signs.py) by which `score muc4` tells what MUC-4 asks "
    "for, fitted to its fold train by `python -m allegata.extractors.training muc4`."
)


@dataclass(frozen=True, slots=True)
class Read:
    """A report with what was read out of it: its signs, its rows, which are right."""

    report: Report
    signs: Mapping[str, float]
    rows: Sequence[muc4.Row]
    right: Sequence[bool]
    alone: Mapping[str, tuple[Entity, ...]]

    @property
    def is_relevant(self) -> bool:
        """Whether MUC-4 has a template with a filler for it."""
        return any(self.report.roles.values())

    @property
    def part(self) -> int:
        """The fifth that it belongs to."""
        return hashlib.sha256(self.report.document.source.encode()).digest()[0] % _PARTS


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add where the gold is and where the weights go."""
    command.add_argument("folder", type=Path, help="the folder of MUC-4's role fillers")
    command.add_argument("--out", type=Path, default=OUT, help="file of the weights")
    command.add_argument("--pipeline", help="another pipeline than the embedded one")


def run(chosen: argparse.Namespace) -> int:
    """Read, print crossed figures, fit to all and write the weights; return the exit status."""
    from ..language.pipeline import load
    from ..reading import read

    nlp = load(chosen.pipeline)
    reports = read_muc4(chosen.folder, folds=(LEARNT,))
    learnt = [read_out(report, read(report.document, nlp)) for report in reports]
    for line in crossed(learnt):
        print(line, flush=True)
    chosen.out.write_text(as_json(fit(learnt)), encoding="utf-8", newline="\n")
    print(f"{chosen.out.name} written")
    return 0


def read_out(report: Report, reading: Reading) -> Read:
    """Return what was read out of a report."""
    rows = muc4.rows_of(reading)
    right = [
        any(is_relaxed(row.words, gold) for entity in report.roles[row.role] for gold in entity)
        for row in rows
    ]
    alone = roles_of(reading)
    return Read(report, report_signs(reading), rows, right, alone)


def fit(reports: Sequence[Read]) -> muc4.Weights:
    """Return the weights fitted to reports."""
    relevant = {}
    for rest, part in _parted(reports):
        weights = _of_report(rest)
        for one in part:
            relevant[one.report.document.source] = muc4.relevance(one.signs, weights)
    roles = {role: _of_role(role, reports, relevant) for role in ROLES}
    return muc4.Weights(LEAST, _of_report(reports), roles)


def crossed(reports: Sequence[Read]) -> Iterator[str]:
    """Yield the figures of reports by weights that were not fitted to them."""
    found = []
    held = 0
    for rest, part in _parted(reports):
        weights = fit(rest)
        for one in part:
            relevant = muc4.relevance(one.signs, weights.report)
            held += (relevant >= 1 / 2) == one.is_relevant
            likely = muc4.chances(one.rows, relevant, weights)
            found.append((one.report, muc4.chosen(one.rows, likely, weights.least)))
    yield f"{len(reports)} reports, {held / len(reports):.1%} rightly told relevant or not"
    alone = [(one.report, dict(one.alone)) for one in reports]
    for title, pairs in (("claims alone", alone), ("fitted, crossed", found)):
        for measure in ("strict", "relaxed"):
            yield f"{title}, {measure}: " + ", ".join(_lines(figures(pairs, measure)))


def _lines(by_role: Mapping[str, Counts]) -> Iterator[str]:
    for role, c in by_role.items():
        yield f"{role} {c.precision or 0:.1%} {c.recall or 0:.1%} {c.f1 or 0:.1%}"


def as_json(weights: muc4.Weights) -> str:
    """Return weights as the text of weights.json, sorted by sign."""
    row = {
        "what": _WHAT,
        "least": weights.least,
        "report": dict(sorted(weights.report.items())),
        "roles": {role: dict(sorted(weights.roles[role].items())) for role in ROLES},
    }
    return json.dumps(row, ensure_ascii=False, indent=1) + "\n"


def _parted(reports: Sequence[Read]) -> Iterator[tuple[list[Read], list[Read]]]:
    """Yield the rest and each part of reports; a part without reports is left out."""
    for number in sorted({one.part for one in reports}):
        yield (
            [one for one in reports if one.part != number],
            [one for one in reports if one.part == number],
        )


def _of_report(reports: Sequence[Read]) -> dict[str, float]:
    held = [one.is_relevant for one in reports]
    return _fitted([one.signs for one in reports], held, _PENALTY_OF_REPORT)


def _of_role(role: str, reports: Iterable[Read], relevant: Mapping[str, float]) -> dict[str, float]:
    signs, right = [], []
    for one in reports:
        sign = {muc4.RELEVANCE: logit(relevant[one.report.document.source])}
        for row, held in zip(one.rows, one.right, strict=True):
            if row.role == role:
                signs.append({**row.signs, **sign})
                right.append(held)
    return _fitted(signs, right, _PENALTY_OF_ROLES)


def _fitted(
    signs: Sequence[Mapping[str, float]], held: Sequence[bool], penalty: float
) -> dict[str, float]:
    times = Counter(name for row in signs for name, value in row.items() if value)
    kept = [{name: v for name, v in row.items() if times[name] >= _RARE} for row in signs]
    weights = logistic.fitted(kept, held, penalty=penalty)
    return {name: round(w, 2) for name, w in weights.items() if abs(w) >= _SMALL}
