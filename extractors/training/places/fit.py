"""Fit the weights by which namesakes are told apart, on the tuning halves of LGL and GeoVirus.

    python -m allegata.extractors.training.places.fit ../shared/data/geo

writes ``weights.jsonl`` of ``extractors/mentions/places``: a conditional logit (one softmax over
the candidates of each name), by gradient descent on all names at once, with a weight decay. The
first pass is fitted on the features of ``OWN``, then the second on all, beside the first's answers.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from ...mentions.places import ranking
from ...mentions.places.features import OWN, SHARED, Case, own_features
from ...mentions.places.place import distance
from ...mentions.places.setting import setting_of
from ...scoring.public.geo_gold import read_geo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ...mentions.places.setting import Named, Setting
    from ...scoring.public.geo_gold import GoldText, Toponym

TARGET: Final = Path(__file__).parents[2] / "mentions" / "places" / "weights.jsonl"
_STEPS: Final = 3000
_ROUNDS: Final = 1
_RATE: Final = 0.5
_DECAY: Final = 3e-4
_SAME: Final = 50.0
"""Without a number in the gold, the nearest candidate within so many km is meant."""

_AGAINST: Final = frozenset(
    {"what follows lies elsewhere", "word of another kind", "is a first-level division"}
)
_LEAST: Final = {"is listed": 1.0, "is listed and the largest": 1.5, "its state is named": 1.0}
"""Worth of the lexicon in reporting on conflict, which local American news cannot tell."""

Table = list[list[float]]
Question = tuple[Table, int]
"""The features of the candidates of one name, and which of them is right."""


def fit(questions: list[Question], names: Sequence[str]) -> list[float]:
    """Return the weights of the features ``names`` that make the right candidates likeliest.

    Evidence keeps its sign: what is meant to speak for a candidate never speaks against it.
    """
    free = {name for name in names if name in _AGAINST or name.startswith("is a ")} - {*_LEAST}
    lowest = np.array([-np.inf if name in free else _LEAST.get(name, 0.0) for name in names])
    highest = np.array([0.0 if name in _AGAINST else np.inf for name in names])
    rows = np.array([row for table, _ in questions for row in table])
    sizes = [len(table) for table, _ in questions]
    starts = np.cumsum([0, *sizes[:-1]])
    right = starts + np.array([index for _, index in questions])
    owner = np.repeat(np.arange(len(sizes)), sizes)
    weights, speed = np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        scores = rows @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        shares = powers / np.add.reduceat(powers, starts)[owner]
        gradient = (shares @ rows - rows[right].sum(axis=0)) / len(sizes) + _DECAY * weights
        speed = 0.9 * speed - _RATE * gradient
        weights = np.clip(weights + speed, lowest, highest)
    return [round(float(weight), 3) for weight in weights]


def questions(texts: list[GoldText], features: Callable[[Named, Setting], Table]) -> list[Question]:
    """Return what is asked of the model: gold names whose right place is among the candidates."""
    return [question for text in texts for question in _of_text(text, features)]


def _of_text(text: GoldText, features: Callable[[Named, Setting], Table]) -> Iterator[Question]:
    around = setting_of(text.document)
    for toponym in text.toponyms:
        name = around.at(toponym.start, toponym.end)
        right = _right(name, toponym)
        if right is not None and len(name.places) > 1:
            yield features(name, around), right


def _right(name: Named, toponym: Toponym) -> int | None:
    if toponym.point is None:
        return None
    for index, place in enumerate(name.places):
        if toponym.geonames_id is not None and place.geonames_id == toponym.geonames_id:
            return index
    if toponym.geonames_id is not None:
        return None
    away = [
        (distance((p.lat, p.long), toponym.point), -p.population, index)
        for index, p in enumerate(name.places)
        if p.lat is not None and p.long is not None
    ]
    nearest = min(away, default=(_SAME, 0, 0))
    return nearest[2] if nearest[0] < _SAME else None


def _own(name: Named, around: Setting) -> Table:
    return [own_features(Case(name, place, around)) for place in name.places]


def write(alone: list[float], among: list[float]) -> None:
    """Write the weights, a row for each feature."""
    padded = [*alone, *([None] * len(SHARED))]
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        for name, first, second in zip((*OWN, *SHARED), padded, among, strict=True):
            row = {"feature": name, "alone": first, "among": second}
            file.write(json.dumps(row) + "\n")
    ranking.weights.cache_clear()


def main() -> None:
    """Fit on the folder given, and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    texts = [text for text in read_geo(parser.parse_args().folder) if text.is_tuning]
    alone = fit(questions(texts, _own), tuple(OWN))
    write(alone, [*alone, *([0.0] * len(SHARED))])
    for _ in range(_ROUNDS):  # the company of a name is weighed by the weights of the round before
        asked = questions(texts, lambda name, around: ranking.Ranking(around).table(name))
        write(alone, fit(asked, (*OWN, *SHARED)))
    print(f"{len(texts)} documents, {len(asked)} names with namesakes; wrote {TARGET.name}")


if __name__ == "__main__":
    main()
