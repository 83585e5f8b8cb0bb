"""Score places against LGL and GeoVirus: which place a name means, and which names are places.

Texts are parted by the hash of their text: weights are fitted on the *tuning* half, the *other*
half is out of view. *Given the names* asks of each gold name alone which place it is; *read* takes
the mentions of the whole reading, a name that was not found being wrong. *Exact* is the same
GeoNames number (LGL alone has one), *within 161 km* (100 miles) the usual tolerance; a place of the
same number is 0 km away, since a country is no point. Unplaced names have no error in km.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean, median
from typing import TYPE_CHECKING, NamedTuple

from ...mentions.places.place import distance
from ...mentions.places.ranking import is_sure, ranking_of
from ..figures.counts import Counts, ratio
from ..figures.sheets import PRF_COLUMNS, Scorecard, Sheet, prf
from .geo_gold import NAMES, read_geo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from ....ontology.records import Location, Reading
    from ...mentions.places.place import Place
    from ..figures.sheets import Cell
    from .geo_gold import GoldText, Toponym
    from .selection import Reader, Selection

TOLERANCE = 161.0
HALVES = {"tuning": True, "other": False}
PUBLISHED = (
    "published (Mordecai 3, 2026), given the names: exact 79.4 LGL, 84.3 TR-News, 90.1 GeoWebNews;",
    "within 161 km 82.7 / 87.3 / 94.1; country 97.4 to 97.9",
)


class Answer(NamedTuple):
    """What a name was placed at: a GeoNames number and a point, each None where not told.

    ``listed`` tells that the right number was among the candidates.
    """

    geonames_id: str | None = None
    point: tuple[float, float] | None = None
    listed: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A gold toponym and the answer to it; None where the name was not found at all."""

    gold: Toponym
    answer: Answer | None

    @property
    def error(self) -> float | None:
        """The km between the answer and the gold; None without an answer."""
        if self.answer is None or self.gold.point is None:
            return None
        if self.is_exact:
            return 0.0
        return distance(self.answer.point, self.gold.point) if self.answer.point else None

    @property
    def is_exact(self) -> bool:
        """Whether the GeoNames numbers are the same."""
        known = self.answer is not None and self.gold.geonames_id is not None
        return (
            known and self.answer is not None and self.answer.geonames_id == self.gold.geonames_id
        )


def scorecard(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    """Score the folder of LGL and GeoVirus."""
    texts = read_geo(path)
    chosen = list(selection.of(texts, lambda text: text.document.source))
    asked = {text.document.source: _asked(text, _ranked) for text in chosen}
    base = {text.document.source: _asked(text, _most_populous) for text in chosen}
    readings = {text.document.source: read(text.document) for text in chosen}
    met = {text.document.source: _met(text, readings[text.document.source]) for text in chosen}
    sheets = (
        Sheet("given the names", _PLACED_COLUMNS, _rows(chosen, asked)),
        Sheet("given the names, where sure", _PLACED_COLUMNS, _rows(chosen, _sure(asked))),
        Sheet("always the most populous", _PLACED_COLUMNS, _rows(chosen, base)),
        Sheet("read", _PLACED_COLUMNS, _rows(chosen, met)),
        Sheet("names found", ("set", *PRF_COLUMNS), _found(chosen, readings)),
    )
    errors = tuple(_listing(text, asked[text.document.source]) for text in chosen)
    return Scorecard("geo", PUBLISHED, sheets, errors if listing else ())


def _asked(text: GoldText, choose: Callable[[GoldText, Toponym], Answer]) -> list[Placed]:
    return [Placed(gold, choose(text, gold)) for gold in text.toponyms if gold.point is not None]


def _ranked(text: GoldText, gold: Toponym) -> Answer:
    ranking = ranking_of(text.document)
    found = ranking.rank(ranking.setting.at(gold.start, gold.end))
    if not found:
        return Answer()
    listed = any(ranked.place.geonames_id == gold.geonames_id for ranked in found)
    return _answer(found[0].place, listed=listed, sure=is_sure(found))


def _most_populous(text: GoldText, gold: Toponym) -> Answer:
    places = ranking_of(text.document).setting.at(gold.start, gold.end).places
    listed = any(place.geonames_id == gold.geonames_id for place in places)
    best = max(places, key=lambda place: place.population, default=None)
    return _answer(best, listed=listed, sure=True) if best else Answer()


def _answer(place: Place, *, listed: bool, sure: bool) -> Answer:
    return Answer(place.geonames_id, _point(place), listed, sure)


def _point(place: Place | Location) -> tuple[float, float] | None:
    if place.lat is None or place.long is None:
        return None
    return place.lat, place.long


def _sure(asked: dict[str, list[Placed]]) -> dict[str, list[Placed]]:
    return {
        source: [one for one in placed if one.answer is not None and one.answer.sure]
        for source, placed in asked.items()
    }


def _met(text: GoldText, reading: Reading) -> list[Placed]:
    """Pair each gold name with the mention that shares most characters with it."""
    locations = {location.id: location for location in reading.locations}
    placed = []
    for gold in text.toponyms:
        over = [
            (min(m.end, gold.end) - max(m.start, gold.start), m.id)
            for m in reading.mentions
            if m.start < gold.end and gold.start < m.end and m.id in locations
        ]
        best = max(over, default=None, key=lambda pair: (pair[0], str(pair[1])))
        location = locations[str(best[1])] if best else None
        answer = Answer(location.geonames_id, _point(location)) if location else None
        placed.append(Placed(gold, answer))
    return [one for one in placed if one.gold.point is not None]


_PLACED_COLUMNS = (
    "set", "names", "exact", "right is listed", "within 161 km", "placed", "mean km", "median km",
)  # fmt: skip


def _rows(
    chosen: Sequence[GoldText], by_text: dict[str, list[Placed]]
) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        _row(label, [one for text in texts for one in by_text[text.document.source]])
        for label, texts in _parts(chosen)
    )


def _row(label: str, placed: Sequence[Placed]) -> tuple[Cell, ...]:
    numbered = [one for one in placed if one.gold.geonames_id is not None]
    errors = [one.error for one in placed if one.error is not None]
    return (
        label,
        len(placed),
        ratio(sum(one.is_exact for one in numbered), len(numbered)),
        ratio(sum(one.answer is not None and one.answer.listed for one in numbered), len(numbered)),
        ratio(sum(error <= TOLERANCE for error in errors), len(placed)),
        ratio(len(errors), len(placed)),
        round(fmean(errors)) if errors else None,
        round(median(errors)) if errors else None,
    )


def _parts(chosen: Sequence[GoldText]) -> Iterator[tuple[str, list[GoldText]]]:
    """Yield the halves of each set with their names."""
    for name in NAMES:
        for half, is_tuning in HALVES.items():
            texts = [t for t in chosen if t.name == name and t.is_tuning is is_tuning]
            if texts:
                yield f"{name}, {half}", texts


def _found(
    chosen: Sequence[GoldText], readings: dict[str, Reading]
) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        prf(label, sum((_spans(text, readings[text.document.source]) for text in texts), Counts()))
        for label, texts in _parts(chosen)
    )


def _spans(text: GoldText, reading: Reading) -> Counts:
    """Count names that overlap, each used once."""
    free = [(m.start, m.end) for m in reading.mentions if m.kind == "Location"]
    predicted, right = len(free), 0
    for gold in text.toponyms:
        hit = next((span for span in free if span[0] < gold.end and gold.start < span[1]), None)
        if hit is not None:
            free.remove(hit)
            right += 1
    return Counts(right, predicted, len(text.toponyms))


def _listing(text: GoldText, placed: Sequence[Placed]) -> str:
    lines = [f"== {text.document.source}"]
    for one in placed:
        far = one.error is None or one.error > TOLERANCE
        if far or (one.gold.geonames_id and not one.is_exact):
            answer = one.answer or Answer()
            km = "nowhere" if one.error is None else f"{one.error:.0f} km off"
            lines.append(
                f"  {one.gold.start:>6} {one.gold.text!r}: {answer.geonames_id} for"
                f" {one.gold.geonames_id}, {km}{'' if answer.listed else ', right one not listed'}"
            )
    return "\n".join([*lines, ""])
