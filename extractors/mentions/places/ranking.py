"""Rank what a name may stand for by a log-linear model over the table of features.

The weights of ``weights.jsonl`` are fitted by ``extractors.training.places.fit``. A document is
gone through twice: what each name is likely to be by itself, then beside what the others are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, Final

from . import gazetteer
from .features import OWN, SHARED, Case, company, own_features, shared_features
from .setting import setting_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ....ontology.records import Document
    from .place import Place
    from .setting import Named, Setting

SURE: Final = 0.5
"""Below this the likeliest place is not taken for the one that is meant."""

_TOLD: Final = 3
_AGAIN: Final = 2
_AT_MOST: Final = 60
"""Names of a document that are weighed as each other's company."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its probability among the candidates, and what spoke most for it."""

    place: Place
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature is worth: ``alone`` at the first pass, ``among`` others at the second."""

    alone: tuple[float, ...]
    among: tuple[float, ...]


@cache
def weights() -> Weights:
    """Return the fitted weights in the order of the table of features."""
    text = files(__package__).joinpath("weights.jsonl").read_text(encoding="utf-8")
    rows = {row["feature"]: row for row in map(json.loads, text.splitlines())}
    return Weights(
        tuple(float(rows[name]["alone"]) for name in OWN),
        tuple(float(rows[name]["among"]) for name in (*OWN, *SHARED)),
    )


class Ranking:
    """Ranks the names of one document, whose other names were weighed once."""

    __slots__ = ("_others", "setting")

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        told = [(name, _cases(name, setting)) for name in _distinct(setting)]
        self._others = company(self._weighed(told, lambda _, own: own, weights().alone))
        for _ in range(_AGAIN):
            self._others = company(self._weighed(told, self._row, weights().among))

    def rank(self, name: Named) -> tuple[Ranked, ...]:
        """Return what ``name`` may stand for here, the likeliest first; () for no candidate."""
        rows = self.table(name)
        scores = _softmax([_dot(row, weights().among) for row in rows])
        means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        average = means if len(rows) > 1 else [0.0] * len(means)
        found = [
            Ranked(place, score, _reason(row, average))
            for place, score, row in zip(name.places, scores, rows, strict=True)
        ]
        return tuple(sorted(found, key=_order))

    def table(self, name: Named) -> list[list[float]]:
        """Return all features, a row for each place that ``name`` may stand for."""
        return [self._row(*case) for case in _cases(name, self.setting)]

    def _row(self, case: Case, own: list[float]) -> list[float]:
        return own + shared_features(case, self._others)

    def _weighed(
        self,
        told: Iterable[tuple[Named, list[tuple[Case, list[float]]]]],
        row: Callable[[Case, list[float]], list[float]],
        by: Sequence[float],
    ) -> Iterator[tuple[str, Place, float]]:
        """Yield the distinct names of the document with each likely place and its probability.

        A state that is named by its people alone ("Lebanese troops") is sure company.
        """
        for state in self._named_by_people():
            yield state, gazetteer.state_place(state), 1.0
        for name, cases in told:
            scores = _softmax([_dot(row(*case), by) for case in cases])
            for place, score in zip(name.places, scores, strict=True):
                if score >= 1 / _AT_MOST:
                    yield name.key, place, score

    def _named_by_people(self) -> list[str]:
        named = {p.state for name in self.setting.names for p in name.places if p.is_state}
        return sorted(set(self.setting.states) - named)


@lru_cache(maxsize=2)
def ranking_of(document: Document) -> Ranking:
    """Return what ranks the names of ``document``, made once for all its segments."""
    return Ranking(setting_of(document))


def _cases(name: Named, setting: Setting) -> list[tuple[Case, list[float]]]:
    """Return what ``name`` may stand for, each with its own features."""
    cases = (Case(name, place, setting) for place in name.places)
    return [(case, own_features(case)) for case in cases]


def _distinct(setting: Setting) -> list[Named]:
    """Return one mention of each name, one that is said to lie in something where there is one."""
    seen: dict[str, Named] = {}
    for name in setting.names:
        if name.key not in seen or (name.inside and not seen[name.key].inside):
            seen[name.key] = name
    return list(seen.values())[:_AT_MOST]


def is_sure(ranked: Sequence[Ranked]) -> bool:
    """Tell whether the first of ``ranked`` is to be taken for the place that is meant.

    A town and its province of the same name are not in each other's way.
    """
    if not ranked:
        return False
    first = ranked[0].place
    nested = (r for r in ranked if r.place.lies_in(first) or first.lies_in(r.place))
    return ranked[0].score + sum(r.score for r in nested) >= SURE


def _softmax(values: list[float]) -> list[float]:
    top = max(values, default=0.0)
    powers = [exp(value - top) for value in values]
    total = sum(powers)
    return [power / total for power in powers]


def _dot(row: Sequence[float], by: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(row, by, strict=True))


def _reason(row: Sequence[float], average: Sequence[float]) -> str:
    """Return the features that speak most for a candidate, against the average one."""
    told = zip((*OWN, *SHARED), row, average, weights().among, strict=True)
    gains = sorted((-((own - mean) * weight), name) for name, own, mean, weight in told)
    most = [name for gain, name in gains[:_TOLD] if gain < -0.1]
    return ", ".join(most) or "the only one of that name"


def _order(ranked: Ranked) -> tuple[float, str, str]:
    return -ranked.score, ranked.place.state or "", ranked.place.geonames_id or ""
