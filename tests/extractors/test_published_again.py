"""A text that is published again says when it came out first; "today" was that day."""

import datetime as dt

import pytest
from allegata.extractors.mentions.times.first_published import first_published


@pytest.mark.parametrize(
    "text",
    [
        "This statement was originally published on tarnwatch.org on 3 May 2019.",
        "The unions called for talks.\n\nThis article was first published on May 3, 2019.",
        "(First published in The Courier on 3 May 2019)",
        "Originally posted on 3 May 2019. The court met today.",
        "Editor's note: This open letter was first issued on 3rd May, 2019.",
        "The following report was originally published by the Tarn Observatory on May 3 2019.",
        "An English version of this essay was originally published on 3 May 2019.",
    ],
)
def test_the_day_of_first_publication_is_told(text):
    assert first_published(text) == dt.date(2019, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "The book was first published on 3 May 1990.",
        "His photographs, first published on 3 May 2019, shook the town.",
        "The decree was originally issued on 3 May 2019.",
        "This article was first published in 2019.",
        "This article was updated on 3 May 2019.",
        "The charges first published on the site came on 3 May 2019.",
        "She first reported the raid on 3 May 2019.",
    ],
)
def test_what_else_was_published_first_dates_no_text(text):
    assert first_published(text) is None
