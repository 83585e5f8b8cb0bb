"""Read passages as gold claims: names by reference, claimers, what is neither asked nor counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.scoring.challenge.judge import judge
from allegata.extractors.training.reading.documents import Document
from allegata.extractors.training.reading.passages import Passage
from allegata.extractors.training.reading.records import (
    DOCUMENT,
    OPEN,
    Elsewhere,
    Reference,
    StandOff,
    WrittenClaim,
)
from allegata.extractors.training.reading.score import claims_reader
from allegata.extractors.training.reading.scored.gold import gold_claim, gold_text, is_read
from allegata.extractors.training.reading.scored.report import matches
from allegata.extractors.training.reading.scored.texts import read_texts
from allegata.extractors.training.reading.spans import Span

TEXT = "The army was near. It shelled Homs, she said."
ARMY, IT, SHELLED, HOMS, SHE = (
    Span(TEXT.index(word), TEXT.index(word) + len(word))
    for word in ("The army", "It", "shelled", "Homs", "she")
)
CLAIM = WrittenClaim(
    trigger=SHELLED,
    type="Shelling",
    act="Assert",
    polarity="Positive",
    certainty="Certain",
    temporality="Past",
    claimers=(SHE,),
    roles={"agent": (IT,), "target": (HOMS,), "place": (HOMS,)},
    counts={"Killed": (2, None)},
)


def passage(*claims: WrittenClaim) -> Passage:
    reference = (Reference(IT, ARMY), Reference(SHE, Elsewhere("speaker", Span(0, 10))))
    told = {"speaker": "Anna Weber", "publisher": "The Paper"}
    reading = StandOff("a", "toy", "toy:1", 0, len(TEXT), "a", 3, None, claims, reference)
    return Passage(reading, Document("toy:1", TEXT, told))


def test_a_pronoun_is_known_by_what_it_stands_for_too() -> None:
    gold = gold_claim(CLAIM, passage())
    assert gold.roles["agent"] == (("It", "The army"),)
    assert gold.claimers == ("she", "Anna Weber")


def test_roles_that_are_not_written_are_empty_and_places_are_locations() -> None:
    gold = gold_claim(CLAIM, passage())
    assert gold.roles["victim"] == gold.roles["recipient"] == ()
    assert gold.roles["target"] == gold.roles["location"] == (("Homs",),)
    assert "instrument" not in gold.roles
    assert gold.killed == 2


@pytest.mark.parametrize(
    ("voice", "claimers"), [(DOCUMENT, ("DOCUMENT",)), (OPEN, None), (SHE, ("she", "Anna Weber"))]
)
def test_the_claimer_is_somebody_the_document_or_not_asked(voice, claimers) -> None:
    assert gold_claim(replace(CLAIM, claimers=(voice,)), passage()).claimers == claimers


def test_a_claim_in_doubt_or_told_again_may_be_found_or_not() -> None:
    changed = ({}, {"doubt": "which"}, {"same": ARMY})
    found = [gold_claim(replace(CLAIM, **change), passage()).optional for change in changed]
    assert found == [False, True, True]


def test_every_type_of_the_guideline_is_judged() -> None:
    assert is_read("Meeting")
    assert is_read("UnlawfulKilling")
    assert not is_read("Measures")


def test_the_score_counts_what_the_reader_finds(nlp) -> None:
    core, full = matches(list(read_texts([passage(CLAIM)], claims_reader(nlp))))
    assert (core.gold, core.predicted, full.gold) == (1, 1, 1)
    assert judge(gold_text(passage(CLAIM)), [], scored_type=is_read).core.gold == 1
