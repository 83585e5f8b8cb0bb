from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.claims.clusters import cluster
from allegata.graph.claims.traces import trace_of
from traced import traces

if TYPE_CHECKING:
    from allegata.graph.case import Case
    from allegata.graph.claims.clusters import Event


def events(*sources: str) -> list[Event]:
    return list(cluster(traces(*sources)))


ARMS = "act=Accuse; agent=Northland; recipient=Midland"
KILLED = "act=Report; type=MassKilling; victim=civilians; location=Harbour Town; when=2012-05-25"


def test_two_publishers_of_one_supply_make_one_event_with_two_voices() -> None:
    (event,) = events(f"Wire\n{ARMS}", f"Post\n{ARMS}; when=2011")
    assert (len(event.claims), event.claimers, event.publishers) == (2, 2, 2)


def test_supplies_in_different_years_are_different_events() -> None:
    assert len(events(f"Wire\n{ARMS}; when=2011", f"Post\n{ARMS}; when=2015")) == 2


def test_a_claim_without_date_does_not_tie_two_years_together() -> None:
    found = events(f"Wire\n{ARMS}; when=2011", f"Post\n{ARMS}; when=2015", f"Sun\n{ARMS}")
    assert sorted(len(event.claims) for event in found) == [1, 1, 1]


def test_sources_that_name_different_perpetrators_of_one_killing_share_the_event() -> None:
    (event,) = events(f"Wire\n{KILLED}; agent=Northland", f"Post\n{KILLED}; agent=Hill Brigade")
    assert len(event.claims) == 2


def test_killings_in_two_towns_of_one_region_are_two_events() -> None:
    other = KILLED.replace("Harbour Town", "Mill Town")
    assert len(events(f"Wire\n{KILLED}; agent=Northland", f"Post\n{other}; agent=Northland")) == 2


def test_an_army_acts_for_its_state() -> None:
    (event,) = events(f"Wire\n{KILLED}; agent=Northland", f"Post\n{KILLED}; agent=First Army")
    assert len(event.claims) == 2


def test_unnamed_people_alone_make_no_common_event() -> None:
    claim = "act=Report; type=Killing; agent=gunmen; victim=a farmer"
    found = events(f"Wire\n{claim}", f"Post\n{claim}")
    assert len({event.id for event in found}) == 2


def test_a_copy_of_a_report_that_says_too_little_is_of_its_event() -> None:
    claim = "act=Report; type=Killing; agent=gunmen; victim=a farmer"
    report, copy, other = traces(f"Wire\n{claim}", f"Post\n{claim}", f"Sun\n{claim}")
    copy = replace(copy, publisher=report.publisher, copied=True)
    found = {event.claims: event for event in cluster([other, copy, report])}
    event = found[report.claim, copy.claim]
    assert (len(found), event.reports, event.publishers) == (2, 1, 1)
    assert event.why == ("", "in a copy of the same report")


def test_somebody_dies_once_wherever_and_whoever_says_so() -> None:
    dead = "act=Accuse; type=Killing; victim=Ivo Marr"
    told = (f"Wire\n{dead}; agent=Northland; when=2012-05", f"Post\n{dead}; agent=Eastland")
    (event,) = events(*told)
    assert event.why[-1] == "the same done to, a person dies once"
    hurt = [one.replace("Killing", "PhysicalAssault") for one in told]
    assert len(events(*hurt)) == 2


def test_one_toll_of_one_day_in_a_town_and_in_its_region_is_one_event() -> None:
    told = "act=Report; type=Killing; victim=soldiers; when=2012-05-25; location=Harbour Town"
    region = told.replace("soldiers", "recruits").replace("Harbour Town", "Valley")
    assert len(events(f"Wire\n{told}; killed=7", f"Post\n{region}; killed=7")) == 2
    town, around = traces(f"Wire\n{told}; killed=7", f"Post\n{region}; killed=7")
    around = replace(around, towns=around.sites.own)  # the region lies in a country, too
    assert len(list(cluster([town, around]))) == 1
    assert len(list(cluster([town, replace(around, killed=(8, 8))]))) == 2


def test_a_raid_and_who_was_taken_in_it_are_one_event_whoever_else_tells_of_them() -> None:
    here = "act=Report; location=Harbour Town; when=2012-05-25"
    taken = f"{here}; type=Kidnapping"
    (event,) = events(
        f"Wire\n{here}; type=Raid; agent=Hill Brigade; target=a school",
        f"Post\n{taken}; agent=Hill Brigade; victim=pupils",
        f"Sun\n{taken}; victim=girls",
    )
    assert len(event.claims) == 3


def test_of_two_events_a_claim_joins_the_one_that_is_nearer() -> None:
    here = "act=Report; location=Harbour Town; type=SexualViolence"
    found = events(
        f"Wire\n{here}; when=2012-05-11; victim=foreign aid workers",
        f"Post\n{here}; when=2012-05; victim=aid workers",
        f"Sun\n{here}; when=2012-05-17; victim=women",
    )
    assert sorted(len(event.claims) for event in found) == [1, 2]
    assert [len(e.claims) for e in found if "women" in e.label] == [1]


def test_a_denial_answers_what_was_said_of_that_town_in_the_days_before() -> None:
    accused = "act=Accuse; type=Killing; agent=Northland; location=Harbour Town; when=2012-01"
    denied = accused.replace("Accuse", "Deny").replace("; when=2012-01", "")
    news = f"Wire; published=2012-02-21\n{accused}; victim=suspected rebels"
    (event,) = events(news, f"Post; published=2012-02-22\n{denied}; victim=civilians")
    assert len(event.claims) == 2
    assert len(events(news, f"Post; published=2012-03-22\n{denied}; victim=civilians")) == 2


def test_a_denial_of_an_attack_joins_that_of_unnamed_men_on_the_day() -> None:
    attack = "type=Attack; location=Harbour Town; when=2012-02-06; target=the camp"
    (event,) = events(
        f"Wire\nact=Report; agent=militiamen; {attack}", f"Post\nact=Deny; agent=men; {attack}"
    )
    assert len(event.claims) == 2


def test_a_denial_joins_what_it_denies_and_refutes_it() -> None:
    denial = "claimer=Northland; act=Deny; agent=Northland; recipient=Midland"
    (event,) = events(f"Wire\nclaimer=Eastland; {ARMS}; when=2011", f"Post\n{denial}")
    assert [reply.kind for reply in event.replies] == ["Denied"]
    assert (event.claimers, event.publishers) == (1, 1)
    assert [(a.rsplit("/", 1)[-1], b.rsplit("/", 1)[-1]) for a, b in event.denied] == [
        ("northland", "eastland")
    ]


def test_a_denial_does_not_reach_what_came_after_it() -> None:
    denial = "claimer=Northland; act=Deny; agent=Northland; recipient=Midland"
    found = events(f"Wire; published=2012-06-14\n{denial}", f"Post\n{ARMS}; when=2018")
    assert [event.replies for event in found] == [(), ()]


def test_an_undated_accusation_years_after_a_denial_is_not_what_was_denied() -> None:
    denial = "claimer=Northland; act=Deny; agent=Northland; recipient=Midland"
    found = events(
        f"Wire; published=2013-06-14\n{denial}",
        f"Post; published=2013-01-01\nclaimer=Eastland; {ARMS}",
        f"Sun; published=2018-10-02\nclaimer=Westland; {ARMS}",
    )
    denied = {accuser.rsplit("/", 1)[-1] for event in found for _, accuser in event.denied}
    assert denied == {"eastland"}


def test_equal_words_that_dates_keep_apart_make_events_of_different_names() -> None:
    found = events(
        f"Wire; published=2011\n{ARMS}", f"Post\n{ARMS}; when=2015", f"Sun\n{ARMS}; when=2010"
    )
    assert len({event.id for event in found}) == len(found)


def test_a_denial_of_another_recipient_refutes_nothing() -> None:
    denial = "claimer=Northland; act=Deny; agent=Northland; recipient=River Front"
    assert [event.replies for event in events(f"Wire\n{ARMS}", f"Post\n{denial}")] == [(), ()]


@pytest.mark.parametrize("act", ["Demand", "Threaten", "Promise", "Question"])
def test_what_has_not_happened_is_no_event(act: str) -> None:
    assert events(f"Wire\nact={act}; agent=Northland; recipient=Midland") == []


def test_the_order_of_claims_does_not_matter(case: Case) -> None:
    found = [trace_of(claim, {}, {}) for claim in case.claims()]
    kept = [trace for trace in found if trace is not None]
    expected = list(cluster(kept))
    random.Random(7).shuffle(kept)
    assert list(cluster(kept)) == expected


def test_the_same_claims_under_other_ids_make_events_of_the_same_names(case: Case) -> None:
    kept = [trace for claim in case.claims() if (trace := trace_of(claim, {}, {})) is not None]
    renamed = [replace(trace, claim=f"{trace.claim}-b") for trace in kept]
    assert {e.id for e in cluster(kept)} == {e.id for e in cluster(renamed)}


def test_what_one_of_several_claimers_says_of_the_doer_is_no_event_s_name() -> None:
    (event,) = events(f"Wire\n{KILLED}; agent=Northland", f"Post\n{KILLED}")
    assert event.label == "mass killing: ? → civilians (2012)"
    (event,) = events(*(f"{who}\n{KILLED}; agent=Northland" for who in ("Wire", "Post")))
    assert event.label == "mass killing: Northland → civilians (2012)"


def test_an_event_is_labelled_in_words() -> None:
    (event,) = events(f"Wire\n{ARMS}; when=2011")
    assert event.label == "arms transfer: Northland → Midland (2011)"
