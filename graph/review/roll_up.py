"""A state's bodies told as the state: its army's shelling as the state's own.

Whoever tells a case so tells all of it so: relations, chains, rankings, pictures, pages, tables.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .identity import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ontology.records import Actor
    from .told import Told


def rolled_up(told: Told, actors: Iterable[Actor]) -> Told:
    """Return what tells each body among ``actors`` (as read) as the state that it is part of."""
    read = list(actors)
    known = {actor.id: actor for actor in told.actors(read)}
    above = states_above(known.values())
    found = {
        ("", actor.id): _as_state(Identity(actor.id, "", told.one(actor.id)), above, known)
        for actor in read
        if told.one(actor.id) in above
    }
    kept = {key: _as_state(one, above, known) for key, one in told.identities.items()}
    return replace(told, identities={**kept, **found})


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


def _as_state(one: Identity, above: dict[str, str], known: dict[str, Actor]) -> Identity:
    """Return ``one`` with the state in the place of its body."""
    state = known.get(above.get(one.one, ""))
    return one if state is None else replace(one, one=state.id, name=state.name, kind=state.kind)
