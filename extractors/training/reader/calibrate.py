"""Weights of the signs of a right reading, by logistic regression; how well the chances hold.

Fitted by Newton's method with a small penalty on the squared weights. Two halves of the passages
are each judged with weights fitted to the other, so that the table tells of text not fitted to.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ...claims.assemble import segment_readings
from ...claims.signs import chance, signs
from ...mentions.referents import Referents
from ...reading import contexts
from ..reading.scored.gold import is_read
from .sound import is_harmful_row, is_sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language

    from ...scoring.challenge.gold import GoldText

_PENALTY, _STEPS = 1.0, 25
_BANDS: Final = 10
DECIMALS: Final = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A claim made of a passage: its signs, whether it can be signed, whether it does harm."""

    text: str
    signs: Mapping[str, float]
    sound: bool
    harmful: bool


def rows_of(texts: Iterable[GoldText], nlp: Language) -> Iterator[Row]:
    """Yield a row for each claim of a type that readers wrote down."""
    for text in texts:
        for context in contexts(text.document, nlp, Referents(text.document.id)):
            for reading in segment_readings(context):
                if reading.learnt is None:
                    continue
                for claim in reading.claims:
                    if is_read(claim.event_type):
                        told = (reading.trigger, reading.fillers, reading.learnt)
                        found = dict(signs(claim, *told, reading.chain or ()))
                        yield Row(
                            text.id, found, is_sound(claim, text), is_harmful_row(claim, text)
                        )


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """Return the weights of the signs, rounded."""
    names = sorted({name for row in rows for name in row.signs})
    x = np.array([[row.signs.get(name, 0.0) for name in names] for row in rows])
    y = np.array([float(row.sound) for row in rows])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (y - p) - _PENALTY * weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + _PENALTY * np.eye(len(names))
        weights = weights + np.linalg.solve(bend, slope)
    return {name: round(float(w), DECIMALS) for name, w in zip(names, weights, strict=True)}


def crossed(rows: Sequence[Row]) -> list[tuple[float, Row]]:
    """Return the chance of each row by weights fitted to the half of the passages without it."""
    halves: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        halves[hashlib.sha256(row.text.encode()).digest()[0] % 2].append(row)
    return [
        (chance(row.signs, weights), row)
        for half, other in (halves, halves[::-1])
        for weights in (fitted(other),)
        for row in half
    ]


def calibration_error(judged: Sequence[tuple[float, Row]]) -> float:
    """Return the expected calibration error over ten bands of equal width (Naeini et al. 2015)."""
    return sum(
        len(band) * abs(_mean(c for c, _ in band) - _mean(r.sound for _, r in band))
        for band in _bands(judged)
        if band
    ) / max(len(judged), 1)


def reliability(judged: Sequence[tuple[float, Row]]) -> Iterator[str]:
    """Yield the reliability table: band, claims, mean chance, share sound, share harmful."""
    yield f"{'chance':10}{'claims':>8}{'mean':>8}{'sound':>8}{'harmful':>9}"
    for number, band in enumerate(_bands(judged)):
        if band:
            low = number / _BANDS
            mean = _mean(c for c, _ in band)
            sound = _mean(row.sound for _, row in band)
            harm = _mean(row.harmful for _, row in band)
            name = f"{low:.1f}-{low + 1 / _BANDS:.1f}"
            yield f"{name:10}{len(band):8}{mean:8.2f}{sound:8.2f}{harm:9.2f}"
    yield f"calibration error {calibration_error(judged):.3f}"


def thresholds(judged: Sequence[tuple[float, Row]]) -> Iterator[str]:
    """Yield for each least chance how many rows are shown, and how many of them are right."""
    yield f"{'least':8}{'shown':>8}{'sound':>8}{'harmful':>9}"
    for least in (step / 20 for step in range(20)):
        shown = [row for c, row in judged if c >= least]
        if shown:
            sound, harm = _mean(r.sound for r in shown), _mean(r.harmful for r in shown)
            yield f"{least:<8.2f}{len(shown):8}{sound:8.3f}{harm:9.3f}"


def _bands(judged: Sequence[tuple[float, Row]]) -> list[list[tuple[float, Row]]]:
    found: list[list[tuple[float, Row]]] = [[] for _ in range(_BANDS)]
    for one in judged:
        found[min(int(one[0] * _BANDS), _BANDS - 1)].append(one)
    return found


def _mean(values: Iterable[float]) -> float:
    found = [float(value) for value in values]
    return sum(found) / len(found)
