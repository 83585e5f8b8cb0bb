"""Who is asked to bring an act about is its doer: "urged *Nepal* to secure their release".

Whoever brought it about need not have done it: "*the lawyers* secured their release" stands
between those who held them and those set free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..annotation.words import is_actor
from ..attribution.only_asked import is_only_asked
from ..events.roles.fillers import OBTAINED
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reader.decide import Decided

RULE: Final = "asked-to-bring-it-about"
"""The name under which claims and explanations tell it."""
_BRINGING: Final = words("verbs of bringing about")
_OBTAINING: Final = words("verbs of obtaining")
_FREEING: Final = words("nouns of setting free")


def with_those_asked(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those that harm nobody with who is asked to bring them about.

    Who obtained that somebody was set free did not hold him: he is an intermediary.
    """
    for one in decided:
        noun = syntax.first_conjunct(one.trigger.token)
        verb = noun.head
        if one.refused or is_harmful(one.trigger.event_type) or noun.dep_ not in relations.OBJECT:
            continue
        if is_only_asked(verb):
            if verb.lemma_.lower() in _BRINGING and not one.fillers.get("agent"):
                asked = [t for t in syntax.subjects(verb) if is_actor(t) and not one.fillers.has(t)]
                one.fillers.add("agent", asked, RULE)
        elif noun.lower_ in _FREEING and verb.lemma_.lower() in _OBTAINING:
            subjects = syntax.subjects(verb)
            for doer in [t for t in one.fillers.get("agent") if t in subjects]:
                one.fillers.move("agent", doer, "intermediary", OBTAINED)
    return list(decided)
