"""Relations of a state's bodies told as the state's: its army's shelling as the state's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...ontology.records import Actor
    from .steps import Step


def states_above(actors: Iterable[Actor]) -> dict[str, str]:
    """Return the nearest state above each body that is part of one, by IRI.

    Persons stay themselves, whatever office they hold, and so does who is part of no state.
    """
    known = {actor.id: actor for actor in actors}
    found: dict[str, str] = {}
    for actor in known.values():
        above, seen = actor, {actor.id}
        while above.kind != "StateActor" and above.part_of in known and above.part_of not in seen:
            above = known[above.part_of]
            seen.add(above.id)
        if above.id != actor.id and above.kind == "StateActor" and actor.kind != "Person":
            found[actor.id] = above.id
    return found


def rolled_up(steps: Iterable[Step], states: Mapping[str, str]) -> Iterator[Step]:
    """Yield ``steps`` with the state in the place of its bodies.

    What a state would do to itself is left out; a claim of two of its bodies is one step.
    """
    seen: set[tuple[str, str, str, str]] = set()
    for step in steps:
        told = replace(
            step,
            source=states.get(step.source, step.source),
            target=states.get(step.target, step.target),
        )
        key = (told.source, told.target, told.relation, told.claim)
        if told.source != told.target and key not in seen:
            seen.add(key)
            yield told
