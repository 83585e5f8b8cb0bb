"""How networks do on lessons, by exact heads: a quick look while they are being trained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor

from .batches import batch, together
from .model import autocast
from .packed import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...reader.labels import Labels
    from .batches import Batch, Questions
    from .model import Reader
    from .net import Net
    from .packed import Packed

    Say = Callable[[Callable[[Net, Tensor], Tensor]], Tensor]
    """What networks say together, each asked with the states it has of the words."""

_PATIENTS: Final = ("victim", "recipient", "target")
_LEAST: Final = 0.5
"""The chance from which a word is an event, a party."""
_TOGETHER: Final = 64
_DETAILS: Final = ("agents", "patients", "voices", "wrong agents")


@torch.no_grad()
def judged(
    readers: Sequence[Reader], packed: Packed, windows: Sequence[int], labels: Labels
) -> str:
    """Return F1 of triggers, of typed triggers, of those with their parties right; and details.

    Several readers are judged by the mean of what they say.
    """
    n = Counter[str]()
    for one in readers:
        one.eval()
    for some in together(packed, windows, _TOGETHER):
        asking = batch(packed, some)
        with autocast(packed.device):
            _judge(n, readers, asking, labels)
    return _line(n, labels)


def _judge(n: Counter[str], readers: Sequence[Reader], asking: Batch, labels: Labels) -> None:
    packed = asking.packed
    hidden = [one.hidden(asking) for one in readers]

    def say(ask: Callable[[Net, Tensor], Tensor]) -> Tensor:
        each = zip(readers, hidden, strict=True)
        return torch.stack([ask(one.net, x).float().softmax(-1) for one, x in each]).mean(0)

    chances = say(lambda net, x: net.events(x))
    own = asking.places >= packed.own[asking.windows][asking.owners]
    found = (1 - chances[:, 0] > _LEAST) & own & packed.asked[asking.words]
    every = asking.events()
    n["gold"] += len(every)
    n["predicted"] += int(found.sum())
    _referring(n, asking, say)
    if not len(every):
        return
    asked = torch.zeros(len(packed.events), dtype=torch.bool, device=packed.device)
    kinds = torch.zeros_like(packed.kinds)
    asked[every.rows] = found[every.words]
    kinds[every.rows] = chances[every.words, 1:].argmax(1) + 1
    both = asking.events(asked, kinds)
    if len(both):
        _parties(n, packed, both, say, labels)
        _status(n, packed, both, say, labels)


def _parties(n: Counter[str], packed: Packed, both: Questions, say: Say, labels: Labels) -> None:
    best = say(lambda net, x: net.role(x, both))[..., 1:].max(-1)
    sure = (best.values > _LEAST) & both.known
    told = torch.where(sure, best.indices + 1, 0)
    gold = torch.where(both.known, packed.roles[both.cells], 0)
    agent = labels.roles.index("agent")
    hurt = torch.tensor([labels.roles.index(role) for role in _PATIENTS], device=packed.device)
    agents = ((told == agent) == (gold == agent)).all(1)
    patients = (torch.isin(told, hurt) == torch.isin(gold, hurt)).all(1)
    typed = both.kinds == packed.kinds[both.rows]
    n["found"] += len(both)
    n["typed"] += int(typed.sum())
    n["agents"] += int(agents.sum())
    n["patients"] += int(patients.sum())
    n["core"] += int((typed & agents & patients).sum())
    n["wrong agents"] += int(((told == agent) & (gold != agent)).any(1).sum())


def _status(n: Counter[str], packed: Packed, both: Questions, say: Say, labels: Labels) -> None:
    voices = say(lambda net, x: net.voice(x, both)).argmax(1)
    marks, _ = packed.voices.padded(both.rows, fill=False)
    n["voices"] += int(marks.gather(1, voices[:, None]).sum())
    for number, name in enumerate(labels.fields):
        said = say(lambda net, x, name=name: net.commitment(x, both)[name]).argmax(1)  # type: ignore[misc]  # bound here
        n[name] += int((said == packed.status[both.rows, number]).sum())


def _referring(n: Counter[str], asking: Batch, say: Say) -> None:
    mentions = asking.mentions()
    if not len(mentions):
        return
    marks, _ = asking.packed.meant.padded(mentions.rows, fill=False)
    best = say(lambda net, x: net.reference(x, mentions))[:, OPEN:].max(1)
    sure = best.values > _LEAST
    right = marks[:, OPEN:].gather(1, best.indices[:, None])[:, 0]
    n["pronouns"] += int(marks[:, OPEN:].any(1).sum())
    n["meant"] += int(sure.sum())
    n["meant right"] += int((sure & right).sum())


def _line(n: Counter[str], labels: Labels) -> str:
    whole = max(n["gold"] + n["predicted"], 1)
    f1 = [f"{name} {200 * n[name] / whole:.1f}" for name in ("found", "typed", "core")]
    of = max(n["found"], 1)
    shares = [f"{name} {100 * n[name] / of:.1f}" for name in (*_DETAILS, *labels.fields)]
    meant = f"pronouns {n['meant right']} of {n['meant']} told, {n['pronouns']} to be told"
    return ", ".join(["F1 " + ", ".join(f1), *shares, meant])
