"""Lessons as tensors: names of features become numbers, what was written down becomes targets."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor

from ....ontology.terms import names
from ...reader.labels import NONE, Labels
from ..reading.records import ROLES
from .lessons import OTHER, OWN
from .net import VOICES, Bags, Sizes, bags

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .lessons import GoldEvent, Lesson

SEEN: Final = {"features": 4, "pairs": 8, "governing": 3, "links": 8}
"""How often a feature must be met to get a number."""
_FORGOTTEN: Final = 0.15
"""The share of the words' features that training leaves out each time."""
FIELDS: Final = {
    "polarity": "polarity",
    "certainty": "certainty",
    "temporality": "temporality",
    "act": "speechAct",
}
"""The statuses, and what the ontology calls their values."""


def labels_of(lessons: Sequence[Lesson]) -> Labels:
    """Return the labels that lessons bear: what they show often enough, and the known values."""
    shown = {
        "features": chain.from_iterable(word for one in lessons for word in one.words),
        "pairs": (f for one in lessons for rows in one.pairs.values() for row in rows for f in row),
        "governing": (f for one in lessons for row in one.governing.values() for f in row),
        "links": (f for one in lessons for rows in one.links.values() for row in rows for f in row),
    }
    types = {event.type for one in lessons for event in one.events.values()}
    return Labels(
        **{kind: _often(found, SEEN[kind]) for kind, found in shown.items()},
        types=(NONE, *sorted(types)),
        roles=(NONE, *ROLES),
        fields={field: tuple(sorted(_values(field, lessons))) for field in FIELDS},
    )


def _values(field: str, lessons: Sequence[Lesson]) -> set[str]:
    found = {e.status[field] for one in lessons for e in one.events.values()}
    return found & set(names(FIELDS[field]))


def _often(found: Iterable[str], least: int) -> tuple[str, ...]:
    counted = Counter(found)
    return tuple(sorted(name for name, count in counted.items() if count >= least))


def sizes_of(labels: Labels, states: int) -> Sizes:
    """Return the sizes of a network with these labels."""
    return Sizes(
        states,
        len(labels.features) + 1,
        len(labels.pairs) + 1,
        len(labels.governing) + 1,
        len(labels.links) + 1,
        len(labels.types),
        len(labels.roles),
        {name: len(values) for name, values in labels.fields.items()},
    )


@dataclass(slots=True)
class Targets:
    """What is right of a lesson's events: types of all words, roles and status of its events.

    ``voices`` marks who says each event (events, outside + parties), ``references`` what each
    pronoun stands for (pronouns, outside + parties); a row without a mark is not known.
    """

    types: Tensor
    weight: Tensor
    roles: Tensor
    status: dict[str, Tensor]
    voices: Tensor
    references: Tensor


@dataclass(slots=True)
class Batch:
    """A lesson as tensors; ``events`` are the tokens whose parties and status are asked for."""

    lesson: Lesson
    states: Tensor
    words: list[list[int]]
    events: Tensor
    kinds: Tensor
    others: Tensor
    pairs: Bags
    governing: Bags
    mentions: Tensor
    links: Bags
    targets: Targets | None

    def features(self, *, forget: bool) -> Bags:
        """Return the words' features, some left out at random to ``forget``."""
        if not forget:
            return bags(self.words)
        return bags([[f for f in row if random.random() > _FORGOTTEN] for row in self.words])


def batch(lesson: Lesson, labels: Labels, events: dict[int, int] | None = None) -> Batch:
    """Return a lesson as tensors.

    ``events``: the tokens to ask for with the numbers of their types; None for those written down.
    """
    written = events is None
    known = {name: number for number, name in enumerate(labels.types)}
    if events is None:
        events = {t: known.get(e.type, 0) for t, e in sorted(lesson.events.items())}
    rows = [labels.numbers("pairs", row) for t in events for row in lesson.pairs[t]]
    mentions = sorted(lesson.references)
    links = [labels.numbers("links", row) for t in mentions for row in lesson.links[t]]
    return Batch(
        lesson,
        torch.from_numpy(lesson.states.astype("float32")),
        [labels.numbers("features", row) for row in lesson.words],
        torch.tensor(list(events), dtype=torch.long),
        torch.tensor(list(events.values()), dtype=torch.long),
        torch.tensor(lesson.parties, dtype=torch.long),
        bags(rows),
        bags([labels.numbers("governing", lesson.governing[t]) for t in events]),
        torch.tensor(mentions, dtype=torch.long),
        bags(links),
        _targets(lesson, labels, known) if written else None,
    )


def _targets(lesson: Lesson, labels: Labels, known: dict[str, int]) -> Targets:
    count = len(lesson.words)
    types, weight = torch.zeros(count, dtype=torch.long), torch.ones(count)
    for token, event in lesson.events.items():
        types[token] = known.get(event.type, 0)
    weight[: lesson.own] = 0
    for token in lesson.unsure:
        weight[token] = 0
    for token, row in enumerate(lesson.words):
        if not is_asked(row):
            weight[token] = 0
    events = [lesson.events[t] for t in sorted(lesson.events)]
    at = {token: n for n, token in enumerate(lesson.parties)}
    roles = torch.zeros(len(events), len(lesson.parties), dtype=torch.long)
    for n, event in enumerate(events):
        for token, role in event.roles.items():
            roles[n, at[token]] = labels.roles.index(role)
    status = {
        field: torch.tensor([_number(values, e.status[field]) for e in events], dtype=torch.long)
        for field, values in labels.fields.items()
    }
    return Targets(types, weight, roles, status, _voices(events, at), _references(lesson, at))


def is_asked(features: Sequence[str]) -> bool:
    """Tell whether a word may be an event by its features: marks are never learnt from."""
    return bool(features) and "pos=PUNCT" not in features


def _voices(events: Sequence[GoldEvent], at: Mapping[int, int]) -> Tensor:
    """Return (events, outside + parties): the document, somebody untold, then the parties."""
    marks = torch.zeros(len(events), VOICES + len(at), dtype=torch.bool)
    places = {OWN: 0, OTHER: 1} | {token: VOICES + n for token, n in at.items()}
    for row, event in enumerate(events):
        for voice in event.voices:
            marks[row, places[voice]] = True
    return marks


def _references(lesson: Lesson, at: Mapping[int, int]) -> Tensor:
    """Return (pronouns, outside + parties): open, then the parties."""
    marks = torch.zeros(len(lesson.references), 1 + len(at), dtype=torch.bool)
    for row, (_, meant) in enumerate(sorted(lesson.references.items())):
        marks[row, 0 if meant is None else 1 + at[meant]] = True
    return marks


def _number(values: Sequence[str], value: str) -> int:
    return values.index(value) if value in values else -100
