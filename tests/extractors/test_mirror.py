"""No bias by party: with two states exchanged throughout a text, its claims are exchanged too.

The texts are those of ../shared/challenge that name two states; the exchange swaps their names and
demonyms, capitals and accents kept. A claim mirrors where type, commitment and every name do.
"""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.lexicon.load import read_lexicon
from allegata.extractors.reading import read
from allegata.ontology.records import ROLES, Document, Segment

DEV = Path(__file__).parents[3] / "shared" / "challenge" / "dev.jsonl"
MIRRORED = 0.95
"""The share of claims that must mirror; the rest hang on rules, or on names of several words."""


def forms(state):
    return [state["name"], *(d for d in state["demonyms"] if d != state["name"])][:2]


def exchange(text, one, two):
    """Swap two states' names and demonyms."""
    other = dict(zip(forms(one), forms(two), strict=False))
    other |= {after: before for before, after in other.items()}
    pattern = "|".join(sorted(map(re.escape, other), key=len, reverse=True))
    return re.sub(rf"\b(?:{pattern})\b", lambda m: other[m.group()], text)


def pairs():
    """Yield each challenge text with two states that it names in forms both of them have."""
    states = [row for row in read_lexicon("states") if row["status"] == "state"]
    for record in map(json.loads, DEV.read_text(encoding="utf-8").splitlines()):
        named = [
            state
            for state in states
            if any(re.search(rf"\b{re.escape(form)}\b", record["text"]) for form in forms(state))
            and not re.search(rf"\b{re.escape(state['capital'] or '-')}\b", record["text"])
            and len(forms(state)) == 2
        ]
        for one, two in list(combinations(named, 2))[:1]:
            yield pytest.param(record["text"], one, two, id=record["id"])


def claims(text):
    whole = (Segment(0, 0, len(text)),)
    document = Document(id="urn:d", source="d", sha256="0" * 64, text=text, segments=whole)
    return read(document, load()).claims


def said(claim, swap):
    """What a claim says, with names exchanged by ``swap``."""
    fillers = {
        role: sorted(swap(filler.text).lower() for filler in getattr(claim, role)) for role in ROLES
    }
    speaker = swap(claim.claimer.text).lower() if claim.claimer else ""
    commitment = (claim.speech_act, claim.polarity, claim.certainty, claim.temporality)
    return (claim.event_type, *commitment, speaker, json.dumps(fillers, sort_keys=True))


@pytest.mark.skipif(not DEV.exists(), reason="../shared/challenge/dev.jsonl is not here")
def test_claims_are_exchanged_when_two_states_are():
    mirrored, broken = 0, []
    for param in pairs():
        text, one, two = param.values
        there = {said(c, lambda t, a=one, b=two: exchange(t, a, b)) for c in claims(text)}
        back = {said(c, str) for c in claims(exchange(text, one, two))}
        mirrored += len(there & back)
        broken += [(param.id, *row) for row in sorted(there ^ back)]
    lost = len(broken) / 2
    print(f"{mirrored} claims mirror, {lost:g} do not")
    assert mirrored > 30
    assert mirrored / (mirrored + lost) >= MIRRORED, "\n".join(map(str, broken))
