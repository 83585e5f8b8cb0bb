"""What each head loses on a batch, and the sum that is trained down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, smooth_l1_loss

from . import network
from .batches import UNKNOWN

if TYPE_CHECKING:
    from .batches import Batch

WEIGHTS = {
    "starts": 1.0, "tags": 0.5, "lemmas": 0.3, "arcs": 1.0, "relations": 0.7, "names": 1.0,
    "senses": 0.5, "arguments": 1.0, "factuality": 0.6,
}  # fmt: skip


def losses(params: network.Parameters, batch: Batch, *, drop: float) -> dict[str, Tensor]:
    """Return the loss of each head that has something to learn from the batch."""
    x = network.words(params, batch, drop=drop)
    found = {
        name: cross_entropy(
            network.dense(params, name, x).flatten(0, 1), target.flatten(), ignore_index=UNKNOWN
        )
        for name, target in (
            ("tags", batch.tags),
            ("lemmas", batch.lemmas),
            ("names", batch.names),
            ("senses", batch.senses),
        )
        if name in batch.taught
    }
    if "starts" in batch.taught:
        scores = network.dense(params, "starts", x).squeeze(-1)
        told = batch.starts != UNKNOWN
        lost = binary_cross_entropy_with_logits(scores, batch.starts.clamp(min=0), reduction="none")
        found["starts"] = _mean(lost, told)
        found |= _tree(params, batch, x, drop=2 * drop)
    if len(batch.predicates):
        found["arguments"] = _arguments(params, batch, x, drop=2 * drop)
    if "factuality" in batch.taught:
        scores = network.dense(params, "factuality", x).squeeze(-1)
        told = ~batch.factuality.isnan()
        lost = smooth_l1_loss(scores, batch.factuality.nan_to_num(), reduction="none")
        found["factuality"] = _mean(lost, told)
    return found


def _mean(lost: Tensor, told: Tensor) -> Tensor:
    return (lost * told).sum() / told.sum()


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum of the losses."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in sorted(found.items())]).sum()


def _tree(params: network.Parameters, batch: Batch, x: Tensor, *, drop: float) -> dict[str, Tensor]:
    scores = network.arcs(params, x, drop=drop)
    same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
    scores = scores.masked_fill(~same, -1e4)
    found = {
        "arcs": cross_entropy(scores.flatten(0, 1), batch.heads.flatten(), ignore_index=UNKNOWN)
    }
    text, word = batch.trees.unbind(1)
    heads = network.meet(params, "relation_heads", x, drop=drop)[text, batch.heads[text, word]]
    words = network.meet(params, "relation_words", x, drop=drop)[text, word]
    labelled = network.pairs(params, "relations", heads, words)
    found["relations"] = cross_entropy(labelled, batch.relations[text, word])
    return found


def _arguments(params: network.Parameters, batch: Batch, x: Tensor, *, drop: float) -> Tensor:
    """Teach every word of a predicate's sentence its label, mostly none."""
    text, place = batch.predicates.unbind(1)
    predicates = network.meet(params, "predicates", x, drop=drop)[text, place]
    roles = network.with_one(network.meet(params, "roles", x, drop=drop))
    weight = params["arguments.weight"]
    asked = torch.einsum("pj,lij->pli", network.with_one(predicates), weight)
    scores = torch.einsum("pwi,pli->pwl", roles[text], asked)
    return cross_entropy(scores.flatten(0, 1), batch.roles.flatten(), ignore_index=UNKNOWN)
