import datetime as dt

import pytest
from allegata.extractors.mentions.times import find as times
from spacy.tokens import Doc
from spacy.vocab import Vocab

THURSDAY = dt.date(2012, 2, 2)


def read(words, reference=THURSDAY):
    doc = Doc(Vocab(), words=words.split(" "))
    return [(m.text, m.start, m.end, m.precision) for m in times.find(doc, reference=reference)]


def one(words, reference=THURSDAY):
    (found,) = read(words, reference)
    return found


@pytest.mark.parametrize(
    ("words", "start", "precision"),
    [
        ("shelled on 12 June 2011 at dawn", "2011-06-12", "Day"),
        ("on the 3rd of March 2010", "2010-03-03", "Day"),
        ("on 21 Aug 2013", "2013-08-21", "Day"),
        ("dated 2011-10-04 .", "2011-10-04", "Day"),
        ("in May 2009 and later", "2009-05", "Month"),
        ("in 2007 the army", "2007", "Year"),
        ("the 2011 uprising", "2011", "Year"),
    ],
)
def test_a_stated_date_keeps_its_precision(words, start, precision):
    assert one(words)[1:] == (start, None, precision)


def test_an_american_date_is_read_across_its_comma():
    doc = Doc(
        Vocab(),
        words=["On", "June", "12", ",", "2011", ",", "they", "fled"],
        spaces=[True, True, False, True, False, True, True, False],
    )
    (mention,) = times.find(doc, reference=None)
    assert (mention.text, mention.start) == ("June 12, 2011", "2011-06-12")
    assert (mention.token_start, mention.token_end) == (1, 5)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("on 12 June", "2011-06-12"),
        ("on 1 February", "2012-02-01"),
        ("in March", "2011-03"),
        ("on Saturday", "2012-01-28"),
        ("on Thursday", "2012-02-02"),
        ("last Thursday", "2012-01-26"),
        ("on Friday night", "2012-01-27"),
        ("yesterday", "2012-02-01"),
        ("two days ago", "2012-01-31"),
        ("last month", "2012-01"),
        ("earlier this month", "2012-02"),
        ("three years ago", "2009"),
    ],
)
def test_a_relative_date_is_the_last_one_not_after_the_reference(words, start):
    doc = Doc(Vocab(), words=words.split(" "))
    (mention,) = times.find(doc, reference=THURSDAY)
    assert (mention.start, mention.basis) == (start, "Relative")


def test_a_relative_date_without_a_reference_stays_unknown():
    assert one("on Saturday", reference=None) == ("Saturday", None, None, "Unknown")


def test_a_day_without_a_year_takes_the_year_read_before_where_there_is_no_reference():
    first, second = read("on 3 May 2011 they came and on 7 May they left", reference=None)
    assert (first[1], second[1]) == ("2011-05-03", "2011-05-07")


@pytest.mark.parametrize(
    "text",
    [
        "He was jailed after the coup of 1987 . Guards shot two men on 3 May",
        "He fled on 9 March 1987 . Guards shot two men on 3 May",
        "The court named the coup of 1987 and the dead of 3 May",
        "He fled on 9 March 1987 .\nA court will hear them in May 3",
    ],
)
def test_the_year_of_another_event_is_not_borrowed(text):
    assert read(text, reference=None)[-1][1] is None


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("between 12 and 16 October 2019", "2019-10-12", "2019-10-16"),
        ("Between 12 October and 3 November 2019", "2019-10-12", "2019-11-03"),
        ("from 2011 to 2013", "2011", "2013"),
        ("from May to July 2014", "2014-05", "2014-07"),
        ("from December to February", "2011-12", "2012-02"),
        ("12-16 October 2019", "2019-10-12", "2019-10-16"),
        ("in 2008-09", "2008", "2009"),
        ("in the 1990s", "1990", "1999"),
        ("since March 2011", "2011-03", None),
        ("until June 2012", None, "2012-06"),
    ],
)
def test_a_range_has_both_sides_and_an_open_one_lacks_one(words, start, end):
    assert one(words)[1:] == (start, end, "Range")


def test_last_week_runs_from_monday_to_sunday():
    assert one("last week")[1:] == ("2012-01-23", "2012-01-29", "Week")


@pytest.mark.parametrize("words", ["in early 2012", "mid-2012", "in the summer of 2012"])
def test_a_part_of_a_year_is_an_estimate_of_the_year(words):
    assert one(words)[1:] == ("2012", None, "Estimate")


def test_the_next_day_is_reckoned_from_the_day_read_before():
    found = read("on 3 May 2011 they came . The next day they left . Two days later all fled")
    assert [start for _, start, *_ in found] == ["2011-05-03", "2011-05-04", "2011-05-06"]


@pytest.mark.parametrize(
    "words",
    [
        "They may march in protest",
        "March on the palace",
        "Theresa May spoke",
        "the second man , aged 15",
        "of 2000 people",
        "60 mm mortars",
        "Resolution 1973 was vetoed",
        "between 30 and 40 people",
        "Bloody Sunday",
        "every Friday",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(words):
    assert read(words) == []


def test_a_day_that_the_calendar_lacks_is_never_given():
    assert all(start != "2011-02-30" for _, start, *_ in read("on 30 February 2011"))


def test_a_month_of_that_year_takes_the_year_read_before():
    found = read("in 1999 it began and in September that year they fled", dt.date(2003, 2, 26))
    assert [start for _, start, *_ in found] == ["1999", "1999-09"]


@pytest.mark.parametrize(
    ("words", "start", "precision"),
    [
        ("arrested on August 28 last year in the crackdown", "2011-08-28", "Day"),
        ("arrested on 3 May last year .", "2011-05-03", "Day"),
        ("arrested in May last year .", "2011-05", "Month"),
        ("elections in May next year .", "2013-05", "Month"),
        ("in January this year .", "2012-01", "Month"),
        ("in May the army", "2011-05", "Month"),
        ("last year the army", "2011", "Year"),
    ],
)
def test_a_day_or_month_of_last_year_has_that_year(words, start, precision):
    assert one(words)[1:] == (start, None, precision)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("On 3 May 2011 they came . The following Sunday they left", "2011-05-08"),
        ("On 3 May 2011 they came . He had fled the previous Friday", "2011-04-29"),
        ("On 3 May 2011 they came . The preceding Tuesday he fled", "2011-04-26"),
        ("The following Sunday they left", None),
        ("In May 2011 they came . The following Sunday they left", None),
    ],
)
def test_a_following_weekday_is_reckoned_from_the_day_read_before(words, start):
    assert read(words)[-1][1] == start


def test_the_next_day_is_of_no_date_that_was_told_long_ago():
    far = "On 3 May 2011 they came . " + "Nobody spoke . " * 4 + "The next day they left"
    near = "On 3 May 2011 they came . " + "Nobody spoke . " * 2 + "The next day they left"
    assert [found[1] for found in read(far)] == ["2011-05-03", None]
    assert [found[1] for found in read(near)] == ["2011-05-03", "2011-05-04"]


@pytest.mark.parametrize("words", ["a 2007 attack", "its 2007 raid", "the town's 2007 siege"])
def test_a_year_before_an_act_is_its_date(words):
    assert [found[:2] for found in read(words)] == [("2007", "2007")]
