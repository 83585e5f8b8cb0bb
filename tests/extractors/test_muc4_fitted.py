"""Candidates for MUC-4's roles, what tells of them, and who is chosen by weights."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.scoring.public.muc4.candidates import CLAIMER, candidates
from allegata.extractors.scoring.public.muc4.fitted import (
    RELEVANCE,
    Row,
    Weights,
    chances,
    chosen,
    fillers_of,
    relevance,
    rows_of,
    weights,
)
from allegata.extractors.scoring.public.muc4.gold import ROLES
from allegata.extractors.scoring.public.muc4.incidents import days_before, incidents
from allegata.extractors.scoring.public.muc4.report_signs import report_signs
from allegata.extractors.scoring.public.muc4.signs import Told, signs
from allegata.ontology.records import (
    Actor,
    Claim,
    Claimer,
    Document,
    Filler,
    Location,
    Mention,
    Reading,
    Segment,
)
from toy_claims import claim

TEXT = (
    "Gunmen of the League of Farmers (LF) shot Ana Rey and Juan Paz in Lima with a rifle. "
    "The LF denies it. Ana Rey was a judge. Paz was a clerk. Two lorries burned."
)


def at(words: str, nth: int = 0) -> int:
    place = -1
    for _ in range(nth + 1):
        place = TEXT.index(words, place + 1)
    return place


def filler(words: str, kind: str, id_: str | None = None, nth: int = 0) -> Filler:
    start = at(words, nth)
    return Filler(id_ or words, words, kind, words, start, start + len(words))


def mention(words: str, kind: str, id_: str | None = None, nth: int = 0) -> Mention:
    start = at(words, nth)
    return Mention(start, start + len(words), kind, words, id_, words if id_ else None)


CLAIM = claim(
    "Killing",
    end=TEXT.index(" The LF"),
    agent=(filler("Gunmen of the League of Farmers (LF)", "ArmedGroup", "gunmen"),),
    victim=(filler("Ana Rey", "Person"),),
    instrument=(filler("a rifle", "Weapon"),),
    location=(filler("Lima", "Location"),),
    event_start="1990-05-02",
    date_precision="Day",
    confidence=0.9,
)


def reading(*claims: Claim, published: str | None = "1990-05-04") -> Reading:
    document = Document("d", "d", TEXT, "0" * 64, (Segment(0, 0, len(TEXT)),), published=published)
    mentions = (
        mention("League of Farmers", "Organisation", "league"),
        mention("LF", "Organisation", "lf"),
        mention("LF", "Organisation", "lf", 1),
        mention("Ana Rey", "Person", "Ana Rey"),
        mention("Juan Paz", "Person", "Juan Paz"),
        mention("Paz", "Person", "Paz", 1),
        mention("rifle", "Weapon"),
        mention("Two", "Quantity"),
    )
    actors = (
        Actor("gunmen", "gunmen", "ArmedGroup", "Rebels", part_of="league"),
        Actor("league", "League of Farmers", "Organisation", "Rebels"),
        Actor("Ana Rey", "Ana Rey", "Person", "Judiciary"),
    )
    places = (
        Location("Lima", "Lima", "PopulatedPlace", "peru"),
        Location("peru", "Peru", "Country"),
    )
    return Reading(document, claims, mentions, actors, places)


def by_key(found: Reading) -> dict[str, object]:
    return {one.key: one for one in candidates(found)}


def test_who_is_only_mentioned_is_a_candidate_and_a_quantity_is_none() -> None:
    found = by_key(reading(CLAIM))
    assert found["Juan Paz"].parts == ()
    assert not any("Two" in one.words for one in found.values())


def test_a_short_name_in_brackets_is_the_body_before_it() -> None:
    found = by_key(reading(CLAIM))
    assert "lf" not in found
    assert found["league"].words == ("League of Farmers", "LF", "LF")


def test_a_part_of_the_only_longer_name_is_that_person() -> None:
    found = by_key(reading(CLAIM))
    assert "Paz" not in found
    assert found["Juan Paz"].places == (at("Juan Paz"), at("Paz", 1))


def test_a_part_of_two_names_stays_somebody_else() -> None:
    other = replace(CLAIM, victim=(replace(filler("Ana Rey", "Person"), name="Luis Paz"),))
    found = candidates(reading(replace(other, id="c2")))
    assert any(one.name == "Paz" for one in found)


def test_a_candidate_has_its_parts_in_claims_and_what_it_says() -> None:
    denial = replace(CLAIM, id="c2", claimer=Claimer("gunmen", "gunmen", "ArmedGroup", "gunmen"))
    parts = by_key(reading(CLAIM, denial))["gunmen"].parts
    assert [part.role for part in parts] == ["agent", "agent", CLAIMER]


def test_things_of_the_same_words_are_one_candidate() -> None:
    again = replace(CLAIM, id="c2", instrument=(filler("a rifle", "Weapon", "another"),))
    weapons = [one for one in candidates(reading(CLAIM, again)) if one.kind == "Weapon"]
    # "rifle" inside "a rifle" is the same without its article
    assert [one.words for one in weapons] == [("a rifle", "rifle")]


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ({}, 1),
        ({"event_type": "Meeting"}, 0),
        ({"polarity": "Negative"}, 0),
        ({"temporality": "Future"}, 0),
        ({"speech_act": "Demand"}, 0),
        ({"victim": (filler("Gunmen", "ArmedGroup"),)}, 0),
        ({"victim": ()}, 1),
    ],
)
def test_an_incident_is_done_and_no_fighting(change, number) -> None:
    assert len(incidents(reading(replace(CLAIM, **change)))) == number


@pytest.mark.parametrize(
    ("start", "published", "days"),
    [
        ("1990-05-02", "1990-05-04", 2),
        ("1990-05", "1990-05-20", 5),
        ("1990", "1990-07-01", 0),
        (None, "1990-05-04", None),
        ("1990-05-02", None, None),
    ],
)
def test_the_age_of_an_event_is_counted_in_days(start, published, days) -> None:
    assert days_before(replace(CLAIM, event_start=start), published) == days


def test_signs_of_a_report_tell_when_and_where_its_incidents_were() -> None:
    found = report_signs(reading(CLAIM))
    assert found["recent day"] == found["person harmed"] == found["incident in the states"] == 1
    assert "no incident" not in found
    old = report_signs(reading(CLAIM, published="1991-05-04"))
    assert (old["recent day"], old["only old"]) == (0, 1)
    assert report_signs(reading())["no incident"] == 1


def test_signs_of_a_candidate_tell_its_part_and_its_neighbours() -> None:
    said = reading(CLAIM)
    told, found = Told.of(said), by_key(said)
    assert signs(found["gunmen"], told, 2)["as agent"] == 1
    assert signs(found["Juan Paz"], told, 2)["beside the patient"] == 1
    assert signs(found["Juan Paz"], told, 2)["no claim"] == 1
    league = signs(found["league"], told, 2)
    assert league["in the words of the agent"] == league["body of agents"] == 1


def test_the_head_is_a_sign_where_it_is_a_common_word_and_no_name_is() -> None:
    said = reading(CLAIM)
    told = Told.of(said)
    heads = {n for one in candidates(said) for n in signs(one, told, 1) if n.startswith("word ")}
    assert heads == {"word gunmen", "word rifle"}


BY = Weights(
    0.5,
    {"every report": -1.0, "recent day": 3.0},
    {role: {"every candidate": -4.0, "beside the patient": 2.0, RELEVANCE: 2.0} for role in ROLES}
    | {"Weapon": {"kind Weapon": 1.0}},
)


def test_who_fills_a_role_hangs_on_the_report_too() -> None:
    recent, old = reading(CLAIM), reading(CLAIM, published="1991-05-04")
    assert relevance(report_signs(recent), BY.report) > relevance(report_signs(old), BY.report)
    assert set(fillers_of(recent, BY)["Victim"]) == {
        frozenset({"Ana Rey"}),
        frozenset({"Juan Paz"}),
    }
    assert fillers_of(old, BY)["Victim"] == ()
    assert fillers_of(old, BY)["Weapon"] == (frozenset({"a rifle"}),)


def test_of_two_with_the_same_words_the_likelier_is_chosen() -> None:
    rows = [
        Row("Weapon", "a rifle", {}),
        Row("Weapon", "the hunting rifle", {}),
        Row("Target", "rifle", {}),
    ]
    found = chosen(rows, [0.6, 0.5, 0.4], 0.4)
    assert found["Weapon"] == (frozenset({"a rifle"}),)
    assert chosen(rows, [0.3, 0.5, 0.4], 0.4)["Weapon"] == (frozenset({"the hunting rifle"}),)
    assert found["Target"] == (frozenset({"rifle"}),)
    assert chosen(rows[::2], [0.9, 0.1], 0.4)["Target"] == ()


def test_every_role_has_fitted_weights_of_signs_that_there_are() -> None:
    fitted = weights()
    assert set(fitted.roles) == set(ROLES)
    assert 0 < fitted.least < 1
    assert all(RELEVANCE in of_role for of_role in fitted.roles.values())
    said = reading(CLAIM)
    rows = rows_of(said)
    likely = chances(rows, relevance(report_signs(said), fitted.report), fitted)
    assert all(0 < sure < 1 for sure in likely)
    best = max(zip(likely, rows, strict=True), key=lambda pair: pair[0])[1]
    assert (best.role, best.words) in {("Victim", "Ana Rey"), ("Weapon", "a rifle")}
