"""Spans that words tell: halves and quarters, two months, before and after, days in brackets."""

import datetime as dt

import pytest
from allegata.extractors.mentions.times import find as times

SUNDAY = dt.date(2021, 10, 3)


def spans(text, reference=SUNDAY):
    found = times.read(text, reference=reference)
    return [(period.start, period.end, period.precision) for _, _, period in found]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in the first half of 2020", "2020-01", "2020-06"),
        ("in the second half of 2019", "2019-07", "2019-12"),
        ("in the latter half of 2019", "2019-07", "2019-12"),
        ("during the first quarter of 2018", "2018-01", "2018-03"),
        ("in the fourth quarter of 2018", "2018-10", "2018-12"),
        ("in the last quarter of 2018", "2018-10", "2018-12"),
        ("in the first three months of 2019", "2019-01", "2019-03"),
        ("in the last six months of 2019", "2019-07", "2019-12"),
        ("in the first half of last year", "2020-01", "2020-06"),
        ("in the first half of this year", "2021-01", "2021-06"),
        ("in the first nine months of this year", "2021-01", "2021-09"),
        ("in the first half of the year", "2021-01", "2021-06"),
        ("in the first two weeks of May 2020", "2020-05-01", "2020-05-14"),
        ("in the first half of June 2020", "2020-06-01", "2020-06-15"),
        ("in the second half of February 2020", "2020-02-16", "2020-02-29"),
    ],
)
def test_a_part_of_a_year_or_month_is_that_part(text, start, end):
    assert spans(text) == [(start, end, "Range")]


@pytest.mark.parametrize(
    ("text", "start", "precision"),
    [
        ("in the first raid of 2020", "2020", "Year"),
        ("the first thirteen months of 2020", "2020", "Year"),
        ("at the end of 2020", "2020", "Estimate"),
        ("on the third day of May 2020", "2020-05-03", "Day"),
        ("on the last day of the year", "2021-12-31", "Day"),
        ("half of 2020", "2020", "Year"),
    ],
)
def test_what_is_no_part_of_a_year_stays_as_it_was(text, start, precision):
    assert spans(text) == [(start, None, precision)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In March and April, troops came", "2021-03", "2021-04"),
        ("in November and December 2019", "2019-11", "2019-12"),
        ("during May and June", "2021-05", "2021-06"),
        ("In 2011 and 2012 the army", "2011", "2012"),
        ("in December and January", "2020-12", "2021-01"),
        ("in June, July and August 2018", "2018-06", "2018-08"),
        ("on 3 and 4 May 2019", "2019-05-03", "2019-05-04"),
        ("on May 3 and 4, 2019", "2019-05-03", "2019-05-04"),
        ("on Friday and Saturday", "2021-10-01", "2021-10-02"),
        ("on Monday and Tuesday", "2021-09-27", "2021-09-28"),
        ("from Monday to Thursday", "2021-09-27", "2021-09-30"),
        ("between Friday and Sunday", "2021-10-01", "2021-10-03"),
    ],
)
def test_two_that_follow_each_other_are_one_span(text, start, end):
    assert spans(text) == [(start, end, "Range")]


@pytest.mark.parametrize(
    "text",
    [
        "in March and in April",
        "in September or October",
        "in March and December 2019",
        "in 1990 and 2010",
        "on Monday and Friday",
        "on 3 May and 9 August 2019",
    ],
)
def test_two_that_lie_apart_are_no_span(text):
    assert all(found[2] != "Range" for found in spans(text))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("before Monday", None, "2021-09-27"),
        ("Before last Friday", None, "2021-10-01"),
        ("prior to 12 June 2011", None, "2011-06-12"),
        ("before 2015 the army", None, "2015"),
        ("before March", None, "2021-03"),
        ("by Thursday", None, "2021-09-30"),
        ("by the end of May", None, "2021-05"),
        ("since early 2020", "2020", None),
        ("until mid-2015", None, "2015"),
        ("until yesterday", None, "2021-10-02"),
        ("since Monday", "2021-09-27", None),
        ("since yesterday", "2021-10-02", None),
        ("since last week", "2021-09-20", None),
        ("since last month", "2021-09", None),
        ("before last year", None, "2020"),
        ("after Monday", "2021-09-27", None),
        ("after 2015 the army", "2015", None),
    ],
)
def test_before_after_and_since_leave_one_end_open(text, start, end):
    assert spans(text) == [(start, end, "Range")]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("the day before Monday's vote", "2021-09-27"),
        ("after Monday's raid", "2021-09-27"),
        ("two days before 12 June 2011", "2011-06-12"),
        ("after May 2015 protests", "2015-05"),
        ("by Monday's deadline", "2021-09-27"),
    ],
)
def test_the_day_of_another_event_is_no_end(text, start):
    assert start in [found[0] for found in spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "over the last decades",
        "over the past years",
        "in the past months",
        "during the last weeks",
        "in recent years",
    ],
)
def test_nobody_knows_how_long_some_years_are(text):
    assert all(found[:2] == (None, None) for found in spans(text))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("over the last decade", "2011"),
        ("over the past two years", "2019"),
        ("in the past month", "2021-09"),
    ],
)
def test_a_counted_span_is_known(text, start):
    assert spans(text)[0][0] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("released early today (Saturday) near Ikom", "2021-10-02"),
        ("freed today, Friday, near Ikom", "2021-10-01"),
        ("yesterday (Thursday) troops", "2021-09-30"),
        ("shot last night (Wednesday)", "2021-09-29"),
        ("tomorrow (Monday) the court", "2021-10-04"),
        ("today (Sunday)", "2021-10-03"),
        ("today. Saturday was calm", "2021-10-03"),
        ("today, on Saturday's order", "2021-10-03"),
    ],
)
def test_the_weekday_beside_today_says_which_day_it_was(text, start):
    assert spans(text)[0][0] == start
