"""The dossier of an actor: who it is, what is said of it, what it says, who reports it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.shown import is_shown
from ..cast import parties, speaker
from ..evidence import short
from ..palette import actor_group
from ..reports import reports
from ..words import counted, plain, spaced
from .answers import answered
from .sections import SECTIONS
from .sentences import Named, sentences
from .sources import Source, sources
from .standing import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Claim
    from .answers import Answer
    from .register import Register
    from .sections import Section, Subject
    from .sentences import Sentence

MOST = 60
"""Sentences of one group on the page; it says how many more there are."""
NEAR = 14
"""Other actors named as those most often named together with it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of a section with one other actor, or about one kind of act.

    ``count`` says in words how many sure claims and independent reports there are; ``left``
    counts the sentences that are not on the page.
    """

    heading: Named
    count: str
    sentences: tuple[Sentence, ...]
    left: int

    @property
    def unsure(self) -> bool:
        """Whether nothing in it is read surely."""
        return all(one.unsure for one in self.sentences)


@dataclass(frozen=True, slots=True)
class Part:
    """A section as the page shows it; ``claims`` are all in it, of which ``sure`` are counted."""

    section: Section
    groups: tuple[Group, ...]
    claims: tuple[Claim, ...]
    sure: int

    @property
    def unsure(self) -> bool:
        """Whether nothing in it is read surely."""
        return not self.sure


@dataclass(frozen=True, slots=True)
class ActorDossier:
    """All that a case says of an actor and all that the actor says in it."""

    iri: str
    name: str
    kind: str
    standing: Standing
    parts: tuple[Part, ...]
    answers: tuple[Answer, ...]
    sources: tuple[Source, ...]
    near: tuple[tuple[Named, int], ...]
    sure: int
    unsure: int


def actor_dossier(actor: str, told: Register, links: Mapping[str, str]) -> ActorDossier:
    """Return the dossier of ``actor`` (an IRI that ``told`` knows).

    ``links`` give for the IRIs of actors, places and events the path of their page.
    """
    claims = told.spoken_of(actor)
    sure = [claim for claim in claims if is_shown(claim)]
    known = told.people[actor]
    return ActorDossier(
        iri=actor,
        name=plain(known.name),
        kind=_kind(known.actor_type, known.kind, actor_group(known).label),
        standing=standing(known, claims, told, links),
        parts=tuple(_parts(actor, claims, told, links)),
        answers=answered(actor, told, links),
        sources=sources(claims, told),
        near=_near(actor, sure, told, links),
        sure=len(sure),
        unsure=len(claims) - len(sure),
    )


def _kind(fine: str, kind: str, group: str) -> str:
    """Return what an actor is in words: its fine type, else its class."""
    return spaced(fine if fine not in ("Unidentified", "UnidentifiedActor") else kind) or group


def _parts(
    actor: str, claims: Sequence[Claim], told: Register, links: Mapping[str, str]
) -> Iterable[Part]:
    subject = told.subject(actor)
    for section in SECTIONS:
        found = tuple(claim for claim in claims if section.belongs(claim, subject))
        if found:
            groups = tuple(_groups(section, subject, found, told, links))
            yield Part(section, groups, found, sum(map(is_shown, found)))


def _groups(
    section: Section,
    subject: Subject,
    claims: Iterable[Claim],
    told: Register,
    links: Mapping[str, str],
) -> Iterable[Group]:
    """Yield the groups of a section, those with most independent reports first."""
    grouped: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for group in section.groups(claim, subject):
            grouped.setdefault(group, []).append(claim)
    made = []
    for (iri, words), found in grouped.items():
        sure = [claim for claim in found if is_shown(claim)]
        made.append(((-reports(sure, told.houses), -len(sure), words, iri), found, sure))
    for (_, _, words, iri), found, sure in sorted(made, key=lambda row: row[0]):
        all_of_them = sentences(found, told, links)
        yield Group(
            Named(plain(words), links.get(iri, "")),
            counts(sure, len(found), told),
            all_of_them[:MOST],
            max(0, len(all_of_them) - MOST),
        )


def counts(sure: Sequence[Claim], of: int, told: Register) -> str:
    """Return how many claims there are, how many reports, and how many are read unsurely."""
    words = []
    if sure:
        words.append(counted(len(sure), "claim"))
        words.append(counted(reports(sure, told.houses), "independent report"))
    if of > len(sure):
        words.append(counted(of - len(sure), "unsure reading"))
    return ", ".join(words)


def _near(
    actor: str, claims: Iterable[Claim], told: Register, links: Mapping[str, str]
) -> tuple[tuple[Named, int], ...]:
    """Return the other actors of these claims, those of most claims first."""
    seen: Counter[str] = Counter()
    for claim in claims:
        seen.update({*parties(claim), speaker(claim.claimer)} - {actor})
    order = sorted(seen, key=lambda iri: (-seen[iri], iri))
    named = [iri for iri in order if iri in links][:NEAR]
    return tuple((Named(plain(told.people[iri].name), links[iri]), seen[iri]) for iri in named)


def file_of(iri: str) -> str:
    """Return the path of the dossier of an actor or an event from the case page.

    >>> file_of("https://w3id.org/allegata/id/event-f00d")
    'events/event-f00d.html'
    """
    key = short(iri)
    return f"{'events' if key.startswith('event-') else 'actors'}/{key}.html"
