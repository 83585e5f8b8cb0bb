"""Mirrored pairs of sentences: nobody's part is inverted, no status turned round, no speaker moved.

A reader may be silent; what it says must not be the reverse. Kinds that fail today stand in
mirrored_known.json with the number of their pairs that do: each is expected to fail as long as one
pair does (strict), and must not get worse.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.reading import read
from allegata.extractors.scoring.challenge.agreement import patients
from allegata.extractors.scoring.challenge.names import any_match
from allegata.ontology.records import Document, Segment
from allegata.ontology.terms import is_harmful
from mirrored import KINDS, Sentence, pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from allegata.ontology.records import Claim, Claimer, Filler
    from spacy.language import Language

KNOWN: dict[str, int] = json.loads(
    Path(__file__).with_name("mirrored_known.json").read_text(encoding="utf-8")
)
HAPPENED = {"Past", "Ongoing", "Generic"}
READ = 0.6
"""The share of all sentences in which the act has to be found, so that silence does not pass."""


@pytest.fixture(scope="module")
def told(nlp: Language) -> Callable[[str], tuple[Claim, ...]]:
    """Return the harmful claims of a sentence; each sentence is read once."""
    found: dict[str, tuple[Claim, ...]] = {}

    def claims(text: str) -> tuple[Claim, ...]:
        if text not in found:
            whole = (Segment(0, 0, len(text)),)
            document = Document("urn:d", "d", text, "0" * 64, whole)
            listed = read(document, nlp).claims
            found[text] = tuple(claim for claim in listed if is_harmful(claim.event_type))
        return found[text]

    return claims


def faults(sentence: Sentence, claims: tuple[Claim, ...]) -> Iterator[str]:
    """Yield what claims turn round of what the sentence says."""
    for claim in claims:
        if sentence.patient and names(claim.agent, sentence.patient):
            yield "agent and victim inverted"
        if sentence.patient and names(patients(claim), sentence.agent):
            yield "agent and victim inverted"
        if turned(sentence.status, claim):
            yield "status inverted"
        if claim.claimer is not None and not speaks(claim.claimer, sentence.speaker):
            yield "claimer moved"


def speaks(claimer: Claimer, speaker: str | None) -> bool:
    """Tell whether a claimer is the speaker; "mayor" is for "the mayor of Kharkiv"."""
    if speaker is None:
        return False
    return claimer.text in speaker or any_match((claimer.name, claimer.text), (speaker,))


def names(fillers: tuple[Filler, ...], party: str) -> bool:
    return any(any_match((filler.name, filler.text), (party,)) for filler in fillers)


def turned(status: str, claim: Claim) -> bool:
    """Tell whether a claim says the reverse: done for denied or not done, denied for done."""
    positive, happened = claim.polarity == "Positive", claim.temporality in HAPPENED
    if status in ("done", "ongoing"):
        return not positive or not happened
    if status == "ended":
        return positive and claim.temporality == "Ongoing"
    if status == "denied":
        return positive
    return positive and happened


def failing(kind: str, told: Callable[[str], tuple[Claim, ...]]) -> list[str]:
    """Return a line for each pair of a kind in which something is turned round."""
    lines = []
    for pair in pairs(kind):
        found = [(one.text, fault) for one in pair for fault in faults(one, told(one.text))]
        if found:
            lines.append("; ".join(f"{fault}: {text}" for text, fault in dict.fromkeys(found)))
    return lines


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(k, marks=[pytest.mark.xfail(reason=f"{KNOWN[k]} pairs", strict=True)])
        if k in KNOWN
        else k
        for k in KINDS
    ],
)
def test_nothing_is_turned_round(kind: str, told) -> None:
    assert failing(kind, told) == []


@pytest.mark.parametrize("kind", sorted(KNOWN))
def test_a_kind_that_fails_gets_no_worse(kind: str, told) -> None:
    lines = failing(kind, told)
    assert len(lines) <= KNOWN[kind], "\n".join(lines)


def test_there_are_more_than_three_hundred_pairs_and_most_acts_are_read(told) -> None:
    every = [pair for kind in KINDS for pair in pairs(kind)]
    sentences = [one for pair in every for one in pair]
    found = [one for one in sentences if told(one.text)]
    assert len(every) >= 300
    assert len(found) >= READ * len(sentences), f"{len(found)} of {len(sentences)}"
