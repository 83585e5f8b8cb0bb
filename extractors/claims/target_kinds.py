"""What kind of protected object or person an act is done to: a hospital, a school, an aid worker.

The kinds are those of the ontology (``targetKind``); target_kinds.jsonl gives the class of
objects.jsonl that each takes in, and the nouns for people.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...ontology.terms import family_of, harming_families
from ..lexicon.load import read_lexicon
from ..lexicon.semantic_classes import forms
from ..mentions.noun_phrases import semantic_heads

if TYPE_CHECKING:
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers
    from ..events.triggers import Trigger


def target_kinds(trigger: Trigger, fillers: Fillers, context: DiscourseContext) -> tuple[str, ...]:
    """Return the kinds of what a harmful act is done to, sorted; none for any other act."""
    if family_of(trigger.event_type) not in harming_families():
        return ()
    done_to = [*fillers.get("target"), *fillers.get("victim")]
    heads = [h for t in done_to for h in semantic_heads(context.resolve(t))]
    known = (next((_kinds()[f] for f in forms(h) if f in _kinds()), None) for h in heads)
    return tuple(sorted({kind for kind in known if kind is not None}))


@cache
def _kinds() -> dict[str, str]:
    """Map each noun, singular and plural, to its kind of target."""
    rows = read_lexicon("target_kinds")
    by_class = {row["object_class"]: row["kind"] for row in rows}
    table = {person: row["kind"] for row in rows for person in row["persons"]}
    for row in read_lexicon("objects"):
        if row["protected"] and row["class"] in by_class:
            for form in (row["noun"], row["plural"]):
                table[form.lower()] = by_class[row["class"]]
    return table
