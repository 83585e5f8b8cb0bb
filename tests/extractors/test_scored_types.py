"""Types that judge are scored as one with the neutral types above them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.scoring.challenge.judge import by_type, judge
from allegata.extractors.scoring.challenge.scored_types import folded, is_scored
from judged import READ, gold


@pytest.mark.parametrize(
    ("event_type", "scored"),
    [
        ("ArbitraryDetention", "Detention"),
        ("UnfairTrial", "Trial"),
        ("UnlawfulKilling", "Killing"),
        ("MassKilling", "MassKilling"),
        ("MobViolence", "Riot"),
        ("Torture", "Torture"),
    ],
)
def test_a_type_is_scored_as(event_type: str, scored: str) -> None:
    assert folded(event_type) == scored
    assert is_scored(event_type)


@pytest.mark.parametrize("event_type", ["Attack", "Coup", "Genocide", "Meeting", "Nonsense"])
def test_what_the_gold_does_not_list_is_not_scored(event_type: str) -> None:
    assert not is_scored(event_type)


def test_an_old_gold_row_accepts_the_neutral_type_and_the_judging_one() -> None:
    row = {"event_type": ["ArbitraryDetention"], "agent": [["Narvian soldiers"]]}
    for event_type in ("Detention", "ArbitraryDetention"):
        verdict = judge(gold(row), [replace(READ, event_type=event_type)])
        assert (verdict.core.right, verdict.core.predicted) == (1, 1)
        assert list(by_type([verdict])) == ["Detention"]
