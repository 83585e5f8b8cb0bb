"""The dossier of a document: who speaks, who is named, what others tell of the same."""

from __future__ import annotations

from dataclasses import replace

from allegata.graph.claims.clusters import Event
from allegata.graph.views.pages.documents.document_view import AT_FIRST, document_view
from allegata.graph.views.telling.dossiers.document import document_dossier
from allegata.graph.views.telling.dossiers.register import register
from allegata.ontology.identity import actor_iri
from lxml import html

IRI = "https://w3id.org/allegata/id/event-f00d"


def told(sample):
    found = tuple(one.id for one in sample.claims if "attack helicopters" in one.quote)
    event = Event(IRI, "ArmsTransfer", "arms transfer: Borduria → Aleria", found, 2, 2, ())
    return register(sample.claims, sample.documents, sample.actors, events=[event])


def claims_of(sample, number: int):
    return [one for one in sample.claims if one.document == sample.documents[number].id]


def test_a_document_names_who_speaks_and_who_is_named_in_it(sample):
    links = {actor_iri("Borduria"): "../actors/borduria.html"}
    dossier = document_dossier(claims_of(sample, 0), told(sample), links)
    assert "Northern Monitor" in [named.text for named, _ in dossier.voices]
    named = {one.text: (one.href, count) for one, count in dossier.named}
    assert named["Borduria"][0] == "../actors/borduria.html"
    assert sum(count for _, count in dossier.statuses) == len(claims_of(sample, 0))


def test_a_document_says_where_its_events_are_told_too(sample):
    found = [document_dossier(claims_of(sample, n), told(sample), {}).elsewhere for n in (0, 1)]
    (first,), (second,) = found
    assert first.event.text == "Arms transfer: Borduria → Aleria"
    assert (first.documents, second.documents) == (1, 1)
    assert first.publishers != second.publishers
    assert first.denied + second.denied == 1


def test_every_name_in_the_list_of_claims_leads_to_its_dossier(sample):
    claims, files = claims_of(sample, 0), told(sample)
    links = {actor.id: f"../actors/{actor.id[-4:]}.html" for actor in sample.actors}
    page = document_view(
        sample.documents[0], claims, links=links, dossier=document_dossier(claims, files, links)
    )
    tree = html.fromstring(page.html)
    assert len(tree.xpath("//p[@class='summary']//a[contains(@href, 'actors')]")) >= len(claims)
    assert tree.xpath("//section[@id='elsewhere']//li")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_long_text_is_folded_for_a_narrow_window_and_a_short_one_is_not(sample):
    short = sample.documents[0]
    assert "all-text" not in html.fromstring(document_view(short, []).html).xpath("//@id")
    text = "\n\n".join(["Nothing is said here of anybody, at some length."] * 200)
    segments = (replace(short.segments[0], start=0, end=len(text)),)
    long = replace(short, text=text, segments=segments)
    tree = html.fromstring(document_view(long, []).html)
    (folding,) = tree.xpath("//label[@class='all-text']")
    assert "1,800 words" in folding.text_content()
    shown = tree.xpath("//p[contains(@class, 'said') and not(contains(@class, 'later'))]")
    assert AT_FIRST <= sum(len(one.text_content()) for one in shown) < AT_FIRST + 100
