"""What the trained reader says of a text: for each likely event word its chances."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from threadpoolctl import ThreadpoolController

from .examples import Text, text_of
from .labels import NONE, Model, model
from .records import LearntEvent
from .windows import Window, windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy as np
    from spacy.tokens import Doc

    from ..annotation.records import RuleEvent
    from ..language.parsing.weights import Floats

LIKELY: Final = 0.2
"""Words with a smaller chance of being an event are passed over, unless a rule has them."""
_FAINT: Final = 0.02
"""Chances below this are not told."""


def learnt_events(doc: Doc, rules: Mapping[int, RuleEvent]) -> dict[int, LearntEvent] | None:
    """Return the likely events of ``doc`` by their tokens, those of ``rules`` among them.

    None where there is nothing to read them with: a language without a model, or a pipeline that
    gives words no states.
    """
    trained, text = model(), text_of(doc, rules)
    if trained is None or text is None:
        return None
    starts = [sentence.start for sentence in doc.sents]
    with _threads().limit(limits=1):  # one order of summing, and no threads beside workers'
        return {
            event.token: event
            for window in windows(starts, len(doc))
            for event in _events(text, window, trained)
        }


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _events(text: Text, window: Window, trained: Model) -> Iterator[LearntEvent]:
    network, labels = trained.network, trained.labels
    numbers = [labels.numbers("features", names) for names in text.words(window)]
    hidden = network.hidden(text.states[window.start : window.end], numbers)
    chances = network.events(hidden)
    others = text.parties(window)
    for token in range(window.own, window.end):
        row = chances[token - window.start]
        if (1 - row[0] < LIKELY and token not in text.rules) or text.doc[token].is_space:
            continue
        yield _event(token, row, text, others, hidden, window.start, trained)


def _event(
    token: int,
    row: np.ndarray,
    text: Text,
    others: Sequence[int],
    hidden: Floats,
    start: int,
    trained: Model,
) -> LearntEvent:
    network, labels = trained.network, trained.labels
    kind = 1 + int(row[1:].argmax())
    place = token - start
    pairs = [labels.numbers("pairs", names) for names in text.pairs(token, others)]
    parties = network.pairs("role", hidden, place, kind, [o - start for o in others], pairs)
    governing = labels.numbers("governing", text.governing(token))
    return LearntEvent(
        token=token,
        chance=float(1 - row[0]),
        types=_told(labels.types, row, 0.0 if row[kind] < _FAINT else _FAINT),
        parties={
            other: told
            for other, chances in zip(others, parties, strict=True)
            if other != token and (told := _told(labels.roles, chances, _FAINT))
        },
        status={
            field: _told(values, network.commitment(field, hidden, place, kind, governing), 0.0)
            for field, values in labels.fields.items()
        },
    )


def _told(names: Sequence[str], chances: Floats, least: float) -> dict[str, float]:
    return {
        name: float(chance)
        for name, chance in zip(names, chances, strict=True)
        if name != NONE and chance >= least
    }
