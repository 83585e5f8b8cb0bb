"""Which time expression tells when an event was, as likely as the read text has it."""

from __future__ import annotations

import pytest
from allegata.extractors.claims import dating
from allegata.extractors.reader.labels import model


def dates(claims, event_type: str) -> set[str | None]:
    """Return the dates of the claims of a type."""
    return {claim.event_start for claim in claims if claim.event_type == event_type}


@pytest.mark.parametrize(
    ("text", "event_type", "date"),
    [
        ("On 3 May 2019 police arrested nine people in Tarn.", "Detention", "2019-05-03"),
        ("The army shelled the town on 4 June 2015, killing six people.", "Shelling", "2015-06-04"),
        ("The army shelled the town on 4 June 2015, killing six people.", "Killing", "2015-06-04"),
        ("In June 2014, rebels captured the air base.", "TerritoryTaken", "2014-06"),
        ("Soldiers killed 12 villagers in a 2007 attack on Tarn.", "Attack", "2007"),
    ],
)
def test_an_event_has_the_date_of_its_sentence(claims_in, text, event_type, date) -> None:
    assert date in dates(claims_in(text), event_type)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A court sentenced Ivo Brandt to life in prison for a bombing in 2009.", "Trial"),
        ("Ivo Brandt, who was convicted of a murder in 1999, was released.", "Release"),
        ("Police arrested two men over the robbery of a museum last week.", "Detention"),
        ("Nine rebels were killed by an army that was founded in 1948.", "Killing"),
    ],
)
def test_an_event_has_not_the_date_of_another(claims_in, text, event_type) -> None:
    found = claims_in(text)
    assert event_type in {claim.event_type for claim in found}
    assert dates(found, event_type) == {None}


def test_a_date_that_is_not_likely_enough_is_left_open(claims_in, monkeypatch) -> None:
    text = "On 3 May 2019 police arrested nine people in Tarn."
    monkeypatch.setattr(dating, "DATED", 1.1)
    assert dates(claims_in(text), "Detention") == {None}


def test_without_chances_the_rules_alone_decide(claims_in, monkeypatch) -> None:
    trained = model()
    if trained is None:
        pytest.skip("the package holds no trained reader")
    text = "On 3 May 2019 police arrested nine people in Tarn."
    monkeypatch.setattr(dating, "DATED", 1.1)
    monkeypatch.delitem(trained.dates, "date")
    assert dates(claims_in(text), "Detention") == {"2019-05-03"}
