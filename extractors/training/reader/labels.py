"""Which names of features get a number, and which types, roles and values there are to choose."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from ....ontology.terms import names
from ...reader.labels import NONE, Labels
from ..reading.records import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .records import Lesson

SEEN: Final = {"features": 4, "pairs": 8, "governing": 3, "links": 8}
"""How often a feature must be met in read text to get a number."""
_UNREAD: Final = {"features": 20, "pairs": 20, "governing": 10, "links": 20}
"""How many times as often it must be met in unread text instead."""
FIELDS: Final = {
    "polarity": "polarity",
    "certainty": "certainty",
    "temporality": "temporality",
    "act": "speechAct",
}
"""The statuses, and what the ontology calls their values."""


def labels_of(lessons: Sequence[Lesson], unread: Sequence[Lesson] = ()) -> Labels:
    """Return the labels that lessons bear: what they show often enough, and the known values."""
    found, more = _counted(lessons), _counted(unread)
    shown = {
        kind: tuple(
            sorted(
                name
                for name in found[kind].keys() | more[kind].keys()
                if found[kind][name] >= least or more[kind][name] >= least * _UNREAD[kind]
            )
        )
        for kind, least in SEEN.items()
    }
    types = {event.type for one in lessons for event in one.events.values()}
    return Labels(
        **shown,
        types=(NONE, *sorted(types)),
        roles=(NONE, *ROLES),
        fields={field: tuple(sorted(_values(field, lessons))) for field in FIELDS},
    )


def is_asked(features: Sequence[str]) -> bool:
    """Tell whether a word may be an event by its features: marks are never learnt from."""
    return bool(features) and "pos=PUNCT" not in features


def _counted(lessons: Sequence[Lesson]) -> dict[str, Counter[str]]:
    """Return how often each name is met, by kind of feature."""
    return {
        "features": _often(one.words for one in lessons),
        "pairs": _often(rows for one in lessons for rows in one.pairs.values()),
        "governing": _often(one.governing.values() for one in lessons),
        "links": _often(rows for one in lessons for rows in one.links.values()),
    }


def _often(tables: Iterable[Iterable[Iterable[str]]]) -> Counter[str]:
    return Counter(chain.from_iterable(chain.from_iterable(tables)))


def _values(field: str, lessons: Sequence[Lesson]) -> set[str]:
    found = {e.status[field] for one in lessons for e in one.events.values()}
    return found & set(names(FIELDS[field]))
