"""Synthetic cases are what benchmarks and tests of size rest on: sound, varied, always the same."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from allegata.graph.views import actor_network
from allegata.ontology.records import ROLES
from allegata.ontology.shapes import check
from synthetic import synthesise, write_case
from synthetic_world import World


@pytest.fixture(scope="module")
def made():
    return synthesise(2000)


def test_the_same_number_and_seed_give_the_same_case(made):
    assert synthesise(2000) == made
    assert synthesise(2000, seed=2) != made


def test_every_quote_and_every_filler_stands_in_its_document(made):
    texts = {document.id: document.text for document in made.documents}
    assert len({claim.id for claim in made.claims}) == 2000
    for claim in made.claims:
        assert texts[claim.document][claim.start : claim.end] == claim.quote
        for filler in (one for role in ROLES for one in getattr(claim, role)):
            assert texts[claim.document][filler.start : filler.end] == filler.text


def test_whoever_is_named_is_an_actor_or_a_place_of_the_case(made):
    known = {one.id for one in (*made.actors, *made.locations)}
    assert {claim.claimer.id for claim in made.claims if claim.claimer} <= known
    for role in set(ROLES) - {"material", "instrument"}:
        assert {filler.id for claim in made.claims for filler in getattr(claim, role)} <= known
    assert {place.within for place in made.locations if place.within} <= known


def test_a_case_is_as_varied_as_real_ones(made):
    acts = Counter(claim.speech_act for claim in made.claims)
    assert min(acts[act] for act in ("Accuse", "Deny", "Demand", "Testify")) > 50
    assert {claim.certainty for claim in made.claims} == {"Certain", "Probable", "Possible"}
    precisions = {claim.date_precision for claim in made.claims}
    assert precisions == {"Day", "Month", "Year", "Range", None}
    assert len({document.publisher for document in made.documents}) > 10
    assert any(place.lat is None for place in made.locations)
    agents = Counter(filler.name for claim in made.claims for filler in claim.agent)
    most, *_, least = sorted(agents.values(), reverse=True)
    assert most > 100
    assert least <= 3


@pytest.mark.parametrize("count", [4, 60, 1000, 50_000])
def test_no_place_lies_in_itself(count):
    for seed in range(1, 21):
        world = World(Random(seed), count)
        ids = [place.id for place in world.places]
        assert len(set(ids)) == len(ids)
        for place in world.places:
            around, holder = 0, place
            while holder := world.holders.get(holder.within or ""):
                around += 1
                assert around < 50, (seed, place)


def test_a_thousand_claims_are_made_of_any_seed():
    for seed in (1, 2, 3):
        assert len(synthesise(1000, seed=seed).claims) == 1000


def test_nothing_is_told_before_it_happened(made):
    published = {document.id: document.published for document in made.documents}
    days = [(claim.event_start, published[claim.document]) for claim in made.claims]
    assert all(start <= said for start, said in days if start and len(start) == 10)


def test_a_synthetic_case_is_one_that_the_package_keeps_and_draws(tmp_path, made):
    case = write_case(60, tmp_path / "case")
    problems = [str(one) for one in check(case.store().dataset) if one.severity == "Violation"]
    assert problems == []
    assert tuple(case.claims()) == synthesise(60).claims
    assert "Northland" in actor_network(made.claims, made.actors, made.documents).html
