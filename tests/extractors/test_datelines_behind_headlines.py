"""A dateline behind a headline, in one paragraph: no party, and no part of the name after it."""

from __future__ import annotations

import pytest
from allegata.extractors.language.segment_text import read_segments
from allegata.ontology.records import Document, Segment
from spacy.lang.en import English

BLANK = English()
BLANK.add_pipe("sentencizer")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Couple charged. RIVERTON — A couple was charged.", "A"),
        ("Two held after raid. NORTH HAMDEN, Conn. — Police held two men.", "Police"),
        ("Port shelled! TARN -- Troops shelled the port.", "Troops"),
        ("Drivers stopped. NATO — which trained them — left.", "NATO"),
        ("The men left. They — Omar and Ali — were held.", "They"),
        ("He joined the UN. A B - He left.", "A"),
    ],
)
def test_the_sentence_begins_behind_the_dateline(text, begins) -> None:
    whole = Segment(0, 0, len(text))
    document = Document("urn:d", "d", text, "0" * 64, (whole,))
    found = next(read_segments(document, [whole], BLANK), None)
    assert found is not None
    assert begins in {sent[0].text for sent in found.doc.sents}


@pytest.mark.parametrize("place", ["RIVERTON", "WEST TARN", "OSTRA, Me."])
def test_the_place_is_not_the_charged(claims_in, place) -> None:
    text = f"Couple faces count. {place} — A town couple was charged with theft, police said."
    charged = {f.name for c in claims_in(text) for f in c.target if c.event_type == "Indictment"}
    assert charged <= {"town couple", "Couple"}
    assert "town couple" in charged
