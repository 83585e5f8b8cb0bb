"""Role-filler entities scored by CEAF-REE (Du, Rush and Cardie 2021, GRIT, section 5.2).

An entity is the set of its mentions. Each predicted entity is aligned with at most one gold entity
of its role so that the most are right; right is a predicted entity of which every mention is one
of the gold entity. Precision divides by predicted, recall by gold entities. Three readings of "is
one": `strict`, the lower-case strings are equal; `stripped`, equal without articles and
punctuation; `relaxed`, of the stripped strings one contains the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...figures.counts import Counts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Entity = frozenset[str]
"""The mentions of one entity, as they are written."""

_ARTICLE: Final = re.compile(r"^(?:the|a|an) ")
_MARK: Final = re.compile(r"[^\w\s]")


def plain(mention: str) -> str:
    """Return a mention in lower case with single blanks.

    >>> plain("THE  FMLN")
    'the fmln'
    """
    return " ".join(mention.lower().split())


def stripped(mention: str) -> str:
    """Return a mention without its article and punctuation.

    >>> stripped('The "San Carlos" battalion')
    'san carlos battalion'
    """
    return _ARTICLE.sub("", " ".join(_MARK.sub(" ", plain(mention)).split()))


def is_strict(mention: str, gold: str) -> bool:
    """Tell whether two mentions are one string."""
    return plain(mention) == plain(gold)


def is_stripped(mention: str, gold: str) -> bool:
    """Tell whether two mentions are one string but for articles and punctuation."""
    return stripped(mention) == stripped(gold)


def is_relaxed(mention: str, gold: str) -> bool:
    """Tell whether one of two mentions contains the other."""
    one, other = stripped(mention), stripped(gold)
    return bool(one and other) and (one in other or other in one)


MEASURES: Final[dict[str, Callable[[str, str], bool]]] = {
    "strict": is_strict,
    "stripped": is_stripped,
    "relaxed": is_relaxed,
}


def ceaf_ree(
    predicted: Sequence[Entity], gold: Sequence[Entity], same: Callable[[str, str], bool]
) -> Counts:
    """Return how many predicted entities of a role can be aligned with gold ones.

    >>> gold = [frozenset({"FMLN", "guerrillas"}), frozenset({"army"})]
    >>> found = [frozenset({"guerrillas"}), frozenset({"FMLN"})]
    >>> ceaf_ree(found, gold, is_strict)
    Counts(right=1, predicted=2, gold=2)
    """
    fits = [
        [g for g, entity in enumerate(gold) if _lies_in(mentions, entity, same)]
        for mentions in predicted
    ]
    taken: dict[int, int] = {}
    for p in range(len(predicted)):
        _place(p, fits, taken, set())
    return Counts(len(taken), len(predicted), len(gold))


def _lies_in(mentions: Entity, entity: Entity, same: Callable[[str, str], bool]) -> bool:
    return all(any(same(mention, gold) for gold in entity) for mention in mentions)


def _place(p: int, fits: list[list[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Align `p` with a gold entity, moving others where they fit elsewhere (Kuhn 1955)."""
    for g in fits[p]:
        if g not in tried:
            tried.add(g)
            if g not in taken or _place(taken[g], fits, taken, tried):
                taken[g] = p
                return True
    return False
