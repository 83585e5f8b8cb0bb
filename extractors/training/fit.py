"""Training: every head at once, on freshly cut and respelt text in each epoch."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import torch

from ..parsing.pieces import Cutter
from . import losses, network
from .batches import Indices, Row, batch, batches
from .minilm import vocabulary
from .spelling import respell
from .material import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .labels import Labels
    from .material import Marked, Text

WORDS = 700
"""Words of a batch, with padding."""
LONGEST, TEXT = 7, 110
"""Sentences and words of one text at most."""
RATE, HEAD_RATE, WARM = 2.5e-4, 1.5e-3, 0.06
DROP, KEPT = 0.12, 0.998
"""Dropout (twice that where words meet); what a step keeps of the running mean of the weights."""


def fit(
    sources: Callable[[random.Random], Iterator[list[Marked]]],
    labels: Labels,
    *,
    epochs: int,
    seed: int = 0,
    start: network.Parameters | None = None,
) -> Iterator[tuple[int, network.Parameters, str]]:
    """Train; yield after each epoch its number, the mean weights so far and a line of news.

    ``sources`` yields, for one epoch, runs of sentences of the same kind. ``start`` goes on from
    weights instead of the pre-trained encoder.
    """
    params = network.fresh(labels, seed=seed)
    if start is not None:
        for name, value in start.items():
            params[name].data.copy_(value)
    rng = random.Random(seed)
    cutter, indices = Cutter(vocabulary()), Indices(labels)
    learnt = {name: value for name, value in params.items() if value.requires_grad}
    inner = [value for name, value in learnt.items() if name.startswith(("encoder", "embeddings"))]
    outer = [v for n, v in learnt.items() if not n.startswith(("encoder", "embeddings"))]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "peak": RATE}, {"params": outer, "peak": HEAD_RATE}],
        lr=RATE, betas=(0.9, 0.98), weight_decay=0.01,
    )  # fmt: skip
    mean = {name: value.detach().clone() for name, value in params.items()}
    steps, step = 0, 0
    for epoch in range(epochs):
        groups = list(batches(list(_texts(sources, rng)), rng, words=WORDS))
        steps = steps or epochs * len(groups)
        sums: dict[str, float] = {}
        begun = time.perf_counter()
        for number, group in enumerate(groups):
            scale = min((step + 1) / (WARM * steps), max((steps - step) / ((1 - WARM) * steps), 0.01))
            for settings in optimizer.param_groups:
                settings["lr"] = settings["peak"] * scale
            rows = [Row(text, indices) for text in group]
            found = losses.losses(params, batch(rows, cutter), drop=DROP)
            optimizer.zero_grad()
            losses.total(found).backward()
            torch.nn.utils.clip_grad_norm_(learnt.values(), 1.0)
            optimizer.step()
            step += 1
            keep = min(KEPT, step / (step + 20))
            torch._foreach_lerp_([mean[n] for n in learnt], [v.detach() for v in learnt.values()], 1 - keep)
            for name, loss in found.items():
                value = loss.item()
                sums[name] = 0.98 * sums.get(name, value) + 0.02 * value
            if number % 50 == 0:
                news = " ".join(f"{name} {value:.3f}" for name, value in sorted(sums.items()))
                print(f"{epoch + 1}.{number}/{len(groups)} {time.perf_counter() - begun:.0f} s {news}", flush=True)
        yield epoch + 1, mean, f"{len(groups)} steps, {time.perf_counter() - begun:.0f} s"


def _texts(
    sources: Callable[[random.Random], Iterator[list[Marked]]], rng: random.Random
) -> Iterator[Text]:
    for run in sources(rng):
        for text in running(run, rng, longest=LONGEST, words=TEXT):
            yield respell(text, rng)
