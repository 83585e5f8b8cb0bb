"""Which event types the gold lists exhaustively, and which of them count as one.

Gold files are older than the types that do not judge: they write ArbitraryDetention for every
arrest. So that figures stay comparable, a type that judges is folded into the neutral type that
is broader (ArbitraryDetention into Detention, UnlawfulKilling into Killing), in gold and claims
alike. The few exceptions stand in scored_types.json: a mass killing is kept apart from a killing,
mob violence was a riot, and the family of attacks stood for an attack of no told kind.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from ....ontology.errors import TermError
from ....ontology.terms import neutral_of


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("scored_types.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


@cache
def folded(event_type: str) -> str:
    """Return the type under which ``event_type`` is scored; TermError for an unknown type.

    >>> folded("ArbitraryDetention"), folded("UnlawfulKilling"), folded("MassKilling")
    ('Detention', 'Killing', 'MassKilling')
    """
    exceptions: dict[str, str] = _table()["folded"]
    return exceptions.get(event_type) or neutral_of(event_type)


@cache
def is_scored(event_type: str) -> bool:
    """Tell whether the gold lists the type exhaustively; claims of other types are not judged."""
    try:
        return folded(event_type) in _table()["scored"]
    except TermError:
        return False
