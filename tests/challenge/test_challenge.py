"""The embedded pipeline on the project's own gold: floors, and a confidence that means something.

The floors stand a little under what is measured; they are raised when the reading improves.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from allegata.extractors import language
from allegata.extractors.language import EMBEDDED
from allegata.extractors.reading import read
from allegata.extractors.scoring.bins import by_confidence
from allegata.extractors.scoring.challenge import Verdict, attribute_accuracy, judge
from allegata.extractors.scoring.counts import Counts
from allegata.extractors.scoring.gold import read_challenge
from allegata.extractors.scoring.listing import errors
from allegata.extractors.scoring.summary import scorecard

GOLD = Path(__file__).with_name("claims.jsonl")
CORE_F1, FULL_F1 = 0.84, 0.80
ATTRIBUTES = {"claimer": 0.96, "polarity": 0.97, "temporality": 0.95}
FORBIDDEN = 10
"""How many forbidden rows may come out at most; each is an error that is known and counted."""

pytestmark = pytest.mark.skipif(
    not EMBEDDED.is_dir(), reason="the embedded pipeline is not built: see extractors/training"
)


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    nlp = language.load()
    return [judge(text, read(text.document, nlp).claims) for text in read_challenge(GOLD)]


def listing(verdicts: list[Verdict]) -> str:
    return scorecard(verdicts, listing=True).text()


def test_claims_are_read_as_well_as_before(verdicts: list[Verdict]) -> None:
    core = sum((verdict.core for verdict in verdicts), Counts())
    full = sum((verdict.full for verdict in verdicts), Counts())
    assert (core.f1 or 0) >= CORE_F1, listing(verdicts)
    assert (full.f1 or 0) >= FULL_F1, listing(verdicts)


@pytest.mark.parametrize(("attribute", "floor"), list(ATTRIBUTES.items()))
def test_an_attribute_is_right_as_often_as_before(
    attribute: str, floor: float, verdicts: list[Verdict]
) -> None:
    assert (attribute_accuracy(verdicts)[attribute].share or 0) >= floor, listing(verdicts)


def test_no_more_meanings_are_reversed_or_invented_than_before(verdicts: list[Verdict]) -> None:
    broken = [errors(verdict) for verdict in verdicts if verdict.broken]
    assert sum(verdict.broken for verdict in verdicts) <= FORBIDDEN, "\n".join(broken)


@pytest.mark.parametrize("match", ["core", "full"])
def test_a_surer_reading_is_right_more_often(match: str, verdicts: list[Verdict]) -> None:
    """Precision does not fall from bin to bin by more than one claim of the smaller bin."""
    right = [(getattr(found, match), found.claims) for found in by_confidence(verdicts)]
    for (low, fewer), (high, more) in pairwise(right):
        assert high / more >= low / fewer - 1 / min(fewer, more), listing(verdicts)
    (least, of_least), (most, of_most) = right[0], right[-1]
    assert most / of_most > least / of_least
