"""The scorecard of a challenge file: overall, by attribute, confidence, phenomenon and type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..challenge.bins import by_confidence
from ..challenge.judge import (
    LADDER,
    Verdict,
    attribute_accuracy,
    by_phenomenon,
    by_type,
    constant_accuracy,
)
from ..challenge.listing import errors
from .counts import Accuracy, Counts
from .sheets import PRF_COLUMNS, Cell, Scorecard, Sheet, prf, share

if TYPE_CHECKING:
    from collections.abc import Sequence


def scorecard(verdicts: Sequence[Verdict], *, listing: bool = False) -> Scorecard:
    """Sum up the verdicts; ``listing`` adds each text with what went wrong in it."""
    broken, rows = _broken(verdicts), sum(len(verdict.text.forbidden) for verdict in verdicts)
    texts = sum(verdict.broken > 0 for verdict in verdicts)
    notes = (
        f"{len(verdicts)} texts; core: type, agents, patients; full: also claimer, polarity, time",
        f"forbidden rows that came out: {broken} of {rows}, in {texts} texts",
    )
    found = tuple(text for verdict in verdicts if (text := errors(verdict)))
    sheets = (
        _overall(verdicts),
        _ladder(verdicts),
        _attributes(verdicts),
        _confidence(verdicts),
        _phenomena(verdicts),
        _types(verdicts),
    )
    return Scorecard("challenge", notes, sheets, found if listing else ())


def _overall(verdicts: Sequence[Verdict]) -> Sheet:
    rows = (prf("core", _core(verdicts)), prf("full", _full(verdicts)))
    return Sheet("claims", ("match", *PRF_COLUMNS), rows)


def _ladder(verdicts: Sequence[Verdict]) -> Sheet:
    gold = _core(verdicts).gold
    rows = tuple(
        share(name, Accuracy(sum(verdict.reached[name] for verdict in verdicts), gold))
        for name in LADDER
    )
    return Sheet("gold claims reached", ("agreeing in", "share", "reached", "gold"), rows)


def _attributes(verdicts: Sequence[Verdict]) -> Sheet:
    constants = constant_accuracy(verdicts)
    rows: list[tuple[Cell, ...]] = []
    for name, found in attribute_accuracy(verdicts).items():
        value, always = constants.get(name, (None, Accuracy()))
        rows.append((name, found.share, found.right, found.of, value, always.share))
    columns = ("attribute", "accuracy", "right", "of", "always", "accuracy of always")
    return Sheet("attributes on core matches", columns, tuple(rows))


def _confidence(verdicts: Sequence[Verdict]) -> Sheet:
    rows = tuple(
        (b.name, b.core_precision, b.full_precision, b.core, b.full, b.claims)
        for b in by_confidence(verdicts)
    )
    columns = ("confidence", "core P", "full P", "core", "full", "claims")
    return Sheet("precision by confidence", columns, rows)


def _phenomena(verdicts: Sequence[Verdict]) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for name, group in by_phenomenon(verdicts).items():
        core, full = _core(group), _full(group)
        figures = (core.precision, core.recall, core.f1, full.f1)
        counts = (core.right, core.predicted, core.gold, _broken(group))
        rows.append((name, *figures, *counts))
    columns = ("phenomenon", "core P", "core R", "core F1", "full F1")
    counted = ("right", "predicted", "gold", "forbidden")
    return Sheet("phenomena", (*columns, *counted), tuple(rows))


def _types(verdicts: Sequence[Verdict]) -> Sheet:
    rows = tuple(prf(name, counts) for name, counts in by_type(verdicts).items())
    return Sheet("event types, core", ("event type", *PRF_COLUMNS), rows)


def _core(verdicts: Sequence[Verdict]) -> Counts:
    return sum((verdict.core for verdict in verdicts), Counts())


def _full(verdicts: Sequence[Verdict]) -> Counts:
    return sum((verdict.full for verdict in verdicts), Counts())


def _broken(verdicts: Sequence[Verdict]) -> int:
    return sum(verdict.broken for verdict in verdicts)
