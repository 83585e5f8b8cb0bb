from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.extractors.scoring.public.attacks import figures as attack_figures
from allegata.extractors.scoring.public.attacks.answers import attack_of, claims_alone, date_parts
from allegata.extractors.scoring.public.attacks.gold import read_hrdsattack
from allegata.extractors.scoring.public.attacks.towns import town_of
from allegata.extractors.scoring.public.homes import land_of
from allegata.extractors.scoring.public.selection import Selection
from allegata.ontology.records import Document, Filler, Location, Mention, Reading
from scored import KILLING, document, filler, reading, rows_of, write_json
from toy_claims import claim

if TYPE_CHECKING:
    from pathlib import Path

EVERYTHING = Selection()


def article(**changes: object) -> dict[str, object]:
    answers = {
        "perpetrator_mention": True,
        "perpetrator_type": "state actor",
        "violation_types": ["killing"],
        "year": "2012.0",
        "month": "May",
        "date": "3",
        "city": "homs",
        "region": "None",
        "country": "Syria",
        "victims": [{"victim_name": "Lina Haddad", "victim_type": ["journalist"]}],
        **changes,
    }
    sample = {
        "Input.GLOBALEVENTID": 7,
        "Input.title": "A day",
        "Input.publish_date": "2012-05-04 00:00:00",
        "Input.article_interface": "<p>First &amp; last.</p> <p>Second <b>line</b>.</p>",
    }
    return {"sample": sample, "annotations": [], "merged_sample": answers}


def test_an_article_is_read_as_plain_paragraphs_with_title_and_date(tmp_path: Path) -> None:
    document = read_hrdsattack(write_json(tmp_path / "a.json", [article()]))[0].document
    assert document.text == "A day\n\nFirst & last.\n\nSecond line ."
    assert (document.source, document.title, document.published) == ("7", "A day", "2012-05-04")


def test_a_right_reading_of_an_article_scores_one_in_every_answer(tmp_path: Path) -> None:
    path = write_json(tmp_path / "a.json", [article()])
    card = attack_figures.scorecard(
        path, lambda d: reading(d, (KILLING,)), EVERYTHING, listing=True
    )
    rows = rows_of(card, "answers")
    assert {name: row["score"] for name, row in rows.items()} == dict.fromkeys(rows, 1.0)
    assert rows["country"]["published"] == 0.66
    assert card.errors == ("== 7 A day\n",)


def test_what_annotators_left_open_is_never_right_and_is_divided_by(tmp_path: Path) -> None:
    open_ = article(city="None", month="unknown", date=None, country="None", perpetrator_type=None)
    path = write_json(tmp_path / "a.json", [open_, article()])
    rows = rows_of(attack_figures.scorecard(path, reading, EVERYTHING, listing=False), "answers")
    silent = ("perpetrator type", "city", "month", "day", "country")
    assert [rows[name]["of"] for name in silent] == [2] * 5
    assert [rows[name]["score"] for name in silent[1:]] == [0.0] * 4


def test_claims_alone_guess_nothing() -> None:
    silent = claims_alone(reading(document(), ()))
    assert (silent.perpetrator, silent.perpetrator_type, silent.country) == (False, None, None)
    told = claims_alone(reading(document(), (KILLING,)))
    assert told.perpetrator
    assert told.violations == {"killing"}
    assert told.year == 2012


def test_the_main_event_is_the_most_frequent_violation_with_a_victim() -> None:
    arrest = claim("ArbitraryDetention", victim=KILLING.victim, event_start="2010")
    answers = attack_of(reading(document(), (arrest, KILLING, KILLING)))
    assert (answers.year, answers.violations) == (2012, {"killing", "arbitrary detention"})


def test_denied_demanded_and_planned_violations_answer_nothing() -> None:
    unreal = (
        claim("Killing", victim=KILLING.victim, polarity="Negative"),
        claim("Torture", victim=KILLING.victim, temporality="Hypothetical"),
        claim("ArmsTransfer", agent=KILLING.agent),
    )
    answers = attack_of(reading(document(), unreal))
    assert (answers.victims, answers.violations) == (set(), set())


def test_dates_are_taken_apart_as_far_as_they_are_known() -> None:
    assert [date_parts(date) for date in ("2012-05-03", "2012-05", None)] == [
        (2012, 5, 3),
        (2012, 5, None),
        (None, None, None),
    ]


def test_the_perpetrators_country_is_taken_where_no_place_is_given() -> None:
    answers = attack_of(reading(document(), (claim("Killing", agent=KILLING.agent),)))
    assert (answers.country, answers.city) == ("SYR", None)


def person(name: str, start: int = 0) -> Filler:
    return Filler(f"id:{name}", name, "Person", name, start, start + len(name))


def test_a_family_name_is_read_as_the_one_full_name_that_has_it() -> None:
    text = "Lina Haddad was held. Haddad was killed."
    seen = (Mention(0, 11, "Person", "Lina Haddad", "id:l", "Lina Haddad"),)
    killed = claim("Killing", victim=(person("Haddad", 22),))
    answers = attack_of(reading(Document("d", "s", text, "0", ()), (killed,), seen))
    assert answers.victims == {"Lina Haddad"}


def test_those_listed_as_the_group_harmed_are_victims_and_its_lawyer_is_none() -> None:
    text = "Police held two editors. The editors, Ana Ruiz and Eva Sol, are free. Max Orth spoke."
    found = [(text.index(name), name) for name in ("Ana Ruiz", "Eva Sol", "Max Orth")]
    seen = tuple(Mention(at, at + len(n), "Person", n, f"id:{n}", n) for at, n in found)
    held = claim("ArbitraryDetention", victim=(filler("two editors"),))
    answers = attack_of(reading(Document("d", "s", text, "0", ()), (held,), seen))
    assert answers.victims == {"Ana Ruiz", "Eva Sol"}


@pytest.mark.parametrize(
    ("quote", "victim"),
    [
        ("Police arrested three suspects.", "three suspects"),
        ("A guard was arrested for killing a reporter.", "a guard"),
    ],
)
def test_taking_those_who_did_it_is_no_violation(quote: str, victim: str) -> None:
    taken = claim("ArbitraryDetention", victim=(filler(victim),), quote=quote)
    assert attack_of(reading(document(), (taken,))).violations == set()


def test_an_arrest_for_words_stays_a_violation() -> None:
    quote = "A blogger was arrested for insulting the king."
    taken = claim("ArbitraryDetention", victim=(filler("blogger"),), quote=quote)
    answers = attack_of(reading(document(), (taken,)))
    assert answers.violations == {"arbitrary detention"}
    assert answers.perpetrator_type == "state security forces"


def test_gunmen_whom_nobody_knows_leave_the_perpetrator_open() -> None:
    answers = attack_of(reading(document(), (claim("Kidnapping", agent=(filler("gunmen"),)),)))
    assert (answers.perpetrator, answers.perpetrator_type) == (False, None)


def test_what_is_told_once_in_passing_is_not_what_the_article_is_about() -> None:
    arrests = [claim("ArbitraryDetention", victim=KILLING.victim)] * 8
    answers = attack_of(reading(document(), (*arrests, claim("Torture", start=2000))))
    assert answers.violations == {"arbitrary detention"}


def test_without_a_town_in_the_claims_the_one_named_most_in_the_country_answers() -> None:
    land = Location("id/place-syria", "Syria", "Country")
    towns = [
        Location("id/place-homs", "Homs", "PopulatedPlace", "id/place-syria"),
        Location("id/place-hama", "Hama", "PopulatedPlace", "id/place-syria"),
        Location("id/place-paris", "Paris", "PopulatedPlace"),
    ]
    named = [towns[2], towns[2], towns[2], towns[0], towns[1], towns[1]]
    mentions = tuple(
        Mention(at, at + 1, "Location", one.name, one.id, one.name) for at, one in enumerate(named)
    )
    told = Reading(document(), (), mentions, (), (land, *towns))
    country = land_of(towns[0], {land.id: land})
    assert (town_of(told, country), town_of(told, None)) == ("Hama", "Paris")
    assert town_of(told, "XX") is None


def test_a_territory_that_is_one_town_is_a_town() -> None:
    place = Location("id/place-hong-kong", "Hong Kong", "Admin1", "id/place-china")
    land = Location("id/place-china", "China", "Country")
    named = (Mention(0, 9, "Location", "Hong Kong", place.id, place.name),)
    told = Reading(document(), (), named, (), (land, place))
    assert town_of(told, land_of(place, {land.id: land})) == "Hong Kong"
