from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.graph.claims.clusters import Event
from allegata.graph.views import actor_view, event_view
from allegata.graph.views.telling.pictures.close_ups import find_actor, one_actor, one_event
from allegata.graph.views.telling.pictures.perspectives import responsibility
from allegata.ontology.errors import QueryError


def drawn(picture):
    names = {actor.id: actor.name for actor in picture.actors}
    return {(names[row.source], names[row.target], row.group, row.status) for row in picture.lines}


def close_up(sample, name):
    actor = find_actor(name, sample.claims, sample.actors)
    return one_actor(actor, sample.claims, sample.actors, sample.documents)


@pytest.fixture(scope="module")
def event(sample) -> Event:
    """What is said of the helicopters: two that affirm it, one denial."""
    told = [c for c in sample.claims if "attack helicopters" in c.quote]
    return Event("https://w3id.org/allegata/id/event-1", "ArmsTransfer", "arms: Borduria → Aleria",
                 tuple(claim.id for claim in told), 2, 2, ())  # fmt: skip


def test_an_actor_is_seen_with_its_deeds_its_accusers_and_its_denials(sample):
    lines = drawn(close_up(sample, "Borduria"))
    assert ("Borduria", "Alerian government", "supply", "asserted") in lines
    assert ("Northern Monitor", "Borduria", "voice", "asserted") in lines
    assert ("Eastern Observer", "Borduria", "voice", "asserted") in lines
    assert ("Borduria's foreign ministry", "Borduria", "voice", "denied") not in lines
    assert all("Borduria" in line[:2] for line in lines)


def test_what_an_actor_says_of_others_is_there_as_well(sample):
    lines = drawn(close_up(sample, "alerian government"))
    assert ("Alerian government", "Reva Brigade", "voice", "asserted") in lines


def test_an_actor_without_any_line_is_shown_alone_with_its_claims(sample):
    claims = [one for one in sample.claims if one.claimer and one.claimer.name == "K. Olsen"]
    actor = find_actor("Dawn Front", claims, sample.actors)
    alone = [claims[0].__class__(**{**_fields(claims[0]), "agent": ()})]
    picture = one_actor(actor, alone, sample.actors, sample.documents)
    assert [one.name for one in picture.actors] == ["Dawn Front"]
    assert [claim.id for _, claim in picture.loose] == [alone[0].id]


def _fields(claim):
    return {name: getattr(claim, name) for name in claim.__slots__}


def test_an_unknown_actor_is_answered_with_close_names(sample):
    with pytest.raises(QueryError, match="no actor 'Bordura' in the case; is it Borduria"):
        actor_view("Bordura", sample.claims, sample.actors, sample.documents)


def test_an_event_runs_from_who_says_it_to_whom_it_was_done(sample, event):
    picture = one_event(event, sample.claims, sample.actors, sample.documents)
    lines = drawn(picture)
    assert ("Northern Monitor", "Borduria", "voice", "asserted") in lines
    assert ("Borduria's foreign ministry", "Borduria", "voice", "denied") in lines
    assert ("Borduria", "Alerian government", "supply", "asserted") in lines
    assert {row.status for row in picture.lines} == {"asserted", "denied"}
    assert (
        "One event: arms: Borduria → Aleria"
        in event_view(event, sample.claims, sample.actors, sample.documents).html
    )


def test_responsibility_leads_from_backers_to_the_harmed(sample):
    lines = drawn(responsibility(sample.claims, sample.actors, sample.documents))
    assert ("Syldavia", "Trinidian Air", "supply", "hedged") in lines
    assert ("Trinidian Air", "Reva Brigade", "supply", "hedged") in lines
    assert ("Reva Brigade", "prisoners", "harm", "asserted") in lines
    assert ("Reva Brigade", "Dawn Front", "supply", "hedged") not in lines


def test_whoever_did_harm_to_nobody_named_has_its_backers_all_the_same(sample):
    unnamed = [replace(c, victim=()) if c.victim else c for c in sample.claims]
    lines = drawn(responsibility(unnamed, sample.actors, sample.documents))
    assert ("Trinidian Air", "Reva Brigade", "supply", "hedged") in lines
    assert not any(group == "harm" for _, _, group, _ in lines)
