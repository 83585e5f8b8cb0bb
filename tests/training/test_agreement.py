"""How far two readers of one passage agree."""

from __future__ import annotations

import pytest
from allegata.extractors.training.reading.documents import Document
from allegata.extractors.training.reading.passages import Passage
from allegata.extractors.training.reading.records import (
    StandOff,
    WrittenClaim,
)
from allegata.extractors.training.reading.scored.agreement import Agreement, agreement
from allegata.extractors.training.reading.spans import Span


def claim(start: int, **changes: object) -> WrittenClaim:
    told = {
        "trigger": Span(start, start + 7),
        "type": "Shelling",
        "act": "Report",
        "polarity": "Positive",
        "certainty": "Certain",
        "temporality": "Past",
        "claimers": ("DOCUMENT",),
        "roles": {"agent": (Span(0, 8),), "target": (Span(17, 21),)},
    }
    return WrittenClaim(**{**told, **changes})  # type: ignore[arg-type]


def read_twice(first: list[WrittenClaim], second: list[WrittenClaim]) -> Agreement:
    document = Document("toy:1", "The army shelled Homs and Hama. The army shelled it again.")
    one = StandOff("a", "toy", "toy:1", 0, 58, "a", 3, None, tuple(first))
    other = StandOff("b", "toy", "toy:1", 0, 58, "b", 3, None, tuple(second), twin="a")
    return agreement([(Passage(one, document), Passage(other, document))])


def test_agreement_compares_words_containment_counts_and_articles_do_not() -> None:
    mine = claim(9)
    theirs = claim(9, roles={"agent": (Span(4, 8),), "victim": (Span(17, 30),)})
    sums = read_twice([mine], [theirs])
    assert (sums.paired, sums.agreed["core"], sums.agreed["full"]) == (1, 1, 1)


def test_agreement_counts_what_one_reader_alone_has() -> None:
    other = claim(41, roles={"agent": (Span(32, 40),)})
    sums = read_twice([claim(9), other], [claim(9, temporality="Ongoing", roles={})])
    assert sums.f1(sums.paired) == pytest.approx(200 / 3)
    assert sums.share("agent") == 0
    assert sums.share("temporality") == 0
    assert sums.share("type") == 100
    assert sums.agreed["core"] == sums.agreed["full"] == 0


def test_a_claim_in_doubt_is_not_compared() -> None:
    sums = read_twice([claim(9, doubt="which")], [claim(9)])
    assert (sums.first, sums.second, sums.paired) == (0, 1, 0)
