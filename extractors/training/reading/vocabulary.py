"""The keys and values that a written-down passage may have.

The event types are those of `read/event_types.txt`, which go with the guideline; a test holds them
to the ontology. All other values are the ontology's.
"""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ....ontology.terms import names
from .records import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

REQUIRED: Final = (
    "trigger",
    "type",
    "claimer",
    "act",
    "polarity",
    "certainty",
    "temporality",
)
READ: Final = Path(__file__).parents[1] / "read"
"""The folder of the read text in offsets."""
OPTIONAL: Final = ("n", "relays", "date", "counts", "presupposed", "same", "doubt", *ROLES)


@cache
def values(key: str) -> tuple[str, ...]:
    """Return what a key of a claim may say, sorted.

    >>> values("polarity")
    ('Negative', 'Positive')
    """
    if key == "type":
        return tuple((READ / "event_types.txt").read_text(encoding="utf-8").split())
    return names({"act": "speechAct", "counts": "harmType"}.get(key, key))


def vocabulary_faults(claim: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with keys and values of a claim, in words or in offsets."""
    for key in REQUIRED:
        if key not in claim:
            yield f"{key} is missing; write it"
    for key in sorted(claim.keys() - {*REQUIRED, *OPTIONAL}):
        yield f"unknown key {key!r}; the keys are {', '.join((*REQUIRED, *OPTIONAL))}"
    for key in ("type", "act", "polarity", "certainty", "temporality"):
        if key in claim and claim[key] not in values(key):
            yield f"{key} {claim[key]!r} is unknown; {_advice(key, claim[key])}"
    for key in (*ROLES, "relays"):
        if not isinstance(claim.get(key, []), list):
            yield f"{key} is {claim[key]!r}; write a list"
    yield from _count_faults(claim.get("counts") or {})


def _advice(key: str, value: object) -> str:
    if close := difflib.get_close_matches(str(value), values(key), 1):
        return f"{close[0]} may be meant"
    if key == "type":
        return "the known ones are in read/event_types.txt"
    return f"it may be {', '.join(values(key))}"


def _count_faults(counts: object) -> Iterator[str]:
    if not isinstance(counts, dict):
        yield f"counts is {counts!r}; write an object"
        return
    for harm, count in counts.items():
        if harm not in values("counts"):
            yield f"counts {harm!r} is unknown; it may be {', '.join(values('counts'))}"
        numbers = count if isinstance(count, list) else []
        ends = [end for end in numbers if end is not None]
        if len(numbers) != 2 or not ends or not all(type(end) is int and end >= 0 for end in ends):
            yield f"counts {harm} is {count!r}; write [fewest, most], null for an open end"
        elif len(ends) == 2 and ends[0] > ends[1]:
            yield f"counts {harm} is {count!r}; the fewest come first"
