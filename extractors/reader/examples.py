"""A window of a text as the network takes it: states and numbers, nothing of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ..discourse.coreference import antecedent_of, is_anaphor
from . import features

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from ..annotation.records import RuleEvent
    from ..language.parsing.frames import Frame
    from ..language.parsing.weights import Floats
    from .windows import Window

    Speakers = Callable[[Token], Mapping[int, str]]
    """Who says what a word tells, by the rules: the tokens of speakers, near or far."""

_NO_PARTY: Final = frozenset({"PUNCT", "SPACE", "SYM"})


@dataclass(frozen=True, slots=True)
class Text:
    """A `Doc` with what is asked of its words again and again.

    ``states``: (tokens, width); ``rules``: what the rules make of an event word, by its token;
    ``labels``: the dependency labels; ``climbs``: the way of each token up to its root.
    """

    doc: Doc
    states: Floats
    frames: Mapping[int, Frame]
    rules: Mapping[int, RuleEvent]
    labels: Sequence[str]
    climbs: Sequence[Sequence[int]]
    speakers: Speakers

    def words(self, window: Window) -> list[list[str]]:
        """Return the features of each word of a window."""
        return [
            list(features.token_features(self.doc[i], self.frames.get(i), self.rules.get(i)))
            for i in range(window.start, window.end)
        ]

    def parties(self, window: Window) -> list[int]:
        """Return the tokens of a window that may take part in an event."""
        return [i for i in range(window.start, window.end) if self.doc[i].pos_ not in _NO_PARTY]

    def pairs(self, event: int, others: Sequence[int]) -> list[list[str]]:
        """Return the features of each of ``others`` as a party to ``event``."""
        rule = self.rules.get(event)
        labels = features.arguments(self.frames.get(event))
        roles = rule.roles if rule is not None else {}
        speakers = self.speakers(self.doc[event])
        rows = dict(zip(others, self._ways(event, others), strict=True))
        for kind, told in (("argument", labels), ("rule", roles), ("says", speakers)):
            for other in rows.keys() & told.keys():
                rows[other].append(f"{kind}={told[other]}")
        return list(rows.values())

    def _ways(self, start: int, others: Sequence[int]) -> Iterator[list[str]]:
        """Yield the dependency path from a token to each of ``others``, and its distance."""
        climbs = [self.climbs[other] for other in others]
        ways = features.paths(self.labels, self.climbs[start], climbs)
        return map(list, zip(ways, features.distances(start, others), strict=True))

    def mentions(self, window: Window) -> list[int]:
        """Return the pronouns of a window that may stand for somebody.

        Readers write down what a definite noun stands for, and seldom that one stands for
        itself, so that those are left to the rules.
        """
        own = range(window.own, window.end)
        return [i for i in own if self.doc[i].pos_ == "PRON" and is_anaphor(self.doc[i])]

    def antecedents(self, mention: int, others: Sequence[int]) -> list[list[str]]:
        """Return the features of each of ``others`` as what ``mention`` stands for."""
        meant = antecedent_of(self.doc[mention])
        ruled = meant.i if meant is not None else None
        return [
            [*way, "ruled"] if other == ruled else way
            for other, way in zip(others, self._ways(mention, others), strict=True)
        ]

    def governing(self, event: int) -> list[str]:
        """Return the features of what tells how far the text commits to ``event``."""
        return list(features.governing_features(self.doc[event]))


def text_of(doc: Doc, rules: Mapping[int, RuleEvent], speakers: Speakers) -> Text | None:
    """Return ``doc`` as the reader takes it, None where the pipeline gave it no states."""
    if doc.tensor.shape[:1] != (len(doc),) or doc.tensor.ndim != 2:
        return None
    states = np.asarray(doc.tensor, dtype=np.float32)
    return Text(
        doc,
        states,
        features.frames_by_word(doc),
        rules,
        [token.dep_ for token in doc],
        features.climbs(doc),
        speakers,
    )
