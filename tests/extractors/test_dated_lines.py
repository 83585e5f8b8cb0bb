"""A date before a line is that of what the line tells."""

from __future__ import annotations

import pytest


def _dates(claims) -> dict[str, str | None]:
    return {c.event_type: c.event_start for c in claims}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "2012: Rebels seize the port. The army shells the mill.",
            {"TerritoryTaken": "2012", "Shelling": "2012"},
        ),
        ("5 May 2016 – Rebels burned a mill.", {"Destruction": "2016-05-05"}),
        (
            "June 2014: The police beat marchers. In July 2015 the army shelled the mill.",
            {"PhysicalAssault": "2014-06", "Shelling": "2015-07"},
        ),
        ("2015: The army says it will shell the mill.", {"Shelling": None}),
        ("Rebels held 2012 rifles. The army shelled the mill.", {"Shelling": None}),
    ],
)
def test_a_date_before_a_line_is_the_lines(claims_in, text, told) -> None:
    dates = _dates(claims_in(text))
    assert {kind: dates.get(kind) for kind in told} == told


def test_another_line_has_another_date(claims_in) -> None:
    text = (
        "2012: Rebels seize the port.\n\nThe army shelled the mill.\n\n2014: Police beat marchers."
    )
    dates = _dates(claims_in(text))
    assert dates == {"TerritoryTaken": "2012", "Shelling": None, "PhysicalAssault": "2014"}


def test_a_date_without_its_year_is_not_the_one_before(claims_in) -> None:
    dates = _dates(claims_in("2012: Rebels seize the port. 4 March: Gunmen abducted a nurse."))
    assert dates == {"TerritoryTaken": "2012", "Kidnapping": None}
