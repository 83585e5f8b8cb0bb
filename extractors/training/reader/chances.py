"""The last steps: chances of parties, times, acts and claims, by text no network has learnt from.

All are fitted to the same passages. So that claims are weighed as those of any other text, what
is told of each half of the passages is told by chances fitted to the other half; these lie in the
working folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...language.pipeline import load
from ...reader.labels import (
    ACTS,
    CONFIDENCE,
    DATES,
    MANNERS,
    PARTIES,
    TIMES,
    chances_in,
    model,
)
from ...scoring.challenge.gold import read_challenge
from ..reading.passages import passages
from ..reading.scored.gold import gold_text
from ..reading.split import DEV, TEST, part_of, wide_conflicts
from .boosting import half_of, written
from .calibrate import crossed, fitted, reliability, rows_of, thresholds
from .side_by_side import rows_of_all
from .signed import judged_texts, rows_signed
from .weighing import (
    date_rows,
    fitted_dates,
    fitted_parties,
    fitted_times,
    party_rows,
    time_rows,
)
from .weighing_acts import act_rows, fitted_acts, fitted_manners, manner_rows

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language

    from ...reader.chance import Chance
    from ..reading.passages import Passage
    from .calibrate import Row as Judged
    from .weighing import Row

    Fit = Callable[[Sequence[Row]], dict[str, Chance]]

_HALVES: Final = (0, 1)
_DATED_AFTER: Final = 12
"""Later waves tell whose date a date is, those that the network has learnt from too: it learns
nothing of dates.
"""


def fit_chances(chosen: argparse.Namespace, folder: Path) -> None:
    """Run the steps that are asked for; write what they fit into ``folder``."""
    nlp, wide = load(), wide_conflicts(chosen.folder)
    dev, late, dated = [], [], []
    for one in passages(chosen.shared, chosen.folder):
        part = part_of(one.reading, wide)
        if part == DEV:
            dev.append(one)
        elif part != TEST and chosen.waves < one.reading.wave <= chosen.until:
            late.append(one)
        if part == DEV or (part != TEST and one.reading.wave > _DATED_AFTER):
            dated.append(one)
    if "weigh" in chosen.only:
        parties = rows_of_all(party_rows, [*dev, *late], nlp, chosen.workers)
        _keep(PARTIES, parties, fitted_parties, chosen.out, folder)
        _use(folder)
        times = rows_of_all(time_rows, [*dev, *late], nlp, chosen.workers)
        _keep(TIMES, times, fitted_times, chosen.out, folder)
        _use(folder)
        dates = rows_of_all(date_rows, dated, nlp, chosen.workers)
        _keep(DATES, dates, fitted_dates, chosen.out, folder)
        manners = rows_of_all(manner_rows, [*dev, *late], nlp, chosen.workers)
        _keep(MANNERS, manners, fitted_manners, chosen.out, folder)
        _use(folder)
        acts = rows_of_all(act_rows, [*dev, *late], nlp, chosen.workers)
        _keep(ACTS, acts, fitted_acts, chosen.out, folder)
    if "confidence" in chosen.only:
        _confidence(dev, late, chosen, folder, nlp)


def _keep(name: str, rows: Sequence[Row], fit: Fit, work: Path, folder: Path) -> None:
    """Write what is fitted to all rows, and what is fitted to all but a half."""
    for half in _HALVES:
        others = [row for row in rows if half_of(row.text) != half]
        _write(_part(work, half) / name, written(fit(others)))
    _write(folder / name, written(fit(rows)))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _part(work: Path, half: int) -> Path:
    return work / f"without-{half}"


def _use(folder: Path) -> None:
    """Let what is weighed be told by the chances in a folder, as far as there are any."""
    trained = model()
    if trained is not None:
        trained.parties.update(chances_in(folder / PARTIES))
        trained.times.update(chances_in(folder / TIMES))
        trained.dates.update(chances_in(folder / DATES))
        trained.manners.update(chances_in(folder / MANNERS))
        trained.acts.update(chances_in(folder / ACTS))


def _confidence(
    dev: Sequence[Passage],
    late: Sequence[Passage],
    chosen: argparse.Namespace,
    folder: Path,
    nlp: Language,
) -> None:
    _use(folder)
    signed = rows_of_all(rows_signed, judged_texts(chosen.shared), nlp, chosen.workers)
    short = [row for file in chosen.gold[:1] for row in rows_of(read_challenge(file), nlp)]
    rows = [*_passage_rows([*dev, *late], chosen, nlp), *signed, *short]
    own, whole = {one.id for one in dev}, {row.text for row in signed}
    judged = crossed(rows)
    for name, those in (("dev, passages", own), ("judged in whole documents", whole)):
        print(name)
        some = [one for one in judged if one[2].text in those]
        for line in (*reliability(some), *reliability(some, harm=True), *thresholds(some)):
            print(line)
    _write(folder / CONFIDENCE, written(fitted(rows)))


def _passage_rows(
    some: Sequence[Passage], chosen: argparse.Namespace, nlp: Language
) -> Iterator[Judged]:
    for half in _HALVES:
        _use(_part(chosen.out, half))
        texts = [gold_text(one) for one in some if half_of(one.id) == half]
        yield from rows_of_all(rows_of, texts, nlp, chosen.workers)
