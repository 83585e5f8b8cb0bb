"""The embedded pipeline on the project's own gold: floors, and a confidence that means something.

The floors stand a little under what is measured; they are raised when the reading improves.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from allegata.extractors.language import pipeline as language
from allegata.extractors.language.pipeline import EMBEDDED
from allegata.extractors.reading import read
from allegata.extractors.scoring.challenge.bins import by_confidence
from allegata.extractors.scoring.challenge.gold import read_challenge
from allegata.extractors.scoring.challenge.judge import Verdict, attribute_accuracy, judge
from allegata.extractors.scoring.challenge.listing import errors
from allegata.extractors.scoring.figures.counts import Counts
from allegata.extractors.scoring.figures.summary import scorecard
from allegata.graph.claims.shown import is_shown

FOLDER = Path(__file__).parent


class Floor(NamedTuple):
    """What a set of texts must reach: F1, shares of right attributes, broken rows at most.

    A forbidden row that comes out is an error that is known and counted; ``shown`` are those
    among the rows that are shown by default.
    """

    core: float
    full: float
    claimer: float
    polarity: float
    temporality: float
    forbidden: int
    shown: int


FLOORS = {
    "claims.jsonl": Floor(0.90, 0.87, 0.96, 0.97, 0.95, 6, 2),
    "claims_second.jsonl": Floor(0.76, 0.70, 0.92, 0.96, 0.95, 17, 5),
}

pytestmark = pytest.mark.skipif(
    not EMBEDDED.is_dir(), reason="the embedded pipeline is not built: see extractors/training"
)


@pytest.fixture(scope="module")
def judged() -> dict[str, list[Verdict]]:
    nlp = language.load()
    return {
        name: [
            judge(text, read(text.document, nlp).claims) for text in read_challenge(FOLDER / name)
        ]
        for name in FLOORS
    }


@pytest.fixture(params=list(FLOORS))
def gold(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def verdicts(judged: dict[str, list[Verdict]], gold: str) -> list[Verdict]:
    return judged[gold]


def listing(verdicts: list[Verdict]) -> str:
    return scorecard(verdicts, listing=True).text()


def test_claims_are_read_as_well_as_before(verdicts: list[Verdict], gold: str) -> None:
    core = sum((verdict.core for verdict in verdicts), Counts())
    full = sum((verdict.full for verdict in verdicts), Counts())
    assert (core.f1 or 0) >= FLOORS[gold].core, listing(verdicts)
    assert (full.f1 or 0) >= FLOORS[gold].full, listing(verdicts)


@pytest.mark.parametrize("attribute", ["claimer", "polarity", "temporality"])
def test_an_attribute_is_right_as_often_as_before(
    attribute: str, verdicts: list[Verdict], gold: str
) -> None:
    share = attribute_accuracy(verdicts)[attribute].share or 0
    assert share >= getattr(FLOORS[gold], attribute), listing(verdicts)


def test_no_more_meanings_are_reversed_or_invented_than_before(
    verdicts: list[Verdict], gold: str
) -> None:
    broken = [errors(verdict) for verdict in verdicts if verdict.broken]
    assert sum(verdict.broken for verdict in verdicts) <= FLOORS[gold].forbidden, "\n".join(broken)
    shown = [row for one in verdicts for row, claim in one.violations if is_shown(claim)]
    assert len(shown) <= FLOORS[gold].shown, "\n".join(broken)


@pytest.mark.parametrize("match", ["core", "full"])
def test_a_surer_reading_is_right_more_often(match: str, judged: dict[str, list[Verdict]]) -> None:
    """Precision does not fall from bin to bin by more than one claim of the smaller bin.

    A bin of fewer than 20 claims tells nothing.
    """
    verdicts = [verdict for found in judged.values() for verdict in found]
    bins = [found for found in by_confidence(verdicts) if found.claims >= 20]
    assert len(bins) > 1
    right = [(getattr(found, match), found.claims) for found in bins]
    for (low, fewer), (high, more) in pairwise(right):
        assert high / more >= low / fewer - 1 / min(fewer, more), listing(verdicts)
    (least, of_least), (most, of_most) = right[0], right[-1]
    assert most / of_most > least / of_least
