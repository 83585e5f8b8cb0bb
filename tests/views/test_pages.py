from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from allegata.graph.folder.log import Entry
from allegata.graph.folder.settings import FORMAT, Settings
from allegata.graph.store.oxigraph import Store
from allegata.graph.views import (
    View,
    accusations,
    actor_network,
    arms_supply,
    responsibility,
    write_views,
)
from allegata.graph.views.pages.catalogue import PAGES
from allegata.graph.views.pages.documents.document_view import document_view
from allegata.graph.views.pages.shell import embedded
from allegata.graph.views.telling.evidence import linkable
from allegata.graph.views.telling.palette import palette, relation_group
from allegata.ontology.terms import event_types, names
from lxml import html

VIEWS = (actor_network, arms_supply, accusations, responsibility)


def page(look, case, **place) -> View:
    return look(case.claims, case.actors, case.documents, **place)


def embedded_in(text: str, name: str) -> dict:
    return json.loads(html.fromstring(text).get_element_by_id(name).text)


def drawing(text: str) -> dict:
    return embedded_in(text, "drawing")


def as_case(records):
    failed = Entry("bad.txt", "Failed", reason="is not text", remedy="convert it")
    return SimpleNamespace(
        documents=lambda: iter(records.documents),
        claims=lambda: iter(records.claims),
        actors=lambda: iter(records.actors),
        log=lambda: iter([failed]),
        events=lambda: iter(()),
        locations=lambda: iter(()),
        store=Store,
        newest=lambda: (),
        path=Path("no-such-case"),
        unsure=False,
        roll_up=False,
        settings=lambda: Settings(FORMAT, "", "", "", ""),
        reading=lambda _: SimpleNamespace(mentions=()),
    )


@pytest.mark.parametrize("look", VIEWS)
def test_a_view_is_the_same_bytes_whatever_the_order_of_the_records(look, sample):
    turned = look(sample.claims[::-1], sample.actors[::-1], sample.documents[::-1])
    assert page(look, sample).html == turned.html


@pytest.mark.parametrize("look", VIEWS)
def test_a_view_loads_nothing_and_allows_nothing_but_its_own_scripts(look, sample):
    tree = html.fromstring(page(look, sample).html)
    assert tree.xpath("//@src | //link/@href | //img | //iframe | //object | //@style") == []
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    for script in tree.xpath("//script[not(@type)]"):
        digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("look", VIEWS)
def test_hostile_names_are_text_everywhere(look, hostile):
    tree = html.fromstring(page(look, hostile, pages="documents", home="index.html").html)
    assert len(tree.xpath("//script")) == 5
    assert tree.xpath("//img | //@onerror | //@onload | //@onmouseover | //svg[not(@class)]") == []
    assert not [href for href in tree.xpath("//@href") if href.startswith("javascript:")]


def test_hostile_documents_and_cases_are_text_everywhere(hostile, tmp_path):
    for path in write_views(as_case(hostile), tmp_path):
        tree = html.fromstring(path.read_text(encoding="utf-8"))
        assert tree.xpath("//img | //@onerror | //@onload | //@onmouseover") == []
        assert not [href for href in tree.xpath("//@href") if "javascript:" in href]


def test_an_empty_case_still_gets_its_pages(tmp_path):
    nothing = SimpleNamespace(documents=(), claims=(), actors=())
    paths = write_views(as_case(nothing), tmp_path)
    assert [path.name for path in paths] == ["index.html", *(row.file for row in PAGES)]


def test_embedded_json_cannot_end_its_element():
    value = {"</script>": "<!--\u2028 &"}
    text = str(embedded(value))
    assert not re.search("[<>&\u2028]", text)
    assert json.loads(text) == value


def test_a_line_leads_to_its_claims_with_quote_claimer_date_and_certainty(sample):
    text = page(arms_supply, sample, pages="documents").html
    edge = next(one for one in drawing(text)["edges"] if one["status"] == "denied")
    told, words = embedded_in(text, "ledger"), embedded_in(text, "words-0")
    (number,) = edge["claims"]
    said = {name: values[told[name][number]] for name, values in told["values"].items()}
    assert said["claimer"] == "Borduria's foreign ministry"
    assert (said["certainty"], said["polarity"]) == ("Certain", "Negative")
    title, publisher, published, url, pages, _ = told["papers"][told["paper"][number]]
    assert (title, publisher, published) == ("Monitor urges halt", "Northern Monitor", "2013-04-02")
    assert url == "https://example.org/press"
    assert pages.startswith("documents/")
    passage, said_by, marks = words["claims"][number]
    _, quote, _ = words["passages"][passage]
    assert "denied that Borduria" in quote
    assert said_by == "the Borduria's foreign ministry"
    assert "attack helicopters" in [quote[start:end] for start, end, _ in marks]


def test_claims_of_one_sentence_share_their_words(sample):
    words = embedded_in(page(actor_network, sample).html, "words-0")
    assert len(words["passages"]) < len(words["claims"])


def test_the_look_of_a_line_says_its_status(sample):
    text = page(arms_supply, sample).html
    assert {edge["status"] for edge in drawing(text)["edges"]} == {
        "asserted",
        "hedged",
        "demanded",
        "denied",
    }
    looks = drawing(text)["looks"]["statuses"]
    assert looks["asserted"] == [None, False]
    assert looks["hedged"] == [None, [9, 6]]
    assert looks["demanded"][0] != looks["denied"][0]


def test_a_view_alone_has_no_links_to_pages_that_are_not_there(sample):
    tree = html.fromstring(page(actor_network, sample).html)
    assert tree.xpath("//a/@href") == ["#panel"]


def test_only_web_addresses_are_linked(sample):
    told = embedded_in(page(arms_supply, sample).html, "ledger")
    assert {paper[3] for paper in told["papers"]} == {"https://example.org/press", ""}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//example.org/",
        "file:///etc/passwd",
        "",
    ],
)
def test_no_other_address_is_linked(url):
    assert linkable(url) == ""


def test_a_claim_that_names_nobody_is_said_by_the_publisher(sample):
    text = page(arms_supply, sample).html
    told, words = embedded_in(text, "ledger"), embedded_in(text, "words-0")
    quotes = [words["passages"][passage][1] for passage, _, _ in words["claims"]]
    number = next(i for i, quote in enumerate(quotes) if "reportedly sent" in quote)
    assert told["values"]["claimer"][told["claimer"][number]] == "K. Olsen's blog"


def test_the_table_says_what_the_picture_says(sample):
    tree = html.fromstring(page(accusations, sample).html)
    rows = [row.text_content() for row in tree.xpath("//tbody/tr")]
    assert len(rows) == 10
    assert any("denied that" in row and "Denied" in row for row in rows)


def test_a_notebook_gets_a_sandboxed_frame_with_the_whole_page(sample):
    shown = page(actor_network, sample)
    frame = html.fromstring(shown._repr_html_())
    assert frame.tag == "iframe"
    assert frame.get("srcdoc") == shown.html
    assert "allow-same-origin" not in frame.get("sandbox")


def test_a_case_gets_an_index_its_pictures_and_a_page_for_each_document(sample, tmp_path):
    paths = write_views(as_case(sample), tmp_path)
    assert paths[0] == tmp_path / "index.html"
    dossiers = [path for path in paths if path.parent.name == "actors"]
    assert {path.stem for path in dossiers} >= {"borduria", "reva-brigade", "k-olsen"}
    assert len(paths) == 1 + len(PAGES) + len(sample.documents) + len(dossiers)
    for path in paths:
        tree = html.fromstring(path.read_text(encoding="utf-8"))
        for href in tree.xpath("//a/@href"):
            target, _, fragment = href.partition("#")
            if href.startswith("https://") or fragment.startswith(("claim=", "actor=", "place=")):
                continue
            linked = (path.parent / target).resolve() if target else path
            assert linked.exists(), href
            if fragment:
                goal = html.fromstring(linked.read_text(encoding="utf-8"))
                assert goal.xpath(f"//*[@id='{fragment}']"), href


def test_the_index_names_what_failed_and_the_questions(sample, tmp_path):
    text = write_views(as_case(sample), tmp_path)[0].read_text(encoding="utf-8")
    assert "bad.txt" in text
    assert "convert it" in text
    assert "supply-chains" in text


def test_pages_of_documents_that_left_the_case_are_deleted(sample, tmp_path):
    stale = tmp_path / "documents" / "gone.html"
    stale.parent.mkdir()
    stale.write_text("old", encoding="utf-8")
    write_views(as_case(sample), tmp_path)
    assert not stale.exists()


def test_the_document_view_keeps_the_text_and_marks_the_sentences(sample):
    document = sample.documents[0]
    claims = [claim for claim in sample.claims if claim.document == document.id]
    tree = html.fromstring(document_view(document, claims).html)
    for note in tree.xpath("//a[contains(@class, 'note')]"):
        note.drop_tree()
    text = " ".join(tree.xpath("//article")[0].text_content().split())
    marks = [mark.text_content() for mark in tree.xpath("//mark")]
    assert marks == list(dict.fromkeys(claim.quote for claim in claims))
    assert "Home | About | Contact" in text
    assert len(tree.xpath("//section[contains(@class, 'aside')]")) == 1
    assert len(tree.xpath("//script")) == 2  # what decisions need, and the review


def test_every_event_type_and_actor_type_has_its_group():
    assert {kind for kind in event_types() if relation_group(kind).key == "other"} == set()
    grouped = {kind for group in palette().actors for kind in group.types}
    assert set(names("actor_type")) - grouped <= {"Unidentified"}
