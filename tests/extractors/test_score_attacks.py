from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.extractors.scoring import attack_figures
from allegata.extractors.scoring.attack_gold import read_hrdsattack
from allegata.extractors.scoring.attacks import attack_of, date_parts
from allegata.extractors.scoring.selection import Selection
from scored import KILLING, claim, document, reading, rows_of, write_json

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
    assert document.text == "First & last.\n\nSecond line ."
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


def test_what_annotators_left_open_is_answered_by_silence(tmp_path: Path) -> None:
    open_ = article(city="None", month="unknown", date=None, country="None", perpetrator_type=None)
    path = write_json(tmp_path / "a.json", [open_])
    rows = rows_of(attack_figures.scorecard(path, reading, EVERYTHING, listing=False), "answers")
    assert [rows[f"{name}, all articles"]["score"] for name in ("city", "month", "day")] == [
        1.0
    ] * 3
    assert rows["city"]["of"] == 0
    assert rows["year"]["score"] == 0.0


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
    assert (answers.perpetrator, answers.victims, answers.violations) == (False, set(), set())


def test_dates_are_taken_apart_as_far_as_they_are_known() -> None:
    assert [date_parts(date) for date in ("2012-05-03", "2012-05", None)] == [
        (2012, 5, 3),
        (2012, 5, None),
        (None, None, None),
    ]


def test_the_perpetrators_country_is_taken_where_no_place_is_given() -> None:
    answers = attack_of(reading(document(), (claim("Killing", agent=KILLING.agent),)))
    assert (answers.country, answers.city) == ("SYR", None)
