"""An actor in one document: what is told of it there, and who and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...ontology.identity import is_scoped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Actor

_PEOPLE: Final = 12
"""People of a document that count as company, the first by IRI."""

_STEPS: Final = 5
"""Bodies above an office that are looked at for its state."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """``actor`` as the ``document`` (IRI) tells of it.

    ``states`` are the IRIs of the states that it holds an office of or is a national of,
    ``people`` those of the persons of whom the document tells a full name and no office, both
    sorted; ``year`` is when the document was published, None where it does not tell.
    """

    document: str
    actor: Actor
    states: tuple[str, ...] = ()
    year: int | None = None
    people: tuple[str, ...] = ()


def sightings_in(
    document: str, actors: Iterable[Actor], published: str | None
) -> Iterator[Sighting]:
    """Yield the ``actors`` of a document with what stands around each."""
    known = {actor.id: actor for actor in actors}
    private = (iri for iri, one in known.items() if is_named(one) and _is_private(one))
    people = tuple(sorted(private)[:_PEOPLE])
    year = int(published[:4]) if published and published[:4].isdigit() else None
    for actor in known.values():
        is_person = actor.kind == "Person"
        states = _states(actor, known) if is_person else ()
        yield Sighting(document, actor, states, year, people if is_person else ())


def is_named(actor: Actor) -> bool:
    """Tell whether ``actor`` is a person named in full, and no "man from Homs"."""
    named = " " in actor.name and actor.name[:1].isupper()
    return actor.kind == "Person" and named and not is_scoped(actor.id, actor.name)


def _is_private(actor: Actor) -> bool:
    """Tell whether nothing but a name is known: rulers stand beside everybody."""
    return actor.actor_type == "Unidentified" and actor.part_of is None


def _states(actor: Actor, known: dict[str, Actor]) -> tuple[str, ...]:
    """Return the states (places) of an actor's nationality and office, as its document has them."""
    found = set(actor.citizen_of)
    body = known.get(actor.part_of or "")
    for _ in range(_STEPS):
        if body is None:
            break
        if body.state_of is not None:
            found.add(body.state_of)
        body = known.get(body.part_of or "")
    return tuple(sorted(found))
