"""Frames hold what the case holds: whole IRIs, dates as stated, what is missing left missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
from allegata.graph.tables.columns import DTYPES, FRAMES
from allegata.ontology.identity import actor_iri
from synthetic import write_case

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.case import Case


@pytest.fixture(scope="module")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return write_case(300, tmp_path_factory.mktemp("frames") / "case")


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_has_the_columns_and_kinds_that_are_documented(name: str, case: Case) -> None:
    frame = getattr(case.frames, name)()
    assert list(frame.columns) == list(FRAMES[name])
    for column, (kind, meaning) in FRAMES[name].items():
        assert frame[column].dtype == DTYPES[kind], column
        assert len(meaning) > 3


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_of_a_case_without_claims_has_its_columns(name: str, tmp_path: Path) -> None:
    frame = getattr(write_case(0, tmp_path / "case").frames, name)()
    assert list(frame.columns) == list(FRAMES[name])
    assert len(frame) == 0


def test_the_columns_are_listed_with_their_meaning(case: Case) -> None:
    listed = case.frames.columns()
    assert {row[0] for row in listed} == set(FRAMES)
    assert len(listed) == sum(len(columns) for columns in FRAMES.values())


def test_claims_have_one_row_each_in_the_order_of_the_case(case: Case) -> None:
    frame = case.frames.claims()
    claims = list(case.claims())
    assert list(frame["claim"]) == [claim.id for claim in claims]
    assert list(frame["quote"]) == [claim.quote for claim in claims]


def test_a_claim_that_names_nobody_is_the_publishers(case: Case) -> None:
    frame = case.frames.claims()
    (killing,) = frame[frame["quote"].str.contains("killed=108")].to_dict("records")
    assert (killing["claimer"], killing["named"]) == ("Rights Watch North", False)
    (testified,) = frame[frame["act"] == "Testify"].to_dict("records")
    assert (testified["claimer"], testified["named"]) == ("survivors", True)


def test_dates_are_kept_as_stated_beside_the_days_that_they_leave_possible(case: Case) -> None:
    frame = case.frames.claims()
    (row,) = frame[frame["quote"].str.contains("attack helicopters")].to_dict("records")
    assert row["when"] == "2011"
    days = (row["first_day"], row["last_day"])
    assert days == (pd.Timestamp("2011-01-01"), pd.Timestamp("2011-12-31"))
    undated = frame[frame["act"] == "Demand"]
    assert undated["when"].isna().all()
    assert undated["first_day"].isna().all()


def test_the_status_tells_demands_and_denials_from_what_is_asserted(case: Case) -> None:
    frame = case.frames.claims().set_index("act")["status"]
    assert frame["Demand"] == "demanded"
    assert frame["Deny"] == "denied"
    assert frame["Testify"] == "asserted"
    possible = case.frames.claims().query("certainty == 'Possible'")
    assert list(possible["status"]) == ["hedged"]


def test_fillers_stand_where_they_say_in_the_text(case: Case) -> None:
    joined = case.frames.fillers().merge(case.frames.claims(), on="claim", suffixes=("", "_quote"))
    texts = {document.id: document.text for document in case.documents()}
    assert len(joined) > 20
    for row in joined.to_dict("records"):
        assert texts[row["document"]][row["start"] : row["end"]] == row["words"]


def test_harms_give_the_numbers_stated(case: Case) -> None:
    assert sorted(case.frames.harms()["count_min"]) == [49, 108]


def test_actors_count_what_names_them_and_what_they_say(case: Case) -> None:
    frame = case.frames.actors().set_index("name")
    assert frame.loc["Ivo Marr", "part_of"] == "Northland"
    assert frame.loc["Ivo Marr", "says"] == 1
    assert frame.loc["Ivo Marr", "named"] == 0
    assert frame.loc["River Front", "named"] == 2


def test_places_give_the_place_around_them(case: Case) -> None:
    frame = case.frames.places().set_index("name")
    assert frame.loc["Harbour Town", "within"] == "Lower Valley"
    assert frame.loc["Harbour Town", "claims"] == 3


def test_events_join_with_their_claims(case: Case) -> None:
    events = case.frames.events()
    told = events.explode("claim_ids").merge(
        case.frames.claims(), left_on="claim_ids", right_on="claim"
    )
    assert len(told) == events["claims"].sum()
    assert (told["event_type_x"].astype(str) == told["event_type_y"].astype(str)).all()
    assert events["denials"].sum() == 1


def test_relations_keep_each_status_apart(case: Case) -> None:
    frame = case.frames.relations().query("relation == 'arms'")
    supply = frame[(frame["source"] == "Northland") & (frame["target"] == "Midland")]
    assert dict(zip(supply["status"], supply["claims"], strict=True)) == {
        "asserted": 2,
        "demanded": 1,
        "denied": 1,
    }
    asserted = supply.set_index("status").loc["asserted"]
    assert (asserted["claimers"], asserted["publishers"]) == (1, 2)
    assert asserted["items"] == "attack helicopters, rifles"
    assert asserted["source_id"] == actor_iri("Northland")
    assert set(asserted["claim_ids"]) <= set(case.frames.claims()["claim"])


def test_frames_of_a_larger_case_agree_with_each_other(synthetic: Case) -> None:
    claims, fillers = synthetic.frames.claims(), synthetic.frames.fillers()
    assert len(claims) == synthetic.frames.documents()["claims"].sum() == 300
    agents = fillers[fillers["role"] == "agent"].groupby("claim")["name"].first()
    assert (claims.set_index("claim").loc[agents.index, "agent"] == agents).all()
    said = synthetic.frames.actors().set_index("actor")["says"]
    assert said.sum() == claims["claimer_id"].notna().sum()
