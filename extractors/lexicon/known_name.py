"""A name of the lexicons: of a state, a people or a body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the lexicons; ``kind`` and ``actor_type`` as in ontology.records.Actor.

    ``is_country`` marks a state's own name or a metonym of its government (``is_metonym``);
    ``is_demonym`` marks adjectives and nouns such as "Syrian", ``is_leader`` "Assad" in
    "the Assad regime". ``country`` is the state's lexicon id.
    """

    id: str
    name: str
    kind: str
    actor_type: str
    country: str | None = None
    part_of: str | None = None
    wikidata: str | None = None
    is_country: bool = False
    is_metonym: bool = False
    is_demonym: bool = False
    is_leader: bool = False

    @property
    def is_of_a_state(self) -> bool:
        """Tell whether it is a state by its name or a metonym, or a demonym."""
        return self.is_country or self.is_demonym
