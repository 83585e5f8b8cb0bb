"""A long text is read in stretches, whole and in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Never

import pytest
from allegata.extractors.language.segment_text import read_segments
from allegata.extractors.language.stretches import LONGEST, stretches
from allegata.extractors.reading import read
from allegata.ontology.records import Document, Segment
from spacy.lang.en import English

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLANK = English()
BLANK.add_pipe("sentencizer")
SENTENCE = "Rebels killed 23 people in Homs on 12 June. "


def document(text: str) -> Document:
    return Document("urn:d", "d", text, "0" * 64, (Segment(0, 0, len(text)),))


@pytest.mark.parametrize("gap", ["", "\n", "\n\n"])
def test_a_text_of_more_than_a_million_characters_is_read_whole_and_in_place(gap: str) -> None:
    paragraph = SENTENCE * 7 + gap
    text = paragraph * (1_200_000 // len(paragraph) + 1)
    whole = document(text)
    assert len(text) > BLANK.max_length
    sentences, end = 0, 0
    for stretch in stretches(whole):
        assert (stretch.index, stretch.start) == (0, end)
        assert stretch.end - stretch.start <= LONGEST
        (found,) = read_segments(whole, [stretch], BLANK)
        sentences += len(list(found.doc.sents))
        places = zip(found.starts, found.ends, found.doc, strict=True)
        assert all(text[a:b] == token.text for a, b, token in places)
        end = stretch.end
    assert end == len(text)
    assert sentences == text.count(SENTENCE)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A day. B day.\n\nC day.", ["A day. B day.", "\n\nC day."]),
        ("One is. Two are. Three", ["One is. Two are. ", "Three"]),
        ("one and two and three", ["one and two and ", "three"]),
        ("x" * 45, ["x" * 20, "x" * 20, "x" * 5]),
        ("Short.", ["Short."]),
        ("", [""]),
    ],
)
def test_a_stretch_ends_with_a_paragraph_else_a_sentence_else_a_word(
    text: str, pieces: list[str]
) -> None:
    cut = stretches(document(text), longest=20)
    assert [text[one.start : one.end] for one in cut] == pieces


def test_a_document_is_read_stretch_by_stretch(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []

    def noted(whole: Document, segments: Iterable[Segment], nlp: object) -> Iterator[Never]:
        seen.extend((segment.start, segment.end) for segment in segments)
        return iter(())

    monkeypatch.setattr("allegata.extractors.reading.read_segments", noted)
    text = SENTENCE * 2000
    read(document(text), BLANK)
    assert len(seen) == 2
    assert (seen[0][0], seen[-1][1]) == (0, len(text))
