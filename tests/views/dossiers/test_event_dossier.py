"""The dossier of an event: versions side by side, tolls, denials, its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.graph.claims.clusters import Event
from allegata.graph.views.pages.dossiers.event_page import event_page
from allegata.graph.views.pages.dossiers.lanes import lanes
from allegata.graph.views.pages.dossiers.surroundings import surroundings
from allegata.graph.views.telling.dossiers.event import event_dossier
from allegata.graph.views.telling.dossiers.register import register
from allegata.graph.views.telling.dossiers.tolls import in_words, span, tolls
from allegata.ontology.identity import location_iri
from allegata.ontology.records import Filler, Harm, Location
from lxml import html

IRI = "https://w3id.org/allegata/id/event-f00d"


def event(sample, *words: str) -> Event:
    """Return the event of the claims whose quotes have one of ``words``."""
    told = tuple(c.id for c in sample.claims if any(one in c.quote for one in words))
    return Event(IRI, "ArmsTransfer", "arms transfer: Borduria → Aleria", told, 2, 2, ())


def told(sample, found: Event, claims=None):
    return register(claims or sample.claims, sample.documents, sample.actors, events=[found])


def test_versions_stand_side_by_side_with_who_says_them(sample):
    found = event(sample, "attack helicopters")
    dossier = event_dossier(found, told(sample, found), {})
    assert [(one.claimer.text, one.status) for one in dossier.versions] == [
        ("Northern Monitor", "asserted"),
        ("Borduria's foreign ministry", "denied"),
        ("Eastern Observer", "asserted"),
    ]
    assert "Who did it: Borduria (2 of 2)." in dossier.agreements
    assert (len(dossier.affirmed), len(dossier.denied)) == (2, 1)


def test_what_only_one_version_says_is_marked(sample):
    other = Filler("id:place-1", "Port Zagra", "Location", "Port Zagra", 0, 4)
    third = replace(other, id="id:place-2", name="Hum")
    claims = [
        replace(one, location=(other if "Tuesday" in one.quote else third,))
        if "attack helicopters" in one.quote
        else one
        for one in sample.claims
    ]
    found = event(sample, "said on Tuesday", "Eastern Observer")
    dossier = event_dossier(found, told(sample, found, claims), {})
    assert [sorted(one.alone) for one in dossier.versions] == [["where"], ["where"]]
    assert "Where: Hum (1 of 2), Port Zagra (1 of 2)." in dossier.agreements


def test_tolls_are_ranges_by_whose_word_they_are(sample):
    claims = [
        replace(one, harm=(Harm("Killed", 14, 14, "civilians"),))
        if "killed 14" in one.quote
        else replace(one, harm=(Harm("Killed", 9, None),))
        if "denied" in one.quote
        else one
        for one in sample.claims
    ]
    found = event(sample, "killed 14", "denied")
    (toll,) = tolls(claims, told(sample, found, claims), {})
    assert (toll.kind, toll.span) == ("Killed", "14")
    assert {one.words for one in toll.counts} == {"14 civilians killed"}


def test_a_toll_says_from_what_to_what_it_goes():
    def killed(least, most, rough=False):
        return Harm("Killed", least, most, approximate=rough)

    assert span([killed(9, 9), killed(14, 14)]) == "9 to 14"
    assert span([killed(9, 9), killed(14, None)]) == "9 to 14 or more"
    assert span([killed(20, None), killed(30, 30)]) == "20 to 30"
    assert span([killed(None, 5)]) == "up to 5"
    assert span([killed(200, 200, rough=True)]) == "about 200"
    assert span([killed(200, 200, rough=True), killed(200, 200)]) == "200"
    assert span([killed(190, 190), killed(200, None, rough=True)]) == "190 to about 200 or more"
    assert span([killed(None, 600, rough=True)]) == "up to about 600"


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (Harm("Killed", 49), "at least 49 killed"),
        (Harm("Injured", None, 600), "up to 600 injured"),
        (Harm("Detained", 3, 5, "monks"), "3 to 5 monks detained"),
        (Harm("Displaced", 1200, 1200), "1,200 displaced"),
        (Harm("Killed", 40, 40, "miners", approximate=True), "about 40 miners killed"),
        (Harm("Killed", None, 600, approximate=True), "up to about 600 killed"),
    ],
)
def test_a_toll_is_told_as_precisely_as_it_was_stated(harm, words):
    assert in_words(harm) == words


def test_the_page_marks_places_and_leads_to_every_sentence(sample):
    syria = Location(location_iri("Syria"), "Syria", "Country")
    claims = [
        replace(one, location=(Filler(syria.id, "Syria", "Location", "Syria", 0, 5),))
        for one in sample.claims
    ]
    found = event(sample, "attack helicopters")
    files = register(claims, sample.documents, sample.actors, places=[syria], events=[found])
    tree = html.fromstring(event_page(found, files, {IRI: "events/event-f00d.html"}).html)
    assert tree.xpath("//svg[@class='around']//path[@class='land said']")
    for href in tree.xpath("//a[starts-with(@href, '#')]/@href"):
        assert tree.xpath(f"//*[@id='{href[1:]}']"), href
    assert not tree.xpath("//a[.='all versions']")
    assert tree.xpath("//h1/bdi/text()") == ["Arms transfer: Borduria → Aleria"]


def test_a_town_is_drawn_with_the_land_around_it(sample):
    town = Location("id:place-reva", "Reva", "PopulatedPlace", lat=35.0, long=38.0)
    at = Filler(town.id, "Reva", "Location", "Reva", 0, 4)
    around = surroundings([replace(sample.claims[0], location=(at,))], [town])
    assert around is not None
    assert [spot.name for spot in around.spots] == ["Reva"]
    assert 2 <= len(around.lands) < 20
    assert surroundings(sample.claims, []) is None


def test_a_lane_has_a_mark_for_each_dated_claim_and_counts_the_others(sample):
    shelled = [one for one in sample.claims if one.event_start]
    undated = [one for one in sample.claims if not one.event_start]
    found = lanes([("Accused of", [*shelled, *undated])], {})
    (lane,) = found.lanes
    assert (len(lane.marks), lane.undated) == (len(shelled), len(undated))
    assert all(mark.happened for mark in lane.marks)
    assert "2013-03" in lane.marks[0].title
    assert lanes([("Accused of", undated)], {}).lanes == ()
