"""The timeline's data: dates as precise as stated, nothing made up, everything counted."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from allegata.graph.views import timeline
from allegata.graph.views.pages.time_and_place.chronology import dated, days
from allegata.ontology.records import Segment
from lxml import html


def number(day: str) -> int:
    return (date.fromisoformat(day) - date(1970, 1, 1)).days


def data(view) -> dict:
    return json.loads(html.fromstring(view.html).get_element_by_id("drawing").text)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2012-02-03", None, ("2012-02-03", "2012-02-03")),
        ("2012-02", None, ("2012-02-01", "2012-02-29")),
        ("2012", None, ("2012-01-01", "2012-12-31")),
        ("2011", "2012-06", ("2011-01-01", "2012-06-30")),
    ],
)
def test_a_date_is_drawn_as_long_as_it_is_stated(start, end, span):
    assert days(start, end) == tuple(map(number, span))


def test_an_end_alone_leaves_the_beginning_open():
    assert days(None, "2012") == (None, number("2012-12-31"))


@pytest.mark.parametrize("words", [None, "soon", "2012-13", "2012-02-31", "0000", "</script>"])
def test_what_is_no_date_is_drawn_nowhere(words):
    assert days(words, None) is None


def test_a_claim_is_said_when_its_segment_is_else_when_its_document_is(sample):
    document, claim = sample.documents[0], sample.claims[0]
    (own,) = dated([claim], [document])
    assert own.said == (number("2013-04-02"),) * 2
    post = replace(document, segments=(Segment(0, 0, 9, "Comment", "Ana", "2012-05"),))
    (quoted,) = dated([claim], [post])
    assert quoted.said == (number("2012-05-01"), number("2012-05-31"))


def test_claims_without_a_date_are_counted_and_not_drawn(sample):
    view = timeline(sample.claims, sample.documents)
    drawn = [span for span in data(view)["happened"] if span]
    assert drawn == [[number("2013-03-01"), number("2013-03-31")]] * 2
    text = html.fromstring(view.html).text_content()
    assert "2 claims of 9 say when it happened. 7 do not; no date is made up for them." in text


def test_estimates_and_dates_taken_from_the_publication_are_marked_as_vague(sample):
    claims = [
        replace(sample.claims[0], event_start="2013", date_precision="Estimate"),
        replace(sample.claims[1], date_basis="PublicationDate"),
        replace(sample.claims[2], date_basis="Stated", date_precision="Month"),
    ]
    assert [one.vague for one in dated(claims, sample.documents)] == [True, True, False]


def test_claims_of_one_event_are_one_group_and_all_others_alone(sample):
    event = SimpleNamespace(claims=(sample.claims[0].id, sample.claims[8].id, "not on this page"))
    drawing = data(timeline(sample.claims, sample.documents, events=[event]))
    sizes = sorted(len(group) for group in drawing["groups"])
    assert sizes == [1] * 7 + [2]
    assert sorted(one for group in drawing["groups"] for one in group) == list(range(9))


def test_the_table_says_the_same_the_undated_last(sample):
    tree = html.fromstring(timeline(sample.claims, sample.documents).html)
    first = [row.xpath("td")[0].text for row in tree.xpath("//table/tbody/tr")]
    assert first == ["2013-03"] * 2 + ["no date"] * 7


def test_a_timeline_is_the_same_bytes_whatever_the_order_of_the_records(sample):
    turned = timeline(sample.claims[::-1], sample.documents[::-1], actors=sample.actors[::-1])
    assert timeline(sample.claims, sample.documents, actors=sample.actors).html == turned.html


def test_a_timeline_of_nothing_still_says_what_it_is():
    assert "0 claims of 0 say when it happened." in timeline([], []).html


def test_hostile_names_and_dates_are_text(hostile):
    view = timeline(hostile.claims, hostile.documents, pages="documents", home="index.html")
    tree = html.fromstring(view.html)
    assert tree.xpath("//img | //@onerror | //@onload | //@onmouseover | //@style") == []
    assert not [href for href in tree.xpath("//@href") if href.startswith("javascript:")]
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert data(view)["happened"] == [None] * len(hostile.claims)
