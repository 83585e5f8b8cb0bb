"""The three documents the product was asked for: read whole, where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from allegata.extractors import read
from allegata.extractors.sources import open_documents
from allegata.ontology.records import Claim, Document

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is absent")


@pytest.fixture(scope="module")
def readings(nlp):
    documents = [d for d in open_documents([str(SEEDS)]) if isinstance(d, Document)]
    return [read(document, nlp) for document in documents]


@pytest.fixture(scope="module")
def found(readings) -> list[tuple[Document, Claim]]:
    return [(reading.document, claim) for reading in readings for claim in reading.claims]


def names(fillers) -> set[str]:
    return {filler.name for filler in fillers}


def test_every_document_is_read_and_every_quote_is_its_own_words(readings, found) -> None:
    assert len(readings) == 3
    assert len(found) > 100
    assert all(d.text[c.start : c.end] == c.quote for d, c in found)


def test_navigation_yields_no_claim(found) -> None:
    assert not [c for d, c in found if d.segments[c.segment].kind == "Boilerplate"]


def test_readers_comments_are_the_commenters_claims(found) -> None:
    said = [
        (d.segments[c.segment].speaker, c)
        for d, c in found
        if d.segments[c.segment].kind == "Comment"
    ]
    assert said
    assert all(c.claimer is not None and "Amnesty" not in c.claimer.name for _, c in said)
    assert any(c.claimer is not None and c.claimer.name == speaker for speaker, c in said)


def test_russia_is_said_to_arm_the_syrian_government(found) -> None:
    arming = [c for _, c in found if c.event_type == "ArmsTransfer" and c.polarity == "Positive"]
    to_syria = [c for c in arming if "Syria" in names(c.recipient)]
    assert any("Russia" in names(c.agent) for c in to_syria)


def test_the_poster_accuses_the_united_states_and_france(found) -> None:
    accused = [
        c
        for d, c in found
        if d.segments[c.segment].kind == "QuotedPost" and c.event_type == "ArmsTransfer"
    ]
    assert any({"United States", "France"} <= names(c.agent) for c in accused)
    assert all(c.speech_act == "Accuse" for c in accused if c.agent)


@pytest.mark.parametrize("event_type", ["Sanction", "Investigation", "ArmsTransfer", "Killing"])
def test_demands_are_demands_and_not_facts(found, event_type: str) -> None:
    demands = [c for _, c in found if c.event_type == event_type and c.speech_act == "Demand"]
    assert demands
    assert {c.temporality for c in demands} == {"Hypothetical"}
