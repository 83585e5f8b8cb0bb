from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.scoring.public import countries
from allegata.extractors.scoring.public.homes import homes
from allegata.extractors.scoring.public.plover import categories
from allegata.extractors.scoring.public.plover.gold import read_plover
from allegata.extractors.scoring.public.plover.records import Triple, triple_of
from allegata.extractors.scoring.public.selection import Selection
from allegata.ontology.records import Claimer, Filler, Mention
from scored import KILLING, TEXT, document, filler, reading, rows_of, write_json
from toy_claims import claim

if TYPE_CHECKING:
    from pathlib import Path

EVERYTHING = Selection()


KINDS = {"id:Syrian army": "Military", "id:UN": "IGO"}


def test_an_event_goes_from_its_agents_to_its_patients() -> None:
    shelled = claim("Shelling", agent=KILLING.agent, target=(filler("Turkish village"),))
    assert triple_of(shelled, KINDS) == Triple(
        "ASSAULT", frozenset({"SYR"}), frozenset({"TUR"}), frozenset({"MIL"})
    )


@pytest.mark.parametrize(
    ("speech_act", "category"),
    [
        ("Demand", "REQUEST"),
        ("Accuse", "ACCUSE"),
        ("Threaten", "THREATEN"),
        ("Promise", "THREATEN"),
    ],
)
def test_a_spoken_act_goes_from_the_claimer_to_the_agent(speech_act: str, category: str) -> None:
    said = claim(
        "Shelling",
        agent=KILLING.agent,
        claimer=Claimer("id:UN", "UN", "Organisation", "the UN"),
        speech_act=speech_act,
    )
    assert triple_of(said, KINDS) == Triple(category, frozenset({"IGO"}), frozenset({"SYR"}))


@pytest.mark.parametrize(
    ("event_type", "fields", "category"),
    [
        ("HumanitarianAid", {"temporality": "Future"}, "AGREE"),
        ("Shelling", {"temporality": "Future"}, "THREATEN"),
        ("Investigation", {"temporality": "Future"}, "ACCUSE"),
        ("HumanitarianAid", {"polarity": "Negative"}, "REJECT"),
        ("Mobilisation", {"polarity": "Negative", "rules": ("failing",)}, "REJECT"),
        ("HumanitarianAid", {"rules": ("ending",)}, "SANCTION"),
        ("Cooperation", {"rules": ("ending-noun",)}, "SANCTION"),
        ("AssemblyRestriction", {"rules": ("ending",)}, "CONCEDE"),
        ("Sanction", {"rules": ("ending",)}, "CONCEDE"),
        ("Siege", {"rules": ("ending",)}, "CONCEDE"),
        ("Shelling", {"rules": ("ending",)}, "RETREAT"),
        ("Meeting", {"rules": ("ending",)}, "CONSULT"),
        ("Strike", {"rules": ("ending",)}, "PROTEST"),
        ("HumanitarianAid", {"speech_act": "Promise"}, "AGREE"),
        ("HumanitarianAid", {"speech_act": "Promise", "polarity": "Negative"}, "REJECT"),
        ("Strike", {"speech_act": "Promise"}, "THREATEN"),
        ("Shelling", {"speech_act": "Promise", "polarity": "Negative"}, "AGREE"),
    ],
)
def test_what_is_announced_refused_or_over_is_not_what_is_done(
    event_type: str, fields: dict[str, str], category: str
) -> None:
    found = triple_of(claim(event_type, agent=KILLING.agent, **fields), KINDS)
    assert found is not None
    assert found.category == category


@pytest.mark.parametrize(
    ("event_type", "speech_act"),
    [("Shelling", "Report"), ("Shelling", "Deny"), ("HumanitarianAid", "Deny")],
)
def test_what_is_not_done_and_what_is_denied_is_no_event(event_type: str, speech_act: str) -> None:
    said = claim(event_type, agent=KILLING.agent, polarity="Negative", speech_act=speech_act)
    assert triple_of(said, KINDS) is None


def test_an_accusation_is_one_whatever_it_is_of() -> None:
    said = claim(
        "HumanRightsViolation",
        agent=KILLING.agent,
        claimer=Claimer("id:UN", "UN", "Organisation", "the UN"),
        speech_act="Accuse",
    )
    assert triple_of(said, KINDS) == Triple("ACCUSE", frozenset({"IGO"}), frozenset({"SYR"}))


def test_what_nobody_in_particular_asks_is_asked_of_the_agent() -> None:
    wanted = claim("Release", agent=KILLING.agent, speech_act="Demand")
    assert triple_of(wanted, KINDS) == Triple("REQUEST", frozenset(), frozenset({"SYR"}))


def test_a_protest_against_nobody_named_is_against_the_authorities_at_home() -> None:
    marched = claim("PeacefulProtest", agent=(filler("Nepali students"),))
    abroad = claim(
        "PeacefulProtest", agent=(filler("Nepali students"),), target=(filler("Indian envoy"),)
    )
    assert [found.targets for one in (marched, abroad) if (found := triple_of(one, KINDS))] == [
        {"NPL"},
        {"IND"},
    ]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Malian and Nigerien traders", ("MLI", "NER")),
        ("officials of Togo and Benin", ("TGO", "BEN")),
        ("Nigerien traders in Mali", ("NER",)),
        ("traders and their Malian guests", ("MLI",)),
        ("Malian and other traders", ("MLI",)),
        ("villagers", ()),
    ],
)
def test_who_is_of_two_countries_is_of_those_joined(name: str, codes: tuple[str, ...]) -> None:
    assert countries.all_of_name(name) == codes


def test_an_actor_is_of_the_place_beside_it_or_of_the_only_country_named() -> None:
    text = "Rebels in Chad shelled a village."
    rebels = Filler("id:rebels", "rebels", "ArmedGroup", "Rebels", 0, 6)
    village = Filler("id:village", "village", "Object", "a village", 23, 32)
    shelled = claim("Shelling", quote=text, agent=(rebels,), target=(village,))
    place = Mention(10, 14, "Location", "Chad", "id:chad", "Chad")
    found = homes(reading(document(), (shelled,), (place,)))
    assert found == {"id:rebels": "TCD", "id:village": "TCD"}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Farmers met, Chad said.", None),
        ("Farmers of Chad met.", "TCD"),
        ("Farmers met (Chad).", None),
    ],
)
def test_a_place_beyond_a_comma_is_nobodys_home(text: str, home: str | None) -> None:
    farmers = Filler("id:farmers", "farmers", "PersonGroup", "Farmers", 0, 7)
    met = claim("Meeting", quote=text, agent=(farmers,))
    place = Mention(text.index("Chad"), text.index("Chad") + 4, "Location", "Chad", "id:x", "Chad")
    other = Mention(0, 7, "Nationality", "Malian", None, "Malian")
    written = replace(document(), text=text)
    assert homes(reading(written, (met,), (place, other))).get("id:farmers") == home


def test_who_has_no_country_is_of_that_in_which_it_takes_place() -> None:
    villagers = filler("villagers")
    shelled = claim("Shelling", victim=(villagers,), location=KILLING.location)
    assert homes(reading(document(), (shelled,))) == {"id:villagers": "SYR"}


def test_the_voice_of_the_text_accuses_for_nobody() -> None:
    said = claim("Shelling", agent=KILLING.agent, speech_act="Accuse")
    assert triple_of(said, KINDS) == Triple(
        "ASSAULT", frozenset({"SYR"}), frozenset(), frozenset({"MIL"})
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


def test_an_event_that_is_somebodys_goes_before_one_of_nobody(tmp_path: Path) -> None:
    syria = [{"actorText": "Syrian army", "code": "SYR"}]
    path = write_json(tmp_path / "p.json", [record("ASSAULT", syria, None)])
    sure = claim("Riot", confidence=0.9)
    unsure = claim("Shelling", agent=KILLING.agent, confidence=0.4)
    card = categories.scorecard(
        path, lambda d: reading(d, (sure, unsure)), EVERYTHING, listing=False
    )
    assert rows_of(card, "sentences")["category and source"]["accuracy"] == 1.0


def test_of_several_claims_the_most_confident_is_the_prediction(tmp_path: Path) -> None:
    syria = [{"actorText": "Syrian army", "code": "SYR"}]
    path = write_json(tmp_path / "p.json", [record("ASSAULT", syria, None)])
    sure = claim("Shelling", agent=KILLING.agent, confidence=0.9)
    unsure = claim("Sanction", agent=KILLING.agent, confidence=0.4)
    card = categories.scorecard(
        path, lambda d: reading(d, (unsure, sure)), EVERYTHING, listing=False
    )
    assert rows_of(card, "sentences")["category and source"]["accuracy"] == 1.0
