from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.scoring import categories
from allegata.extractors.scoring.plover import Triple, triple_of
from allegata.extractors.scoring.plover_gold import read_plover
from allegata.extractors.scoring.selection import Selection
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
)

if TYPE_CHECKING:
    from pathlib import Path

EVERYTHING = Selection()


TEXT = "The Syrian army shelled Homs. Lina Haddad, a reporter, was killed on 3 May 2012."


def filler(name: str, kind: str = "PersonGroup") -> Filler:
    return Filler(f"id:{name}", name, kind, name, 0, 0)


def claim(event_type: str, **fields: object) -> Claim:
    base: dict[str, object] = {
        "id": f"c:{event_type}",
        "document": "d",
        "source": "s",
        "segment": 0,
        "start": 0,
        "end": 0,
        "quote": "",
        "claimer": None,
        "relays": (),
        "speech_act": "Report",
        "cue": None,
    }
    return Claim(event_type=event_type, **{**base, **fields})  # type: ignore[arg-type]  # test rows


def reading(
    document: Document, claims: tuple[Claim, ...] = (), mentions: tuple[Mention, ...] = ()
) -> Reading:
    actors = (
        Actor("id:Syrian army", "Syrian army", "StateActor", "Military"),
        Actor("id:Lina Haddad", "Lina Haddad", "Person", "Journalist"),
        Actor("id:UN", "UN", "Organisation", "IGO"),
    )
    country = Location("id:Syria", "Syria", "Country")
    town = Location("id:Homs", "Homs", "PopulatedPlace", within="id:Syria")
    return Reading(document, claims, mentions, actors, (country, town))


KILLING = claim(
    "Killing",
    agent=(filler("Syrian army", "StateActor"),),
    victim=(filler("Lina Haddad", "Person"),),
    location=(filler("Homs", "Location"),),
    event_start="2012-05-03",
    harm=(Harm("Killed", 1),),
)


def rows_of(card: object, title: str) -> dict[object, dict[str, object]]:
    sheets = {sheet.title: sheet.objects() for sheet in card.sheets}  # type: ignore[attr-defined]
    return {next(iter(row.values())): row for row in sheets[title]}


def write_json(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value))
    return path


def document() -> Document:
    return Document("d", "s", TEXT, "0", ())


KINDS = {"id:Syrian army": "Military", "id:UN": "IGO"}


def test_an_event_goes_from_its_agents_to_its_patients() -> None:
    shelled = claim("Shelling", agent=KILLING.agent, target=(filler("Turkish village"),))
    assert triple_of(shelled, KINDS) == Triple(
        "ASSAULT", frozenset({"SYR"}), frozenset({"TUR"}), frozenset({"MIL"})
    )


@pytest.mark.parametrize(
    ("speech_act", "category"),
    [("Demand", "REQUEST"), ("Accuse", "ACCUSE"), ("Threaten", "THREATEN"), ("Promise", "AGREE")],
)
def test_a_spoken_act_goes_from_the_claimer_to_the_agent(speech_act: str, category: str) -> None:
    said = claim(
        "Shelling",
        agent=KILLING.agent,
        claimer=Claimer("id:UN", "UN", "Organisation", "the UN"),
        speech_act=speech_act,
    )
    assert triple_of(said, KINDS) == Triple(category, frozenset({"IGO"}), frozenset({"SYR"}))


def test_the_voice_of_the_text_accuses_for_nobody() -> None:
    said = claim("Shelling", agent=KILLING.agent, speech_act="Accuse")
    assert triple_of(said, KINDS) == Triple(
        "ACCUSE", frozenset({"SYR"}), frozenset(), frozenset({"MIL"})
    )


def record(event: str, source: object, target: object) -> dict[str, object]:
    return {
        "id": f"R-{event}",
        "date": "2000-01-01",
        "event": event,
        "text": TEXT,
        "source": source,
        "target": target,
    }


def test_categories_are_folded_and_the_file_record_is_skipped(tmp_path: Path) -> None:
    syria = [{"actorText": "Syrian army", "code": "SYR", "sector": "MIL"}]
    path = write_json(
        tmp_path / "p.json", [{"event": "DOCUMENT"}, record("FIGHT", syria, "stray word")]
    )
    assert [coded.triple for coded in read_plover(path)] == [
        Triple("ASSAULT", frozenset({"SYR"}), frozenset(), frozenset({"MIL"}))
    ]


def test_symmetric_categories_pool_both_sides(tmp_path: Path) -> None:
    two = [{"actorText": "Syria", "code": "SYR"}, {"actorText": "Turkey", "code": "TUR"}]
    path = write_json(tmp_path / "p.json", [record("CONSULT", two, None)])
    talks = claim("Negotiation", agent=(filler("Syria"),), target=(filler("Turkey"),))
    card = categories.scorecard(path, lambda d: reading(d, (talks,)), EVERYTHING, listing=True)
    rows = rows_of(card, "sentences")
    assert rows["category, source and target"]["accuracy"] == 1.0
    assert "read CONSULT SYR TUR" in card.errors[0]


def test_of_several_claims_the_most_confident_is_the_prediction(tmp_path: Path) -> None:
    syria = [{"actorText": "Syrian army", "code": "SYR"}]
    path = write_json(tmp_path / "p.json", [record("ASSAULT", syria, None)])
    sure = claim("Shelling", agent=KILLING.agent, confidence=0.9)
    unsure = claim("Sanction", agent=KILLING.agent, confidence=0.4)
    card = categories.scorecard(
        path, lambda d: reading(d, (unsure, sure)), EVERYTHING, listing=False
    )
    assert rows_of(card, "sentences")["category and source"]["accuracy"] == 1.0
