from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest
from allegata.graph.claims.clusters import Event
from allegata.graph.folder.settings import FORMAT, Settings
from allegata.graph.relations.arms import ARMS, arms_chains
from allegata.graph.store.oxigraph import Store
from allegata.graph.views.pages.single import (
    write_actor,
    write_chains,
    write_document,
    write_event,
)
from allegata.ontology.errors import QueryError


@pytest.fixture
def case(sample, tmp_path):
    """A case as far as its pages need one, with one event: the helicopters."""
    told = tuple(c.id for c in sample.claims if "attack helicopters" in c.quote)
    label = "arms transfer: Borduria → Alerian government"
    iri = "https://w3id.org/allegata/id/event-f00d"
    return SimpleNamespace(
        documents=lambda: iter(sample.documents),
        claims=lambda: iter(sample.claims),
        actors=lambda: iter(sample.actors),
        locations=lambda: iter(()),
        events=lambda: iter([Event(iri, "ArmsTransfer", label, told, 2, 2, ())]),
        path=tmp_path,
        store=Store,
        newest=lambda: (),
        reading=lambda _: SimpleNamespace(mentions=()),
        settings=lambda: Settings(FORMAT, "", "", "", ""),
        unsure=False,
        roll_up=False,
        views_path=tmp_path,
    )


def title(path) -> str:
    found = re.search("<h1>(.*?)</h1>", path.read_text(encoding="utf-8"))
    assert found
    return found.group(1)


def test_the_page_of_an_actor_lies_beside_the_other_views(case, tmp_path):
    dossier, picture = write_actor(case, "reva brigade")
    assert dossier == tmp_path / "actors" / "reva-brigade.html"
    assert picture == tmp_path / "actor-reva-brigade.html"
    assert title(picture).startswith("Reva Brigade:")
    assert 'href="index.html"' in picture.read_text(encoding="utf-8")
    text = dossier.read_text(encoding="utf-8")
    assert 'href="../index.html"' in text
    assert 'href="../actor-reva-brigade.html"' in text


@pytest.mark.parametrize("name", ["event-f00d", "arms transfer: borduria → alerian government"])
def test_an_event_is_found_by_its_label_and_by_its_id(case, name):
    dossier, picture = write_event(case, name)
    assert dossier.parent.name == "events"
    assert dossier.name == picture.name == "event-f00d.html"
    assert "Alerian government" in title(picture)
    assert "Alerian government" in title(dossier)


def test_an_unknown_event_is_answered_with_close_labels(case):
    with pytest.raises(QueryError, match="no event 'Borduria' in the case; is it arms transfer"):
        write_event(case, "Borduria")


def test_supply_chains_have_a_page_with_their_ends_in_its_title(case):
    path = write_chains(case, "arms", start="Syldavia", end="Dawn Front")
    assert path.name == "chain-arms-syldavia-dawn-front.html"
    assert title(path) == "Who is said to arm whom: from Syldavia to Dawn Front"
    text = path.read_text(encoding="utf-8")
    assert "anti-tank missiles" in text
    assert "attack helicopters" not in text


def test_accusation_chains_have_a_page(case):
    path = write_chains(case, "accusations", start=None, end=None)
    assert path.name == "chain-accusations.html"
    assert title(path) == "Who accuses whom, and who denies it"


def test_responsibility_can_be_followed_from_a_backer(case):
    path = write_chains(case, "responsibility", start="Syldavia", end=None)
    assert title(path).endswith("who did harm: from Syldavia")
    assert "prisoners" in path.read_text(encoding="utf-8")


def test_responsibility_ends_at_the_harmed_that_are_asked_for(case):
    path = write_chains(case, "responsibility", start="Syldavia", end="prisoners")
    assert title(path).endswith("who did harm: from Syldavia to prisoners")
    text = path.read_text(encoding="utf-8")
    assert "anti-tank missiles" in text
    assert "attack helicopters" not in text


def test_a_page_says_where_there_are_more_chains(case, monkeypatch):
    few = replace(ARMS, find=partial(arms_chains, most=1))
    monkeypatch.setattr("allegata.graph.relations.kinds.KINDS", (few,))
    text = write_chains(case, "arms", start=None, end=None).read_text(encoding="utf-8")
    assert "There are more chains than the 1 here." in text


def test_chains_from_an_unknown_actor_are_answered_with_close_names(case):
    with pytest.raises(QueryError, match="is it Syldavia"):
        write_chains(case, "arms", start="Sildavia", end=None)


def test_a_document_is_found_by_its_title_and_by_its_source(case, sample, tmp_path):
    one = sample.documents[0]
    (page,) = write_document(case, one.title)
    assert write_document(case, one.source) == [page]
    assert page.parent == tmp_path / "documents"
    assert one.title in title(page)
    with pytest.raises(QueryError, match="document"):
        write_document(case, "No such report")
