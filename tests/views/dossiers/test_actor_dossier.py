"""The dossier of an actor: what is said of it and by it, who it is taken to be, who reports it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from allegata.graph.claims.clusters import Event
from allegata.graph.claims.replies import Reply
from allegata.graph.folder.settings import FORMAT, Settings
from allegata.graph.resolution.decisions import Decision
from allegata.graph.resolution.profiles import Profile
from allegata.graph.store.oxigraph import Store
from allegata.graph.store.resolutions import resolution_quads
from allegata.graph.store.verdicts import Resolution, resolutions_in
from allegata.graph.views.pages.dossiers.actor_page import actor_page
from allegata.graph.views.pages.dossiers.live import LiveDossiers
from allegata.graph.views.telling.dossiers.actor import actor_dossier, file_of
from allegata.graph.views.telling.dossiers.register import register
from allegata.ontology.identity import actor_iri
from allegata.ontology.records import MEASURED
from lxml import html

BORDURIA, REVA = actor_iri("Borduria"), actor_iri("Reva Brigade")
MINISTRY = actor_iri("Borduria's foreign ministry")


def told(sample, **given):
    return register(sample.claims, sample.documents, sample.actors, **given)


def parts(dossier) -> dict[str, list[str]]:
    return {
        part.section.key: [group.heading.text for group in part.groups] for part in dossier.parts
    }


def unsure(sample, words: str):
    """Return the sample with the claims whose quote has ``words`` read unsurely."""
    claims = tuple(
        replace(one, extractor=MEASURED, confidence=0.4) if words in one.quote else one
        for one in sample.claims
    )
    return replace(sample, claims=claims)


def test_what_is_said_of_an_actor_stands_under_what_it_is(sample):
    assert parts(actor_dossier(REVA, told(sample), {})) == {
        "accused": ["Torture"],
        "arms": ["Dawn Front"],
        "armed": ["Syldavia"],
    }
    assert parts(actor_dossier(BORDURIA, told(sample), {})) == {
        "denies": ["Arms transfer"],
        "arms": ["Alerian government"],
        "demanded": ["Arms transfer"],
    }
    assert parts(actor_dossier(MINISTRY, told(sample), {})) == {"denies": ["Arms transfer"]}


@pytest.mark.parametrize(
    ("own", "accusing"), [((), True), (("government forces",), False), (("Reva Brigade",), True)]
)
def test_who_tells_of_harm_by_its_own_people_accuses_nobody(sample, own, accusing):
    actors = tuple(
        replace(one, part_of=actor_iri("Northern Monitor")) if one.name in own else one
        for one in sample.actors
    )
    monitor = actor_dossier(actor_iri("Northern Monitor"), told(replace(sample, actors=actors)), {})
    assert ("government forces" in parts(monitor)["accuses"]) is accusing


def test_claims_of_one_sentence_share_it(sample):
    dossier = actor_dossier(actor_iri("government forces"), told(sample), {})
    (accused,) = (part for part in dossier.parts if part.section.key == "accused")
    assert [group.heading.text for group in accused.groups] == ["Killing", "Shelling"]
    (says,) = (
        part
        for part in actor_dossier(actor_iri("Northern Monitor"), told(sample), {}).parts
        if part.section.key == "accuses"
    )
    shared = [len(one.sayings) for group in says.groups for one in group.sentences]
    assert sorted(shared) == [1, 2]


def test_independent_reports_are_counted_and_unsure_readings_beside_them(sample):
    sure = actor_dossier(BORDURIA, told(sample), {})
    (arms,) = (part for part in sure.parts if part.section.key == "arms")
    assert arms.groups[0].count == "2 claims, 2 independent reports"
    less = actor_dossier(BORDURIA, told(unsure(sample, "Eastern Observer")), {})
    (arms,) = (part for part in less.parts if part.section.key == "arms")
    assert arms.groups[0].count == "1 claim, 1 independent report, 1 unsure reading"
    assert [one.unsure for one in arms.groups[0].sentences] == [False, True]
    assert (less.sure, less.unsure) == (3, 1)


def test_unsure_readings_are_folded_and_a_switch_shows_them(sample):
    page = actor_page(REVA, told(unsure(sample, "torturing")), {}).html
    tree = html.fromstring(page)
    (switch,) = tree.xpath("//input[@id='show-unsure']")
    assert switch.get("checked") is None
    assert tree.xpath("//section[@id='accused']/@class") == ["unsure"]
    assert ".masthead:has(#show-unsure:not(:checked)) ~ main .unsure { display: none; }" in page
    assert not html.fromstring(actor_page(REVA, told(sample), {}).html).xpath("//input")


def test_names_lead_to_dossiers_and_sentences_to_their_document(sample):
    links = {actor_iri("Syldavia"): "actors/syldavia.html"}
    tree = html.fromstring(actor_page(REVA, told(sample), links).html)
    assert tree.xpath("//section[@id='armed']//h3/a/@href") == ["../actors/syldavia.html"]
    page = tree.xpath("//section[@id='armed']//p[@class='by']/a[.='in the document']/@href")[0]
    assert page.startswith("../documents/")
    anchor = page.partition("#")[2]
    assert tree.xpath(f"//li[@id='{anchor}']")
    assert len(tree.xpath("//*/@id")) == len(set(tree.xpath("//*/@id")))


def test_a_reading_can_be_explained(sample):
    page = actor_page(REVA, told(sample), {}).html
    assert "allegata explain CASE claim-" in page
    assert "which says nothing of the truth" in page


def test_aliases_are_the_words_of_claims_each_with_its_first_sentence(sample):
    aliases = actor_dossier(BORDURIA, told(sample), {}).standing.aliases
    assert [(one.text, one.times, one.documents) for one in aliases] == [("Borduria", 4, 2)]
    assert aliases[0].href.startswith("../documents/")


def test_why_two_are_one_or_are_kept_apart_is_said(sample):
    found = [Resolution((BORDURIA, REVA), "Candidate", 2.0, "same type +0.5, same body +1.5")]
    (decided,) = actor_dossier(BORDURIA, told(sample, identities=found), {}).standing.decided
    assert decided.verdict == "perhaps the same as"
    assert decided.other.text == "Reva Brigade"
    assert decided.why == "same type +0.5, same body +1.5; +2 in all"


def test_a_decision_that_weighs_nothing_prints_no_sum(sample):
    found = [Resolution((BORDURIA, REVA), "Candidate", 0.0, "a person says so")]
    (decided,) = actor_dossier(BORDURIA, told(sample, identities=found), {}).standing.decided
    assert decided.why == "a person says so"


def test_decisions_are_read_back_out_of_the_graph(tmp_path):
    one = Profile("UN panel", "Organisation", "IGO", "", f"{BORDURIA}-1")
    other = replace(one, id=f"{BORDURIA}-2")
    quads = tmp_path / "decided.nq"
    decision = Decision(one, other, "Same", 3.5, "same name +3, same type +0.5")
    quads.write_text("".join(quad.line() for quad in resolution_quads(decision)))
    store = Store()
    store.load_nquads(quads)
    (found,) = resolutions_in(store)
    assert found == Resolution((one.id, other.id), "Same", 3.5, "same name +3, same type +0.5")


def test_an_accusation_and_its_answer_are_a_pair_with_the_reason(sample):
    accused, denied = (
        next(one for one in sample.claims if words in one.quote)
        for words in ("said on Tuesday", "denied that")
    )
    reply = Reply("Denied", denied.id, accused.id, MINISTRY, None, "in the same piece")
    event = Event("id:event-f00d", "ArmsTransfer", "x", (accused.id,), 1, 1, (reply,))
    (answer,) = actor_dossier(MINISTRY, told(sample, events=[event]), {}).answers
    assert (answer.kind, answer.why) == ("Denied", "in the same piece")
    assert "supplied attack helicopters" in answer.accusation.proof["quote"]
    assert "denied that" in answer.reply.proof["quote"]


def test_sources_name_publishers_their_documents_and_how_they_say_it(sample):
    first, second = actor_dossier(BORDURIA, told(sample), {}).sources
    assert (first.name, first.claims) == ("Northern Monitor", 3)
    assert dict(first.statuses) == {"asserted": 1, "demanded": 1, "denied": 1}
    assert [paper.title.text for paper in second.papers] == ["Who arms the other side"]


def test_hostile_names_stay_text(hostile):
    for iri in told(hostile).actors:
        tree = html.fromstring(actor_page(iri, told(hostile), {}).html)
        assert not tree.xpath("//img | //base | //*[@onerror or @onload]")
        assert len(tree.xpath("//script")) == 2
        assert not [href for href in tree.xpath("//@href") if "javascript:" in href]


@pytest.mark.parametrize("path", ["actors/borduria.html", "actors/reva-brigade.html"])
def test_a_dossier_that_no_file_holds_is_made_when_it_is_asked_for(sample, tmp_path, path):
    case = SimpleNamespace(
        documents=lambda: iter(sample.documents),
        claims=lambda: iter(sample.claims),
        actors=lambda: iter(sample.actors),
        locations=lambda: iter(()),
        events=lambda: iter(()),
        store=Store,
        path=tmp_path,
        graph_path=tmp_path / "graph",
        settings=lambda: Settings(FORMAT, "", "", "", ""),
        unsure=False,
        roll_up=False,
    )
    live = LiveDossiers(case)
    page = live(path)
    assert page is not None
    assert "<h1><bdi>" in page
    assert live("actors/nobody.html") is None
    assert live("documents/borduria.html") is None
    assert file_of(BORDURIA) == "actors/borduria.html"


def test_sources_and_wordings_beyond_the_first_are_folded_and_none_is_lost(sample):
    documents = [
        replace(one, publisher=f"Paper {number}") for number, one in enumerate(sample.documents)
    ]
    paper = documents[0]
    more = [
        replace(paper, id=f"{paper.id}-{number}", publisher=f"House {number}")
        for number in range(5)
    ]
    said = next(one for one in sample.claims if one.document == paper.id and one.agent)
    claims = [replace(said, id=f"{said.id}-{n}", document=one.id) for n, one in enumerate(more)]
    files = register([*sample.claims, *claims], [*documents, *more], sample.actors)
    tree = html.fromstring(actor_page(said.agent[0].id, files, {}).html)
    open_rows = tree.xpath("//section[@id='sources']/div//tbody/tr")
    folded = tree.xpath("//section[@id='sources']/details//tbody/tr")
    assert (len(open_rows), len(open_rows) + len(folded) >= 6) == (3, True)
    (summary,) = tree.xpath("//section[@id='sources']/details/summary")
    assert summary.text.startswith(f"{len(folded)} more publishers: ")
