"""What is fitted to parties, times and dates, and kept for each half of the texts."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="scikit-learn is not installed: nothing to fit with")

from allegata.extractors.reader.labels import PARTIES, chances_in
from allegata.extractors.training.reader import chances
from allegata.extractors.training.reader.boosting import half_of
from allegata.extractors.training.reader.side_by_side import rows_of_all
from allegata.extractors.training.reader.weighing import (
    DATE,
    Row,
    fitted_dates,
    fitted_parties,
    fitted_times,
)

NUMBERS = range(400)
SUBJECT = {"every word": 1.0, "agent": 0.5, "path=|nsubj": 1.0}
OBJECT = {"every word": 1.0, "agent": 0.5, "path=|obj": 1.0}
OBLIQUE = {"every word": 1.0, "agent": 0.5, "path=|obl": 1.0}
SIDES = ((SUBJECT, "agent"), (OBJECT, "patient"), (OBLIQUE, "place"))


def rows():
    """Return rows of equal chances by the network, whose path alone tells their side."""
    for number in NUMBERS:
        yield Row(f"text-{number // 4}", *SIDES[number % 3])


def test_what_the_network_leaves_open_the_tree_of_the_sentence_tells():
    by = fitted_parties(list(rows()))
    assert by["agent"](SUBJECT) > 0.9 > 0.1 > by["agent"](OBJECT)
    assert by["patient"](OBJECT) > 0.9 > 0.1 > by["patient"](SUBJECT)
    assert by["place"](OBLIQUE) > 0.9 > 0.1 > by["place"](OBJECT)


def test_each_time_but_the_past_has_a_chance():
    times = ("Past", "Ongoing", "Hypothetical", "Future")
    signs = {time: {"every event": 1.0, time: 1.0} for time in times}
    by = fitted_times([Row("a", signs[times[n % 4]], times[n % 4]) for n in NUMBERS])
    assert set(by) == {"Ongoing", "Hypothetical", "Future"}
    for time, chance in by.items():
        assert chance(signs[time]) > 0.8
        assert chance(signs["Past"]) < 0.2


def test_a_date_is_told_by_what_it_hangs_on():
    own = {"every date": 1.0, "rules: own clause": 1.0}
    other = {"every date": 1.0, "over acl:relcl": 1.0}
    signs = ((own, DATE), (other, None))
    by = fitted_dates([Row("a", *signs[number % 2]) for number in NUMBERS])
    assert set(by) == {DATE}
    assert by[DATE](own) > 0.9 > 0.1 > by[DATE](other)


def test_a_half_is_told_by_what_was_fitted_without_it(tmp_path):
    seen = []

    def fit(some):
        seen.append({half_of(row.text) for row in some})
        return fitted_parties(some)

    chances._keep(PARTIES, list(rows()), fit, tmp_path / "work", tmp_path)
    assert seen == [{1}, {0}, {0, 1}]
    for folder in (tmp_path, tmp_path / "work/without-0", tmp_path / "work/without-1"):
        assert set(chances_in(folder / PARTIES)) == {"agent", "patient", "place"}


def test_side_by_side_the_rows_come_in_the_order_of_the_texts():
    def rows_of(texts, nlp):
        return (nlp + text for text in texts)

    numbers = list(range(90))
    wanted = [100 + number for number in numbers]
    assert rows_of_all(rows_of, numbers, 100, 1) == wanted
    assert rows_of_all(rows_of, numbers, 100, 2) == wanted
