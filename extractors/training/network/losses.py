"""What each head loses on a batch, and the sum that is trained down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.functional import (
    binary_cross_entropy_with_logits,
    cross_entropy,
    log_softmax,
    one_hot,
    smooth_l1_loss,
)

from . import encoder
from .batches import UNKNOWN

if TYPE_CHECKING:
    from .batches import Batch
    from .teachers import Lesson

WEIGHTS = {
    "starts": 1.0, "tags": 0.5, "lemmas": 0.5, "arcs": 1.0, "relations": 0.7, "names": 1.0,
    "senses": 0.5, "arguments": 1.0, "factuality": 0.6,
}  # fmt: skip
TRUSTED = 0.5
"""The share of the teachers' answer in the target where there is gold; elsewhere it is all."""


def losses(
    params: encoder.Parameters, batch: Batch, lesson: Lesson | None = None, *, drop: float
) -> dict[str, Tensor]:
    """Return the loss of each head that has something to learn from the batch.

    Gold is learnt where there is any; with a ``lesson`` of other networks their answers too
    (distillation, Hinton et al. 2015), which also teach where nobody has annotated anything.
    """
    x = encoder.words(params, batch, drop=drop)
    found = {
        name: _choice(
            encoder.dense(params, name, x), gold, lesson and lesson.choices[name], batch.known
        )
        for name, gold in (
            ("tags", batch.tags),
            ("lemmas", batch.lemmas),
            ("names", batch.names),
            ("senses", batch.senses),
        )
        if lesson or name in batch.told
    }
    if lesson or "starts" in batch.told:
        scores = encoder.dense(params, "starts", x).squeeze(-1)
        found["starts"] = _starts(scores, batch, lesson)
        found |= _tree(params, batch, lesson, x, drop=2 * drop)
    predicates = lesson.predicates if lesson else batch.predicates
    if len(predicates):
        found["arguments"] = _arguments(params, batch, lesson, x, drop=2 * drop)
    if lesson or "factuality" in batch.told:
        found["factuality"] = _factuality(
            encoder.dense(params, "factuality", x).squeeze(-1), batch, lesson
        )
    return found


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum of the losses."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in sorted(found.items())]).sum()


def _choice(scores: Tensor, gold: Tensor, answers: Tensor | None, asked: Tensor) -> Tensor:
    """Lose by a choice among labels; scores and answers (..., labels), gold and asked (...)."""
    if answers is None:
        return cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=UNKNOWN)
    told = (gold != UNKNOWN)[..., None]
    sure = one_hot(gold.clamp(min=0), scores.shape[-1])
    target = torch.where(told, torch.lerp(sure.to(answers), answers, TRUSTED), answers)
    lost = -(target * log_softmax(scores, -1)).sum(-1)
    return _mean(lost, asked)


def _mean(lost: Tensor, asked: Tensor) -> Tensor:
    return (lost * asked).sum() / asked.sum().clamp(min=1)


def _starts(scores: Tensor, batch: Batch, lesson: Lesson | None) -> Tensor:
    told = batch.starts != UNKNOWN
    target, asked = batch.starts, told
    if lesson:
        mixed = torch.lerp(target, lesson.starts, TRUSTED)
        target, asked = torch.where(told, mixed, lesson.starts), batch.known
    lost = binary_cross_entropy_with_logits(scores, target.clamp(min=0), reduction="none")
    return _mean(lost, asked)


def _factuality(scores: Tensor, batch: Batch, lesson: Lesson | None) -> Tensor:
    told = ~batch.factuality.isnan()
    target, asked = batch.factuality.nan_to_num(), told
    if lesson:
        mixed = torch.lerp(target, lesson.factuality, TRUSTED)
        target, asked = torch.where(told, mixed, lesson.factuality), told | lesson.happenings
    return _mean(smooth_l1_loss(scores, target, reduction="none"), asked)


def _tree(
    params: encoder.Parameters, batch: Batch, lesson: Lesson | None, x: Tensor, *, drop: float
) -> dict[str, Tensor]:
    scores = encoder.within(encoder.arcs(params, x, drop=drop), batch)
    words = lesson.words if lesson else batch.trees
    labelled = encoder.relations(
        params, x, words, lesson.heads if lesson else batch.heads, drop=drop
    )
    text, word = words.unbind(1)
    every = torch.ones_like(text, dtype=torch.bool)
    return {
        "arcs": _choice(scores, batch.heads, lesson and lesson.arcs, batch.known),
        "relations": _choice(
            labelled, batch.relations[text, word], lesson and lesson.relations, every
        ),
    }


def _arguments(
    params: encoder.Parameters, batch: Batch, lesson: Lesson | None, x: Tensor, *, drop: float
) -> Tensor:
    """Teach every word of a predicate's sentence its label, mostly none."""
    places = lesson.predicates if lesson else batch.predicates
    scores = encoder.arguments(params, x, places, drop=drop)
    if lesson is None:
        return cross_entropy(scores.flatten(0, 1), batch.roles.flatten(), ignore_index=UNKNOWN)
    text, place = places.unbind(1)
    gold = torch.full(scores.shape[:2], UNKNOWN, device=scores.device)
    gold[: len(batch.roles)] = batch.roles
    same = batch.sentence[text] == batch.sentence[text, place][:, None]
    return _choice(scores, gold, lesson.arguments, same)
