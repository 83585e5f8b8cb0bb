"""``decisions.jsonl``: one decision a line, in the order in which they were taken.

The file is plain, so that it can be read, compared and kept under version control. Whatever is
in it is replayed by each change of the case; a decision that is taken back stays, marked.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from ...ontology.errors import DecisionError
from ..formats.jsonl import line, write_lines
from .decision import Decision, Undone, decision_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def read_decisions(path: Path) -> list[Decision]:
    """Return the decisions in a file, none where there is no file.

    A ``DecisionError`` names the line that is no decision and the remedy.
    """
    return list(_decisions(path)) if path.exists() else []


def write_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write a file of decisions in one step, for the owner's eyes alone."""
    path.touch(mode=0o600, exist_ok=True)
    write_lines(path, (line(decision.told()) for decision in decisions))
    path.chmod(0o600)


def with_more(kept: Iterable[Decision], more: Iterable[Decision]) -> list[Decision]:
    """Return ``kept`` and after them those of ``more`` that hold and are not among them."""
    found = {decision.id: decision for decision in kept}
    for decision in more:
        if decision.holds and (decision.id not in found or not found[decision.id].holds):
            found.pop(decision.id, None)
            found[decision.id] = decision
    return list(found.values())


def undo(kept: Iterable[Decision], name: str | None, *, by: str, on: str) -> list[Decision]:
    """Return ``kept`` with the last decision, or the one with the id ``name``, taken back.

    Raises ``DecisionError`` where there is none that holds.
    """
    decisions = list(kept)
    held = [one for one in decisions if one.holds and name in (None, one.id)]
    if not held:
        asked = "no decision to take back" if name is None else f"no decision {name!r} that holds"
        known = ", ".join(one.id for one in decisions if one.holds) or "none"
        raise DecisionError(f"{asked}; there are {known}")
    back = held[-1].id
    return [replace(one, undone=Undone(by, on)) if one.id == back else one for one in decisions]


def _decisions(path: Path) -> Iterator[Decision]:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise DecisionError(f"{path} is not UTF-8; save it as UTF-8") from error
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            yield decision_in(json.loads(text))
        except (json.JSONDecodeError, DecisionError) as error:
            raise DecisionError(f"{path}, line {number}: {error}; mend or remove it") from error
