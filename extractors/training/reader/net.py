"""The network of ``extractors.reader.network`` in torch, to be trained; the same names of weights.

Dropout on states, on features and before each score keeps a small text from being learnt by heart.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from ...reader.network import HEADS, REACH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH, DEPTH, PAIR, LINK, MEET, DROP = 256, 2, 128, 64, 48, 0.25
"""Width of a word, layers, width of a pair, of a link, of the bilinear score, dropout."""
VOICES = 2
"""Answers to "who says it?" that no word gives: the document, somebody who cannot be told."""


class Sizes(NamedTuple):
    """How many there are of each: width of the states, kinds of feature, types, roles, values."""

    states: int
    features: int
    pairs: int
    governing: int
    links: int
    types: int
    roles: int
    fields: Mapping[str, int]


class Bags(NamedTuple):
    """Lists of numbers laid end to end, and where each begins."""

    numbers: Tensor
    starts: Tensor


def bags(lists: Sequence[Sequence[int]]) -> Bags:
    """Lay lists of feature numbers end to end."""
    starts: list[int] = []
    numbers: list[int] = []
    for one in lists:
        starts.append(len(numbers))
        numbers.extend(one)
    return Bags(torch.tensor(numbers, dtype=torch.long), torch.tensor(starts, dtype=torch.long))


def _gelu(x: Tensor) -> Tensor:
    return functional.gelu(x, approximate="tanh")


def _table(size: int, width: int) -> nn.Embedding:
    table = nn.Embedding(size, width)
    nn.init.normal_(table.weight, 0, 0.05)
    return table


def _summed(table: nn.Embedding, found: Bags) -> Tensor:
    return functional.embedding_bag(found.numbers, table.weight, found.starts, mode="sum")


class Layer(nn.Module):
    """Self-attention with a weight to each distance, and a feed-forward net."""

    def __init__(self) -> None:
        super().__init__()
        self.asking, self.mixing = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.mixed, self.last = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.inner, self.outer = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.distance = nn.Embedding(2 * REACH + 1, HEADS)
        nn.init.zeros_(self.distance.weight)
        self.drop = nn.Dropout(DROP)

    def forward(self, x: Tensor) -> Tensor:
        """Return the words (words, width) after they have looked around."""
        count = len(x)
        query, key, value = self.asking(x).view(count, 3, HEADS, -1).permute(1, 2, 0, 3)
        place = torch.arange(count)
        apart = (place[None] - place[:, None]).clamp(-REACH, REACH) + REACH
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        weight = (scores + self.distance(apart).permute(2, 0, 1)).softmax(-1)
        seen = (weight @ value).permute(1, 0, 2).reshape(count, WIDTH)
        x = self.mixed(x + self.drop(self.mixing(seen)))
        return self.last(x + self.drop(self.outer(_gelu(self.inner(x)))))


class Pairs(nn.Module):
    """Scores of an event and a word: bilinear, and of the two with their features."""

    def __init__(self, labels: int, features: int, types: int, width: int = PAIR) -> None:
        super().__init__()
        self.event, self.other = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width, bias=False)
        self.kind, self.features = _table(types, width), _table(features, width)
        self.scores = nn.Linear(width, labels)
        self.meeting, self.met = nn.Linear(WIDTH, MEET * labels), nn.Linear(WIDTH, MEET)
        self.drop = nn.Dropout(DROP)

    def forward(
        self, hidden: Tensor, events: Tensor, kinds: Tensor, others: Tensor, pairs: Bags
    ) -> Tensor:
        """Return the scores (events, others, labels); ``pairs`` has events by others lists."""
        own, rest = hidden[events], hidden[others]
        mixed = (self.event(own) + self.kind(kinds))[:, None] + self.other(rest)[None]
        mixed = mixed + _summed(self.features, pairs).view(len(own), len(rest), -1)
        scores = self.scores(self.drop(_gelu(mixed)))
        met = self.meeting(own).view(len(own), scores.shape[-1], MEET)
        return scores + torch.einsum("elk,ok->eol", met, self.met(rest)) / 7


class Links(Pairs):
    """Scores of the words that a word leads to, and of some answers outside the text."""

    def __init__(self, outside: int, features: int, types: int) -> None:
        super().__init__(1, features, types, LINK)
        self.outside = nn.Linear(WIDTH, outside)

    def forward(
        self, hidden: Tensor, events: Tensor, kinds: Tensor, others: Tensor, pairs: Bags
    ) -> Tensor:
        """Return the scores (events, outside + others)."""
        met = super().forward(hidden, events, kinds, others, pairs)[..., 0]
        return torch.cat([self.outside(hidden[events]), met], 1)


class Commitment(nn.Module):
    """Scores of the values of each status of an event."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.kind = _table(sizes.types, WIDTH)
        self.features = _table(sizes.governing, WIDTH)
        self.inner = nn.Linear(WIDTH, WIDTH)
        for name, size in sizes.fields.items():
            self.add_module(name, nn.Linear(WIDTH, size))
        self.fields = tuple(sizes.fields)
        self.drop = nn.Dropout(DROP)

    def forward(
        self, hidden: Tensor, events: Tensor, kinds: Tensor, governing: Bags
    ) -> dict[str, Tensor]:
        """Return the scores (events, values) of each field."""
        x = hidden[events] + self.kind(kinds) + _summed(self.features, governing)
        x = self.drop(_gelu(self.inner(self.drop(x))))
        return {name: getattr(self, name)(x) for name in self.fields}


class Net(nn.Module):
    """All of it; `extractors.reader.network.Network` computes the same from the same weights."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.states = nn.Linear(sizes.states, WIDTH)
        self.features = _table(sizes.features, WIDTH)
        self.first = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.event_inner, self.event_outer = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, sizes.types)
        self.role = Pairs(sizes.roles, sizes.pairs, sizes.types)
        self.voice = Links(VOICES, sizes.pairs, sizes.types)
        self.reference = Links(1, sizes.links, 1)
        self.commitment = Commitment(sizes)
        self.drop = nn.Dropout(DROP)

    def hidden(self, states: Tensor, words: Bags) -> Tensor:
        """Return the words (words, width) as the heads take them."""
        x = self.drop(self.first(self.states(states) + _summed(self.features, words)))
        for layer in self.layers:
            x = layer(x)
        return x

    def events(self, hidden: Tensor) -> Tensor:
        """Return the scores (words, types)."""
        scores: Tensor = self.event_outer(self.drop(_gelu(self.event_inner(hidden))))
        return scores
