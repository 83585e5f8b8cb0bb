"""Decisions are taken, carried over from another case, and taken back.

The file ``decisions.jsonl`` is written in one step; what is made of it follows (``state``). Who
dies in between leaves a case that the next to open it brings up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....ontology.errors import DecisionError
from ...folder.decided import unfit_in
from ...review.decision import check
from ...review.decisions_file import read_decisions, undo, with_more, write_decisions
from ..alone import alone
from ..state import bring_up

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...folder.case_folder import CaseFolder
    from ...review.decision import Decision


def keep(case: CaseFolder, decisions: Iterable[Decision]) -> list[Decision]:
    """Write ``decisions`` behind those of the case; return those that are new.

    The case is brought to what they say by whoever opens it next, or by ``bring_up``.
    """
    more = list(decisions)
    for decision in more:
        check(decision)
    with alone(case):
        kept = read_decisions(case.decisions_path)
        after = with_more(kept, more)
        if after != kept:
            write_decisions(case.decisions_path, after)
    held = {one.id for one in kept if one.holds}
    return [one for one in more if one.holds and one.id not in held]


def take(case: CaseFolder, decision: Decision) -> None:
    """Take one decision, so that the case says it; ``DecisionError`` where it fits nothing.

    Then the case is as before.
    """
    before = read_decisions(case.decisions_path)
    keep(case, [decision])
    bring_up(case)
    why = next((row["why"] for row in unfit_in(case) if row["id"] == decision.id), None)
    if why is not None:
        _write(case, before)
        raise DecisionError(f"{decision.verb} does not fit: {why}")


def apply(case: CaseFolder, decisions: Iterable[Decision]) -> list[Decision]:
    """Take over the decisions of a file, also of another case; return those that are new.

    Those that fit nothing here are kept and listed (``unfit.jsonl``).
    """
    new = keep(case, decisions)
    bring_up(case)
    return new


def take_back(case: CaseFolder, name: str | None, *, by: str, on: str) -> Decision:
    """Take back the last decision, or the one with the id ``name``; return it."""
    before = read_decisions(case.decisions_path)
    after = undo(before, name, by=by, on=on)
    _write(case, after)
    return next(new for old, new in zip(before, after, strict=True) if old != new)


def _write(case: CaseFolder, decisions: list[Decision]) -> None:
    with alone(case):
        write_decisions(case.decisions_path, decisions)
    bring_up(case)
