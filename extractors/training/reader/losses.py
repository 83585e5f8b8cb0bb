"""How far a network is from what readers wrote down, and from what teachers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch.nn import functional

from .packed import UNKNOWN

if TYPE_CHECKING:
    from torch import Tensor

    from .batches import Batch
    from .net import Net
    from .teaching import Taught

_ROLE, _STATUS, _VOICE, _REFERENCE = 0.5, 0.4, 0.4, 0.5
"""What parties, status and links weigh beside events."""


def read_loss(net: Net, batch: Batch, hidden: Tensor) -> Tensor:
    """Return the loss on what readers wrote down, summed; ``hidden`` (words, width)."""
    packed = batch.packed
    types = packed.types[batch.words]
    loss = functional.cross_entropy(net.events(hidden).float(), types, reduction="none")
    total = (loss * packed.weights[batch.words]).sum()
    events = batch.events()
    if len(events):
        roles = net.role(hidden, events).float()
        wanted = packed.roles[events.cells].masked_fill(~events.known, UNKNOWN)
        total = total + _ROLE * _chosen(roles.flatten(0, 1), wanted.flatten())
        status = net.commitment(hidden, events)
        for number, scores in enumerate(status.values()):
            total = total + _STATUS * _chosen(scores, packed.status[events.rows, number])
        marks, _ = packed.voices.padded(events.rows, fill=False)
        total = total + _VOICE * _leading(net.voice(hidden, events), marks)
    mentions = batch.mentions()
    if len(mentions):
        marks, _ = packed.meant.padded(mentions.rows, fill=False)
        total = total + _REFERENCE * _leading(net.reference(hidden, mentions), marks)
    return total


def taught_loss(net: Net, batch: Batch, hidden: Tensor, taught: Taught) -> Tensor:
    """Return the loss on what teachers say, summed; ``hidden`` (words, width)."""
    total = _apart(net.events(hidden), taught.types[batch.words]).sum()
    events = batch.events(taught.asked, taught.kinds)
    if len(events):
        roles = _apart(net.role(hidden, events), taught.roles[events.cells])
        total = total + _ROLE * (roles * events.known).sum()
        for name, scores in net.commitment(hidden, events).items():
            total = total + _STATUS * _apart(scores, taught.status[name][events.rows]).sum()
        voices, _ = taught.voices.padded(events.rows, 0)
        total = total + _VOICE * _apart(net.voice(hidden, events), voices).sum()
    return total


def _chosen(scores: Tensor, wanted: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float(), wanted, reduction="sum", ignore_index=UNKNOWN)


def _leading(scores: Tensor, marks: Tensor) -> Tensor:
    """Return the loss on links: how little chance is left to what is marked, where anything is."""
    known = marks.any(1)
    logs = scores.log_softmax(-1)[known].masked_fill(~marks[known], -1e30)
    return -logs.logsumexp(-1).sum()


def _apart(scores: Tensor, wanted: Tensor) -> Tensor:
    """Return the cross-entropy of scores (…, labels) and wanted chances: (…)."""
    return -(wanted.float() * scores.float().log_softmax(-1)).sum(-1)
