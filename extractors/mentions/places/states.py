"""The states and territories of the lexicons: their names, and what lies in what."""

from __future__ import annotations

from ...lexicon.load import read_lexicon
from ...words.languages import per_language


def parent(state: str | None) -> str | None:
    """Return the state that a territory of states.jsonl lies in, None for a state."""
    return _state_rows()[state]["part_of"] if state is not None else None


def state_name(state: str | None) -> str | None:
    """Return the name of a state by its id."""
    return _state_rows()[state]["name"] if state is not None else None


@per_language
def _state_rows() -> dict[str, dict[str, str | None]]:
    return {row["id"]: row for row in read_lexicon("states")}
