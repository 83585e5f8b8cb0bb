"""How well the built-in reader does on read text, by source, beside how far readers agree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...reading import read
from ...scoring.challenge.judge import judge
from ...scoring.figures.counts import Counts
from .agreement import agreement, twins
from .gold import gold_text, is_read
from .passages import passages, second_readings
from .split import part_of, wide_conflicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language

    from ...scoring.challenge.gold import GoldText


@dataclass(slots=True)
class Score:
    """What came out of the texts of one source: core and full matches, and how many texts."""

    texts: int = 0
    core: Counts = field(default_factory=Counts)
    full: Counts = field(default_factory=Counts)

    def line(self, name: str) -> str:
        """Return a row of the table: percents of precision, recall and F1."""
        shares = " ".join(_percents(counts) for counts in (self.core, self.full))
        return f"{name:16}{self.texts:6}{self.core.gold:7}{self.core.predicted:10} {shares}"


HEAD = f"{'':16}{'texts':>6}{'gold':>7}{'predicted':>10}" + "".join(
    f" {kind:>6}{'P':>6}{'R':>6}{'F1':>6}" for kind in ("core", "full")
)


def gold_of(part: str, shared: Path, folder: Path) -> Iterator[GoldText]:
    """Yield the first readings of a part as gold texts."""
    wide = wide_conflicts(folder)
    every = passages(shared, folder)
    return (gold_text(one) for one in every if part_of(one.reading, wide) == part)


def score(texts: Iterable[GoldText], nlp: Language) -> dict[str, Score]:
    """Return the score of each source, in alphabetical order."""
    found = defaultdict[str, Score](Score)
    for text in texts:
        verdict = judge(text, read(text.document, nlp).claims, scored_type=is_read)
        row = found[text.phenomenon]
        row.texts += 1
        row.core += verdict.core
        row.full += verdict.full
    return dict(sorted(found.items()))


def score_lines(part: str, shared: Path, folder: Path, nlp: Language) -> Iterator[str]:
    """Yield the table of a part, then the agreement of readers, the last round only."""
    rows, total = score(gold_of(part, shared, folder), nlp), Score()
    yield HEAD
    for name, row in rows.items():
        yield row.line(name)
        total.texts += row.texts
        total.core += row.core
        total.full += row.full
    yield total.line("all")
    pairs = twins(passages(shared, folder), second_readings(shared, folder))
    last = max(second.reading.wave for _, second in pairs)
    sums = agreement(pair for pair in pairs if pair[1].reading.wave == last)
    core, full = (sums.f1(sums.agreed[name]) for name in ("core", "full"))
    yield f"two readers agree: core F1 {core:.1f}, full F1 {full:.1f} ({sums.passages} passages)"


def _percents(counts: Counts) -> str:
    shares = (counts.precision, counts.recall, counts.f1)
    return f"{counts.right:6}" + "".join(f"{100 * (share or 0):6.1f}" for share in shares)
