"""Chances of right and of harmful readings from their signs, fitted; whether they hold.

Two halves of the texts are each judged by chances fitted to the other, so that the table tells
of text not fitted to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...claims.assemble import segment_readings
from ...claims.signs import STRICTLY
from ...mentions.referents import Referents
from ...reader.chance import Chance
from ...reading import contexts
from ..reading.scored.gold import is_read
from .boosting import fitted_chance, half_of
from .sound import is_harmful_row, is_sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language

    from ...scoring.challenge.gold import GoldText

_BANDS: Final = 10
_TREES: Final = 170
_TIMES: Final = 4
_JUDGED: Final = 3
"""So many times a judged claim counts: who judges it in its document sees more than a passage."""

Chances = dict[str, Chance]
"""The chances of what is "sound" and of what is "harmful"."""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim made of a passage: its signs, whether it can be signed, whether it does harm."""

    text: str
    signs: Mapping[str, float]
    finer: Mapping[str, float]
    sound: bool
    harmful: bool


Judged = tuple[float, float, Row]
"""The chances that a row is sound and that it does harm, with the row."""


def rows_of(texts: Iterable[GoldText], nlp: Language) -> Iterator[Row]:
    """Yield a row for each claim of a type that readers wrote down, told or not."""
    for text in texts:
        for context in contexts(text.document, nlp, Referents(text.document.id)):
            for reading in segment_readings(context, every=True):
                if reading.learnt is None:
                    continue
                for claim in reading.claims:
                    if is_read(claim.event_type):
                        told = reading.weighed[claim.id]
                        judged = is_sound(claim, text), is_harmful_row(claim, text)
                        signs = {**told.signs, STRICTLY: 0.0}
                        yield Row(text.id, signs, told.finer, *judged)


def fitted(rows: Sequence[Row]) -> Chances:
    """Return the chance of a sound claim, and of one that does harm."""
    counted = [row for row in rows for _ in range(_JUDGED if row.signs.get(STRICTLY) else 1)]
    seen = [row.signs for row in counted], [row.finer for row in counted]
    return {
        "sound": fitted_chance(*seen, [row.sound for row in counted], _TREES, _TIMES),
        "harmful": fitted_chance(*seen, [row.harmful for row in counted], _TREES, _TIMES),
    }


def chances(row: Row, by: Chances) -> tuple[float, float]:
    """Return the chance that a row is sound, and that it does harm."""
    seen = {**row.signs, **row.finer}
    return by["sound"](seen), by["harmful"](seen)


def crossed(rows: Sequence[Row]) -> list[Judged]:
    """Return both chances of each row, as fitted to the texts of the other half."""
    halves: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        halves[half_of(row.text)].append(row)
    return [
        (*chances(row, by), row)
        for half, other in (halves, halves[::-1])
        for by in (fitted(other),)
        for row in half
    ]


def calibration_error(judged: Sequence[Judged], *, harm: bool = False) -> float:
    """Return the expected calibration error over ten bands of equal width (Naeini et al. 2015)."""
    return sum(
        len(band) * abs(_mean(c for c, _ in band) - _mean(held for _, held in band))
        for band in _bands(judged, harm=harm)
        if band
    ) / max(len(judged), 1)


def reliability(judged: Sequence[Judged], *, harm: bool = False) -> Iterator[str]:
    """Yield the reliability table: band, claims, mean chance, share that is sound (or harmful)."""
    yield f"{'risk' if harm else 'chance':10}{'claims':>8}{'mean':>8}{'held':>8}"
    for number, band in enumerate(_bands(judged, harm=harm)):
        if band:
            low = number / _BANDS
            mean, held = _mean(c for c, _ in band), _mean(held for _, held in band)
            name = f"{low:.1f}-{low + 1 / _BANDS:.1f}"
            yield f"{name:10}{len(band):8}{mean:8.2f}{held:8.2f}"
    yield f"calibration error {calibration_error(judged, harm=harm):.3f}"


def thresholds(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield for least chances and greatest risks how many rows are shown, how many are right."""
    yield f"{'least':8}{'risk':>8}{'shown':>8}{'sound':>8}{'harmful':>9}"
    for least in (step / 20 for step in range(20)):
        for most in (0.06, 0.08, 0.1, 0.12, 1.0):
            shown = [row for c, risk, row in judged if c >= least and risk <= most]
            if shown:
                sound, harm = _mean(r.sound for r in shown), _mean(r.harmful for r in shown)
                yield f"{least:<8.2f}{most:8.2f}{len(shown):8}{sound:8.3f}{harm:9.3f}"


def _bands(judged: Sequence[Judged], *, harm: bool) -> list[list[tuple[float, bool]]]:
    found: list[list[tuple[float, bool]]] = [[] for _ in range(_BANDS)]
    for sure, risk, row in judged:
        chance_, held = (risk, row.harmful) if harm else (sure, row.sound)
        found[min(int(chance_ * _BANDS), _BANDS - 1)].append((chance_, held))
    return found


def _mean(values: Iterable[float]) -> float:
    found = [float(value) for value in values]
    return sum(found) / len(found)
