"""What the first version of the guideline said otherwise, brought to the grown one by rule.

Persons before courts were `victim`, and are `target` now; a coup and a genocide had no type, and
have one now. What takes reading is in `read/mends.jsonl`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

PROCEEDINGS: Final = ("Trial", "UnfairTrial", "Indictment", "Investigation", "Sanction", "Raid")
"""Those proceeded against are `target`, unless the act killed or hurt them."""

NEW_TYPES: Final = {"a coup has no type": "Coup", "genocide has no type": "Genocide"}
"""How a doubt of the pilot begins that a new type settles."""


def mended(row: Mapping[str, Any], changes: Counter[str]) -> dict[str, Any]:
    """Return a row of the pilot by the grown guideline; `changes` counts what was changed.

    >>> from collections import Counter
    >>> claim = {"trigger": "tried", "type": "Trial", "victim": ["three officers"]}
    >>> mended({"claims": [claim]}, Counter())["claims"]
    [{'trigger': 'tried', 'type': 'Trial', 'target': ['three officers']}]
    """
    return {**row, "claims": [_settled(_tried(claim, changes), changes) for claim in row["claims"]]}


def _tried(claim: Mapping[str, Any], changes: Counter[str]) -> dict[str, Any]:
    hurt = {"Killed", "Injured"} & set(claim.get("counts") or {})
    if claim["type"] not in PROCEEDINGS or not claim.get("victim") or hurt:
        return dict(claim)
    changes[f"{claim['type']}: victim is target"] += 1
    kept = {key: value for key, value in claim.items() if key != "victim"}
    return {**kept, "target": [*claim["victim"], *(claim.get("target") or [])]}


def _settled(claim: dict[str, Any], changes: Counter[str]) -> dict[str, Any]:
    doubt = claim.get("doubt") or ""
    for beginning, event_type in NEW_TYPES.items():
        if doubt.startswith(beginning):
            changes[f"{event_type}: new type, no doubt"] += 1
            kept = {key: value for key, value in claim.items() if key != "doubt"}
            return {**kept, "type": event_type}
    return claim
