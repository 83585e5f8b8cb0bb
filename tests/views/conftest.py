"""A small hand-made case (sample.json): a chain of supply, accusations, a demand and a denial."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from allegata.ontology.identity import actor_iri, claim_iri, document_iri, thing_iri
from allegata.ontology.records import ROLES, Actor, Claim, Claimer, Document, Filler, Segment

SAMPLE = json.loads(Path(__file__).with_name("sample.json").read_text(encoding="utf-8"))
KINDS = SAMPLE["actors"]
ATTACKS = (
    "<img src=x onerror=document.title='broken'>",
    "</script><script>document.title='broken'</script>\u202e",
    '"><a href="javascript:document.title=\'broken\'" onmouseover="document.title=\'broken\'">',
    "--><svg/onload=document.title='broken'>${document.title='broken'}{{ 7 * 7 }}{% raw %}`",
    "]]></title></style></textarea></noscript><base href='https://example.org/'>\u2066\u2028'",
    "<meta http-equiv=refresh content='0;url=https://example.org'><link rel=preload href=//x.org>",
    "\x00\x08\x7f&lt;b&gt;&#106;avascript:\\u003cscript\\u003e<!--<script>",
)


@dataclass(frozen=True)
class Sample:
    """What a case holds, as records."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]


def document(row: dict[str, str]) -> Document:
    """Return a document of one article; a line of links at its end is boilerplate."""
    text = row["text"]
    cut = text.find("Home |") if "Home |" in text else len(text)
    segments = (Segment(0, 0, cut), Segment(1, cut, len(text), "Boilerplate"))
    iri = document_iri(text, row["title"])
    return Document(
        id=iri, sha256="0" * 64, segments=segments[: 2 if cut < len(text) else 1], **row
    )


def claim(row: dict[str, Any], at: Document) -> Claim:
    """Return the claim of a row: its quote is the line of ``at`` that has the row's words."""
    fields = {key: value for key, value in row.items() if key != "document"}
    words, event, who = fields.pop("words"), fields.pop("event"), fields.pop("claimer")
    place = at.text.index(words)
    start, end = at.text.rfind("\n", 0, place) + 1, at.text.index("\n", place)
    for role in set(ROLES) & set(fields):
        fields[role] = (filler(fields[role], at.text, start, end),)
    return Claim(
        id=claim_iri(at.id, *(str(value) for value in row.values())),
        document=at.id,
        source=at.source,
        segment=0,
        start=start,
        end=end,
        quote=at.text[start:end],
        claimer=who and Claimer(actor_iri(who), who, KINDS[who][0], f"the {who}"),
        relays=(),
        cue=None,
        event_type=event,
        **{"speech_act": "Assert", **fields},
    )


def filler(name: str, text: str, start: int, end: int) -> Filler:
    """Return the filler for a name, at its place in the quote."""
    place = text.index(name, start, end)
    if name in KINDS:
        return Filler(actor_iri(name), name, KINDS[name][0], name, place, place + len(name))
    return Filler(thing_iri(name), name, "Object", name, place, place + len(name))


@pytest.fixture(scope="session")
def sample() -> Sample:
    documents = {key: document(row) for key, row in SAMPLE["documents"].items()}
    claims = tuple(claim(row, documents[row["document"]]) for row in SAMPLE["claims"])
    actors = tuple(Actor(actor_iri(name), name, *kinds) for name, kinds in sorted(KINDS.items()))
    return Sample(tuple(documents.values()), claims, actors)


@pytest.fixture(scope="session")
def hostile(sample: Sample) -> Sample:
    """The same case with every name, quote, title, date and URL trying to break out of the page."""
    attack = "".join(ATTACKS)

    def renamed(fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        return tuple(replace(one, name=attack + one.name) for one in fillers)

    documents = tuple(
        replace(
            one,
            text=one.text.replace("\n", attack + "\n"),
            segments=(Segment(0, 0, len(one.text) // 2, "Comment", attack, attack),),
            title=attack + one.source,
            publisher=attack,
            author=attack,
            published=attack,
            url="javascript:document.title='broken'",
        )
        for one in sample.documents
    )
    claims = tuple(
        replace(
            one,
            quote=attack + one.quote,
            claimer=one.claimer and replace(one.claimer, name=attack + one.claimer.name),
            cue=attack,
            certainty=attack,
            event_start=attack,
            **{role: renamed(getattr(one, role)) for role in ROLES},
        )
        for one in sample.claims
    )
    actors = tuple(replace(one, name=attack + one.name) for one in sample.actors)
    return Sample(documents, claims, actors)
