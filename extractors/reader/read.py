"""What the trained reader says of a text: for each likely event word its chances."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from threadpoolctl import ThreadpoolController

from .examples import text_of
from .labels import NONE, model
from .records import Learnt, LearntEvent
from .windows import windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy as np
    from spacy.tokens import Doc

    from ..annotation.records import RuleEvent
    from ..language.parsing.weights import Floats
    from .examples import Speakers, Text
    from .labels import Model
    from .windows import Window

LIKELY: Final = 0.2
"""Words with a smaller chance of being an event are passed over, unless a rule has them."""
_FAINT: Final = 0.02
"""Chances below this are not told."""


def learnt(doc: Doc, rules: Mapping[int, RuleEvent], speakers: Speakers) -> Learnt | None:
    """Return the likely events of ``doc``, those of ``rules`` among them, and its pronouns.

    ``speakers`` tells who says what a word tells, by the rules. None where there is nothing to
    read with: a language without a model, or a pipeline that gives words no states.
    """
    trained, text = model(), text_of(doc, rules, speakers)
    if trained is None or text is None:
        return None
    starts = [sentence.start for sentence in doc.sents]
    events: dict[int, LearntEvent] = {}
    antecedents: dict[int, dict[int, float]] = {}
    ruled: dict[int, int] = {}
    with _threads().limit(limits=1):  # one order of summing, and no threads beside workers'
        for window in windows(starts, len(doc)):
            hidden = _hidden(text, window, trained)
            events |= {one.token: one for one in _events(text, window, hidden, trained)}
            for mention, chances, word in _antecedents(text, window, hidden, trained):
                antecedents[mention] = chances
                if word is not None:
                    ruled[mention] = word
    return Learnt(events, antecedents, ruled)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _hidden(text: Text, window: Window, trained: Model) -> Floats:
    numbers = [trained.labels.numbers("features", names) for names in text.words(window)]
    return trained.network.hidden(text.states[window.start : window.end], numbers)


def _antecedents(
    text: Text, window: Window, hidden: Floats, trained: Model
) -> Iterator[tuple[int, dict[int, float], int | None]]:
    """Yield each pronoun with the chances of what it stands for, and what the rules take it for."""
    others = text.parties(window)
    places = [other - window.start for other in others]
    for mention in text.mentions(window):
        named = text.antecedents(mention, others)
        rows = [trained.labels.numbers("links", row) for row in named]
        place = mention - window.start
        chances = trained.network.links("reference", hidden, place, 0, places, rows)[1:]
        ruled = (o for o, row in zip(others, named, strict=True) if "ruled" in row)
        yield mention, _linked(others, chances), next(ruled, None)


def _linked(others: Sequence[int], chances: Floats) -> dict[int, float]:
    return {
        other: float(chance)
        for other, chance in zip(others, chances, strict=True)
        if chance >= _FAINT
    }


def _events(text: Text, window: Window, hidden: Floats, trained: Model) -> Iterator[LearntEvent]:
    network = trained.network
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
    places = [other - start for other in others]
    parties = network.pairs("role", hidden, place, kind, places, pairs)
    voices = network.links("voice", hidden, place, kind, places, pairs)
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
        voices=_linked(others, voices[2:]),
    )


def _told(names: Sequence[str], chances: Floats, least: float) -> dict[str, float]:
    return {
        name: float(chance)
        for name, chance in zip(names, chances, strict=True)
        if name != NONE and chance >= least
    }
