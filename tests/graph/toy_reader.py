"""A reader for tests: each line of a text is a claim written as `name=value; name=value`.

Importable by name, so that worker processes find it (conftest.py puts this folder on the path).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.ontology.identity import actor_iri, claim_iri, document_iri, location_iri, thing_iri
from allegata.ontology.records import (
    ROLES,
    Actor,
    Claim,
    Claimer,
    Document,
    Failure,
    Filler,
    Harm,
    Location,
    Mention,
    Reading,
    Segment,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STATES = ("Northland", "Eastland", "Westland", "Midland")
GROUPS = ("Hill Brigade", "River Front")
PEOPLE = {"Ivo Marr": ("Northland", "foreign minister")}
PLACES = {"Harbour Town": "Lower Valley"}


def open_documents(paths: Iterable[str]) -> Iterator[Document | Failure]:
    for path in sorted({str(file) for name in paths for file in _files(Path(name))}):
        if not Path(path).exists():
            yield Failure(path, "no such file", "check the path")
            continue
        yield document_of(Path(path).read_text(encoding="utf-8"), source=Path(path).name)


def document_of(text: str, *, source: str = "toy.txt") -> Document:
    """Read `# publisher=...; published=...` in the first line, claims in the rest."""
    head = _fields(text.split("\n", 1)[0].removeprefix("#"))
    return Document(
        id=document_iri(text),
        source=source,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        segments=(Segment(0, 0, len(text)),),
        title=head.get("title"),
        publisher=head.get("publisher"),
        author=head.get("author"),
        published=head.get("published"),
        kind=head.get("kind", "NewsArticle"),
    )


def load(name: str | None) -> str:
    return name or "toy"


def describe(nlp: str) -> str:
    return f"{nlp} 1.0"


def read(document: Document, nlp: object) -> Reading:
    if "BROKEN" in document.text:
        raise KeyError("a defect")
    claims = tuple(_claims(document))
    fillers = {f for claim in claims for role in ROLES for f in getattr(claim, role)}
    speakers = {claim.claimer for claim in claims if claim.claimer}
    named = {f.name: f for f in sorted(fillers)} | {s.name: s for s in sorted(speakers)}
    return Reading(
        document,
        claims,
        tuple(sorted(Mention(f.start, f.end, "StateActor", f.text, f.id, f.name) for f in fillers)),
        tuple(_actor(name) for name, f in sorted(named.items()) if f.type not in _NOT_ACTORS),
        tuple(_places(name for name, f in sorted(named.items()) if f.type == "Location")),
    )


_NOT_ACTORS = {"Location", "Weapon", "Object"}


def _claims(document: Document) -> Iterator[Claim]:
    start = 0
    ids: dict[str, str] = {}
    for line in document.text.splitlines(keepends=True):
        quote = line.rstrip("\n")
        if quote and not quote.startswith("#"):
            values = _fields(quote)
            claim = _claim(document, start, quote, values, ids)
            ids[values.get("name", "")] = claim.id
            yield claim
        start += len(line)


def _claim(
    document: Document, start: int, quote: str, values: dict[str, str], ids: dict[str, str]
) -> Claim:
    roles = {
        role: tuple(_filler(document, name, role, start, quote) for name in values[role].split(","))
        for role in ROLES
        if role in values
    }
    who = values.get("claimer")
    killed = values.get("killed")
    return Claim(
        id=claim_iri(document.id, start, quote),
        document=document.id,
        source=document.source,
        segment=0,
        start=start,
        end=start + len(quote),
        quote=quote,
        claimer=Claimer(actor_iri(who), who, kind_of(who), who) if who else None,
        relays=(ids[values["relays"]],) if "relays" in values else (),
        speech_act=values.get("act", "Accuse"),
        cue=values.get("cue"),
        event_type=values.get("type", "ArmsTransfer"),
        polarity="Negative" if values.get("act") == "Deny" else values.get("polarity", "Positive"),
        certainty=values.get("certainty", "Certain"),
        temporality=values.get("temporality", "Past"),
        event_start=values.get("when"),
        event_end=values.get("until"),
        date_precision="Year" if "when" in values else None,
        date_basis="Stated" if "when" in values else None,
        harm=(Harm("Killed", int(killed), int(killed), "civilians"),) if killed else (),
        **roles,  # type: ignore[arg-type]  # the roles are Filler tuples by construction
    )


def _filler(document: Document, name: str, role: str, start: int, quote: str) -> Filler:
    kind = _role_kind(name, role)
    at = start + quote.index(name)
    iri = {
        "Location": location_iri(name),
        "Weapon": thing_iri(name),
        "PersonGroup": actor_iri(name, scope=document.id),
    }.get(kind, actor_iri(name))
    return Filler(iri, name, kind, name, at, at + len(name))


def _role_kind(name: str, role: str) -> str:
    if role == "location":
        return "Location"
    if role in {"instrument", "material"}:
        return "Weapon"
    return kind_of(name)


def kind_of(name: str) -> str:
    if name in STATES:
        return "StateActor"
    if name in GROUPS:
        return "ArmedGroup"
    if name in PEOPLE:
        return "Person"
    return "PersonGroup" if name.islower() else "Organisation"


def _actor(name: str) -> Actor:
    body, post = PEOPLE.get(name, (None, None))
    kind = kind_of(name)
    types = {"StateActor": "Government", "ArmedGroup": "Rebels", "PersonGroup": "Civilians"}
    return Actor(
        actor_iri(name),
        name,
        kind,
        types.get(kind, "Unidentified"),
        part_of=actor_iri(body) if body else None,
        post=post,
    )


def _places(names: Iterable[str]) -> Iterator[Location]:
    for name in names:
        within = PLACES.get(name)
        if within:
            yield Location(location_iri(within), within, "Country")
        yield Location(
            location_iri(name),
            name,
            "PopulatedPlace" if within else "Country",
            within=location_iri(within) if within else None,
        )


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.txt")) if path.is_dir() else [path]


def _fields(line: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in line.split(";") if "=" in part)
    return {name.strip(): value.strip() for name, value in pairs}
