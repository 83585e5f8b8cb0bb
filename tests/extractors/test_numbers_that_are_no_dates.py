"""House numbers, names with a weekday in them: what looks like a date and is none."""

import datetime as dt

import pytest
from allegata.extractors.mentions.times import find as times

SUNDAY = dt.date(2021, 10, 3)


def starts(text):
    return [period.start for _, _, period in times.read(text, reference=SUNDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, 34, of 1942 Elm St., Dover, was charged.",
        "The clerk, of 2010 Old Mill Road, was robbed.",
        "They searched the home of 1998 N. Cedar Ave. in Dover.",
        "He fled from 1950 E. 5th Street.",
        "Shots were fired in the 2000 block of Grant Avenue.",
        "A man was stabbed in the 1900 block of South Pine.",
        "Police were called to the 1900 and 2000 blocks of Pine Street.",
        "Rosa Diaz of 2014 Lake Shore Drive, Apt. 3, was held.",
    ],
)
def test_a_house_number_is_no_year(text):
    assert starts(text) == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The raids of 1942 emptied Elm Street.", "1942"),
        ("In 2012 Wall Street was occupied.", "2012"),
        ("During 1968 Main Street burned twice.", "1968"),
        ("The fires of 2010 Greek villages remember.", "2010"),
        ("Since 2011 the block of flats has been empty.", "2011"),
        ("The 2011 uprising began in Tarn.", "2011"),
    ],
)
def test_a_year_beside_a_street_stays_one(text, start):
    assert starts(text) == [start]


@pytest.mark.parametrize(
    "text",
    [
        "The former Sunday Courier editor was shot.",
        "Editors of the Monday Record were fined.",
        "Our Saturday Review desk was searched.",
        "Kano's Friday Mosque was burned.",
        "Sunday Adebayo was arrested.",
        "Pastor Sunday Okafor was jailed.",
        "The arrest of Friday Eze angered many.",
        "Police beat Friday Eze's brother.",
        "Sunday Adebayo fled. Police caught Sunday Adebayo.",
    ],
)
def test_a_weekday_in_a_name_is_no_day(text):
    assert starts(text) == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("On Sunday Russian jets hit the town.", "2021-10-03"),
        ("The court said Friday President Diallo must stand trial.", "2021-10-01"),
        ("By late Monday Kurdish fighters held the hill.", "2021-09-27"),
        ("On the Sunday before, troops came.", "2021-10-03"),
        ("The Monday attack killed nine.", "2021-09-27"),
        ("Sunday, Israeli jets came back.", "2021-10-03"),
        ("Friday March 5, 2010, was quiet.", "2010-03-05"),
        ("Last Friday Mr Eze was freed.", "2021-10-01"),
        ("They fled Saturday. Police followed.", "2021-10-02"),
        ("the Sunday and Monday raids", "2021-09-26"),
    ],
)
def test_a_weekday_before_a_name_stays_a_day(text, start):
    assert starts(text)[0] == start
