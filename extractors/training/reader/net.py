"""The network of ``extractors.reader.network`` in torch, to be trained; the same names of weights.

Many windows at once: words are those of all windows one after the other, (words, width); only
attention sees them as rows. Dropout on states, on features and before each score keeps a small
text from being learnt by heart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from ...reader.network import HEADS, REACH
from .packed import OPEN, VOICES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...reader.labels import Labels
    from .batches import Batch, Questions
    from .ragged import Bags

PAIR, LINK, MEET = 128, 64, 48
"""Width of a pair, of a link, of the bilinear score."""


class Shape(NamedTuple):
    """How wide and deep a network is, and what share of its inner states is dropped."""

    width: int = 256
    depth: int = 2
    drop: float = 0.25


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


def sizes_of(labels: Labels, states: int) -> Sizes:
    """Return the sizes of a network with these labels."""
    return Sizes(
        states,
        len(labels.features) + 1,
        len(labels.pairs) + 1,
        len(labels.governing) + 1,
        len(labels.links) + 1,
        len(labels.types),
        len(labels.roles),
        {name: len(values) for name, values in labels.fields.items()},
    )


def _gelu(x: Tensor) -> Tensor:
    return functional.gelu(x, approximate="tanh")


def _table(size: int, width: int) -> nn.Embedding:
    table = nn.Embedding(size, width)
    nn.init.normal_(table.weight, 0, 0.05)
    return table


def _summed(table: nn.Embedding, found: Bags, forget: float = 0) -> Tensor:
    """Return the sum of the rows that each list names, some left out at random."""
    kept = None
    if forget:
        chance = torch.rand(len(found.numbers), device=table.weight.device)
        kept = (chance > forget).to(table.weight.dtype)
    return functional.embedding_bag(
        found.numbers, table.weight, found.starts, mode="sum", per_sample_weights=kept
    )


class Layer(nn.Module):
    """Self-attention with a weight to each distance, and a feed-forward net."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.asking, self.mixing = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mixed, self.last = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.inner, self.outer = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.distance = nn.Embedding(2 * REACH + 1, HEADS)
        nn.init.zeros_(self.distance.weight)
        self.drop = nn.Dropout(shape.drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the words (windows, words, width) after they have looked around.

        ``mask`` (windows, words) is true of words.
        """
        count, length, width = x.shape
        query, key, value = self.asking(x).view(count, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        place = torch.arange(length, device=x.device)
        apart = (place[None] - place[:, None]).clamp(-REACH, REACH) + REACH
        near = self.distance(apart).permute(2, 0, 1)[None]
        near = near.masked_fill(~mask[:, None, None], -1e4).to(query.dtype)
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=near.expand(count, HEADS, length, length)
        )
        seen = seen.transpose(1, 2).reshape(count, length, width)
        x = self.mixed(x + self.drop(self.mixing(seen)))
        return self.last(x + self.drop(self.outer(_gelu(self.inner(x)))))


class Pairs(nn.Module):
    """Scores of a word that is asked about and others: bilinear, and of the two's features."""

    def __init__(
        self, shape: Shape, labels: int, features: int, types: int, width: int = PAIR
    ) -> None:
        super().__init__()
        self.event, self.other = (
            nn.Linear(shape.width, width),
            nn.Linear(shape.width, width, bias=False),
        )
        self.kind, self.features = _table(types, width), _table(features, width)
        self.scores = nn.Linear(width, labels)
        self.meeting = nn.Linear(shape.width, MEET * labels)
        self.met = nn.Linear(shape.width, MEET)
        self.drop = nn.Dropout(shape.drop)

    def forward(self, hidden: Tensor, asked: Questions) -> Tensor:
        """Return the scores (asked, parties, labels); what stands for no party is not to be used.

        ``hidden`` (words, width).
        """
        own = hidden[asked.words]
        mixed = (self.event(own) + self.kind(asked.kinds))[:, None]
        mixed = mixed + self.other(hidden)[asked.parties]
        mixed = mixed + _summed(self.features, asked.features).view(mixed.shape)
        scores = self.scores(self.drop(_gelu(mixed)))
        met = self.meeting(own).view(len(own), scores.shape[-1], MEET)
        met = torch.einsum("elk,epk->epl", met, self.met(hidden)[asked.parties])
        return scores + met / 7


class Links(Pairs):
    """Scores of the words that a word leads to, and of some answers outside the text."""

    def __init__(self, shape: Shape, outside: int, features: int, types: int) -> None:
        super().__init__(shape, 1, features, types, LINK)
        self.outside = nn.Linear(shape.width, outside)

    def forward(self, hidden: Tensor, asked: Questions) -> Tensor:
        """Return the scores (asked, outside + parties); what stands for no party is hardly so."""
        met = super().forward(hidden, asked)[..., 0].float().masked_fill(~asked.known, -1e4)
        return torch.cat([self.outside(hidden[asked.words]).float(), met], 1)


class Commitment(nn.Module):
    """Scores of the values of each status of an event."""

    def __init__(self, shape: Shape, sizes: Sizes) -> None:
        super().__init__()
        self.kind = _table(sizes.types, shape.width)
        self.features = _table(sizes.governing, shape.width)
        self.inner = nn.Linear(shape.width, shape.width)
        for name, size in sizes.fields.items():
            self.add_module(name, nn.Linear(shape.width, size))
        self.fields = tuple(sizes.fields)
        self.drop = nn.Dropout(shape.drop)

    def forward(self, hidden: Tensor, asked: Questions) -> dict[str, Tensor]:
        """Return the scores (events, values) of each field."""
        x = hidden[asked.words] + self.kind(asked.kinds) + _summed(self.features, asked.governing)
        x = self.drop(_gelu(self.inner(self.drop(x))))
        return {name: getattr(self, name)(x) for name in self.fields}


class Net(nn.Module):
    """All of it; `extractors.reader.network.Network` computes the same from the same weights."""

    def __init__(self, sizes: Sizes, shape: Shape = Shape()) -> None:  # noqa: B008  # it is frozen
        super().__init__()
        width = shape.width
        self.states = nn.Linear(sizes.states, width)
        self.features = _table(sizes.features, width)
        self.first = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.depth))
        self.event_inner, self.event_outer = nn.Linear(width, width), nn.Linear(width, sizes.types)
        self.role = Pairs(shape, sizes.roles, sizes.pairs, sizes.types)
        self.voice = Links(shape, VOICES, sizes.pairs, sizes.types)
        self.reference = Links(shape, OPEN, sizes.links, 1)
        self.commitment = Commitment(shape, sizes)
        self.drop = nn.Dropout(shape.drop)

    def hidden(self, states: Tensor, batch: Batch, *, forget: float = 0) -> Tensor:
        """Return the words (words, width) as the heads take them.

        ``states`` (words, …); ``forget`` is the share of the words' features that is left out.
        """
        seen = _summed(self.features, batch.features, forget)
        x = self.drop(self.first(self.states(states) + seen))
        rows = x.new_zeros(*batch.mask.shape, x.shape[1])
        rows[batch.mask] = x
        for layer in self.layers:
            rows = layer(rows, batch.mask)
        return rows[batch.mask]

    def events(self, hidden: Tensor) -> Tensor:
        """Return the scores (words, types)."""
        scores: Tensor = self.event_outer(self.drop(_gelu(self.event_inner(hidden))))
        return scores
