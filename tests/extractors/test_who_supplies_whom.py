"""Who supplies whom: supplier nouns, who buys, from and to, whose support; parties exchanged.

Every frame is read with several parties and with both of them exchanged: then the claims are the
exchanged ones. `{A}` supplies `{B}` in each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.ontology.terms import edge_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from allegata.ontology.records import Claim

    Rows = Callable[[str], list[tuple[str, str, set[str], set[str]]]]

PARTIES = [("Serbia", "Chad"), ("Turkey", "Libya"), ("China", "Ethiopia")]
EXCHANGED = [pair for one in PARTIES for pair in (one, one[::-1])]

SUPPLIERS = [
    "As the {B} government's largest overseas arms supplier, {A} has continued its shipments.",
    "{A} is {B}'s main arms supplier.",
    "The largest supplier of arms to {B} is {A}.",
    "{A} remains one of {B}'s main arms suppliers.",
    "Among {B}'s main arms suppliers is {A}.",
    "{B}'s suppliers of arms include {A}.",
    "{A} became {B}'s largest arms supplier in 2014.",
    "{A} is seen as {B}'s main military backer.",
    "{A} remains {B}'s principal backer.",
]
ACQUIRED = [
    "{B} bought rifles from {A}.",
    "{B} imported rifles from {A} in 2019.",
    "{B} acquired tanks from {A} in 2019.",
    "{B} obtained mortars from {A}.",
    "{B} was given mortars by {A}.",
    "{B}'s arms imports from {A} rose in 2019.",
    "{B}'s purchase of drones from {A} was completed in 2019.",
    "{B} relies on weapons from {A}.",
]
HANDED_OVER = [
    "Arms transfers to {B} from {A} rose in 2019.",
    "{A}'s arming of {B} is a disgrace.",
    "Police in Narva intercepted a shipment of rifles from {A} to {B}.",
    "{A} is at war, and {B} has the backing of {A}.",
]


@pytest.fixture(scope="module")
def rows(claims_in) -> Rows:
    """Return type, polarity, names of agents and of recipients of the claims of support."""

    def told(text: str) -> list[tuple[str, str, set[str], set[str]]]:
        return [
            (c.event_type, c.polarity, names(c, "agent"), names(c, "recipient"))
            for c in claims_in(text)
            if edge_of(c.event_type) is not None
        ]

    return told


def names(claim: Claim, role: str) -> set[str]:
    return {one.name for one in getattr(claim, role)}


@pytest.mark.parametrize("frame", [*SUPPLIERS, *ACQUIRED, *HANDED_OVER])
def test_who_supplies_and_who_is_supplied_are_never_turned_round(rows, frame):
    for giver, receiver in EXCHANGED:
        found = rows(frame.format(A=giver, B=receiver))
        assert (({giver}, {receiver})) in [(agents, others) for _, _, agents, others in found]
        for _, _, agents, others in found:
            assert receiver not in agents, (giver, receiver)
            assert giver not in others, (giver, receiver)


@pytest.mark.parametrize(
    "frame",
    [
        "As {B}'s largest arms supplier, {A} has blocked the resolution.",
        "{B}'s largest arms supplier is {A}.",
        "{A} licensed the export of rifles to {B}.",
        "As {B}'s main sponsor, {A} blocked the resolution.",
        "{A}, {B}'s main foreign patron, abstained.",
        "{B}'s weapons came from {A}.",
        "The weapons came from {A} and went to {B}.",
        "Weapons reached {B} from {A} via Narva.",
        "{B} smuggled the rifles out of {A}.",
        "{B} enjoys the support of {A}.",
        "{B} took the town with the support of {A}.",
    ],
)
def test_where_less_is_sure_nothing_is_turned_round_either(rows, frame):
    for giver, receiver in EXCHANGED:
        for *_, agents, others in rows(frame.format(A=giver, B=receiver)):
            assert giver not in others, (giver, receiver)
            assert receiver not in agents or "out of" in frame, (giver, receiver)


@pytest.mark.parametrize(
    "frame",
    [
        "{B} signed an arms deal with {A}.",
        "{A} and {B} signed an arms deal.",
        "{A}'s arms trade with {B} is on the rise.",
        "{A} turned a blind eye to arms smuggling into {B}.",
        "{A} supports an arms embargo on {B}.",
        "{B} was seeking weapons from {A}.",
        "The smuggling of weapons from {A} to {B} continued.",
    ],
)
def test_nobody_is_named_a_supplier_where_it_is_open_or_none_is_told(rows, frame):
    for pair in EXCHANGED:
        found = rows(frame.format(A=pair[0], B=pair[1]))
        assert not [agents for *_, agents, _ in found if agents], (pair, found)


def test_who_calls_another_a_supplier_supplies_nobody(rows):
    for giver, receiver in EXCHANGED:
        for text in (
            f"The minister described {giver} as {receiver}'s main arms supplier.",
            f"The minister called {giver} {receiver}'s main arms supplier.",
        ):
            for _, _, agents, others in rows(text):
                assert "minister" not in agents
                assert giver not in others


def test_all_of_a_row_of_suppliers_supply(rows):
    for giver, receiver in EXCHANGED:
        for text in (
            f"{giver} and Poland are {receiver}'s main arms suppliers.",
            f"{receiver}'s main arms suppliers are {giver} and Poland.",
        ):
            assert [(a, b) for *_, a, b in rows(text)] == [({giver, "Poland"}, {receiver})]


def test_whom_it_was_on_its_way_to_was_to_receive_it(rows):
    for _, receiver in EXCHANGED:
        found = rows(f"A shipment of weapons bound for {receiver} was seized in Narva.")
        assert [(a, b) for *_, a, b in found] == [(set(), {receiver})]


def test_a_name_joined_to_a_participle_arms_fighters_and_trains_no_lawyers(rows):
    for giver, _ in EXCHANGED:
        (row,) = rows(f"The {giver}-armed militia took the town.")
        assert row[2] == {giver}
        assert "militia" in next(iter(row[3]))
        assert all(giver not in others for *_, others in rows(f"{giver}-made rifles were found."))


def test_what_is_denied_or_not_so_is_told_as_not_done(rows):
    for giver, receiver in EXCHANGED:
        for text in (
            f"{giver} is not {receiver}'s main arms supplier.",
            f"{receiver} denied buying weapons from {giver}.",
            f"{giver} refused to license the export of rifles to {receiver}.",
        ):
            assert {(p, *map(tuple, (a, b))) for _, p, a, b in rows(text)} == {
                ("Negative", (giver,), (receiver,))
            }


def test_whoever_is_only_set_to_supply_has_not_yet(claims_in):
    for giver, receiver in EXCHANGED:
        (claim,) = claims_in(f"{giver} is to supply {receiver} with tanks.")
        assert claim.temporality == "Future"
        assert (names(claim, "agent"), names(claim, "recipient")) == ({giver}, {receiver})


def test_a_former_supplier_supplies_no_longer(claims_in):
    for giver, receiver in EXCHANGED:
        (claim,) = claims_in(f"{giver} is a former supplier of arms to {receiver}.")
        assert claim.temporality == "Past"


def test_only_who_is_in_a_fight_enjoys_support_that_another_gives(rows):
    for giver, receiver in EXCHANGED:
        found = rows(f"{receiver} has the backing of {giver}.")
        assert [(a, b) for *_, a, b in found] == [({giver}, {receiver})]
        for *_, agents, others in rows(f"{giver} sent troops in support of {receiver}."):
            assert (receiver in agents, giver in others) == (False, False)


def test_advisers_that_are_sent_are_support(rows):
    for giver, receiver in EXCHANGED:
        found = rows(f"{giver} sent military advisers to {receiver}.")
        assert found == [("MilitarySupport", "Positive", {giver}, {receiver})]
