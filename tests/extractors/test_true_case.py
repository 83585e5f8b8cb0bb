"""Text in capitals is read in usual case, offsets kept."""

from __future__ import annotations

import pytest
from allegata.extractors.language.true_case import true_cased

WIRE = (
    "THE RURITANIAN GOVERNMENT SAID ON FRIDAY THAT ARMY TROOPS KILLED FIVE PEASANTS "
    "IN PORTO VELHO. A SPOKESMAN FOR THE UN DENIED IT."
)


def test_names_keep_their_capitals_and_other_words_lose_them():
    assert true_cased(WIRE) == (
        "The Ruritanian government said on Friday that army troops killed five peasants "
        "in Porto Velho. A spokesman for the UN denied it."
    )


def test_an_abbreviation_that_brackets_bring_in_keeps_its_capitals():
    text = "THE NATIONAL LIBERATION ARMY (ELN) SAID THAT THE ELN HAD KILLED NOBODY IN THE CITY."
    assert true_cased(text).count("ELN") == 2


def test_the_length_is_kept_so_that_offsets_hold():
    assert len(true_cased(WIRE + "\nİSTANBUL’S POLICE")) == len(WIRE + "\nİSTANBUL’S POLICE")


@pytest.mark.parametrize(
    "text", ["UN: 14 KILLED", "Rebels SHELLED the town of Homs. " * 3, "…" * 90]
)
def test_short_and_mixed_text_stays_as_it_is(text):
    assert true_cased(text) == text


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("THE CENTRAL AMERICAN UNIVERSITY", "the Central American University"),
        ("THE NATIONAL AUTONOMOUS UNIVERSITY", "the National Autonomous University"),
        ("THE NATIONAL UNIVERSITY'S GATE", "the National University's gate"),
        ("THE UNION OF RURAL WORKERS", "the Union of Rural Workers"),
        (
            "THE NATIONAL ASSOCIATION OF JUDICIAL BRANCH EMPLOYEES",
            "the National Association of Judicial Branch Employees",
        ),
        ("A CENTRAL MARKET", "a central market"),
        ("THE NATIONAL POLICE", "the national police"),
        ("WORKERS OF THE COMPANY", "workers of the company"),
    ],
)
def test_what_a_body_is_of_is_of_its_name(told, name) -> None:
    text = f"THE POLICE SAID ON FRIDAY THAT THE TWO MEN HAD SEEN {told} ON THEIR WAY TO THE CITY."
    assert f"had seen {name} on" in true_cased(text)


def test_a_verb_before_a_body_is_not_of_its_name() -> None:
    text = "ON FRIDAY THE ARMY RAIDED UNIVERSITY GROUNDS AND REBELS KILLED UNION LEADERS THERE."
    assert "army raided University" in true_cased(text)
    assert "rebels killed Union" in true_cased(text)


def test_words_for_people_and_things_are_no_names_in_text_in_capitals() -> None:
    text = (
        "FOUR MISSIONARIES AND TWO SYMPATHIZERS SAW HOW THE PYLONS NEAR THE ARMORY WERE BLOWN UP."
    )
    told = true_cased(text)
    assert told.startswith("Four missionaries and two sympathizers saw")
    assert "pylons near the armory" in told
