"""Dates that say that nobody knows the date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.mentions.times.find import read as read_times
from allegata.extractors.sources.segmentation.dating.dates import iso_line, iso_value
from opened import only_document, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "value",
    [
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "0000-00-00",
        "0001",
        "9999-12-31",
        "1970-01-01T00:00:00+00:00",
        "1900-01-01T00:00",
        "1900-01-01",
        "1970-01-01",
        "1 January 0001",
    ],
)
def test_the_zero_of_a_calendar_or_clock_is_no_date(value: str) -> None:
    assert iso_value(value) is None


def test_old_and_ordinary_days_are_dates() -> None:
    assert iso_value("1970-01-02") == "1970-01-02"
    assert iso_value("1794-07-28") == "1794-07-28"
    assert iso_line("3 February 2012") == "2012-02-03"


def test_a_page_with_a_zero_date_is_a_document_without_a_date(tmp_path: Path) -> None:
    page = (
        '<html lang="en"><head><meta name="date" content="0001-01-01T00:00:00Z"></head>'
        "<body><h1>Two jailed</h1><p>Two clerks were jailed on Friday, a court said.</p></body>"
    )
    assert only_document(write(tmp_path, "a.html", page)).published is None


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_relative_days_have_no_date_at_the_rim_of_the_calendar(published: str) -> None:
    text = "last week, on Friday, yesterday, two months ago, tomorrow, next Monday, 3 June"
    reference = dt.date.fromisoformat(published)
    assert {period.start for *_, period in read_times(text, reference=reference)} == {None}


def test_a_count_that_leaves_the_calendar_gives_no_date() -> None:
    found = read_times("999 decades ago", reference=dt.date(2012, 2, 3))
    assert [period.start for *_, period in found] == [None]
