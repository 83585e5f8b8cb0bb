"""What a reader's browser does with every page of a case: links, print, saving, size, safety."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from allegata.graph.views import timeline, world_map
from allegata.graph.views.pages.documents.document_view import document_view
from synthetic import synthesise
from visits import DRAWN, PANEL, PLACES, SHOWN, fill, located, printed, quiet


def test_dossiers_and_documents_run_one_script_to_decide_with(browser, site):
    for folder in ("actors", "documents"):
        path = sorted((site / folder).iterdir())[0]
        browser.open(path)
        kinds = browser.value("[...document.scripts].map(one => one.type)")
        assert kinds == ["application/json", ""]
        assert quiet(browser)


def test_marks_in_a_document_can_be_switched_off_and_names_lead_to_dossiers(browser, site, sample):
    name = sample.documents[0].id.rsplit("/", 1)[-1]
    browser.open(site / "documents" / f"{name}.html")
    line = "getComputedStyle(document.querySelector('article a.actor')).textDecorationLine"
    assert browser.value(line) == "underline"
    browser.value("document.getElementById('show-actor').click()")
    assert browser.value(line) == "none"
    browser.value("document.querySelector('article a.actor').click()")
    browser.until("document.querySelector('h1')?.innerText === 'Borduria'")
    browser.value("history.back()")
    browser.until("document.querySelector('article a.actor')")


def test_a_very_long_text_is_folded_in_a_wide_window_and_opened_by_a_link(
    browser, sample, tmp_path
):
    first = sample.documents[0]
    text = "\n\n".join(["Nothing is said here of anybody, at some length."] * 400)
    segments = (replace(first.segments[0], start=0, end=len(text)),)
    claim = replace(sample.claims[0], document=first.id, start=len(text) - 20, end=len(text) - 2)
    long = replace(first, text=text, segments=segments)
    page = document_view(long, [claim]).write(tmp_path / "long.html")
    high = "document.documentElement.scrollHeight / innerHeight"
    browser.open(page)
    assert browser.value(high) < 10
    browser.value("document.getElementById('all-text').click()")
    assert browser.value(high) > 15
    browser.value("document.getElementById('all-text').click()")
    assert browser.value(high) < 10
    browser.value("document.querySelector('.claims a.note').click()")
    browser.until("document.getElementById('all-text').checked")
    assert browser.value("document.querySelector('mark').getBoundingClientRect().top < innerHeight")
    assert quiet(browser)


def test_a_dossier_leads_to_the_network_and_the_network_back_to_it(browser, site):
    browser.open(site / "actors" / "borduria.html")
    assert quiet(browser)
    browser.value("document.querySelector('.ways a').click()")
    browser.until(DRAWN)
    assert "Borduria" in browser.value(PANEL)
    browser.value("document.querySelector('#panel a[href^=actors]').click()")
    browser.until("document.querySelector('h1')?.innerText === 'Borduria'")


@pytest.mark.parametrize("name", ["index", "timeline", "map"])
def test_hostile_words_are_text_and_run_nothing(browser, hostile_site, name):
    browser.open(hostile_site / f"{name}.html", wait=None if name == "index" else DRAWN)
    if name == "timeline":
        browser.value(
            "document.querySelector('#canvas .row').dispatchEvent(new MouseEvent('click'))"
        )
    if name == "map":
        browser.value("document.querySelector('#panel .row').click()")
    assert "<img src=x onerror=" in browser.value("document.body.innerText")
    assert browser.value("document.title") != "broken"
    assert (
        browser.value("document.querySelectorAll('img, [onerror], [onload], [onmouseover]').length")
        == 0
    )
    assert quiet(browser)


@pytest.mark.parametrize("name", ["timeline", "map"])
def test_a_page_that_tried_to_fetch_would_be_stopped(browser, site, name):
    browser.open(site / f"{name}.html", wait=DRAWN)
    browser.value("void fetch('https://example.org/x').catch(() => { window.stopped = true; })")
    browser.until("window.stopped")
    assert any("Content Security Policy" in text for text in browser.complaints)


@pytest.mark.parametrize("name", ["index", "timeline", "map"])
def test_a_page_prints(browser, site, name):
    browser.open(site / f"{name}.html", wait=None if name == "index" else DRAWN)
    assert printed(browser).startswith(b"%PDF")


@pytest.mark.parametrize("name", ["index", "timeline", "map"])
def test_a_narrow_window_is_never_scrolled_sideways(browser, site, name):
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        width=390,
        height=844,
        deviceScaleFactor=1,
        mobile=False,
    )
    browser.open(site / f"{name}.html", wait=None if name == "index" else DRAWN)
    wide = browser.value("document.documentElement.scrollWidth")
    browser.send("Emulation.clearDeviceMetricsOverride")
    assert wide <= 390


@pytest.mark.parametrize("view", [timeline, world_map], ids=["timeline", "map"])
def test_saved_drawings_and_sheets_are_files_of_their_own(browser, sample, tmp_path, view):
    claims = located(sample.claims)
    given = (claims, sample.documents) if view is timeline else (claims, PLACES, sample.documents)
    browser.open(view(*given).write(tmp_path / "page.html"), wait=DRAWN)
    made = "document.querySelector('.print-picture svg')"
    browser.value("dispatchEvent(new Event('beforeprint'))")
    browser.value(f"void (window.file = sheetText({made}))")
    parsed = "new DOMParser().parseFromString(window.file, 'image/svg+xml')"
    assert browser.value(f"{parsed}.documentElement.nodeName") == "svg"
    assert "not an established fact" in browser.value(f"{parsed}.querySelector('desc').textContent")
    rows = browser.value("allegata.sheet()")
    assert len(rows) == 1 + (7 if view is world_map else 9)
    assert browser.value("cell('=1+1')") == '"\'=1+1"'


@pytest.fixture(scope="module")
def fifty_thousand():
    return synthesise(50_000)


@pytest.mark.parametrize("view", [timeline, world_map], ids=["timeline", "map"])
def test_fifty_thousand_claims_open_and_stay_usable(browser, fifty_thousand, tmp_path, view):
    claims, _, locations, documents = fifty_thousand
    given = (claims, documents) if view is timeline else (claims, locations, documents)
    page = view(*given).write(tmp_path / "large.html")
    began = time.monotonic()
    browser.open(page, wait=DRAWN)
    opened = time.monotonic()
    fill(browser, "certainty", "Possible")
    browser.until(f"{SHOWN}.length > 0")
    filtered = time.monotonic()
    assert browser.value("document.querySelectorAll('#canvas .item').length") > 20
    assert quiet(browser)
    assert opened - began < 60
    assert filtered - opened < 30
