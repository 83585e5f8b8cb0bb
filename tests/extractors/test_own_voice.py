"""Whom a text accuses that speaks for itself, and which acts it only tells of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.reading import read
from allegata.extractors.sources.given import given_documents


@pytest.fixture
def told(nlp):
    """Return the acts by type that a blog post tells of in its own voice."""

    def acts(text):
        (document,) = given_documents(text, {})
        claims = read(replace(document, kind="BlogPost"), nlp).claims
        return {c.event_type: c.speech_act for c in claims if c.claimer is None}

    return acts


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The rebels fought government troops near the river for nine days.", "ArmedClash"),
        ("A court in Calabo sentenced the editor to nine years in prison.", "Trial"),
        ("France trained the soldiers of the Calabo government for ten years.", "MilitarySupport"),
        ("Iran financed the militia.", "Financing"),
        ("Students rioted in the capital and burned nine cars.", "Riot"),
        ("We shelled the harbour of Calabo for nine days.", "Shelling"),
    ],
)
def test_a_text_accuses_nobody_by_telling_of_what_may_be_as_it_should(
    told, text, event_type
) -> None:
    assert told(text)[event_type] == "Assert"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The rebels killed nine farmers near the river.", "Killing"),
        ("Soldiers tortured the editor in the cellar.", "Torture"),
        ("The militia burned the village.", "Destruction"),
        ("They shelled the harbour of Calabo for nine days.", "Shelling"),
        ("Police arrested the editor without a warrant.", "ArbitraryDetention"),
        ("The guards beat the prisoners.", "PhysicalAssault"),
    ],
)
def test_a_text_accuses_whoever_it_says_did_harm(told, text, event_type) -> None:
    assert told(text)[event_type] == "Accuse"
