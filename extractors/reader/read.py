"""What the trained reader says of a text: for each likely event word its chances."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from threadpoolctl import ThreadpoolController

from .examples import text_of
from .labels import NONE, model
from .records import Learnt, LearntEvent
from .windows import Window, windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from ..annotation.records import RuleEvent
    from ..language.parsing.weights import Floats
    from .examples import Speakers, Text
    from .labels import Model
    from .network import Around

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
        words = trained.network.words(text.states, _numbers(text, trained))
        for window in windows(starts, len(doc)):
            seen = _seen(text, window, words, trained)
            events |= {one.token: one for one in _events(text, seen, trained)}
            for mention, chances, word in _antecedents(text, seen, trained):
                antecedents[mention] = chances
                if word is not None:
                    ruled[mention] = word
    return Learnt(events, antecedents, ruled)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A window as the network sees it: a vector for each word.

    ``others`` are the tokens that may take part in an event, ``places`` their places in the window.
    """

    window: Window
    hidden: Floats
    others: Sequence[int]
    places: Sequence[int]

    def vector(self, token: int) -> Floats:
        """Return the vector of a token."""
        vector: Floats = self.hidden[token - self.window.start]
        return vector


def _numbers(text: Text, trained: Model) -> list[list[int]]:
    """Return the numbers of the features of all words of ``text``."""
    whole = Window(0, 0, len(text.doc))
    return trained.labels.rows("features", text.words(whole))


def _seen(text: Text, window: Window, words: Floats, trained: Model) -> _Seen:
    hidden = trained.network.hidden(words[window.start : window.end])
    others = text.parties(window)
    return _Seen(window, hidden, others, [other - window.start for other in others])


def _antecedents(
    text: Text, seen: _Seen, trained: Model
) -> Iterator[tuple[int, dict[int, float], int | None]]:
    """Yield each pronoun with the chances of what it stands for, and what the rules take it for."""
    mentions = text.mentions(seen.window)
    if not mentions:
        return
    network, others = trained.network, seen.others
    around = network.around("reference", seen.hidden, seen.places)
    for mention in mentions:
        named = text.antecedents(mention, others)
        rows = trained.labels.rows("links", named)
        chances = network.links(around, seen.vector(mention), 0, rows)[1:]
        ruled = (o for o, row in zip(others, named, strict=True) if "ruled" in row)
        yield mention, _linked(others, chances), next(ruled, None)


def _linked(others: Sequence[int], chances: Floats) -> dict[int, float]:
    likely = np.flatnonzero(chances >= _FAINT).tolist()
    return {others[place]: float(chances[place]) for place in likely}


def _events(text: Text, seen: _Seen, trained: Model) -> Iterator[LearntEvent]:
    network, window = trained.network, seen.window
    chances = network.events(seen.hidden)[window.own - window.start :]
    likely = {window.own + place for place in np.flatnonzero(1 - chances[:, 0] >= LIKELY).tolist()}
    asked = sorted(likely | {i for i in range(window.own, window.end) if i in text.rules})
    tokens = [token for token in asked if not text.doc[token].is_space]
    if not tokens:
        return
    roles = network.around("role", seen.hidden, seen.places)
    voices = network.around("voice", seen.hidden, seen.places)
    for token in tokens:
        yield _event(token, chances[token - window.own], text, seen, (roles, voices), trained)


def _event(
    token: int,
    row: Floats,
    text: Text,
    seen: _Seen,
    around: tuple[Around, Around],
    trained: Model,
) -> LearntEvent:
    network, labels = trained.network, trained.labels
    kind = 1 + int(row[1:].argmax())
    event = seen.vector(token)
    named = text.pairs(token, seen.others)
    pairs = labels.rows("pairs", named)
    roles, voices = around
    chances = network.pairs(roles, event, kind, pairs)
    said = network.links(voices, event, kind, pairs)
    governing = labels.numbers("governing", text.governing(token))
    status = network.commitment(labels.fields, event, kind, governing)
    parties = _parties(token, seen.others, chances, labels.roles)
    ruled = text.rules[token].roles if token in text.rules else {}
    ways = zip(seen.others, named, strict=True)
    return LearntEvent(
        token=token,
        chance=float(1 - row[0]),
        types=_told(labels.types, row, 0.0 if row[kind] < _FAINT else _FAINT),
        parties=parties,
        status={field: _told(labels.fields[field], told, 0.0) for field, told in status.items()},
        voices=_linked(seen.others, said[2:]),
        ways={other: way for other, way in ways if other in parties or other in ruled},
    )


def _parties(
    token: int, others: Sequence[int], chances: Floats, roles: Sequence[str]
) -> dict[int, dict[str, float]]:
    """Map each of ``others``, but the event word, to the roles that it may well have, if any."""
    found: dict[int, dict[str, float]] = {}
    for place, role in np.argwhere(chances >= _FAINT).tolist():
        if roles[role] != NONE and others[place] != token:
            found.setdefault(others[place], {})[roles[role]] = float(chances[place, role])
    return found


def _told(names: Sequence[str], chances: Floats, least: float) -> dict[str, float]:
    return {
        name: float(chance)
        for name, chance in zip(names, chances, strict=True)
        if name != NONE and chance >= least
    }
