"""What teachers together say of unread windows (Hinton et al. 2015)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor

from .batches import batch, together
from .model import autocast
from .ragged import Ragged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...reader.labels import Labels
    from .batches import Batch
    from .model import Reader
    from .packed import Packed

_ASKED: Final = 0.2
"""Words whose mean chance of being an event is less are not asked further."""
_TOGETHER: Final = 128


@dataclass(frozen=True, slots=True)
class Taught:
    """Mean chances, in half precision.

    ``types`` (words, types) of all words. Of all events: ``asked`` marks the likely ones, ``kinds``
    has their likeliest types; of those alone ``roles`` (pairs, roles), ``status`` (events, values)
    by field, and ``voices``, rows as `Packed.voices` has them.
    """

    types: Tensor
    asked: Tensor
    kinds: Tensor
    roles: Tensor
    status: Mapping[str, Tensor]
    voices: Ragged


@torch.no_grad()
def teach(teachers: Sequence[Reader], packed: Packed, labels: Labels) -> Taught:
    """Return the mean of what ``teachers`` say of all windows."""
    taught = _blank(packed, labels)
    for one in teachers:
        one.eval()
    for windows in together(packed, range(len(packed.own)), _TOGETHER):
        _say(teachers, batch(packed, windows), taught)
    return taught


def _say(teachers: Sequence[Reader], asking: Batch, taught: Taught) -> None:
    """Put what teachers say of a batch into ``taught``."""
    packed = asking.packed
    with autocast(packed.device):
        hidden = [one.hidden(asking) for one in teachers]
        chances = [one.net.events(x) for one, x in zip(teachers, hidden, strict=True)]
    types = _mean(chances)
    never = ~packed.asked[asking.words]
    types[never] = 0
    types[never, 0] = 1
    taught.types[asking.words] = types.half()
    every = asking.events()
    if not len(every):
        return
    taught.asked[every.rows] = 1 - types[every.words, 0] > _ASKED
    taught.kinds[every.rows] = types[every.words, 1:].argmax(1) + 1
    events = asking.events(taught.asked, taught.kinds)
    if not len(events):
        return
    each = list(zip(teachers, hidden, strict=True))
    with autocast(packed.device):
        roles = _mean(one.net.role(x, events) for one, x in each)
        voices = _mean(one.net.voice(x, events) for one, x in each)
        status = [one.net.commitment(x, events) for one, x in each]
    taught.roles[events.cells[events.known]] = roles[events.known].half()
    places, known = taught.voices.cells(events.rows)
    taught.voices.values[places[known]] = voices[known].half()
    for name, chances_of in taught.status.items():
        chances_of[events.rows] = _mean(one[name] for one in status).half()


def _mean(scores: Iterable[Tensor]) -> Tensor:
    return torch.stack([one.float().softmax(-1) for one in scores]).mean(0)


def _blank(packed: Packed, labels: Labels) -> Taught:
    def zeros(*size: int) -> Tensor:
        return torch.zeros(*size, dtype=torch.float16, device=packed.device)

    events = len(packed.events)
    return Taught(
        zeros(len(packed.types), len(labels.types)),
        torch.zeros(events, dtype=torch.bool, device=packed.device),
        torch.zeros(events, dtype=torch.long, device=packed.device),
        zeros(len(packed.roles), len(labels.roles)),
        {name: zeros(events, len(values)) for name, values in labels.fields.items()},
        Ragged(zeros(len(packed.voices.values)), packed.voices.starts),
    )
