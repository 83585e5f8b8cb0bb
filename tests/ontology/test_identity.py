from __future__ import annotations

import re

from allegata.ontology import identity
from hypothesis import given
from hypothesis import strategies as st

NAMES = st.text(min_size=1, max_size=200)
PARTS = st.lists(st.one_of(st.none(), NAMES, st.integers()), max_size=5)


@given(NAMES)
def test_a_slug_is_never_empty_and_fits_into_an_iri(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-?", identity.slug(name))
    assert len(identity.slug(name)) <= 80


@given(NAMES)
def test_a_slug_of_a_slug_is_the_slug(name: str) -> None:
    once = identity.slug(name).rstrip("-")
    assert identity.slug(once) == once


@given(PARTS)
def test_the_same_parts_give_the_same_iri(content: list[object]) -> None:
    assert identity.document_iri(*content) == identity.document_iri(*content)
    assert identity.claim_iri("d", *content) == identity.claim_iri("d", *content)


@given(NAMES, NAMES)
def test_a_claim_of_another_document_is_another_claim(first: str, second: str) -> None:
    same = identity.claim_iri(first, "says") == identity.claim_iri(second, "says")
    assert same == (first == second)


def test_parts_do_not_run_into_each_other() -> None:
    assert identity.digest("ab", "c") != identity.digest("a", "bc")


def test_a_named_actor_is_one_everywhere_and_an_unnamed_one_only_in_its_document() -> None:
    assert identity.actor_iri("Syrian Army") == identity.actor_iri("Syrian army")
    here = identity.actor_iri("two soldiers", scope="doc-1")
    there = identity.actor_iri("two soldiers", scope="doc-2")
    assert here != there
    assert here.startswith(identity.ID + "two-soldiers-")


def test_names_in_other_scripts_keep_apart() -> None:
    assert identity.slug("Дамаск") != identity.slug("حلب")


def test_namesakes_are_told_apart_by_the_country() -> None:
    lebanese = identity.location_iri("Tripoli", within="Lebanon")
    assert lebanese == identity.ID + "place-tripoli-lebanon"
    assert lebanese != identity.location_iri("Tripoli", within="Libya")


def test_a_passage_is_named_by_its_offsets() -> None:
    document = identity.document_iri("text")
    assert identity.passage_iri(document, 3, 9) == f"{document}/3-9"
    assert document.startswith(identity.DOCUMENT)
    assert identity.graph_iri("derived") == identity.GRAPH + "derived"
    assert identity.thing_iri("T-72 tank") == identity.ID + "thing-t-72-tank"
