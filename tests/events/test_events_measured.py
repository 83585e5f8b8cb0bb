"""Same event or not: the pairs of stories.jsonl, beside a baseline of lemma and place."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from scored_events import Telling, halves, pairs, score, tellings


@pytest.fixture(scope="module")
def told() -> list[Telling]:
    return tellings(load(None), "stories")


def test_there_are_enough_pairs_of_either_kind(told: list[Telling]) -> None:
    same = [a.event == b.event for a, b in pairs(told)]
    assert len(same) >= 150
    assert min(sum(same), len(same) - sum(same)) >= 80


@pytest.mark.parametrize("half", ["tuned on", "not looked at"])
def test_events_are_found_surely_and_better_than_by_lemma_and_place(
    told: list[Telling], half: str
) -> None:
    stories = halves(told)[half]
    ours = score(told, baseline=False, stories=stories)
    plain = score(told, baseline=True, stories=stories)
    assert ours.precision >= 0.97
    assert ours.recall >= 0.8
    assert ours.f1 >= plain.f1 + 0.2
