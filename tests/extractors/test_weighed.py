"""Whether an act is told as done: what is denied, open or wished never is, nor the reverse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.terms import is_harmful

if TYPE_CHECKING:
    from allegata.ontology.records import Claim

KNOWN = {
    "No proof army shelled Homs, says UN",
    "The story that loyalists burned the convent was made up.",
}
"""Those that are told as done today."""
OF_COURTS = {
    "Trial",
    "UnfairTrial",
    "Detention",
    "ArbitraryDetention",
    "Indictment",
    "Investigation",
}
READ = 0.75
"""The share of sentences that have to give a claim, so that silence does not pass."""


def _sentences() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("weighed.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" | ", 1) for line in lines if not line.startswith("#"))
    return [(kind, text) for kind, text in pairs]


SENTENCES = _sentences()


def _done(claim: Claim) -> bool:
    told = claim.temporality in {"Past", "Ongoing"} and claim.speech_act != "Demand"
    return told and claim.polarity == "Positive" and claim.certainty == "Certain"


def _is_reverse(kind: str, claim: Claim) -> bool:
    if kind in {"neg", "hyp"}:
        return _done(claim)
    denied = claim.polarity == "Negative" and claim.certainty == "Certain"
    return denied or _done(claim) if kind == "unk" else claim.polarity == "Negative"


@pytest.fixture(scope="module")
def harms(nlp):
    """Return the claims of harmful acts in a text, without those of courts.

    What is told to stop is claimed to go on beside the demand, and left out here.
    """
    from allegata.extractors.reading import read
    from allegata.ontology.records import Document, Segment

    def found(text: str) -> list[Claim]:
        document = Document("urn:d", "d", text, "0" * 64, (Segment(0, 0, len(text)),))
        claims = [c for c in read(document, nlp).claims if "goes-on-until-ended" not in c.rules]
        return [c for c in claims if is_harmful(c.event_type) and c.event_type not in OF_COURTS]

    return found


@pytest.mark.parametrize(("kind", "text"), SENTENCES)
def test_nothing_is_told_as_its_reverse(harms, request, kind: str, text: str) -> None:
    if text in KNOWN:
        request.applymarker(pytest.mark.xfail(reason="told as done", strict=True))
    assert not [claim.quote for claim in harms(text) if _is_reverse(kind, claim)]


def test_most_sentences_give_a_claim(harms) -> None:
    told = sum(bool(harms(text)) for _, text in SENTENCES)
    assert told / len(SENTENCES) >= READ
