"""Bodies that every state has: its army, its police, its ministry of defence.

They are not listed state by state: a row of ``state_bodies.jsonl`` is a pattern, and a state of
actors.jsonl with a row makes a body. Bodies that actors.jsonl lists by name win over them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...ontology.identity import ID
from ...ontology.records import Actor
from ..words.languages import per_language
from ..words.sets import listed
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@per_language
def _patterns() -> dict[str, dict[str, Any]]:
    """Return the rows of state_bodies.jsonl by each of their nouns, lower-case."""
    return {noun: row for row in read_lexicon("state_bodies") for noun in row["nouns"]}


def state_bodies(state: Mapping[str, Any], noun: str) -> Iterator[Actor]:
    """Yield the body of ``state``, a row of states, that ``noun`` names, and those above it.

    The body comes first; nothing is yielded for a noun that names no such body.

    >>> state = {"id": "syria", "name": "Syria", "demonyms": ["Syrian"]}
    >>> [actor.name for actor in state_bodies(state, "air force")]
    ['Syrian air force', 'Syrian armed forces']
    """
    row = _patterns().get(noun.lower())
    while row is not None:
        above = row["part_of"]
        owner = f"{state['id']}-{above}" if above else state["id"]
        yield Actor(
            f"{ID}{state['id']}-{row['body']}",
            row["name"].format(adjective=adjective_of(state)),
            row["kind"],
            row["actor_type"],
            part_of=ID + owner,
        )
        row = next((r for r in read_lexicon("state_bodies") if r["body"] == above), None)


def is_of_every_state(name: str) -> bool:
    """Tell whether ``name`` alone is a body that every state has: "Interior Ministry".

    >>> is_of_every_state("Supreme Court"), is_of_every_state("Syrian Supreme Court")
    (True, False)
    """
    return name.lower() in _patterns()


def adjective_of(state: Mapping[str, Any]) -> str:
    """Return what stands before the noun of a state's body: its first adjective, else its name.

    A word for the people who live there is none: "Hong Kong police".
    """
    ends = listed("endings of inhabitants alone")
    adjectives = (demonym for demonym in state["demonyms"] if not demonym.endswith(ends))
    return str(next(adjectives, state["name"]))
