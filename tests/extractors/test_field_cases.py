"""The small inputs of ../shared/field, each read as its table expects; skipped where absent.

Inputs of our own of the same kinds are in ``test_faults_of_the_field.py``, ``layouts/`` and
``sources/``; no text of these files stands here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from allegata.extractors import read
from allegata.extractors.language.pipeline import load
from allegata.extractors.sources import open_documents
from allegata.ontology.records import Claim, Document, Failure

FIELD = Path(__file__).parents[2] / ".." / "shared" / "field"
pytestmark = pytest.mark.skipif(not FIELD.is_dir(), reason="../shared/field is absent")


@cache
def read_file(name: str) -> tuple[Document, tuple[Claim, ...], tuple[Failure, ...]]:
    """Return the document of a case, its claims and what is told of it."""
    found = list(open_documents([str(FIELD / name)]))
    (document,) = (item for item in found if isinstance(item, Document))
    told = tuple(item for item in found if isinstance(item, Failure))
    return document, read(document, load()).claims, told


def kinds(document: Document) -> list[str]:
    """Return the kinds of a document's segments that are read."""
    return [segment.kind for segment in document.segments if segment.is_read]


def names(claims: tuple[Claim, ...], role: str) -> set[str]:
    """Return the names in a role of ``claims``."""
    return {filler.name for claim in claims for filler in getattr(claim, role)}


def test_freed_men_planted_no_bombs() -> None:
    _, claims, _ = read_file("exonerated.txt")
    bombings = [c for c in claims if c.event_type == "Bombing"]
    assert all(c.polarity == "Negative" for c in bombings if c.agent)
    assert {c.event_type for c in claims} >= {"UnfairTrial"}


def test_what_stops_and_ceases_does_not_come() -> None:
    _, claims, _ = read_file("stop-and-cease.txt")
    told = [c for c in claims if c.event_type != "Agreement"]  # the headline's deal
    assert len(told) == 3
    assert {(c.polarity, c.temporality) for c in told} == {("Negative", "Future")}


def test_the_headline_tells_of_a_victim() -> None:
    _, claims, _ = read_file("headline-victim.txt")
    assert all(not claim.agent for claim in claims)
    assert all(claim.victim for claim in claims)


def test_illness_debate_and_match_give_nothing() -> None:
    _, claims, _ = read_file("heart-attack.txt")
    assert claims == ()


def test_the_first_of_two_objects_receives() -> None:
    _, claims, _ = read_file("double-object.txt")
    assert names(claims, "recipient") == {"Syria", "Iran", "rebels"}
    assert names(claims, "material") - {"arms"} == {"missiles", "tanks", "rifles"}  # the title's


def test_the_head_of_state_between_says_nothing() -> None:
    _, claims, _ = read_file("he-said-last-name.txt")
    said = {claim.claimer.name for claim in claims if claim.claimer is not None}
    assert said <= {"Sami Darwish", "unnamed speaker"}


def test_no_month_borrows_a_year() -> None:
    _, claims, _ = read_file("month-borrows-old-year.txt")
    last = [claim for claim in claims if "August" in claim.quote]
    assert last
    assert all(claim.event_start is None for claim in last)


def test_a_nurse_is_no_government() -> None:
    _, claims, _ = read_file("homonyms.txt")
    kinds_of = {f.name: f.type for c in claims for f in (*c.agent, *c.victim)}
    assert kinds_of["Li Wei"] == "Person"


def test_a_state_within_a_state_is_in_the_right_country() -> None:
    _, claims, _ = read_file("carolina.txt")
    assert "South Carolina" in names(claims, "location")
    assert not any(
        "Puerto Rico" in f.id or "puerto-rico" in f.id for c in claims for f in c.location
    )


@pytest.mark.parametrize("name", ["comment-counter.html", "refworld-frame.txt"])
def test_an_article_is_no_thread(name: str) -> None:
    document, _, _ = read_file(name)
    assert "Comment" not in kinds(document)
    assert "Article" in kinds(document)


def test_folded_comments_are_by_their_writers() -> None:
    document, _, _ = read_file("details-comments.html")
    speakers = [s.speaker for s in document.segments if s.kind == "Comment"]
    assert speakers == ["reader7", "reader9"]


def test_teasers_of_other_stories_are_not_read() -> None:
    document, claims, _ = read_file("related-tail.html")
    end = document.text.index("©")
    assert all(claim.end <= end for claim in claims)


def test_the_date_of_an_event_dates_no_page() -> None:
    document, claims, _ = read_file("event-date-as-publication.html")
    assert document.published is None
    assert all(c.event_start is None for c in claims if "yesterday" in c.quote)


def test_a_zero_date_is_none() -> None:
    document, _, _ = read_file("zero-date.html")
    assert document.published is None


def test_an_agency_that_is_credited_says_nothing() -> None:
    _, claims, _ = read_file("image-credit.html")
    assert all(claim.claimer is None or claim.claimer.name != "GETTY" for claim in claims)


def test_a_frame_gives_title_publisher_and_date() -> None:
    document, claims, _ = read_file("refworld-frame.txt")
    assert document.publisher == "Harbour Rights Watch"
    assert document.published == "2012-07-10"
    assert (document.title or "").startswith("Pledge")
    assert all("Cite as" not in claim.quote for claim in claims)


def test_last_lines_without_a_stop_are_read() -> None:
    document, _, _ = read_file("unterminated-lines.txt")
    assert document.segments[-1].kind == "Article"


def test_addresses_of_links_are_not_read() -> None:
    document, claims, _ = read_file("front-matter.md")
    assert (document.title or "").startswith("Gas used")
    assert "example.org" not in document.text
    assert all("rebel" not in name for name in names(claims, "agent"))


@pytest.mark.parametrize("name", ["newspaper-export.jsonl", "single-object.json"])
def test_exports_give_their_fields(name: str) -> None:
    document, claims, _ = read_file(name)
    assert document.published == "2017-09-15"
    assert document.publisher
    assert claims


def test_a_broken_last_byte_is_told_and_the_rest_read() -> None:
    _, claims, told = read_file("truncated-utf8.txt")
    assert any("broken" in failure.reason for failure in told)
    assert claims


def test_arabic_of_another_encoding_is_decoded() -> None:
    document, _, _ = read_file("windows-1256.txt")
    assert any("\u0600" <= letter <= "\u06ff" for letter in document.text)
