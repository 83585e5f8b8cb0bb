from __future__ import annotations

import pytest
from allegata.graph.formats.dates import bounds, first_day, last_day, overlap, stated


def test_a_bare_year_spans_the_year() -> None:
    assert bounds("2012", None) == ("2012-01-01", "2012-12-31")


def test_a_month_ends_on_its_last_day_in_leap_years_too() -> None:
    assert (last_day("2012-02"), last_day("2013-02")) == ("2012-02-29", "2013-02-28")


def test_a_range_keeps_the_precision_of_both_ends() -> None:
    assert bounds("2011", "2012-06") == ("2011-01-01", "2012-06-30")
    assert stated("2011", "2012-06") == "2011/2012-06"


def test_an_unknown_date_bounds_nothing() -> None:
    assert bounds(None, None) == (None, None)
    assert stated(None, None) is None


def test_an_unknown_bound_excludes_nothing() -> None:
    assert overlap((None, None), ("2012-01-01", "2012-01-01"))
    assert overlap(("2011-01-01", None), ("2012-01-01", "2012-01-01"))


def test_spans_that_do_not_touch_do_not_overlap() -> None:
    assert not overlap(bounds("2011", None), bounds("2012", None))
    assert not overlap(bounds("2012", None), bounds("2011", None))


@pytest.mark.parametrize("date", ["last May", "2012-13", "2012-00", "2012-05-32", "12"])
def test_what_is_no_date_is_refused_by_name(date: str) -> None:
    with pytest.raises(ValueError, match=date):
        first_day(date)
