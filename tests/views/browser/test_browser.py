"""What a reader's browser does with the pages: what it fetches, draws, shows and runs."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest
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

LOOKS = {
    "actors": actor_network,
    "arms": arms_supply,
    "accusations": accusations,
    "responsibility": responsibility,
}
DRAWN = "document.getElementById('canvas')?.dataset.drawn === 'yes'"
PANEL = "document.getElementById('panel').innerText"


@pytest.fixture(scope="module")
def pages(sample, tmp_path_factory):
    out = tmp_path_factory.mktemp("views")
    write_views(records(sample), out)
    return out


@pytest.fixture(scope="module")
def hostile_pages(hostile, tmp_path_factory):
    out = tmp_path_factory.mktemp("hostile")
    write_views(records(hostile), out)
    return out


def records(sample):
    return SimpleNamespace(
        documents=lambda: iter(sample.documents),
        claims=lambda: iter(sample.claims),
        actors=lambda: iter(sample.actors),
        log=lambda: iter(()),
        events=lambda: iter(()),
        locations=lambda: iter(()),
        store=Store,
        newest=lambda: (),
        path=Path("no-such-case"),
        settings=lambda: Settings(FORMAT, "", "", "", ""),
        unsure=False,
        roll_up=False,
        reading=lambda _: SimpleNamespace(mentions=()),
    )


def fetched(browser) -> list[str]:
    """Return what left the page: everything but the page itself."""
    return [url for url in browser.requests if not url.startswith(("file:", "data:", "about:"))]


def claim_of(sample, words: str) -> str:
    found = next(claim for claim in sample.claims if words in claim.quote)
    return found.id.rsplit("/", 1)[-1]


@pytest.mark.parametrize("name", LOOKS)
def test_a_view_draws_its_actors_and_fetches_nothing(browser, pages, name):
    browser.open(pages / f"{name}.html", wait=DRAWN)
    for rows, drawn in (("drawing.nodes", "nodeIndices"), ("arrows", "edgeIndices")):
        count = browser.value(f"allegata.{rows}.length")
        assert browser.value(f"allegata.network.body.{drawn}.length") == count > 3
    lines = "allegata.arrows.reduce((sum, {lines}) => sum + lines.length, 0)"
    assert browser.value(lines) == browser.value("allegata.drawing.edges.length")
    painted = """(() => {
        const canvas = document.querySelector('#canvas canvas');
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some((value) => value > 0);
    })()"""
    assert browser.value(painted)
    assert fetched(browser) == []
    assert browser.complaints == []


@pytest.mark.parametrize("name", ["index", *LOOKS])
def test_hostile_names_are_shown_as_text_and_run_nothing(browser, hostile_pages, name):
    browser.open(hostile_pages / f"{name}.html", wait=None if name == "index" else DRAWN)
    if name != "index":
        browser.value("allegata.choose({ line: allegata.drawing.edges[0].id })")
        assert "<img src=x onerror=" in browser.value(PANEL)
        browser.value("allegata.choose({ actor: allegata.drawing.nodes[0].key })")
        assert "<img src=x onerror=" in browser.value(PANEL)
    assert browser.value("document.title") != "broken"
    assert browser.value("document.querySelectorAll('img, [onerror], [onload]').length") == 0
    assert fetched(browser) == []
    assert browser.complaints == []


def test_hostile_documents_are_shown_as_text_and_run_nothing(browser, hostile_pages):
    for path in sorted((hostile_pages / "documents").iterdir()):
        browser.open(path)
        assert "<img src=x onerror=" in browser.value("document.body.innerText")
        assert browser.value("document.title") != "broken"
        assert (fetched(browser), browser.complaints) == ([], [])


TRIES = """
    document.body.append(Object.assign(new Image(), {src: 'https://example.org/x.png'}));
    for (const tag of ['script', 'iframe'])
        document.body.append(Object.assign(document.createElement(tag), {src: 'https://example.org/'}));
    document.body.style.backgroundImage = 'url(https://example.org/y.png)';
    fetch('https://example.org/x').catch(() => {});
"""


def test_a_page_that_tried_to_fetch_would_be_stopped(browser, pages):
    browser.open(pages / "arms.html", wait=DRAWN)
    browser.value(f"void (() => {{ {TRIES} }})()")
    time.sleep(0.5)
    browser.until("true")
    assert sum("Content Security Policy" in text for text in browser.complaints) >= 4
    assert browser.blocked
    assert fetched(browser) == []


def test_the_same_tries_are_noticed_on_a_page_without_a_policy(browser, tmp_path):
    page = View("<!doctype html><meta charset=utf-8><title>open</title><body></body>")
    browser.open(page.write(tmp_path / "open.html"))
    browser.value(f"void (() => {{ {TRIES} }})()")
    time.sleep(0.5)
    browser.until("true")
    assert len(set(fetched(browser))) >= 4


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_view_of_nothing_says_so(browser, look, tmp_path):
    browser.open(look([], [], []).write(tmp_path / "nothing.html"), wait=DRAWN)
    assert "0 actors" in browser.value("document.getElementById('shown').textContent")
    assert browser.value("document.getElementById('nothing').checkVisibility()")
    assert browser.complaints == []


def test_clicking_a_line_shows_the_quote_and_who_says_it(browser, pages):
    browser.open(pages / "arms.html", wait=DRAWN)
    middle = browser.value("""(() => {
        const edge = allegata.drawing.edges.find((one) => one.status === 'hedged');
        const {network, canvas} = allegata;
        canvas.scrollIntoView({block: 'center'});
        const ends = [edge.from, edge.to].map((id) => network.canvasToDOM(network.getPosition(id)));
        const frame = canvas.getBoundingClientRect();
        const at = (axis) => ends[0][axis] * 0.7 + ends[1][axis] * 0.3;
        return {x: frame.x + at('x'), y: frame.y + at('y')};
    })()""")
    browser.click(middle["x"], middle["y"])
    browser.until("document.querySelector('.claim')")
    shown = browser.value(PANEL)
    assert "anti-tank missiles" in shown
    assert "Dawn Front" in shown
    assert "K. Olsen" in shown
    assert "Possible" in shown
    assert "2013-05" in shown
    assert browser.complaints == []


def test_a_line_leads_to_the_denial_between_the_same_two(browser, pages, sample):
    browser.open(pages / "arms.html", f"#claim={claim_of(sample, 'Tuesday')}", wait=DRAWN)
    shown = browser.value(PANEL)
    assert "Also between these two" in shown
    browser.value(
        "[...document.querySelectorAll('#panel .row')]"
        ".find((row) => row.innerText.includes('denied')).click()"
    )
    assert "foreign ministry" in browser.value(PANEL)


def test_clicking_an_actor_shows_its_lines(browser, pages):
    browser.open(pages / "accusations.html", wait=DRAWN)
    spot = browser.value("""(() => {
        const node = allegata.drawing.nodes.find((one) => one.name === 'Reva Brigade');
        const at = allegata.network.canvasToDOM(allegata.network.getPosition(node.id));
        scrollTo(0, allegata.canvas.getBoundingClientRect().y + at.y - 300);
        const frame = allegata.canvas.getBoundingClientRect();
        return {x: frame.x + at.x, y: frame.y + at.y};
    })()""")
    browser.click(spot["x"], spot["y"])
    browser.until("document.querySelector('#panel h3')")
    shown = browser.value(PANEL)
    assert "Rebels, armed group, militia" in shown
    assert "Alerian government" in shown


def test_filters_hold_together_and_reset(browser, pages):
    browser.open(pages / "arms.html", wait=DRAWN)
    count = "allegata.lines.size"
    assert browser.value(count) == 6
    fill(browser, "text", "missiles")
    assert browser.value(count) == 3
    fill(browser, "certainty", "Possible")
    assert browser.value(count) == 1
    assert browser.value("allegata.network.body.edgeIndices.length") == 1
    browser.value("document.querySelector('#filters [type=reset]').click()")
    browser.until(f"{count} === 6")
    fill(browser, "reports", "2")
    assert browser.value(count) == 1


def fill(browser, name: str, value: str) -> None:
    browser.value(f"""(() => {{
        const field = document.getElementById('filters').elements.namedItem({name!r});
        field.value = {value!r};
        field.dispatchEvent(new Event('input', {{bubbles: true}}));
    }})()""")


def test_the_address_keeps_the_filters_and_the_choice(browser, pages):
    browser.open(pages / "arms.html", "#text=missiles&line=line-4", wait=DRAWN)
    assert browser.value("allegata.lines.size") == 3
    assert browser.value("document.querySelectorAll('.claim').length") == 1
    assert "text=missiles" in browser.value("location.hash")


def test_a_claim_leads_to_its_document_and_back(browser, pages, sample):
    claim = claim_of(sample, "denied that")
    browser.open(pages / "arms.html", f"#claim={claim}", wait=DRAWN)
    assert "foreign ministry" in browser.value(PANEL)
    browser.value("document.querySelector('.claim a').click()")
    browser.until("document.querySelector(':target')")
    assert browser.value("document.querySelector(':target').id") == claim
    assert "denied that" in browser.value("document.querySelector('mark:has(:target)').textContent")
    browser.value(f"document.querySelector('#row-{claim} a[href*=arms]').click()")
    browser.until(DRAWN)
    assert "foreign ministry" in browser.value(PANEL)


def test_lines_can_be_chosen_by_keyboard(browser, pages):
    browser.open(pages / "arms.html", wait=DRAWN)
    browser.value("document.getElementById('panel').focus()")
    browser.press("Tab")
    assert browser.value("document.activeElement.className") == "row"
    browser.press("Enter")
    browser.until("document.querySelector('.claim')")
    assert browser.value("document.activeElement.id") == "panel"
    browser.press("Escape")
    browser.until("document.querySelector('#panel .row')")
    assert browser.value("document.querySelector('.claim') === null")


def test_a_notebook_frame_draws_in_its_sandbox(browser, sample, tmp_path):
    shown = arms_supply(sample.claims, sample.actors, sample.documents)
    page = View(f"<!doctype html><meta charset=utf-8><title>notebook</title>{shown._repr_html_()}")
    browser.open(page.write(tmp_path / "notebook.html"))
    browser.until("document.querySelector('iframe')")
    page_session, browser.session = browser.session, browser.frames[-1]
    try:
        browser.until(DRAWN)
        assert browser.value("window.origin") == "null"
        assert browser.value("allegata.network.body.nodeIndices.length") == 6
    finally:
        browser.session = page_session
    assert fetched(browser) == []
    assert browser.complaints == []


def test_a_narrow_window_turns_the_flow_upright(browser, pages):
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        width=390,
        height=844,
        deviceScaleFactor=1,
        mobile=False,
    )
    browser.open(pages / "arms.html", wait=DRAWN)
    upright = browser.value("""(() => {
        const spots = Object.values(allegata.network.getPositions());
        const spread = (values) => Math.max(...values) - Math.min(...values);
        return spread(spots.map((spot) => spot.y)) > spread(spots.map((spot) => spot.x));
    })()""")
    wide = browser.value("document.documentElement.scrollWidth")
    browser.send("Emulation.clearDeviceMetricsOverride")
    assert upright
    assert wide <= 390
