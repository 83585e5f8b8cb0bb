"""How many are killed: what the words say, no share of them and no sum of what they only may be."""

from __future__ import annotations

import pytest


def _tolls(claims_in, text):
    return {
        (h.count_min, h.count_max)
        for c in claims_in(text)
        if c.polarity == "Positive"
        for h in c.harm
        if h.type == "Killed"
    }


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("The attack left 12 dead.", (12, 12)),
        ("The blast left at least 12 dead and 30 wounded.", (12, None)),
        ("Fighting left three dead.", (3, 3)),
        ("The raid left two dead and five detained.", (2, 2)),
        ("Clashes left nine rebels dead.", (9, 9)),
        ("The death toll from the blast rose from 20 to 34.", (34, 34)),
        ("The blast killed between 5 and 7 people.", (5, 7)),
        ("The blast killed from 5 to 7 people.", (5, 7)),
        ("At least 12 and possibly 20 people died in the blast.", (12, 20)),
        ("The blast killed three of the seven guards.", (3, 3)),
        ("All 12 miners were killed in the blast.", (12, 12)),
    ],
)
def test_a_toll_is_what_the_words_say(claims_in, text, toll):
    assert _tolls(claims_in, text) == {toll}


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed most of the 12 miners.",
        "The raid killed nearly all of the 12 miners.",
        "The raid killed half of the 12 miners.",
        "The raid killed one in ten villagers.",
        "The raid killed nine out of ten villagers.",
    ],
)
def test_a_share_is_no_number_of_people(claims_in, text):
    told = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert told
    assert not _tolls(claims_in, text)
