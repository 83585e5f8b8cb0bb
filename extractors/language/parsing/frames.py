"""Predicate-argument frames: which word is a predicate, in which sense, with which arguments.

Frames follow PropBank (Palmer, Gildea and Kingsbury 2005; unified rolesets, Pradhan et al. 2022):
`supply.01` has ARG0 the supplier, ARG1 what is supplied, ARG2 who gets it. An argument is learnt by
its head word; its span is the head's subtree without the predicate's own branch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from .weights import Floats


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its label ("ARG0", "ARGM-LOC"), head word and half-open span of words."""

    label: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate's roleset and arguments; ``factuality`` is about -3 (did not happen) to 3."""

    predicate: int
    roleset: str
    arguments: tuple[Argument, ...]
    factuality: float | None

    def renumbered(self, place: Callable[[int], int]) -> Frame:
        """Return the frame with another count of words; ``place`` gives each word's new number."""
        return Frame(
            place(self.predicate),
            self.roleset,
            tuple(
                Argument(a.label, place(a.head), place(a.start), place(a.end - 1) + 1)
                for a in self.arguments
            ),
            self.factuality,
        )

    def argument(self, label: str) -> Argument | None:
        """Return the first argument of a label, None where the predicate has none."""
        return next((found for found in self.arguments if found.label == label), None)


def roleset(
    scores: Floats,
    senses: Sequence[str],
    lemma: str,
    known: Mapping[str, Sequence[str]],
    sentence: Container[str],
) -> str:
    """Name the roleset of a predicate: the best of its lemma's, else the lemma's best number.

    ``scores``: (senses,); the first sense is "no predicate". A roleset of two words, like
    "carry_out.03", needs the second in the ``sentence``.
    """
    candidates = [name for name in known.get(lemma, ()) if _is_there(name, sentence)]
    if candidates:
        by_number = dict(zip(senses, scores.tolist(), strict=True))
        lowest = min(by_number.values())
        return max(candidates, key=lambda name: by_number.get(name.rpartition(".")[2], lowest))
    number = senses[1 + int(scores[1:].argmax())]
    return f"{lemma}.{number}"


def _is_there(name: str, sentence: Container[str]) -> bool:
    _, *others = name.rpartition(".")[0].split("_")
    return all(word in sentence for word in others)


def arguments(
    scores: Floats, labels: Sequence[str], place: int, heads: Sequence[int]
) -> tuple[Argument, ...]:
    """Return the arguments of the predicate at ``place``, in the order of their head words.

    ``scores``: (words, labels) of one sentence; the first label is "no argument". Of ARG0 to ARG5
    a predicate has one each: the one that stands out most.
    """
    best = scores.argmax(axis=1)
    lead = scores[np.arange(len(scores)), best] - scores[:, 0]
    chosen: dict[str, int] = {}
    found: list[tuple[int, str]] = []
    for word in np.flatnonzero(best).tolist():
        label = labels[best[word]]
        if word == place:
            continue
        if not label.startswith("ARG") or "-" in label:
            found.append((word, label))
        elif label not in chosen or lead[word] > lead[chosen[label]]:
            chosen[label] = word
    found += [(word, label) for label, word in chosen.items()]
    return tuple(Argument(label, word, *span(word, place, heads)) for word, label in sorted(found))


def span(word: int, place: int, heads: Sequence[int]) -> tuple[int, int]:
    """Return the words around ``word`` that hang on it, but not by way of the predicate."""
    start, end = word, word + 1
    while start and _hangs(start - 1, word, place, heads):
        start -= 1
    while end < len(heads) and _hangs(end, word, place, heads):
        end += 1
    return start, end


def _hangs(word: int, top: int, without: int, heads: Sequence[int]) -> bool:
    while word != top:
        if word == without or heads[word] == word:
            return False
        word = heads[word]
    return True
