"""What kind of protected object or person an act is done to: a hospital, a school, an aid worker.

The kinds are those of the ontology (``targetKind``); target_kinds.jsonl gives the class of
objects.jsonl that each takes in, and the nouns for people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.terms import family_of, harming_families
from ..annotation.words import target_kind
from ..mentions.noun_phrases import semantic_heads

if TYPE_CHECKING:
    from ..annotation.records import Trigger
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers


def target_kinds(trigger: Trigger, fillers: Fillers, context: DiscourseContext) -> tuple[str, ...]:
    """Return the kinds of what a harmful act is done to, sorted; none for any other act."""
    if family_of(trigger.event_type) not in harming_families():
        return ()
    done_to = [*fillers.get("target"), *fillers.get("victim")]
    heads = [h for t in done_to for h in semantic_heads(context.resolve(t))]
    known = (target_kind(head) for head in heads)
    return tuple(sorted({kind for kind in known if kind is not None}))
