"""Whose date it is: the event's own, another clause's, or that of the event beside it."""

from __future__ import annotations

import datetime as dt

import pytest
from allegata.extractors.mentions.times.find import read


def dates(claims, event_type: str) -> set[str | None]:
    """Return the dates of the claims of a type."""
    return {claim.event_start for claim in claims if claim.event_type == event_type}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            "On 1 June 2021, the church accepted his resignation, years after police arrested him.",
            "Detention",
        ),
        ("He resigned on 3 May 2020, two years after soldiers killed his brother.", "Killing"),
        ("The court sentenced two officers over the killings of 1994.", "Trial"),
        ("Nine men were charged in connection with protests in 2019.", "Indictment"),
        ("Following the coup of 2021, soldiers tortured students.", "Torture"),
        ("On 12 January 2023, the army reported shelling of the village.", "Shelling"),
        ("On 2 May 2022, the ministry said that rebels had killed nine farmers.", "Killing"),
        ("As of 5 May 2022, 90 villages have been liberated.", "TerritoryTaken"),
        (
            "On 5 May 2022 the army destroyed nine houses, and it has continued to bomb the port.",
            "Bombing",
        ),
    ],
)
def test_a_date_of_another_clause_or_event_is_not_taken(claims_in, text, event_type) -> None:
    assert dates(claims_in(text), event_type) == {None}


@pytest.mark.parametrize(
    ("text", "event_type", "date"),
    [
        ("The killings of 1994 were the work of soldiers.", "Killing", "1994"),
        ("Nine people were killed in the raids of May 2019.", "Killing", "2019-05"),
        ("Police arrested a man in 2022 who had killed his wife in 2019.", "Detention", "2022"),
        ("Police arrested a man in 2022 who had killed his wife in 2019.", "Killing", "2019"),
        (
            "On 5 May 2022 soldiers killed a man, and police arrested his brother.",
            "Detention",
            "2022-05-05",
        ),
        ("Soldiers stormed the town on 5 May 2022, killing nine people.", "Killing", "2022-05-05"),
        ("The city was captured by Lydian forces on 1 March 2022.", "TerritoryTaken", "2022-03-01"),
        ("Nine men were killed by soldiers on 1 March 2022.", "Killing", "2022-03-01"),
        ("Police said rebels killed nine farmers on 5 May 2022.", "Killing", "2022-05-05"),
        ("He was arrested in 2020 for the 2015 murder of a judge.", "Detention", "2020"),
    ],
)
def test_an_event_keeps_the_date_of_its_own_clause(claims_in, text, event_type, date) -> None:
    assert date in dates(claims_in(text), event_type)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in the 1970s and 1980s", "1970", "1989"),
        ("from the late 1970s to the 1990s", "1970", "1999"),
        ("in the 1980s", "1980", "1989"),
    ],
)
def test_decades_are_read_to_the_last(text, first, last) -> None:
    ((_, _, period),) = read(text, reference=dt.date(2024, 3, 10))
    assert (period.start, period.end) == (first, last)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Between March and June 2014, soldiers killed 400 farmers.", "2014-03", "2014-06"),
        ("By the end of May 2019, police had arrested 40 students.", None, "2019-05"),
        ("Since early 2020, soldiers have killed nine farmers.", "2020", None),
        ("Before 3 May 2019, police had arrested 40 students.", None, "2019-05-03"),
    ],
)
def test_a_date_at_the_head_of_a_sentence_is_of_its_verb(claims_in, text, start, end):
    (claim,) = claims_in(text)
    assert (claim.event_start, claim.event_end) == (start, end)


@pytest.mark.parametrize(
    ("text", "event_type", "date"),
    [
        ("An officer was charged with killing a boy on 27 June 2018.", "Killing", "2018-06-27"),
        ("An officer was charged with killing a boy on 27 June 2018.", "Indictment", None),
        ("An officer was charged on 3 May 2018 with killing two nuns.", "Killing", None),
        ("An officer was charged on 3 May 2018 with killing two nuns.", "Indictment", "2018-05-03"),
        ("The panel accused Lydia on 3 May 2018 of executing two men.", "Killing", None),
        ("The panel accused Lydia of executing two men on 3 May 2018.", "Killing", "2018-05-03"),
        ("On 3 May 2018 rebels killed two nuns.", "Killing", "2018-05-03"),
        ("In April, 2017, nearly 100 people were killed in Tarn.", "Killing", "2017-04"),
        ("Ninety people were killed in April, 2017, in an attack.", "Killing", "2017-04"),
    ],
)
def test_a_date_beside_a_charge_is_the_act_s_behind_it_alone(claims_in, text, event_type, date):
    assert dates(claims_in(text), event_type) == {date}
