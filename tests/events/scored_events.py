"""Same event or not: pairs of short reports of different publishers, by events and by a baseline.

``stories.jsonl`` has a story to a line: its events, each a list of tellings, with publisher, day
and text. Two tellings of one story are a pair; they are the same where they are of one event. The
others are made hard: the same town, the same actor, the same kind of act, on another day.
``later_stories.jsonl`` was written afterwards, as agencies write: weekdays and "last month" more
often than dates, tolls that rise, copies of the next day. Rules are tuned on every other story.

    python tests/events/scored_events.py [--errors]
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from allegata.extractors import read
from allegata.extractors.language.pipeline import load
from allegata.extractors.sources.given import given_documents
from allegata.graph.claims.clusters import cluster
from allegata.graph.claims.context import traces_in
from allegata.graph.claims.voices import dates_said, voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.graph.claims.clusters import Event
    from allegata.ontology.records import Reading
    from spacy.language import Language

SETS = ("stories", "later_stories")


@dataclass(frozen=True)
class Telling:
    """One short report: of which story and which of its events, with what was read out of it."""

    story: str
    event: int
    text: str
    reading: Reading
    lemmas_and_places: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Score:
    """How many pairs that are the same were found, and how many that are not were taken for it."""

    found: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.wrong)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.found / max(1, 2 * self.found + self.missed + self.wrong)


def tellings(nlp: Language, name: str) -> list[Telling]:
    """Return all reports of one of the ``SETS``, read."""
    file = Path(__file__).parent / f"{name}.jsonl"
    stories = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [
        _told(nlp, story["story"], number, row)
        for story in stories
        for number, event in enumerate(story["events"])
        for row in event
    ]


def _told(nlp: Language, story: str, event: int, row: dict[str, str]) -> Telling:
    fields = {"publisher": row["publisher"], "published": row["published"], "title": None}
    (document,) = given_documents(row["text"], fields)
    reading = read(document, nlp)
    doc = nlp(row["text"])
    marked = [(doc.char_span(m.start, m.end, alignment_mode="expand"), m) for m in reading.mentions]
    lemmas = {span[0].lemma_ for span, m in marked if span and m.kind == "Event"}
    places = {m.id or m.text for m in reading.mentions if m.kind == "Location"}
    pairs = frozenset((lemma, place) for lemma in lemmas for place in places)
    return Telling(story, event, row["text"], reading, pairs)


def events(told: list[Telling]) -> list[Event]:
    """Return the events of all reports, as a case has them."""
    spoken = voices([one.reading.document for one in told])
    holders = {p.id: p.within for one in told for p in one.reading.locations if p.within}
    holders |= {a.id: a.part_of for one in told for a in one.reading.actors if a.part_of}
    dates = dates_said([one.reading.document for one in told])
    return list(
        cluster(trace for one in told for trace in traces_in(one.reading, spoken, holders, dates))
    )


def pairs(told: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs of reports of one story."""
    return ((a, b) for a, b in combinations(told, 2) if a.story == b.story)


def by_events(told: list[Telling]) -> set[tuple[str, str]]:
    """Return the pairs of documents that share an event."""
    of_claim = {c.id: c.document for one in told for c in one.reading.claims}
    return {
        (a, b)
        for event in events(told)
        for a, b in combinations({of_claim[claim] for claim in event.claims}, 2)
    }


def score(told: list[Telling], *, baseline: bool, stories: set[str]) -> Score:
    """Return the score of the pairs of ``stories``, by events or by lemma and place."""
    shared = by_events(told)
    found = missed = wrong = 0
    for a, b in pairs(told):
        if a.story in stories:
            ids = (a.reading.document.id, b.reading.document.id)
            same = ids in shared or ids[::-1] in shared
            if baseline:
                same = bool(a.lemmas_and_places & b.lemmas_and_places)
            found += same and a.event == b.event
            wrong += same and a.event != b.event
            missed += not same and a.event == b.event
    return Score(found, missed, wrong)


def halves(told: list[Telling]) -> dict[str, set[str]]:
    """Return the stories that the rules were tuned on, and the others."""
    names = list(dict.fromkeys(one.story for one in told))
    return {"tuned on": set(names[::2]), "not looked at": set(names[1::2])}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="of the stories tuned on")
    given = parser.parse_args()
    nlp = load(None)
    for name in SETS:
        told = tellings(nlp, name)
        for half, stories in halves(told).items():
            for method, baseline in (("events", False), ("lemma and place", True)):
                s = score(told, baseline=baseline, stories=stories)
                figures = f"P {s.precision:.2f} R {s.recall:.2f} F1 {s.f1:.2f} {s}"
                sys.stdout.write(f"{name:<14} {half:<14} {method:<16} {figures}\n")
        if given.errors:
            sys.stdout.writelines(_errors(told))


def _errors(told: list[Telling]) -> Iterator[str]:
    """Yield the pairs of the stories tuned on that are taken for what they are not."""
    shared = by_events(told)
    for a, b in pairs(told):
        ids = (a.reading.document.id, b.reading.document.id)
        same = ids in shared or ids[::-1] in shared
        if a.story in halves(told)["tuned on"] and same != (a.event == b.event):
            yield f"{'WRONG' if same else 'missed'}\n  {_said(a)}\n  {_said(b)}\n"


def _said(one: Telling) -> str:
    claims = [
        (
            c.event_type,
            c.speech_act,
            c.polarity,
            [f.name for f in c.agent],
            [f.name for r in (c.victim, c.target, c.recipient) for f in r],
            [f.name for f in c.location],
            c.event_start,
            [h.count_min for h in c.harm],
        )
        for c in one.reading.claims
    ]
    return f"{one.text}\n    " + "\n    ".join(map(str, claims))


if __name__ == "__main__":
    main()
