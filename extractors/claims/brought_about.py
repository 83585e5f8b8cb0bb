"""Who is asked to bring an act about is its doer: "urged *Nepal* to secure their release".

Whoever brought it about need not have done it: "*the lawyers* secured their release".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..annotation.words import is_actor
from ..attribution.only_asked import is_only_asked
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reader.decide import Decided

RULE: Final = "asked-to-bring-it-about"
"""The name under which claims and explanations tell it."""
_BRINGING: Final = words("verbs of bringing about")


def with_those_asked(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those that harm nobody with who is asked to bring them about."""
    for one in decided:
        noun = syntax.first_conjunct(one.trigger.token)
        verb = noun.head
        if one.refused or one.fillers.get("agent") or is_harmful(one.trigger.event_type):
            continue
        if noun.dep_ not in relations.OBJECT or verb.lemma_.lower() not in _BRINGING:
            continue
        if is_only_asked(verb):
            asked = [t for t in syntax.subjects(verb) if is_actor(t) and not one.fillers.has(t)]
            one.fillers.add("agent", asked, RULE)
    return list(decided)
