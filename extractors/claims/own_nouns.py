"""A participle on a noun is done to what that noun names, and to nobody beside or above it.

"A coalition of *Iran-backed militias*": the militias are backed. "Prisoners, among them *boys
tortured* there": the boys were. The trained reader, which weighs each party alone, may add others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..reader.party_choice import ROLE
from ..reader.rows import RULE as IN_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

_DONE_TO: Final = ("victim", "target", "recipient")
_LEARNT: Final = frozenset({ROLE, IN_ROW})


def with_own_nouns(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those told by a participle on a noun without those it is not done to."""
    for one in decided:
        verb = syntax.first_conjunct(one.trigger.token)
        noun = verb.head
        before = verb.dep_ in relations.ADJECTIVAL
        if verb.pos_ != "VERB" or not (before or verb.dep_ in relations.ADNOMINAL):
            continue
        for role in _DONE_TO:
            told = one.fillers.get(role)
            if noun.head in told and syntax.marker(noun) == "of":
                noun = noun.head  # "hundreds of *boys held* there"
            others = [
                t
                for t in told
                if one.fillers.origins[role, t.i] in _LEARNT and _is_apart(t, noun, before=before)
            ]
            if noun in told and others:
                one.fillers.keep(role, [t for t in told if t not in others])
    return list(decided)


def _is_apart(party: Token, noun: Token, *, before: bool) -> bool:
    """Tell whether ``party`` governs ``noun``, or stands in its row ``before`` the participle."""
    row = syntax.first_conjunct(party) == syntax.first_conjunct(noun)
    return (before and row and party.i < noun.i) or (not row and party.is_ancestor(noun))
