from __future__ import annotations

import json

from allegata.graph.claims.entities import entity_of
from allegata.graph.formats.jsonl import plain
from allegata.ontology.records import Actor


def known(*countries: str, name: str = "Ana Torv", count: int = 1) -> tuple[int, str, int]:
    actor = Actor("id:ana", name, "Person", "Journalist", citizen_of=countries)
    return 0, json.dumps(plain(actor)), count


def test_a_person_has_every_nationality_that_a_document_gives_in_any_order() -> None:
    documents = [known("place:b"), known(), known("place:a", "place:b")]
    merged = entity_of("Actor", documents)
    assert isinstance(merged, Actor)
    assert merged.citizen_of == ("place:a", "place:b")
    assert merged == entity_of("Actor", reversed(documents))


def test_an_actor_is_called_as_most_documents_call_it() -> None:
    called = [known(name="A. Torv"), known(name="Ana Torv", count=3), known(name="A. Torv")]
    merged = entity_of("Actor", called)
    assert isinstance(merged, Actor)
    assert merged.name == "Ana Torv"
