"""The encoder with the layers that the trained reader has of its own."""

from __future__ import annotations

import numpy as np
import pytest
from allegata.extractors.language.parsing import weights
from allegata.extractors.language.parsing.encoder import MIDDLE, Encoder
from allegata.extractors.language.parsing.pieces import Pieces
from allegata.extractors.reader.labels import MODELS


@pytest.fixture(scope="module")
def found():
    return weights.stored(MODELS / "en_allegata" / "allegata_reader" / weights.WEIGHTS)


@pytest.fixture(scope="module")
def texts():
    rows = (101, 2137, 4102, 102), (101, 2158, 2001, 3000, 2187, 102)
    return [
        Pieces(np.array(ids), np.ones(len(ids), int), np.full(len(ids), 2), np.arange(1, n))
        for ids, n in ((ids, len(ids) - 1) for ids in rows)
    ]


def layers(found, lowest, more=0.0):
    numbers = range(lowest, 6)
    starts = tuple(f"encoder.layer.{n}." for n in numbers)
    return {name: value + more for name, value in found.items() if name.startswith(starts)}


@pytest.mark.parametrize("lowest", [MIDDLE - 1, MIDDLE])
def test_copies_of_layers_give_what_those_give_wherever_they_begin(found, texts, lowest):
    plain = list(Encoder(found, {}).words(texts))
    both = list(Encoder(found, layers(found, lowest)).words(texts))
    for one, other in zip(plain, both, strict=True):
        assert one.upper.shape == (len(one.last), 0)
        assert np.array_equal(one.last, other.last)
        assert np.array_equal(one.middle, other.middle)
        assert np.array_equal(other.upper, other.last)


def test_own_layers_change_nothing_that_the_parse_is_read_from(found, texts):
    plain = list(Encoder(found, {}).words(texts))
    own = list(Encoder(found, layers(found, MIDDLE - 1, more=0.01)).words(texts))
    for one, other in zip(plain, own, strict=True):
        assert np.array_equal(one.last, other.last)
        assert np.array_equal(one.middle, other.middle)
        assert not np.allclose(other.upper, other.last, atol=0.01)
