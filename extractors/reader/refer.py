"""What pronouns stand for and who says an event, where the trained reader is sure enough.

Below the thresholds, chosen on the development part of the read text, it is left open: an
unidentified party is better than the nearest name, and the document's voice than a wrong one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..discourse.bindings import may_be_its_owner, may_stand_for, own_doers, tellers
from ..discourse.coreference import was_either
from ..discourse.gender import at_odds
from ..discourse.mentioned_again import mentioned

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from spacy.tokens import Doc, Token

    from .records import Learnt, LearntEvent

MEANT: Final = 0.5
"""The least chance of whom a pronoun stands for, where the rules have the same one, or he tells."""
APART: Final = 0.9
"""The same where they have another, or none.

Of the pronouns of the development part that reach them, 86 and 70 of 100 are right.
"""
SAID: Final = 0.9
"""The least chance of who says an event whose voice no rule hears."""


def antecedents(told: Learnt, doc: Doc) -> dict[int, int | None]:
    """Map each pronoun to the word that it stands for in the end, None where it is left open.

    Whom it cannot stand for is left out, and others are as much likelier. It stands for somebody as
    surely as for all his mentions together.
    """
    likely = {at: _possible(doc[at], chances) for at, chances in told.antecedents.items()}
    named = {one for chances in likely.values() for one in chances} | {*told.ruled.values()}
    whom = mentioned(doc, sorted(named))
    sure: dict[int, int | None] = {}
    for at, chances in sorted(likely.items()):
        meant = sure[at] = _meant(doc[at], chances, whom, told.ruled.get(at))
        if meant is not None:
            whom[at] = whom[meant]
    found = {at: _end(at, sure) for at in sure}
    stand = {doc[at]: None if one is None else doc[one] for at, one in found.items()}
    weights = {doc[at]: max(chances.values(), default=0.0) for at, chances in likely.items()}
    return found | dict.fromkeys((token.i for token in at_odds(stand, weights)), None)


def _possible(pronoun: Token, chances: Mapping[int, float]) -> dict[int, float]:
    """Return the chances of those for whom ``pronoun`` may stand, were it one of them."""
    kept = {at: c for at, c in chances.items() if may_stand_for(pronoun, pronoun.doc[at])}
    left = 1 - sum(chances[at] for at in chances.keys() - kept)
    return {at: chance / max(left, chance) for at, chance in kept.items()}


def _meant(
    pronoun: Token, chances: Mapping[int, float], whom: dict[int, Hashable], ruled: int | None
) -> int | None:
    """Return the likeliest mention of the likeliest one, where that is sure enough."""
    doers = own_doers(pronoun)
    if doers:
        whom.setdefault(doers[0].i, doers[0].i)
        return doers[0].i
    sums: dict[Hashable, float] = {}
    for at, chance in sorted(chances.items()):
        sums[whom[at]] = sums.get(whom[at], 0.0) + chance
    one = max(sums, key=lambda key: sums[key], default=None)
    others = [t.i for t in tellers(pronoun)] or ([] if ruled is None else [ruled])
    agreed = [at for at in others if whom.get(at) == one]
    if one is None or sums[one] < (MEANT if agreed else APART):
        return None
    mentions = {at: chance for at, chance in chances.items() if whom[at] == one}
    if any(may_be_its_owner(pronoun, pronoun.doc[at]) for at in (*mentions, *agreed)):
        return None
    meant = max(sorted(mentions), key=lambda at: mentions[at])
    return None if was_either(pronoun, pronoun.doc[meant]) else meant


def _end(mention: int, sure: Mapping[int, int | None]) -> int | None:
    """Follow pronouns that stand for pronouns; those that lead in a ring stand for nobody."""
    seen = {mention}
    meant = sure[mention]
    while meant is not None and meant in sure:
        if meant in seen:
            return None
        seen.add(meant)
        meant = sure[meant]
    return meant


def speaker_of(event: LearntEvent) -> int | None:
    """Return the token of who says an event, None where it may be the document.

    Whose act would be a report is no speaker: reporting verbs are the rules' own.
    """
    return None if event.likeliest("act") == "Report" else _sure(event.voices, SAID)


def _sure(chances: Mapping[int, float], least: float) -> int | None:
    best = max(sorted(chances), key=lambda token: chances[token], default=None)
    return best if best is not None and chances[best] >= least else None
