"""Copies and corrections: one report in many prints, and none once it is taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import build
from allegata.graph.claims.documents.corrections import as_they_stand, said, withdrawals
from allegata.graph.claims.documents.syndication import Copy, copies, houses
from allegata.graph.folder.reports import copies_in, standing_claims, withdrawals_in
from allegata.graph.pipeline.build import add, remove
from allegata.graph.tables.account import account
from allegata.graph.views.telling.reports import publishers
from allegata.ontology.records import Segment
from hypothesis import given
from hypothesis import strategies as st
from toy_reader import document_of, read

from .test_build import content

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader
    from allegata.ontology.records import Document

WORDS = [f"word{n * 7919 % 1009}" for n in range(300)]
WIRE = " ".join(WORDS)


def paper(name: str, text: str, day: str = "2014-03-12", **fields: str) -> Document:
    document = document_of(f"{text}\n", source=f"{name}.txt")
    return replace(document, publisher=name, published=day, **fields)


AGENCY = paper("Agency", WIRE, "2014-03-11")
MORNING = paper("Morning", f"PORT CITY (Agency) - {WIRE} Read more in print.")
EVENING = paper("Evening", " ".join(WORDS[:190]))
OTHER = paper("Other", " ".join(f"else{word}" for word in WORDS))


def test_a_wire_report_is_one_however_many_print_it() -> None:
    found = copies([EVENING, OTHER, MORNING, AGENCY])
    assert {(one.document, one.first) for one in found} == {
        (MORNING.id, AGENCY.id),
        (EVENING.id, AGENCY.id),
    }
    assert houses([AGENCY, MORNING, EVENING, OTHER], found) == {
        AGENCY.id: "Agency",
        MORNING.id: "Agency",
        EVENING.id: "Agency",
        OTHER.id: "Other",
    }
    assert len(set(publishers([AGENCY, MORNING, EVENING, OTHER]).values())) == 2


def test_the_same_house_printing_it_again_makes_a_version() -> None:
    again = paper("Agency", f"{WIRE} Corrected.", "2014-03-13")
    assert copies([again, AGENCY]) == [Copy(again.id, AGENCY.id, is_version=True)]


def test_bulletins_of_one_form_are_no_copies() -> None:
    form = "On {} March protesters demonstrated in {} to demand the release of {} detainees."
    rows = [paper("Desk", form.format(n, place, n + 3)) for n, place in enumerate("ABCD", 1)]
    assert copies(rows) == []


def test_comments_make_no_difference() -> None:
    text = f"{WIRE}\n{' '.join(reversed(WORDS))}"
    parts = (Segment(0, 0, len(WIRE) + 1), Segment(1, len(WIRE) + 1, len(text), "Comment"))
    commented = replace(paper("Forum", text), segments=parts)
    assert [one.document for one in copies([commented, AGENCY])] == [commented.id]


@given(st.permutations([AGENCY, MORNING, EVENING, OTHER]))
def test_the_order_of_documents_does_not_matter(documents: list[Document]) -> None:
    assert copies(documents) == copies([AGENCY, MORNING, EVENING, OTHER])


SAID = "type=Shelling; agent=Northland; target=Eastland"
FIRST = f"# publisher=Wire; published=2014-03-11\n{SAID}\ntype=Killing; agent=Westland\n"
LATER = f"# publisher=Wire; published=2014-03-12\n{SAID}; act=Retract\n"


def test_what_a_later_version_takes_back_is_taken_back_in_the_earlier() -> None:
    first, later = read(document_of(FIRST), None), read(document_of(LATER), None)
    claims = [*first.claims, *later.claims]
    group = [Copy(later.document.id, first.document.id, is_version=True)]
    found = withdrawals(map(said, claims), group, {later.document.id: "2014-03-12"})
    retraction = later.claims[0]
    assert {(one.claim, one.by, one.day) for one in found} == {
        (first.claims[0].id, retraction.id, "2014-03-12"),
        (retraction.id, retraction.id, "2014-03-12"),
    }
    told = {claim.id: claim.speech_act for claim in as_they_stand(claims, found)}
    assert told[first.claims[0].id] == "Retract"
    assert told[first.claims[1].id] != "Retract"


@pytest.mark.parametrize(
    ("house", "day", "taken"),
    [
        ("Agency", "2014-03-11", 2),
        ("Agency", "2013-03-11", 1),
        ("Agency", "2014-03-13", 1),
        ("Morning", "2014-03-11", 1),
    ],
)
def test_a_correction_that_stands_alone_takes_back_what_its_house_said_shortly_before(
    house: str, day: str, taken: int
) -> None:
    says = "type=Shelling; agent=Northland; target=Homs"
    first = read(document_of(says, source="a.txt"), None).claims
    back = read(document_of(f"act=Retract; {says}", source="b.txt"), None).claims
    days = {first[0].document: day, back[0].document: "2014-03-12"}
    houses_of = {first[0].document: house, back[0].document: "Agency"}
    found = withdrawals(map(said, [*first, *back]), [], days, houses_of)
    assert len(found) == taken


def test_no_other_report_is_taken_back() -> None:
    first, later = read(document_of(FIRST), None), read(document_of(LATER), None)
    found = withdrawals(map(said, [*first.claims, *later.claims]), [], {})
    assert [one.claim for one in found] == [later.claims[0].id]


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    note = f"# title=Note; {WIRE.replace(' ', '_')}"
    long = "\n".join(f"# {' '.join(WORDS[at : at + 10])}" for at in range(0, 300, 10))
    for name, head, body in (
        ("a", "publisher=Wire; published=2014-03-11", SAID),
        ("b", "publisher=Daily; published=2014-03-12", SAID),
        ("c", "publisher=Wire; published=2014-03-13", f"{SAID}; act=Retract"),
        ("d", "publisher=Post; published=2014-03-12", ""),
    ):
        text = f"# {head}\n{body}\n" + (long if name != "d" else note) + "\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_copies_count_once_and_what_is_taken_back_not_at_all(
    printed: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(printed / "a.txt"), str(printed / "b.txt")], out=tmp_path / "one", reader=toy)
    case = case.case
    assert len(list(copies_in(case))) == 1
    (event,) = case.events()
    assert event.publishers == 1
    assert case.frames.relations()["publishers"].tolist() == [1] * len(case.frames.relations())
    rows = case.sparql("corroboration").frame()
    assert rows["publishers"].tolist() == [1]
    assert (event.claimers, rows["claimers"].tolist()) == (1, [1])
    whole = build([str(printed)], out=tmp_path / "two", reader=toy).case
    assert {one.document for one in withdrawals_in(whole)} == {
        document.id for document in whole.documents() if document.source == "c.txt"
    }
    assert [claim.speech_act for claim in standing_claims(whole)] == ["Retract"] * 3
    assert list(whole.events()) == []
    asked = "SELECT ?claim WHERE { ?a al:assesses ?claim ; al:status al:Retracted }"
    assert len(whole.sparql(asked).frame()) == 3


def test_a_copy_of_the_next_day_tells_no_second_event_of_what_says_too_little(
    printed: Path, toy: Reader, tmp_path: Path
) -> None:
    vague = "act=Report; type=Killing; agent=gunmen; victim=a farmer"
    for name in ("a", "b"):
        path = printed / f"{name}.txt"
        path.write_text(path.read_text("utf-8").replace(SAID, vague), encoding="utf-8")
    asked = [str(printed / "a.txt"), str(printed / "b.txt")]
    case = build(asked, out=tmp_path / "case", reader=toy, views=False).case
    (event,) = case.events()
    assert (len(event.claims), event.reports, event.publishers) == (2, 1, 1)


def test_copies_and_corrections_that_come_and_go_leave_the_case_as_if_built_at_once(
    printed: Path, toy: Reader, tmp_path: Path
) -> None:
    whole = build([str(printed)], out=tmp_path / "whole", reader=toy, views=False).case
    part = build([str(printed / "b.txt")], out=tmp_path / "part", reader=toy, views=False).case
    before = content(part)
    for name in ("d.txt", "c.txt", "a.txt"):
        add(part, [str(printed / name)], reader=toy, views=False)
    assert content(part) == content(whole)
    remove(part, ["a.txt", "d.txt", "c.txt"], views=False)
    assert content(part) == before


def test_the_account_of_a_claim_that_is_taken_back_says_by_what(
    printed: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(printed)], out=tmp_path / "case", reader=toy, views=False).case
    one = next(one for one in withdrawals_in(case) if one.claim != one.by)
    told = dict(account(case, one.claim).facts)
    assert "c.txt on 2014-03-13" in told["taken back"]
