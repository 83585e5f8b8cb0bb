"""A long text is read in windows of whole sentences, each word once."""

from __future__ import annotations

import numpy as np
import pytest
from allegata.extractors.language.parsing.encoder import States
from allegata.extractors.language.parsing.pieces import Cutter
from allegata.extractors.language.parsing.windows import WORDS, Text, sentences

CUTTER = Cutter(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "."])


class Place:
    """Stands for the encoder: a word's state says whether a full stop stands before it."""

    def words(self, texts):
        for text in texts:
            stops = text.ids[text.firsts] == 5
            states = np.roll(stops, 1).astype(np.float32)[:, None]
            yield States(states, states + 1, states + 2)


class Stops:
    """Stands for the heads: a sentence starts where the state says so."""

    def one(self, name, states):
        assert name == "starts"
        return states[:, 0] - 0.5


@pytest.mark.parametrize("lengths", [[3], [5] * 60, [WORDS + 20, 4], [200, 3, 700, 9], [900]])
def test_sentences_hold_every_word_once_in_order(lengths: list[int]) -> None:
    words = [word for length in lengths for word in ["a"] * (length - 1) + ["."]]
    (found,) = sentences([Text(words, [2] * len(words))], CUTTER, Place(), Stops())
    assert [sentence.start for sentence in found] == list(
        np.cumsum([0, *(len(sentence.states.last) for sentence in found[:-1])])
    )
    assert sum(len(sentence.states.last) for sentence in found) == len(words)
    for one in found:
        last, middle, upper = one.states
        assert (middle == last + 1).all()
        assert (upper == last + 2).all()
    starts = set(np.cumsum([0, *lengths[:-1]]).tolist())
    assert starts <= {sentence.start for sentence in found}
    if max(lengths) < 500:
        assert len(found) == len(lengths)


def test_sentences_of_no_words_are_none() -> None:
    assert sentences([Text([], [])], CUTTER, Place(), Stops()) == [[]]


def test_texts_read_together_have_the_sentences_that_each_has_alone() -> None:
    spans = (["a", "."] * 80, ["a"] * 200 + ["."], [], ["a", "."])
    texts = [Text(words, [2] * len(words)) for words in spans]
    together = sentences(texts, CUTTER, Place(), Stops())
    alone = [sentences([text], CUTTER, Place(), Stops())[0] for text in texts]
    assert [[one.start for one in own] for own in together] == [
        [one.start for one in own] for own in alone
    ]
