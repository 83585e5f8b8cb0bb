"""Training: every head at once, on freshly cut and respelt text in each epoch."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import torch

from ..parsing.pieces import Cutter
from . import losses, network
from .batches import Indices, Row, batch, batches
from .material import running
from .minilm import vocabulary
from .spelling import respell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .labels import Labels
    from .material import Marked, Text

    Source = Callable[[random.Random], Iterator[list[Marked]]]

WORDS = 700
"""Words of a batch, with padding."""
LONGEST, TEXT = 7, 110
"""Sentences and words of one text at most."""
RATE, HEAD_RATE, WARM = 2.5e-4, 1.5e-3, 0.06
DROP, KEPT = 0.12, 0.998
"""Dropout (twice that where words meet); what a step keeps of the running mean of the weights."""


def fit(
    source: Source, labels: Labels, *, epochs: int, seed: int = 0
) -> Iterator[tuple[int, network.Parameters, str]]:
    """Train; yield after each epoch its number, the mean weights so far and a line of news.

    ``source`` yields, for one epoch, runs of sentences of the same kind.
    """
    learner = _Learner(labels, seed)
    rng = random.Random(seed)
    steps = 0
    for epoch in range(epochs):
        groups = list(batches(list(_texts(source, rng)), rng, words=WORDS))
        steps = steps or epochs * len(groups)
        begun = time.perf_counter()
        for group in groups:
            learner.step(group, steps)
        news = " ".join(f"{name} {value:.3f}" for name, value in sorted(learner.lost.items()))
        yield epoch + 1, learner.mean, f"{time.perf_counter() - begun:.0f} s, {news}"


def _texts(source: Source, rng: random.Random) -> Iterator[Text]:
    for run in source(rng):
        for text in running(run, rng, longest=LONGEST, words=TEXT):
            yield respell(text, rng)


class _Learner:
    """The weights on their way, their running mean, and what the heads lately lost."""

    def __init__(self, labels: Labels, seed: int) -> None:
        self.params = network.fresh(labels, seed=seed)
        self.cutter, self.indices = Cutter(vocabulary()), Indices(labels)
        self.learnt = {n: value for n, value in self.params.items() if value.requires_grad}
        inner = ("encoder", "embeddings")
        self.optimizer = torch.optim.AdamW(
            [
                {
                    "params": [v for n, v in self.learnt.items() if n.startswith(inner)],
                    "peak": RATE,
                },
                {
                    "params": [v for n, v in self.learnt.items() if not n.startswith(inner)],
                    "peak": HEAD_RATE,
                },
            ],
            lr=RATE,
            betas=(0.9, 0.98),
            weight_decay=0.01,
        )
        self.mean = {name: value.detach().clone() for name, value in self.params.items()}
        self.done = 0
        self.lost: dict[str, float] = {}

    def step(self, group: list[Text], steps: int) -> None:
        """Learn from one batch; the rate rises, then falls to the last of ``steps``."""
        rising = (self.done + 1) / (WARM * steps)
        falling = max((steps - self.done) / ((1 - WARM) * steps), 0.01)
        for settings in self.optimizer.param_groups:
            settings["lr"] = settings["peak"] * min(rising, falling)
        rows = [Row(text, self.indices) for text in group]
        found = losses.losses(self.params, batch(rows, self.cutter), drop=DROP)
        self.optimizer.zero_grad()
        losses.total(found).backward()
        torch.nn.utils.clip_grad_norm_(self.learnt.values(), 1.0)
        self.optimizer.step()
        self.done += 1
        kept = min(KEPT, self.done / (self.done + 20))
        with torch.no_grad():
            for name, value in self.learnt.items():
                self.mean[name].lerp_(value, 1 - kept)
        for name, loss in found.items():
            value = loss.item()
            self.lost[name] = 0.98 * self.lost.get(name, value) + 0.02 * value
