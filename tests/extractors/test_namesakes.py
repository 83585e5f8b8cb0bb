"""Names that others have, too: bodies of other places, and surnames that are peoples."""

from __future__ import annotations

import pytest


def _doers(claims) -> set[str]:
    return {f.name for c in claims for f in c.agent}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Kirkuk Security Council", "Kirkuk Security Council"),
        ("The Darfur Regional Security Council", "Darfur Regional Security Council"),
        ("The Scottish Human Rights Council", "Scottish Human Rights Council"),
        ("The National Security Council", "National Security Council"),
        ("Russia's Security Council", "Russian Security Council"),
        ("The Security Council", "UN Security Council"),
        ("The UN Security Council", "UN Security Council"),
        ("The 15-member Security Council", "UN Security Council"),
        ("The Security Council in New York", "UN Security Council"),
        ("The United Nations' Security Council", "UN Security Council"),
        ("The Geneva-based Human Rights Council", "UN Human Rights Council"),
        ("On Monday Security Council members", "UN Security Council"),
        ("The Sudanese Sovereignty Council", "Transitional Sovereignty Council"),
    ],
)
def test_a_body_that_another_name_qualifies_is_not_the_listed_one(claims_in, body, name) -> None:
    assert _doers(claims_in(f"{body} detained two teachers.")) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Senator Ann Wagner spoke. Wagner criticised the Russian troops.", "Ann Wagner"),
        ("Dora French came to Hamden. Mrs French criticised the police.", "Dora French"),
        ("Dora French came to Hamden. The French criticised the police.", "France"),
        ("Dora French came to Hamden. French troops criticised the police.", "French armed forces"),
        ("Ann Wagner visited Mali. The Wagner Group criticised the police.", "Wagner Group"),
        ("Russian soldiers came to Mali. Wagner criticised the police.", "Wagner Group"),
    ],
)
def test_a_surname_is_no_people_and_no_group(claims_in, text, name) -> None:
    assert _doers(c for c in claims_in(text) if c.event_type == "Criticism") == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Velho Congress (VC) burned a market.", "Velho Congress"),
        ("The Trinamool Congress (TMC) burned a market.", "Trinamool Congress"),
        ("The American Congress (USC) imposed sanctions on Lydia.", "US Congress"),
    ],
)
def test_a_name_in_brackets_does_not_make_a_longer_one_the_listed_body(claims_in, text, name):
    assert _doers(claims_in(text)) == {name}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Real IRA", "Real IRA"),
        ("The Continuity IRA", "Continuity IRA"),
        ("The New PLA", "New PLA"),
        ("The New Fatah", "New Fatah"),
        ("The True Hamas", "True Hamas"),
        ("The Provisional IRA", "Irish Republican Army"),
        ("The new Hamas", "Hamas"),
        ("The notorious Taliban", "Taliban"),
        ("The Afghan Taliban", "Taliban"),
        ("Islamist Hamas", "Hamas"),
    ],
)
def test_a_word_that_sets_a_body_apart_makes_it_another(claims_in, body, name) -> None:
    assert _doers(claims_in(f"{body} detained two teachers.")) == {name}
