"""Networks that teach another: the mean of what they answer about a text.

Several networks that differ by their chance beginnings err in different places, so their mean is
better than any of them; one network that learns from it, on raw news too, keeps part of that
(Hinton et al. 2015; for parsers Kuncoro et al. 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from . import encoder
from .batches import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .batches import Batch

HAPPENS = 0.5
"""How sure the teachers must be of a predicate whose arguments they teach."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the teachers say of a batch: mean probabilities, in the shape of the batch's gold."""

    choices: dict[str, Tensor]
    """Per head (texts, words, labels)."""
    starts: Tensor
    arcs: Tensor
    """(texts, words, words)."""
    words: Tensor
    """(words, 2): text, word; all words that there are."""
    heads: Tensor
    """(texts, words): the gold head, or the teachers' where there is none."""
    relations: Tensor
    """(words, labels), of the arcs to ``heads``."""
    predicates: Tensor
    """(predicates, 2): the gold ones first, then the teachers' where there is no gold."""
    arguments: Tensor
    """(predicates, words, labels)."""
    factuality: Tensor
    happenings: Tensor
    """Where ``factuality`` is taught: the predicates."""


class Teachers:
    """Some networks of the same labels."""

    def __init__(self, networks: Sequence[encoder.Parameters]) -> None:
        self.networks = networks

    def __call__(self, batch: Batch) -> Lesson:
        """Answer all that a batch could be asked."""
        with torch.no_grad():
            return self._lesson(batch)

    def _lesson(self, batch: Batch) -> Lesson:
        states = [encoder.words(params, batch, drop=0) for params in self.networks]
        both = list(zip(self.networks, states, strict=True))

        def mean(answers: list[Tensor]) -> Tensor:
            return torch.stack(answers).mean(0)

        def each(name: str) -> Tensor:
            return mean([encoder.dense(params, name, x).softmax(-1) for params, x in both])

        def one(name: str) -> list[Tensor]:
            return [encoder.dense(params, name, x).squeeze(-1) for params, x in both]

        choices = {name: each(name) for name in ("tags", "lemmas", "names", "senses")}
        arcs = mean(
            [
                encoder.within(encoder.arcs(params, x, drop=0), batch).softmax(-1)
                for params, x in both
            ]
        )
        heads = torch.where(batch.heads == UNKNOWN, arcs.argmax(-1), batch.heads)
        words = batch.known.nonzero()
        found = (choices["senses"][..., 0] < HAPPENS) & (batch.senses == UNKNOWN) & batch.known
        predicates = torch.cat([batch.predicates, found.nonzero()])
        return Lesson(
            choices=choices,
            starts=mean([scores.sigmoid() for scores in one("starts")]),
            arcs=arcs,
            words=words,
            heads=heads,
            relations=mean(
                [
                    encoder.relations(params, x, words, heads, drop=0).softmax(-1)
                    for params, x in both
                ]
            ),
            predicates=predicates,
            arguments=mean(
                [encoder.arguments(params, x, predicates, drop=0).softmax(-1) for params, x in both]
            ),
            factuality=mean(one("factuality")),
            happenings=(batch.senses > 0) | found,
        )
