"""Make a synthetic case of any size: the same claims for the same number and seed, on any machine.

    python tests/benchmarks/synthetic.py 50000 --out CASE [--seed 1] [--views]

Tests call ``synthesise(count, seed=1)`` and get claims, actors, locations and documents, or
``write_case(count, out)`` and get the case.

What real cases have, these have: a few actors named in much, and many named once (Zipf);
happenings that several outlets tell in the words of several speakers; denials, demands, hedges;
dates to the day, the month, the year, ranges and none; towns, provinces and countries, some
without coordinates; tolls; unnamed groups that belong to one document. Each quote stands in
its document at its offsets. All names are invented; the places lie on land.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import random
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from allegata.graph.case import build
from allegata.graph.pipeline.workers import Reader
from allegata.ontology.identity import claim_iri, document_iri
from allegata.ontology.records import (
    Actor,
    Claim,
    Claimer,
    Document,
    Filler,
    Harm,
    Location,
    Mention,
    Reading,
    Segment,
)
from synthetic_telling import When, happened, tell
from synthetic_world import World, kind_of, scoped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from allegata.graph import Case
    from synthetic_telling import Happening, Told
    from synthetic_world import Entity

CLAIMS_PER_DOCUMENT = 9
CLAIMS_PER_HAPPENING = 5
LINES = ("The account could not be checked.", "No details were given.", "Talks went on elsewhere.")


class Synthetic(NamedTuple):
    """What ``synthesise`` returns, each sorted as a case has it."""

    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]
    locations: tuple[Location, ...]
    documents: tuple[Document, ...]


def synthesise(count: int, *, seed: int = 1) -> Synthetic:
    """Return a synthetic case with exactly ``count`` claims."""
    found = list(readings(count, seed=seed))
    return Synthetic(
        tuple(claim for reading in found for claim in reading.claims),
        tuple(sorted({a for r in found for a in r.actors}, key=lambda actor: actor.id)),
        tuple(sorted({p for r in found for p in r.locations}, key=lambda place: place.id)),
        tuple(reading.document for reading in found),
    )


def readings(count: int, *, seed: int = 1) -> Iterator[Reading]:
    """Yield the synthetic documents with what is read out of each, sorted by source."""
    rng = random.Random(seed)
    world = World(rng, count)
    happenings = [happened(rng, world) for _ in range(max(4, count // CLAIMS_PER_HAPPENING))]
    happenings.sort(key=lambda happening: happening.day)
    leads = list(range(len(happenings)))
    rng.shuffle(leads)
    for number in itertools.count(1):
        claims = min(count, 1 + int(rng.expovariate(1 / (CLAIMS_PER_DOCUMENT - 1))))
        if not claims:
            return
        count -= claims
        lead = world.zipf(leads)
        about = [lead, *(_near(rng, lead) for _ in range(claims - 1))]
        yield _reading(rng, world, number, [happenings[index] for index in about])


def _near(rng: random.Random, lead: int) -> int:
    """Return the lead again, or something that happened not long before it."""
    return lead if rng.random() < 0.25 else rng.randrange(max(0, lead - 40), lead + 1)


def _reading(rng: random.Random, world: World, number: int, about: list[Happening]) -> Reading:
    text, told = "", []
    for index, happening in enumerate(about):
        text += "" if not index else "\n\n" if index % 3 == 0 else " "
        told.append(tell(rng, world, len(text), happening))
        text += told[-1].words
        text += f" {rng.choice(LINES)}" if rng.random() < 0.3 else ""
    outlet = world.zipf(world.outlets)
    published = max(one.day for one in about) + timedelta(days=int(rng.expovariate(1 / 20)))
    document = _document(number, about[0], outlet, published, text + "\n")
    claims = tuple(_claim(document, one) for one in told)
    named = [(scoped(entity, document.id), at) for one in told for _, entity, at in one.fillers]
    actors = {outlet, *(entity for entity, _ in named if isinstance(entity, Actor))}
    actors |= {world.known[actor.part_of] for actor in actors if actor.part_of}
    places = {place for one in about for place in world.around(one.place)}
    return Reading(
        document,
        claims,
        tuple(_mention(entity, at) for entity, at in named),
        tuple(sorted(actors, key=lambda actor: actor.id)),
        tuple(sorted(places, key=lambda place: place.id)),
    )


def _document(number: int, lead: Happening, outlet: Actor, day: date, text: str) -> Document:
    title = f"{lead.agent.name} and {lead.patient.name}: what is said ({number})"
    return Document(
        id=document_iri(text, title, outlet.name, f"{day}"),
        source=f"{number:06}.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        segments=(Segment(0, 0, len(text)),),
        title=title,
        publisher=outlet.name,
        published=f"{day}",
        url=f"https://example.org/{number}",
        kind="NewsArticle",
    )


def _claim(document: Document, told: Told) -> Claim:
    manner, happening = told.manner, told.happening
    demanded, denied = manner.act == "Demand", manner.act == "Deny"
    when = When() if demanded else happening.when
    toll, deed = happening.toll, happening.deed
    quote = told.words
    harm = Harm(deed.harm, toll, toll, happening.patient.name) if deed.harm else None
    return Claim(
        id=claim_iri(document.id, told.start, quote),
        document=document.id,
        source=document.source,
        segment=0,
        start=told.start,
        end=told.start + len(quote),
        quote=quote,
        relays=(),
        speech_act=manner.act,
        cue=manner.cue,
        event_type=deed.event_type,
        polarity="Negative" if denied or demanded else "Positive",
        certainty=manner.certainty,
        temporality="Hypothetical" if demanded else "Past",
        event_start=when.start,
        event_end=when.end,
        date_precision=when.precision,
        date_basis="Stated" if when.start else None,
        harm=(harm,) if harm and not demanded else (),
        confidence=0.8,
        extractor="synthetic",
        **_roles(document, told),
    )


def _roles(document: Document, told: Told) -> dict[str, Any]:
    """Return the claimer and the fillers of each role, by the names that a claim has for them."""
    roles: dict[str, Any] = {"claimer": None}
    for role, entity, at in told.fillers:
        one = scoped(entity, document.id)
        if role == "claimer":
            roles[role] = Claimer(one.id, one.name, kind_of(one), one.name)
        else:
            filler = Filler(one.id, one.name, kind_of(one), one.name, at, at + len(one.name))
            roles[role] = (filler,)
    return roles


def _mention(entity: Entity, at: int) -> Mention:
    end = at + len(entity.name)
    return Mention(at, end, kind_of(entity), entity.name, entity.id, entity.name)


def write_case(count: int, out: Path | str, *, seed: int = 1, views: bool = False) -> Case:
    """Build a case folder with ``count`` claims, as ``allegata build`` does, and return it."""
    made = {reading.document.id: reading for reading in readings(count, seed=seed)}
    reader = Reader(
        lambda _: (reading.document for reading in made.values()),
        lambda _: None,
        lambda _: f"synthetic {count}, seed {seed}",
        lambda document, _: made[document.id],
    )
    return build([], out=out, reader=reader, views=views).case


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many claims")
    parser.add_argument("--out", required=True, help="the case folder to make")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--views", action="store_true", help="write the HTML views too")
    given = parser.parse_args()
    case = write_case(given.count, given.out, seed=given.seed, views=given.views)
    print(f"{case.path}: {given.count} claims in {len(case.document_iris())} documents")


if __name__ == "__main__":
    main()
