"""Training: every head at once, on freshly cut and respelt text in each epoch.

On the CPU, or on a GPU, where the same steps take a tenth of the time.
"""

from __future__ import annotations

import random
import time
from functools import partial
from typing import TYPE_CHECKING

import torch
from torch.utils.data import DataLoader

from ...language.parsing.pieces import Cutter
from ..data.material import running
from ..data.spelling import respell
from . import encoder, losses
from .batches import Batch, Indices, Row, batch, batches
from .minilm import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..data.material import Marked, Text
    from .labels import Labels
    from .teachers import Teachers

WORDS = 1400
"""Words of a batch, with padding."""
LONGEST, TEXT = 7, 110
"""Sentences and words of one text at most."""
RATE, HEAD_RATE, WARM = 3e-4, 1.5e-3, 0.06
AGAIN = 0.3
"""The share of the rate at which a trained network is trained further."""
DROP, KEPT = 0.12, 0.998
"""Dropout (twice that where words meet); what a step keeps of the running mean of the weights."""


def fit(
    material: Iterable[Iterable[list[Marked]]],
    labels: Labels,
    *,
    epochs: int,
    teachers: Teachers | None = None,
    start: encoder.Parameters | None = None,
    seed: int = 0,
    device: str = "cpu",
    workers: int = 1,
) -> Iterator[tuple[int, encoder.Parameters, str]]:
    """Train; yield after each epoch its number, the mean weights so far and a line of news.

    ``material`` gives for each epoch runs of sentences of the same kind; ``workers`` processes
    turn them into tensors. ``teachers`` are learnt from besides. ``start``: the weights from which
    to go on, at the rate of ``AGAIN``, instead of the pre-trained ones.
    """
    torch.set_float32_matmul_precision("high")
    learner = _Learner(labels, teachers, start, seed, device)
    make = partial(_batch, indices=Indices(labels), cutter=Cutter(vocabulary()))
    rng = random.Random(seed)
    steps = 0
    for epoch, runs in enumerate(material):
        begun = time.perf_counter()
        groups = list(batches(list(_texts(runs, rng)), rng, words=WORDS))
        steps = steps or epochs * len(groups)
        loader = DataLoader(groups, batch_size=None, collate_fn=make, num_workers=workers)
        for made in loader:
            learner.step(made.to(device), steps)
        news = " ".join(
            f"{name} {float(value):.3f}" for name, value in sorted(learner.lost.items())
        )
        yield epoch + 1, learner.mean, f"{time.perf_counter() - begun:.0f} s, {news}"


def _batch(group: list[Text], *, indices: Indices, cutter: Cutter) -> Batch:
    return batch([Row(text, indices) for text in group], cutter)


def _texts(runs: Iterable[list[Marked]], rng: random.Random) -> Iterator[Text]:
    for run in runs:
        for text in running(run, rng, longest=LONGEST, words=TEXT):
            yield respell(text, rng)


class _Learner:
    """The weights on their way, their running mean, and what the heads lately lost."""

    def __init__(
        self,
        labels: Labels,
        teachers: Teachers | None,
        start: encoder.Parameters | None,
        seed: int,
        device: str,
    ) -> None:
        self.teachers = teachers
        self.params = encoder.fresh(labels, seed=seed, device=device)
        if start:
            with torch.no_grad():
                for name, value in start.items():
                    self.params[name].copy_(value)
        self.slowed = AGAIN if start else 1.0
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
            fused=True,
        )
        self.mean = {name: value.detach().clone() for name, value in self.params.items()}
        self.done = 0
        self.lost: dict[str, torch.Tensor] = {}

    def step(self, made: Batch, steps: int) -> None:
        """Learn from one batch; the rate rises, then falls to the last of ``steps``."""
        rising = (self.done + 1) / (WARM * steps)
        falling = max((steps - self.done) / ((1 - WARM) * steps), 0.01)
        for settings in self.optimizer.param_groups:
            settings["lr"] = settings["peak"] * self.slowed * min(rising, falling)
        lesson = self.teachers(made) if self.teachers else None
        found = losses.losses(self.params, made, lesson, drop=DROP)
        self.optimizer.zero_grad()
        losses.total(found).backward()
        torch.nn.utils.clip_grad_norm_(self.learnt.values(), 1.0)
        self.optimizer.step()
        self.done += 1
        kept = min(KEPT, self.done / (self.done + 20))
        with torch.no_grad():
            means = [self.mean[name] for name in self.learnt]
            torch._foreach_lerp_(means, list(self.learnt.values()), 1 - kept)
            for name, loss in found.items():
                self.lost[name] = torch.lerp(self.lost.get(name, loss), loss, 0.02).detach()
