"""Same event or not: the pairs of both sets of stories, beside a baseline of lemma and place."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from scored_events import SETS, Telling, halves, pairs, score, tellings


@pytest.fixture(scope="module", params=SETS)
def told(request: pytest.FixtureRequest) -> list[Telling]:
    return tellings(load(None), request.param)


LEAST = {("stories", "tuned on"): (0.97, 0.8), ("stories", "not looked at"): (0.97, 0.9)}
LEAST |= {
    ("later_stories", "tuned on"): (0.97, 0.8),
    ("later_stories", "not looked at"): (0.9, 0.6),
}
"""The precision and the recall that events have at least, by set and half."""


def test_there_are_enough_pairs_of_either_kind(told: list[Telling]) -> None:
    same = [a.event == b.event for a, b in pairs(told)]
    assert len(same) >= 150
    assert min(sum(same), len(same) - sum(same)) >= 75


@pytest.mark.parametrize("half", ["tuned on", "not looked at"])
def test_events_are_found_surely_and_better_than_by_lemma_and_place(
    told: list[Telling], half: str, request: pytest.FixtureRequest
) -> None:
    stories = halves(told)[half]
    ours = score(told, baseline=False, stories=stories)
    plain = score(told, baseline=True, stories=stories)
    precision, recall = LEAST[request.node.callspec.params["told"], half]
    assert ours.precision >= precision
    assert ours.recall >= recall
    assert ours.f1 >= plain.f1 + 0.2
