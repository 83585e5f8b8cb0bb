"""The windows in which the parser reads a text, kept as pieces: states are computed from them anew.

`extractors.language.segment_text` gives a segment to the pipeline paragraph by paragraph and joins
what comes back; the parts are those of the paragraphs, one after the other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from ...language.parsing.component import NAME, Reader, shown
from ...language.parsing.windows import BEGINNING, WORDS, sentences
from .records import Cut, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from ...language.parsing.encoder import Encoder, States
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
    noting = _Noting(reader.encoder)
    counts = Counter[int]()
    encoder = cast("Encoder", noting)
    for sentence in sentences(words, gaps, reader.cutter, encoder, reader.heads):
        counts[len(noting.texts) - 1] += len(sentence.states.last)
    return [(pieces, counts[n]) for n, pieces in enumerate(noting.texts) if counts[n]]


class _Noting:
    """An encoder that notes what it is given; a text's sentences come before the next is asked."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self.texts: list[Pieces] = []

    def words(self, text: Pieces) -> States:
        self.texts.append(text)
        return self.encoder.words(text)
