from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.graph.claims.status import status_of
from allegata.graph.views.telling.pictures.lines import Joint, fold
from allegata.graph.views.telling.pictures.perspectives import accusations, deeds, supplies
from allegata.graph.views.telling.pictures.replies import ANSWERED, denying
from allegata.graph.views.telling.words import spaced
from allegata.ontology.identity import actor_iri


def drawn(picture):
    names = {actor.id: actor.name for actor in picture.actors}
    return {(names[row.source], names[row.target], row.status) for row in picture.lines}


def test_a_deed_runs_from_agent_to_victim(sample):
    lines = drawn(deeds(sample.claims, sample.actors))
    assert ("government forces", "civilians", "asserted") in lines
    assert ("Reva Brigade", "Dawn Front", "hedged") in lines


def test_a_denial_and_a_demand_are_lines_of_their_own(sample):
    lines = drawn(supplies(sample.claims, sample.actors))
    pair = ("Borduria", "Alerian government")
    assert {status for *ends, status in lines if tuple(ends) == pair} == {
        "asserted",
        "denied",
        "demanded",
    }


def test_a_supply_runs_through_its_intermediary(sample):
    lines = drawn(supplies(sample.claims, sample.actors))
    assert ("Syldavia", "Trinidian Air", "hedged") in lines
    assert ("Trinidian Air", "Reva Brigade", "hedged") in lines
    assert ("Syldavia", "Reva Brigade", "hedged") not in lines


def test_a_supply_line_names_what_is_supplied(sample):
    lines = supplies(sample.claims, sample.actors).lines
    assert {row.label for row in lines} == {"attack helicopters", "arms", "anti-tank missiles"}


def test_a_claim_that_names_one_side_only_is_kept_with_that_actor(sample):
    unnamed = replace(sample.claims[0], id="unnamed", agent=())
    picture = supplies([*sample.claims, unnamed], sample.actors)
    assert picture.loose == ((actor_iri("Alerian government"), unnamed),)
    assert picture.undrawn == 1
    assert drawn(picture) == drawn(supplies(sample.claims, sample.actors))


def test_an_accusation_runs_from_claimer_to_agent(sample):
    lines = drawn(accusations(sample.claims, sample.actors))
    assert ("Alerian government", "Reva Brigade", "asserted") in lines
    assert ("Eastern Observer", "Borduria", "asserted") in lines


def test_what_is_reported_as_news_accuses_nobody(sample):
    told = next(c for c in sample.claims if c.claimer and c.claimer.name == "Alerian government")
    assert drawn(accusations([told], sample.actors))
    assert not drawn(accusations([replace(told, speech_act="Report")], sample.actors))


def test_a_denial_runs_back_to_every_accuser(sample):
    lines = drawn(accusations(sample.claims, sample.actors))
    denied = {(source, target) for source, target, status in lines if status == "denied"}
    ministry = "Borduria's foreign ministry"
    assert denied == {(ministry, "Northern Monitor"), (ministry, "Eastern Observer")}


def test_a_denial_is_drawn_back_to_the_accusers_whom_most_publishers_carry(sample):
    (denial, *_) = (claim for claim in sample.claims if claim.speech_act == "Deny")

    def accused(voice, document):
        who = replace(denial.claimer, id=voice)
        said = replace(denial, claimer=who, speech_act="Accuse", polarity="Positive")
        return replace(said, id=f"{voice} {document}", document=document)

    loud = [accused(f"loud-{n}", f"paper-{m}") for n in range(3) for m in range(2)]
    quiet = [accused(f"faint-{n}", "paper-0") for n in range(9)]
    claims = [*quiet, *loud, denial]
    found = [(joint.target, joint.words) for joint in denying(claims, {})]
    words = (f"denies: {spaced(denial.event_type)} (9 more accuse)",)
    assert found == [(f"loud-{n}", words) for n in range(3)]
    assert next(denying(claims, {}, first="faint-8")).target == "faint-8"


def test_the_lines_of_denials_do_not_multiply_with_the_accusers(sample):
    (denial, *_) = (claim for claim in sample.claims if claim.speech_act == "Deny")
    accusation = replace(denial, speech_act="Accuse", polarity="Positive")
    crowd = [replace(denial.claimer, id=f"voice-{n}") for n in range(40)]
    claims = [
        replace(one, id=f"{one.speech_act} {who.id}", claimer=who)
        for one in (denial, accusation)
        for who in crowd
    ]
    denied = list(denying(claims, {}))
    assert len(denied) == 40 * ANSWERED
    assert all(joint.source != joint.target for joint in denied)


def test_a_denial_that_nobody_provoked_is_drawn_at_the_agent(sample):
    denial = next(claim for claim in sample.claims if claim.speech_act == "Deny")
    assert drawn(accusations([denial], sample.actors)) == {
        ("Borduria's foreign ministry", "Borduria", "denied")
    }


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "asserted"),
        ({"certainty": "Possible"}, "hedged"),
        ({"temporality": "Future"}, "hedged"),
        ({"polarity": "Negative"}, "denied"),
        ({"speech_act": "DenyResponsibility"}, "denied"),
        ({"speech_act": "Demand", "polarity": "Negative"}, "demanded"),
    ],
)
def test_the_status_of_a_line_is_that_of_its_claims(sample, change, status):
    assert status_of(replace(sample.claims[1], **change)) == status


def test_folding_counts_neither_voices_nor_papers_twice(sample):
    killing = sample.claims[2]
    other_voice = replace(killing, id="voice", claimer=replace(killing.claimer, id="other"))
    other_paper = replace(killing, id="paper", document="other")
    for second in (replace(killing, id="again"), other_voice, other_paper):
        (line,) = fold([Joint("a", "b", killing), Joint("a", "b", second)], {})
        assert (len(line.claims), line.reports) == (2, 1)
    (line,) = fold([Joint("a", "b", other_voice), Joint("a", "b", other_paper)], {})
    assert line.reports == 2


def test_papers_of_one_publisher_are_one(sample):
    killing = sample.claims[2]
    other = replace(
        killing, id="other", document="other", claimer=replace(killing.claimer, id="other")
    )
    houses = {killing.document: "Daily", "other": "Daily"}
    (line,) = fold([Joint("a", "b", killing), Joint("a", "b", other)], houses)
    assert line.reports == 1


def test_the_lines_with_most_independent_reports_come_first(sample):
    lines = supplies(sample.claims, sample.actors, sample.documents).lines
    counts = [line.reports for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 2


def test_claims_that_join_no_two_actors_are_counted(sample):
    lonely = replace(sample.claims[1], victim=())
    assert deeds([*sample.claims, replace(lonely, id="lonely")], sample.actors).undrawn == 1


def test_the_order_of_the_claims_changes_nothing(sample):
    there = accusations(sample.claims, sample.actors)
    back = accusations(tuple(reversed(sample.claims)), tuple(reversed(sample.actors)))
    assert there == back
