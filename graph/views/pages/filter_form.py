"""The filters of a page, as its form shows them: what can be chosen, and how claims lie in time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from ...formats.dates import first_day, last_day
from ..telling.palette import palette

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..telling.ledger import Ledger

MOST_PERIODS = 48
"""Bars of the histogram at most; the unit of time grows until they are no more."""
MOST_CLAIMERS = 400
"""Names that the field of claimers offers, those with most claims; any other can be typed."""
HIGH = 26
"""Pixels of the highest bar."""
MONTHS = (1, 3, 12, 60, 120, 300, 1200, 12000)
"""Lengths of a period, once days are too many."""
CHOICES = (
    ("event", "What"),
    ("act", "Speech act"),
    ("certainty", "Certainty"),
    ("polarity", "Polarity"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: its label, its first and last day, how many claims touch it.

    ``high`` is its bar in pixels.
    """

    label: str
    first: str
    last: str
    claims: int
    high: float


@dataclass(frozen=True, slots=True)
class FilterForm:
    """What the form offers.

    ``kinds`` are keys and labels of actor groups, ``choices`` names, headings and values of the
    fields; ``undated`` counts the claims without any date.
    """

    kinds: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str, tuple[str, ...]], ...]
    claimers: tuple[str, ...]
    periods: tuple[Period, ...]
    undated: int

    @property
    def spans(self) -> list[tuple[str, str, str]]:
        """The periods as the page's script reads them: label, first day, last day."""
        return [(one.label, one.first, one.last) for one in self.periods]


def filter_form(ledger: Ledger) -> FilterForm:
    """Return the form that filters the claims of ``ledger``."""
    columns = ledger.columns
    values = columns["values"]
    used = {columns["actors"][actor][2] for actor in chain.from_iterable(columns["named"])}
    voices = Counter(columns["claimer"]).most_common(MOST_CLAIMERS)
    return FilterForm(
        kinds=tuple((group.key, group.label) for group in palette().actors if group.key in used),
        choices=tuple((name, heading, tuple(sorted(values[name]))) for name, heading in CHOICES),
        claimers=tuple(sorted(values["claimer"][number] for number, _ in voices)),
        periods=tuple(_periods(ledger.days, ledger.reported)),
        undated=sum(span is None for span in ledger.days),
    )


def _periods(
    days: Sequence[tuple[str, str] | None], reported: Sequence[tuple[str, str] | None]
) -> Iterator[Period]:
    """Yield the periods of all these spans; the bars count ``days``."""
    known = [span for span in days if span]
    ends = [span for span in (*known, *reported) if span]
    if not ends:
        return
    spans = _spans(min(first for first, _ in ends), max(last for _, last in ends))
    counts = [
        sum(first <= end and last >= start for first, last in known) for _, start, end in spans
    ]
    highest = max(counts)
    for (label, first, last), claims in zip(spans, counts, strict=True):
        high = round(max(HIGH * claims / highest, 1.5 if claims else 0), 1)
        yield Period(label, first, last, claims, high)


def _spans(first: str, last: str) -> list[tuple[str, str, str]]:
    """Return the periods from ``first`` to ``last``, of the shortest unit that is not too many."""
    start, end = (date.fromisoformat(day).toordinal() for day in (first, last))
    if end - start < MOST_PERIODS:
        days = [date.fromordinal(number).isoformat() for number in range(start, end + 1)]
        return [(day, day, day) for day in days]
    months = [int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last)]
    step = next(one for one in MONTHS if months[1] // one - months[0] // one < MOST_PERIODS)
    begin = months[0] // step * step
    return [_span(month, step) for month in range(begin, months[1] + 1, step)]


def _span(month: int, step: int) -> tuple[str, str, str]:
    """Return the period of ``step`` months from a month on, counted from the year nought."""
    after = month + step - 1
    ends = [f"{max(one // 12, 1):04}-{one % 12 + 1:02}" for one in (month, after)]
    years = [one[:4] for one in ends]
    labels = {1: ends[0], 3: f"{years[0]} Q{month % 12 // 3 + 1}", 12: years[0]}
    label = labels.get(step, f"{years[0]}–{years[1]}")
    return label, first_day(ends[0]), last_day(ends[1])
