"""Fit the reader's network to lessons; networks fitted before may teach it on unread text."""

from __future__ import annotations

import math
import random
import time
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from .batches import Batch, batch, sizes_of
from .net import Net

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...reader.labels import Labels
    from .lessons import Lesson

_TOGETHER = 8
"""Lessons to a step."""
_RATE, _DECAY, _WARM, _LEAST = 8e-4, 0.02, 100, 0.02
_KEPT = 0.998
"""What the running mean keeps of itself at each step."""
_ROLE, _STATUS, _VOICE, _REFERENCE, _SCALE = 0.5, 0.4, 0.4, 0.5, 20
"""What parties, status and links weigh beside events, and what a loss is divided by."""
_ASKED = 0.2
"""Words of unread text whose mean chance of being an event is less are not asked further."""


class Taught(NamedTuple):
    """What teachers say of a lesson: chances of types, and for its events of all else."""

    lesson: Batch
    types: Tensor
    roles: Tensor
    status: dict[str, Tensor]
    voices: Tensor


def fit(
    lessons: Sequence[Lesson],
    labels: Labels,
    *,
    epochs: int,
    seed: int,
    taught: Sequence[Taught] = (),
) -> Iterator[tuple[int, Net]]:
    """Train from random weights; yield the number of each epoch and the network after it.

    Its weights are the running mean of those that the steps leave (Polyak and Juditsky 1992).
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    random.seed(seed)
    read = [batch(one, labels) for one in lessons]
    net = Net(sizes_of(labels, read[0].states.shape[1]))
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(_KEPT))
    every: list[Batch | Taught] = [*read, *taught]
    steps = epochs * math.ceil(len(every) / _TOGETHER)
    optimiser = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min(1, (n + 1) / _WARM) * max(_LEAST, 1 - n / steps)
    )
    started = time.monotonic()
    for epoch in range(1, epochs + 1):
        net.train()
        chance.shuffle(every)
        total = 0.0
        for at in range(0, len(every), _TOGETHER):
            optimiser.zero_grad()
            for one in every[at : at + _TOGETHER]:
                value = (_taught(net, one) if isinstance(one, Taught) else _read(net, one)) / _SCALE
                value.backward()
                total += value.item()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            rate.step()
            mean.update_parameters(net)
        spent = time.monotonic() - started
        print(f"epoch {epoch}: loss {total / len(every):.3f}, {spent:.0f} s", flush=True)
        yield epoch, mean.module.eval()


def _read(net: Net, one: Batch) -> Tensor:
    """Return the loss on what a reader wrote down."""
    assert one.targets is not None
    hidden = net.hidden(one.states, one.features(forget=True))
    events = functional.cross_entropy(net.events(hidden), one.targets.types, reduction="none")
    total = (events * one.targets.weight).sum()
    if len(one.events):
        roles = net.role(hidden, one.events, one.kinds, one.others, one.pairs)
        loss = functional.cross_entropy(
            roles.flatten(0, 1), one.targets.roles.flatten(), reduction="sum"
        )
        total = total + _ROLE * loss
        status = net.commitment(hidden, one.events, one.kinds, one.governing)
        for name, scores in status.items():
            loss = functional.cross_entropy(scores, one.targets.status[name], reduction="sum")
            total = total + _STATUS * loss
        voices = net.voice(hidden, one.events, one.kinds, one.others, one.pairs)
        total = total + _VOICE * _leading(voices, one.targets.voices)
    if len(one.mentions):
        kinds = torch.zeros_like(one.mentions)
        meant = net.reference(hidden, one.mentions, kinds, one.others, one.links)
        total = total + _REFERENCE * _leading(meant, one.targets.references)
    return total


def _leading(scores: Tensor, marks: Tensor) -> Tensor:
    """Return the loss on links: how little chance is left to what is marked, where anything is."""
    known = marks.any(1)
    logs = scores.log_softmax(-1).masked_fill(~marks, -torch.inf)
    return -logs[known].logsumexp(-1).sum()


def _taught(net: Net, one: Taught) -> Tensor:
    """Return the loss on what teachers say."""
    told = one.lesson
    hidden = net.hidden(told.states, told.features(forget=True))
    total = _apart(net.events(hidden), one.types)
    if len(told.events):
        roles = net.role(hidden, told.events, told.kinds, told.others, told.pairs)
        total = total + _ROLE * _apart(roles, one.roles)
        status = net.commitment(hidden, told.events, told.kinds, told.governing)
        for name, scores in status.items():
            total = total + _STATUS * _apart(scores, one.status[name])
        voices = net.voice(hidden, told.events, told.kinds, told.others, told.pairs)
        total = total + _VOICE * _apart(voices, one.voices)
    return total


def _apart(scores: Tensor, wanted: Tensor) -> Tensor:
    """Return the cross-entropy of scores and wanted chances, summed."""
    return -(wanted * scores.log_softmax(-1)).sum()


@torch.no_grad()
def teach(lesson: Lesson, teachers: Sequence[tuple[Net, Labels]], labels: Labels) -> Taught:
    """Return the mean of what ``teachers`` say of a lesson; they share types, roles and values."""
    hidden, chances = [], []
    for net, known in teachers:
        net.eval()
        own = batch(lesson, known, {})
        hidden.append(net.hidden(own.states, own.features(forget=False)))
        chances.append(net.events(hidden[-1]).softmax(-1))
    types = torch.stack(chances).mean(0)
    likely = (1 - types[:, 0] > _ASKED).nonzero()[:, 0].tolist()
    kinds = {t: int(types[t, 1:].argmax()) + 1 for t in likely if t in lesson.pairs}
    asked = [batch(lesson, known, kinds) for _, known in teachers]
    each = zip(teachers, asked, hidden, strict=True)
    told = [
        (
            net.role(seen, one.events, one.kinds, one.others, one.pairs).softmax(-1),
            net.commitment(seen, one.events, one.kinds, one.governing),
            net.voice(seen, one.events, one.kinds, one.others, one.pairs).softmax(-1),
        )
        for (net, _), one, seen in each
        if kinds
    ]
    student = batch(lesson, labels, kinds)
    if not told:
        return Taught(student, types, torch.empty(0), {}, torch.empty(0))
    roles = torch.stack([role for role, _, _ in told]).mean(0)
    status = {
        name: torch.stack([found[name].softmax(-1) for _, found, _ in told]).mean(0)
        for name in labels.fields
    }
    voices = torch.stack([voice for _, _, voice in told]).mean(0)
    return Taught(student, types, roles, status, voices)
