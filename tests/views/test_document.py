"""The document view: claims and words marked, speakers and pages in the margin."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.graph.views.pages.documents.document_view import document_view
from allegata.graph.views.telling.marking import words
from allegata.ontology.records import Mention, Segment
from lxml import html

ATTACK = '"><script>document.title="broken"</script>'


def mention(text: str, words: str, kind: str, **resolved: str) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), kind, words, **resolved)


@pytest.fixture
def press(sample):
    document = sample.documents[0]
    claims = [claim for claim in sample.claims if claim.document == document.id]
    return document, claims


def tree(document, claims=(), **rest):
    return html.fromstring(document_view(document, list(claims), **rest).html)


def test_actors_places_times_and_weapons_are_marked_within_and_beside_claims(press):
    document, claims = press
    text = document.text
    mentions = [
        mention(text, "Borduria", "StateActor", id="actor-b", name="Borduria"),
        mention(text, "Reva", "Location", id="place-r", name="Reva"),
        mention(text, "March 2013", "Time"),
        mention(text, "attack helicopters", "Platform"),
        mention(text, "14", "Quantity"),
    ]
    page = tree(document, claims, mentions=mentions, links={"actor-b": "../actors.html#actor=b"})
    marked = {
        word.get("class").split()[1]: word.text
        for word in page.xpath("//article//*[@class]")
        if "word " in word.get("class")
    }
    assert marked == {
        "actor": "Borduria",
        "place": "Reva",
        "time": "March 2013",
        "weapon": "attack helicopters",
    }
    assert page.xpath("//article//mark/a[@title='State actor: Borduria']/@href") == [
        "../actors.html#actor=b"
    ]
    assert len(page.xpath("//input[@type='checkbox']")) == 5


def test_of_overlapping_mentions_the_longest_is_marked():
    found = words(
        [
            Mention(4, 12, "StateActor", "Alerian "),
            Mention(4, 22, "Organisation", "Alerian government"),
            Mention(12, 22, "Person", "government"),
        ],
        {},
    )
    assert [(word.start, word.end) for word in found] == [(4, 22)]


def test_a_claim_leads_to_its_sentence_and_the_sentence_to_the_claim(press):
    document, claims = press
    page = tree(document, claims, pictures={"../arms.html": {claims[0].id}})
    anchor = claims[0].id.rsplit("/", 1)[-1]
    assert page.xpath(f"//article//*[@id='{anchor}']")
    assert page.xpath(f"//li[@id='row-{anchor}']//a[@href='#{anchor}']")
    assert page.xpath(f"//article//a[@href='#row-{anchor}']")
    assert page.xpath("//li//a[contains(@href, 'arms.html')]/@href") == [
        f"../arms.html#claim={anchor}"
    ]


def test_a_speaker_is_named_where_another_than_before_begins(press):
    document, _ = press
    text = "One.\nTwo.\nThree.\nFour."
    cuts = [0, 5, 10, 17, len(text)]
    speakers = [None, "Ana", "Ana", None]
    segments = tuple(
        Segment(n, cuts[n], cuts[n + 1], "Comment", speaker, None)
        for n, speaker in enumerate(speakers)
    )
    page = tree(replace(document, text=text, segments=segments))
    assert [mark.text for mark in page.xpath("//*[@class='speaker']")] == [
        "Northern Monitor",
        "Ana",
        "Northern Monitor",
    ]


def test_pages_are_numbered_only_where_the_text_breaks_them(press):
    document, claims = press
    assert tree(document, claims).xpath("//*[@class='page-number']") == []
    text = "Head of page one.\n\nMore of it.\n\fFirst of page two.\n\fThird."
    paged = replace(document, text=text, segments=(Segment(0, 0, len(text)),))
    page = tree(paged)
    assert [mark.text for mark in page.xpath("//*[@class='page-number']")] == [
        "page 1",
        "page 2",
        "page 3",
    ]
    assert [said.text for said in page.xpath("//*[@class='said']")] == [
        "Head of page one.",
        "More of it.",
        "First of page two.",
        "Third.",
    ]


def test_boilerplate_is_set_apart_and_only_the_review_runs(press):
    document, claims = press
    page = tree(document, claims)
    (aside,) = page.xpath("//section[contains(@class, 'aside')]")
    assert "Home | About" in aside.text_content()
    matter, review = page.xpath("//script")
    assert matter.get("type") == "application/json"
    assert "class Review" in review.text


def test_hostile_mentions_are_text(press):
    document, claims = press
    hostile = [replace(mention(document.text, "Borduria", "Person"), name=ATTACK, id="x")]
    page = tree(document, claims, mentions=hostile, links={"x": "../actors.html#actor=x"})
    assert len(page.xpath("//script")) == 2
    assert page.xpath("//@onload") == []
    assert page.xpath("//a[contains(@class, 'word')]/@title")[0].startswith('Person: "><script>')
