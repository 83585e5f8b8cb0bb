"""Who speaks behind his verb, at the end of a headline, or for others."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Soldiers killed nine monks, say witnesses", "witnesses"),
        ("Soldiers killed nine monks, says bishop", "bishop"),
        ("Rebels killed nine guards, said the army.", "army"),
        ("Rebels killed nine guards, said an army officer who was there.", "army officer"),
        ("Lydia: rebels kill nine guards, says army", "army"),
        ("Soldiers killed nine monks: witnesses", "witnesses"),
        ("Nine guards killed by rebels near Tarn - officials", "officials"),
        ("Rebels kill nine guards in Tarn – police", "police"),
        ("Army tortured nine miners: lawyers", "lawyers"),
        ("UN: soldiers killed nine monks", "United Nations"),
    ],
)
def test_a_speaker_at_the_end_is_heard(claims_in, text, speaker) -> None:
    assert {c.claimer.name if c.claimer else None for c in claims_in(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers kill nine in Tarn: women and children",
        "Rebels kidnap nine: police hunt gang",
        "Rebels kill nine in Tarn: soldiers and guards",
        "Rebels killed nine guards, to say nothing of the pilots.",
    ],
)
def test_who_is_told_of_at_the_end_says_nothing(claims_in, text) -> None:
    assert {c.claimer for c in claims_in(text)} == {None}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("“We killed nine guards,” said Juan Oro, a spokesman for Hezbollah.", "Hezbollah"),
        ("Hamas spokesman Juan Oro said: “We shelled two towns.”", "Hamas"),
        ("“We burned the mill,” said Ana Oro, a villager.", "unidentified (we)"),
        ("“We will bomb their cities,” the Iranian general Juan Oro said.", "Iran"),
        ("“We killed nine guards,” said Hezbollah in a statement.", "Hezbollah"),
        ("“I killed the guard,” said Juan Oro.", "Juan Oro"),
    ],
)
def test_we_are_whom_the_speaker_speaks_for(claims_in, text, doer) -> None:
    assert {f.name for c in claims_in(text) for f in c.agent} == {doer}


def test_what_we_will_do_is_a_threat_of_our_own(claims_in) -> None:
    found = claims_in("“We will bomb their cities,” the Iranian general Juan Oro said.")
    assert {c.speech_act for c in found} == {"Threaten"}


@pytest.mark.parametrize(
    "text",
    [
        "Officials stated that soldiers had reached Tarn and broken the siege.",
        "The mayor said soldiers had entered the town and beaten nine monks.",
        "The mayor said gunmen had stopped the bus and shot the driver.",
    ],
)
def test_what_shares_an_auxiliary_is_said_too(claims_in, text) -> None:
    assert {c.claimer is not None for c in claims_in(text)} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "Juan Oro has also been reported as killed.",
        "Two guards were reported killed by rebels.",
    ],
)
def test_who_is_reported_as_killed_may_live(claims_in, text) -> None:
    assert {c.certainty for c in claims_in(text)} == {"Probable"}
