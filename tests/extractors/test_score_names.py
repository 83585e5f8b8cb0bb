from __future__ import annotations

import pytest
from allegata.extractors.scoring.challenge.names import match, same
from allegata.extractors.scoring.figures.counts import Accuracy, Counts, of_sets
from allegata.extractors.scoring.public.countries import of_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Army", "army"),
        ("Narvia’s army", "Narvia army"),
        ("its soldiers", "soldiers"),
        ("the militias' camp", "militias camp"),
        ("U.S.", "US"),
        ("their", "Their"),
    ],
)
def test_names_are_the_same_but_for_case_articles_and_possessives(left: str, right: str) -> None:
    assert same(left, right)
    assert match(left, right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("four nurses", "nurses", True),
        ("nurses", "four nurses", True),
        ("Warsame", "Amina Warsame", True),
        ("Narvia", "Narvian army", False),
        ("army", "the second mountain army", False),
        ("mountain army", "the second mountain army of Narvia", False),
        ("army", "rebels", False),
        ("", "army", False),
        ("", "", False),
    ],
)
def test_a_name_matches_one_of_which_it_makes_up_half(
    left: str, right: str, expected: bool
) -> None:
    assert match(left, right) is expected
    if expected:
        assert not same(left, right)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Syrian government forces", "SYR"),
        ("U.S. forces", "USA"),
        ("told us nothing", None),
        ("Beijing", "CHN"),
        ("United Nations", "IGO"),
        ("the fishermen", None),
        ("", None),
    ],
)
def test_a_name_speaks_of_the_country_it_names(name: str, code: str | None) -> None:
    assert of_name(name) == code


def test_figures_without_cases_are_absent_and_not_zero() -> None:
    assert Counts().f1 is None
    assert Counts(0, 0, 3).precision is None
    assert Counts(0, 0, 3).f1 == 0.0
    assert Accuracy().share is None


def test_sets_are_counted_by_their_common_members() -> None:
    assert of_sets("ab", "bcd") == Counts(1, 2, 3)
