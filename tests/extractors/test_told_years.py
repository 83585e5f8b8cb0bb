"""A day or month without a year is of the old year that the text tells of, if it does."""

from __future__ import annotations

import datetime as dt

import pytest
from allegata.extractors.mentions.times.find import read

PUBLISHED = dt.date(2025, 7, 24)


def last(text: str) -> str | None:
    """Return the beginning of the last time that ``text`` tells."""
    return list(read(text, reference=PUBLISHED))[-1][2].start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("In 1983 the army raided the camps. On 23 July the rebels struck.", "1983-07-23"),
        ("In May 1967 the unit came to the valley. In June, it shot nine monks.", "1967-06"),
        ("On 15 July 1983 he was shot, and on 23 July his friends struck.", "1983-07-23"),
        ("In 1983 they met. On 3 May they armed. On 9 May they burned the mill.", "1983-05-09"),
        ("During 1991 the port was shut. On 3 and 4 March troops burned it.", "1991-03-03"),
        ("In late 1979 the war began. In early March the town fell.", "1979-03"),
        ("In March 1988 the town fell. The dead were many. Then, on 3 May, it fell again.", None),
        (
            "On 3 May 1983 they met. On 5 May 1983 they armed. "
            + 9 * "It rained. "
            + "Then, in June, they struck.",
            None,
        ),
    ],
)
def test_the_year_told_of_holds_for_the_next_sentence(text, start) -> None:
    assert last(text) == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("He was jailed after the coup of 1987. Guards shot two men on 3 May.", "2025-05-03"),
        ("The group was founded in 2009. On 3 May it shot two men, police said.", "2025-05-03"),
        (
            "In 1983 the law was passed. It has been in force since. On Monday they met.",
            "2025-07-21",
        ),
        ("In 1983 they fled. Last month they returned. On 3 July guards shot two.", "2025-07-03"),
        ("In 2024 he was jailed. On 3 May guards shot two men.", "2025-05-03"),
        ("In 1983 they fled. In June 2025 they returned. On 3 July guards shot two.", "2025-07-03"),
        ("The port, raided nine times since August 1985, was last hit in January.", "2025-01"),
        ("In 1983 they met. " + 9 * "It rained. " + "On 3 May guards shot two.", "2025-05-03"),
        ("In 1983 the camps were raided. The trial will begin on 3 May.", "2025-05-03"),
        ("In 1983 the camps were raided. In May 1995 they were shut.", "1995-05"),
    ],
)
def test_news_is_of_the_year_of_publication(text, start) -> None:
    assert last(text) == start
