"""Whoever a phrase names as doers are all doers: "beaten *by guards, soldiers and policemen*".

The trained reader weighs each party alone and may take one of the row for somebody harmed. What
is suffered "at the hands of" somebody he does, whatever the reader makes of it; of a row behind
"by" all do it if one does. A row with "or" says of nobody that he did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..annotation.words import is_actor
from ..events.roles.at_hands import HANDS, at_whose_hands
from ..language import relations, syntax
from ..reader.parties import HARMED
from ..reader.party_choice import ROLE
from ..reader.rows import RULE as IN_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ..events.roles.fillers import Fillers
    from ..reader.decide import Decided

RULE: Final = "told-as-doer"
"""The name under which claims and explanations tell it."""
_EITHER: Final = frozenset({"or", "nor"})
_LEARNT: Final = frozenset({ROLE, IN_ROW})


def with_doers_told(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those that harm with all whom a phrase names as their doers."""
    for one in decided:
        if not one.refused and is_harmful(one.trigger.event_type):
            for row in _rows(one.trigger.token, one.fillers):
                _let_act(row, one.fillers)
    return list(decided)


def _rows(event: Token, fillers: Fillers) -> Iterator[list[Token]]:
    """Yield the rows of those who are told to have done it."""
    if not fillers.get("agent") and (doers := at_whose_hands(event)):
        yield doers
    for doer in list(fillers.get("agent")):
        first = syntax.first_conjunct(doer)
        row = syntax.conjuncts(first)
        links = {c.lower_ for t in row for c in syntax.children(t, relations.CONJUNCTION)}
        if first.i > event.i and len(row) > 1 and _is_told_as_doer(first) and not links & _EITHER:
            yield row


def _is_told_as_doer(first: Token) -> bool:
    """Tell whether a row stands behind "by" or "at the hands of"."""
    hands = first.head.lower_ in HANDS and syntax.marker(first.head) == "at"
    return hands or first.dep_ in relations.PASSIVE_AGENT or syntax.marker(first) == "by"


def _let_act(row: list[Token], fillers: Fillers) -> None:
    for doer in filter(is_actor, row):
        harmed = [role for role in HARMED if doer in fillers.get(role)]
        if not harmed:
            fillers.add("agent", [doer] if not fillers.has(doer) else [], RULE)
        elif all(fillers.origins[role, doer.i] in _LEARNT for role in harmed):
            for role in harmed:
                fillers.move(role, doer, "agent", RULE)
