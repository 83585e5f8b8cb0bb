"""What is unconfirmed, deduced, put off, only drafted or not done to all is not told as done."""

from __future__ import annotations

import pytest


def statuses(claims, event_type: str) -> set[tuple[str, str, str]]:
    """Return polarity, certainty and temporality of the claims of a type that are told."""
    told = (c for c in claims if c.event_type == event_type)
    return {(c.polarity, c.certainty, c.temporality) for c in told}


DONE = {("Positive", "Certain", "Past")}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Reportedly over 400 monks were massacred in the strip.", "MassKilling"),
        ("The massacre of reportedly over 400 monks caused horror.", "MassKilling"),
        (
            "Sources said that soldiers killed three men, but this has yet to be confirmed.",
            "Killing",
        ),
        ("The information that soldiers killed three men has yet to be confirmed.", "Killing"),
        ("Rebels killed three guards, and the report could not be verified.", "Killing"),
        ("It can be deduced that the army killed the farmers.", "Killing"),
        ("As was alleged, the monk was tortured.", "Torture"),
    ],
)
def test_it_is_only_probable(claims_in, text, event_type) -> None:
    assert statuses(claims_in(text), event_type) == {("Positive", "Probable", "Past")}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Not all the kidnapped have been released.", "Release"),
        ("Not all the kidnapped men have been released.", "Release"),
        ("The arrest of the general has been delayed.", "Detention"),
        ("The ministry postponed the execution of the two men.", "Killing"),
        ("The bill, which brings in house arrest for monks, was read on Monday.", "Detention"),
        ("He said the bill, which brings in house arrest for monks, had limits.", "Detention"),
    ],
)
def test_it_is_not_done(claims_in, text, event_type) -> None:
    assert not statuses(claims_in(text), event_type) & DONE


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("As has been reported, the journalist was released.", "Release"),
        ("The allegedly corrupt mayor was killed.", "Killing"),
        ("Rebels killed three guards, and the name of the fourth is not confirmed.", "Killing"),
        ("Rebels killed three guards, and this has been confirmed.", "Killing"),
        ("All the kidnapped men have been released.", "Release"),
        ("Not all the kidnapped men have been released.", "Kidnapping"),
        ("The arrest of the general was not delayed.", "Detention"),
        ("The ambush delayed the convoy.", "Attack"),
        ("The bill condemned the killing of the monks.", "Killing"),
        ("The general brings in house arrest for monks.", "Detention"),
    ],
)
def test_it_is_told_as_done(claims_in, text, event_type) -> None:
    assert statuses(claims_in(text), event_type) == DONE
