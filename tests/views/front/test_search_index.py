"""The index of the case page's search: names, other wordings, sentences, where each leads."""

from __future__ import annotations

import json
from dataclasses import replace

from allegata.graph.claims.clusters import Event
from allegata.graph.views.telling.dossiers.register import register
from allegata.graph.views.telling.search_index import CHUNK, search_index
from allegata.ontology.identity import actor_iri
from allegata.ontology.records import MEASURED, Filler

LINKS = {actor_iri("Borduria"): "actors/borduria.html"}


def index(sample, links=LINKS, **given):
    told = register(sample.claims, sample.documents, sample.actors, **given)
    return search_index(told, links, pages="documents", asked=[("Who?", "who", "2 rows")])


def test_an_actor_is_found_by_its_wordings_and_counted_by_section(sample):
    found = index(sample)
    (row,) = (one for one in found.names["actors"] if one[1] == "Borduria")
    _, _, kind, path, wordings, counts, sure = row
    assert (kind, path, wordings, sure) == ("Government", "actors/borduria.html", [], 4)
    told = dict(zip(found.names["sections"], counts, strict=True))
    assert told["Arms and supports"] == 2
    assert told["Denies, or others deny"] == 1
    ministry = next(one for one in found.names["actors"] if "ministry" in one[1])
    assert ministry[4] == ["the Borduria's foreign ministry"]


def test_who_has_no_page_is_found_where_a_document_names_it(sample):
    found = index(sample)
    (row,) = (one for one in found.names["actors"] if one[1] == "Dawn Front")
    assert row[3].startswith("documents/")
    assert "#claim-" in row[3]


def test_a_passage_is_one_sentence_with_all_its_acts(sample):
    found = index(sample)
    (row,) = (one for chunk in found.chunks for one in chunk if "killed 14" in one[2])
    assert [found.names["types"][number] for number in row[4]] == ["Killing", "Shelling"]
    names = [found.names["actors"][number][1] for number in row[3]]
    assert names == ["Northern Monitor", "government forces", "civilians"]
    assert found.names["documents"][row[0]][0] == "Monitor urges halt"


def test_unsure_sentences_are_marked_and_counted_for_nobody(sample):
    claims = [replace(one, extractor=MEASURED, confidence=0.3) for one in sample.claims]
    found = index(replace(sample, claims=tuple(claims)))
    assert all(row[5] for chunk in found.chunks for row in chunk)
    assert {row[6] for row in found.names["actors"]} == {0}


def test_places_events_and_questions_are_in_it(sample):
    at = Filler("id:place-reva", "Reva", "Location", "Reva", 0, 4)
    claims = tuple(replace(one, location=(at,)) for one in sample.claims)
    told = tuple(one.id for one in claims[:2])
    event = Event("id:event-f00d", "ArmsTransfer", "arms transfer: x", told, 1, 1, ())
    found = index(replace(sample, claims=claims), events=[event])
    assert found.names["places"] == [["Reva", "", "", len(claims)]]
    assert found.names["events"][0][1] == "Arms transfer: x"
    assert found.names["events"][0][3:] == [2, 0]
    assert found.names["questions"] == [["Who?", "who", "2 rows"]]


def test_sentences_lie_in_chunks_and_the_index_is_the_same_bytes(sample):
    many = [
        replace(one, id=f"{one.id}-{n}", start=n, end=n + 5)
        for n in range(CHUNK // 4)
        for one in sample.claims
    ]
    large = replace(sample, claims=tuple(many))
    found = index(large)
    assert [len(chunk) for chunk in found.chunks] == [CHUNK] * (len(found.chunks) - 1) + [
        len(found.chunks[-1])
    ]
    again = index(replace(large, actors=large.actors[::-1]))
    assert json.dumps(found.names) == json.dumps(again.names)
