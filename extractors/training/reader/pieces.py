"""The windows in which the parser reads a text, kept as pieces: states are computed from them anew.

`extractors.language.segment_text` gives a segment to the pipeline paragraph by paragraph and joins
what comes back; the parts are those of the paragraphs, one after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...language.parsing.component import NAME, Reader, shown
from ...language.parsing.windows import BEGINNING, WORDS, Reading, Text
from .records import Cut, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from ...language.parsing.pieces import Pieces


class Listening:
    """A pipeline that keeps each `Doc` it gives; ``cut`` takes them."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self.docs: list[Doc] = []

    def pipe(self, texts: Iterable[str], **options: Any) -> Iterator[Doc]:
        """Yield a `Doc` for each text, as the pipeline does."""
        for doc in self.nlp.pipe(texts, **options):
            self.docs.append(doc)
            yield doc

    def cut(self) -> Cut:
        """Return what was read since the last call as one text."""
        reader = self.nlp.get_pipe(NAME)
        assert isinstance(reader, Reader)
        parts: list[Part] = []
        length = 0
        for doc in self.docs:
            parts += _parts(doc, length, reader)
            length += len(doc)
        self.docs.clear()
        return Cut(length, tuple(parts))


def _parts(doc: Doc, offset: int, reader: Reader) -> Iterator[Part]:
    places = [token.i for token in doc if not token.is_space]
    if not places:
        return
    words, gaps = shown(doc, places)
    if len(words) <= WORDS:
        cuts = [(reader.cutter.text(words, [BEGINNING, *gaps[1:]]), len(words))]
    else:
        cuts = _cuts(words, gaps, reader)
    at = 0
    for pieces, count in cuts:
        yield Part(pieces, np.array(places[at : at + count]) + offset)
        at += count


def _cuts(words: Sequence[str], gaps: Sequence[int], reader: Reader) -> list[tuple[Pieces, int]]:
    """Return the windows of a long text with how many of their words they settle: read again."""
    reading, cuts = Reading(Text(words, gaps), reader.cutter), []
    while reading.at < len(words):
        pieces, known = reading.window(), len(reading.found)
        (states,) = reader.encoder.words([pieces])
        reading.take(states, reader.heads)
        if settled := sum(len(one.states.last) for one in reading.found[known:]):
            cuts.append((pieces, settled))
    return cuts
