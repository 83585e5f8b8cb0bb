"""One name of which documents tell two is asked for, until somebody has split it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.graph.agenda.questions import agenda
from allegata.graph.case import build
from allegata.graph.folder.decided import told_actors, unfit_in
from allegata.graph.folder.reports import standing_claims
from allegata.graph.pipeline.build import add, remove
from allegata.graph.store.verdicts import resolutions_in
from allegata.ontology.identity import ID

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.case import Case

NURSE = "Anna Berg, a nurse from Oslo, was detained by police in Homs.\n"
REPORTER = "Soldiers killed two men. Anna Berg, a journalist, was detained by rebels.\n"
CAPTAIN = "Soldiers killed two men. Anna Berg, a captain of the navy, was detained by rebels.\n"


def built(folder: Path, **texts: str) -> tuple[Case, list[str]]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    paths = [str(folder / f"{name}.txt") for name in texts]
    return build(paths, out=folder / "case", views=False).case, paths


def victims(case: Case) -> set[str]:
    return {filler.name for claim in standing_claims(case) for filler in claim.victim}


def test_namesakes_are_asked_for_until_they_are_split(tmp_path: Path) -> None:
    case, paths = built(tmp_path, nurse=NURSE, reporter=REPORTER)
    (asked,) = [one for one in agenda(case) if one.kind == "namesakes"]
    assert asked.asked == "Is Anna Berg two?"
    assert "other type" in asked.lines[0]
    case.decide("split", "Anna Berg", by="Ana", value=("Anna Berg (press)",), where=(paths[1],))
    assert not [one for one in agenda(case) if one.kind == "namesakes"]
    assert {"Anna Berg", "Anna Berg (press)"} <= victims(case)


def test_a_nurse_and_a_captain_of_one_name_are_two_unasked(tmp_path: Path) -> None:
    case, paths = built(tmp_path, nurse=NURSE, captain=CAPTAIN)
    assert not [one for one in agenda(case) if one.kind == "namesakes"]
    two = {"Anna Berg (medical)", "Anna Berg (military)"}
    assert two <= victims(case)
    assert two <= {actor.name for actor in told_actors(case)}
    (why,) = [one for one in resolutions_in(case.store()) if len(one.actors) == 2]
    assert (why.verdict, "arms and calling -1.5" in why.reason) == ("Different", True)
    remove(case, [paths[1]], views=False)
    assert victims(case) == {"Anna Berg"}


def test_what_people_say_of_two_who_were_told_apart_wins(tmp_path: Path) -> None:
    case, _ = built(tmp_path, nurse=NURSE, captain=CAPTAIN)
    case.decide("same", "Anna Berg (medical)", "Anna Berg (military)", by="Ana")
    assert len(victims(case) & {"Anna Berg (medical)", "Anna Berg (military)"}) == 1
    assert not list(unfit_in(case))


def test_two_of_one_name_in_one_document_are_asked_for(tmp_path: Path) -> None:
    text = f"Two reports\n\n{NURSE}\nAnna Berg, a captain of the navy, was detained by rebels.\n"
    case, _ = built(tmp_path, both=text)
    (asked,) = [one for one in agenda(case) if one.kind == "namesakes"]
    assert "captain of the navy and nurse from Oslo" in asked.lines[0]
    (tmp_path / "one.txt").write_text(NURSE * 2, encoding="utf-8")
    case = build([str(tmp_path / "one.txt")], out=tmp_path / "other", views=False).case
    assert not [one for one in agenda(case) if one.kind == "namesakes"]


NORWEGIAN = (
    "Soldiers killed two men. Anna Berg, a captain of the Norwegian navy, was detained by rebels.\n"
)


def with_another(case: Case, folder: Path) -> None:
    """Add a document that tells of whose navy the captain is."""
    (folder / "norwegian.txt").write_text(NORWEGIAN, encoding="utf-8")
    add(case, [str(folder / "norwegian.txt")], views=False)


def test_a_decision_on_one_of_two_holds_when_more_is_told_of_them(tmp_path: Path) -> None:
    case, _ = built(tmp_path, nurse=NURSE, captain=CAPTAIN)
    case.decide("rename", "Anna Berg (military)", by="Ana", value=("Captain Berg",))
    with_another(case, tmp_path)
    assert f"{ID}anna-berg-military-norway" in {actor.id for actor in case.actors()}
    assert not list(unfit_in(case))
    assert {"Captain Berg", "Anna Berg (medical)"} <= victims(case)


def test_two_who_are_told_the_same_stay_the_same_when_more_is_told_of_them(tmp_path: Path) -> None:
    case, _ = built(tmp_path, nurse=NURSE, captain=CAPTAIN)
    case.decide("same", "Anna Berg (medical)", "Anna Berg (military)", by="Ana")
    with_another(case, tmp_path)
    assert not list(unfit_in(case))
    assert len([name for name in victims(case) if name.startswith("Anna Berg")]) == 1


def test_one_of_two_is_split_again_by_the_name_it_had(tmp_path: Path) -> None:
    case, paths = built(tmp_path, nurse=NURSE, captain=CAPTAIN)
    new = ("Berg the sailor",)
    case.decide("split", "Anna Berg (military)", by="Ana", value=new, where=(paths[1],))
    assert not list(unfit_in(case))
    assert {"Berg the sailor", "Anna Berg (medical)"} <= victims(case)
