from __future__ import annotations

import json
from typing import TYPE_CHECKING

from allegata.extractors.scoring.public import entities
from allegata.extractors.scoring.public.selection import Selection
from allegata.ontology.records import Mention
from scored import TEXT, reading, rows_of

if TYPE_CHECKING:
    from pathlib import Path

EVERYTHING = Selection()


def write_re3d(folder: Path) -> Path:
    part = folder / "part"
    part.mkdir()
    entities_ = [
        ("Organisation", "The Syrian army", 1.0),
        ("Location", "Homs", 0.5),
        ("Person", "Lina Haddad", 1.0),
        ("Temporal", "3 May 2012", 0.9),
        ("Person", "a reporter", 0.2),
        ("Money", "army", 1.0),
    ]
    rows = [
        {
            "documentId": "d1",
            "type": type_,
            "confidence": confidence,
            "begin": TEXT.index(words),
            "end": TEXT.index(words) + len(words),
        }
        for type_, words, confidence in entities_
    ]
    document = {"_id": "d1", "text": TEXT, "title": "A day", "sourceName": "Somebody"}
    (part / "documents.json").write_text(json.dumps(document) + "\n")
    (part / "entities.json").write_text("\n".join(json.dumps(row) for row in rows))
    return folder


def mention(words: str, kind: str) -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), kind, words)


def test_mentions_are_counted_exactly_without_the_article_and_by_overlap(tmp_path: Path) -> None:
    found = (
        mention("Syrian army", "StateActor"),
        mention("Homs", "Location"),
        mention("Haddad", "Person"),
        mention("a reporter", "PersonGroup"),
        mention("3 May 2012", "Time"),
        mention("shelled", "Event"),
    )
    card = entities.scorecard(
        write_re3d(tmp_path), lambda d: reading(d, mentions=found), EVERYTHING, listing=True
    )
    exact = rows_of(card, "mentions, exact")
    bare = rows_of(card, "mentions, exact but for the article")
    overlap = rows_of(card, "mentions, overlap")
    assert [exact[t]["right"] for t in ("Person", "Organisation", "Location")] == [0, 0, 1]
    assert [bare[t]["right"] for t in ("Person", "Organisation", "Location")] == [0, 1, 1]
    assert [overlap[t]["right"] for t in ("Person", "Organisation", "Location")] == [1, 1, 1]
    assert (overlap["all"]["right"], overlap["all"]["predicted"], overlap["all"]["gold"]) == (
        4,
        4,
        4,
    )
    assert "'The Syrian army'" in card.errors[0]


def test_a_group_of_people_is_an_organisation_only_with_a_name() -> None:
    assert entities.span_of(Mention(0, 9, "PersonGroup", "civilians")) is None
    assert entities.span_of(Mention(0, 9, "PersonGroup", "US troops")) == ("Organisation", 0, 9)


def test_one_long_mention_overlaps_one_gold_mention_only() -> None:
    gold = [("Person", 0, 4), ("Person", 5, 9)]
    assert entities.overlap([("Person", 0, 9)], gold, "").right == 1
