"""Fit a reader to lessons, and to what others say of unread ones."""

from __future__ import annotations

import random
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import torch
from torch import Tensor, nn

from .batches import batch, together
from .losses import read_loss, taught_loss
from .model import autocast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from .model import Reader
    from .packed import Packed
    from .teaching import Taught

_DECAY, _WARM, _LEAST, _STEEPEST = 0.02, 100, 0.02, 2.0
_FORGOTTEN = 0.15
"""The share of the words' features that training leaves out each time."""
_SCALE, _USUAL = 20, 8
"""What a loss is divided by, for so many windows."""
_SEEN = 50
"""Steps from one look at the loss to the next."""
_BETWEEN: Final = 600
"""Seconds from one time that it is written down how far the fitting has come to the next."""


class Plan(NamedTuple):
    """How a reader is fitted.

    ``together`` windows to a step; ``rate`` that of the network, ``lower`` that of the encoder's
    uppermost layer, times ``fading`` for each layer below; ``kept`` is what the running mean keeps
    of itself at each step.
    """

    epochs: int
    together: int
    rate: float
    lower: float
    fading: float
    kept: float


TEACHER = Plan(epochs=8, together=32, rate=8e-4, lower=6e-5, fading=0.85, kept=0.995)
STUDENT = Plan(epochs=6, together=64, rate=1e-3, lower=2e-4, fading=1.0, kept=0.998)
ONWARD = STUDENT._replace(rate=6e-4, lower=1.2e-4)
"""Of a student that goes on from where one stood."""


def fit(
    reader: Reader,
    read: Packed,
    windows: Sequence[int],
    plan: Plan,
    *,
    seed: int,
    unread: tuple[Packed, Taught] | None = None,
    course: Path | None = None,
) -> Iterator[int]:
    """Train on ``windows`` of what was read and on all of what was not; yield after each epoch.

    The reader then has the running mean of the weights that the steps left (Polyak and Juditsky
    1992), which is not gone on from. How far it has come is written to ``course`` every ten
    minutes and after each epoch; where that file lies, it goes on from there, on a CPU as if it had
    never stopped, and epochs that were yielded are not yielded again. The caller does away with it.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    weights = [weight for weight in reader.parameters() if weight.requires_grad]
    mean = _Mean(weights, plan.kept)
    rates = torch.optim.AdamW(_groups(reader, plan), weight_decay=_DECAY)
    steps = plan.epochs * len(_steps(read, windows, unread, plan, chance))
    slope = torch.optim.lr_scheduler.LambdaLR(
        rates, lambda n: min(1, (n + 1) / _WARM) * max(_LEAST, 1 - n / steps)
    )
    done = _Course(weights, mean, rates, slope, chance)
    if course is not None and course.exists():
        done.read(course)
    started = time.monotonic()
    for epoch in range(done.epoch, plan.epochs + 1):
        reader.train()
        seen: list[float] = []
        done.epoch, done.chance = epoch, chance.getstate()
        for number, (packed, some, taught) in enumerate(
            _steps(read, windows, unread, plan, chance)
        ):
            if number < done.steps:
                continue
            value = loss(reader, packed, some, taught)
            done.step(value)
            if number % _SEEN == 0:
                seen.append(value.item())
            if course is not None and time.monotonic() - done.written > _BETWEEN:
                done.write(course)
        spent = time.monotonic() - started
        print(f"epoch {epoch}: loss {sum(seen) / max(1, len(seen)):.3f}, {spent:.0f} s", flush=True)
        done.epoch, done.steps, done.chance = epoch + 1, 0, chance.getstate()
        if course is not None:
            done.write(course)
        reader.eval()
        with mean.shown():
            yield epoch
    mean.put()


def loss(reader: Reader, packed: Packed, windows: Sequence[int], taught: Taught | None) -> Tensor:
    """Return the loss on some windows: on what teachers say of them, or on what was read."""
    one = batch(packed, windows)
    with autocast(packed.device):
        hidden = reader.hidden(one, forget=_FORGOTTEN if reader.training else 0)
        net = reader.net
        told = taught_loss(net, one, hidden, taught) if taught else read_loss(net, one, hidden)
    return told / _SCALE * _USUAL / len(windows)


def _steps(
    read: Packed,
    windows: Sequence[int],
    unread: tuple[Packed, Taught] | None,
    plan: Plan,
    chance: random.Random,
) -> list[tuple[Packed, list[int], Taught | None]]:
    """Return the windows of each step of an epoch, in an order of chance."""
    found: list[tuple[Packed, list[int], Taught | None]] = [
        (read, some, None) for some in together(read, windows, plan.together, chance)
    ]
    if unread is not None:
        packed, taught = unread
        every = range(len(packed.own))
        found += [(packed, some, taught) for some in together(packed, every, plan.together, chance)]
    chance.shuffle(found)
    return found


def _groups(reader: Reader, plan: Plan) -> list[dict[str, object]]:
    """Return the weights with their rates, as the optimiser takes them."""
    groups: list[dict[str, object]] = [{"params": list(reader.net.parameters()), "lr": plan.rate}]
    below: dict[int, list[nn.Parameter]] = {}
    for depth, weight in reader.encoder.depths() if reader.encoder is not None else ():
        below.setdefault(depth, []).append(weight)
    groups += [
        {"params": weights, "lr": plan.lower * plan.fading**depth}
        for depth, weights in sorted(below.items())
    ]
    return groups


class _Course:
    """How far a fitting has come: at which step of which epoch, and all that the next one needs.

    ``chance`` is the state that the order of the epoch was drawn from; ``written`` is when it was
    last written down, by the monotonic clock.
    """

    def __init__(
        self,
        weights: Sequence[Tensor],
        mean: _Mean,
        rates: torch.optim.Optimizer,
        slope: torch.optim.lr_scheduler.LRScheduler,
        chance: random.Random,
    ) -> None:
        self.weights, self.mean, self.rates, self.slope = weights, mean, rates, slope
        self.epoch, self.steps, self.random, self.chance = 1, 0, chance, chance.getstate()
        self.written = time.monotonic()

    def step(self, value: Tensor) -> None:
        """Go a step down the slope of a loss."""
        self.rates.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, _STEEPEST)
        self.rates.step()
        self.slope.step()
        self.mean.update()
        self.steps += 1

    def write(self, path: Path) -> None:
        """Write it down; the file is there whole, or as it was."""
        found = {
            "at": (self.epoch, self.steps, self.chance, self.mean.steps),
            "weights": self.weights,
            "mean": self.mean.mean,
            "rates": self.rates.state_dict(),
            "slope": self.slope.state_dict(),
            "torch": torch.get_rng_state(),
        }
        whole = path.with_suffix(".part")
        torch.save(found, whole)
        whole.replace(path)
        self.written = time.monotonic()

    def read(self, path: Path) -> None:
        """Stand where it was written down."""
        found: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
        self.epoch, self.steps, self.chance, self.mean.steps = found["at"]
        self.random.setstate(self.chance)
        _copy(found["weights"], self.weights)
        _copy(found["mean"], self.mean.mean)
        self.rates.load_state_dict(found["rates"])
        self.slope.load_state_dict(found["slope"])
        torch.set_rng_state(found["torch"])


class _Mean:
    """The running mean of weights; it forgets faster at first."""

    def __init__(self, weights: Sequence[Tensor], kept: float) -> None:
        self.weights, self.kept, self.steps = weights, kept, 0
        self.mean = [weight.detach().clone() for weight in weights]

    @torch.no_grad()
    def update(self) -> None:
        """Take the weights in as they are now."""
        self.steps += 1
        kept = min(self.kept, (1 + self.steps) / (10 + self.steps))
        for mean, weight in zip(self.mean, self.weights, strict=True):
            mean.lerp_(weight, 1 - kept)

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Put the mean in the place of the weights for a while."""
        before = [weight.detach().clone() for weight in self.weights]
        self.put()
        yield
        _copy(before, self.weights)

    def put(self) -> None:
        """Put the mean in the place of the weights for good."""
        _copy(self.mean, self.weights)


@torch.no_grad()
def _copy(values: Sequence[Tensor], weights: Sequence[Tensor]) -> None:
    for weight, value in zip(weights, values, strict=True):
        weight.copy_(value)
