"""One state of filters over networks, timeline and map: carried by links, followed where served."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from visits import DRAWN, SHOWN, fill, quiet

FOLLOWED = "document.getElementById('filters').elements.namedItem('text').value"


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


@pytest.fixture
def address(site):
    """Serve the pages on a port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_links_to_the_pages_beside_carry_the_filters(browser, site):
    browser.open(site / "actors.html", wait=DRAWN)
    fill(browser, "text", "missiles")
    fill(browser, "standing", "told")
    browser.value("document.querySelector('.others a[href*=timeline]').click()")
    browser.until(f"document.body.classList.contains('timeline') && {DRAWN}")
    assert browser.value(FOLLOWED) == "missiles"
    assert browser.value("allegata.visible.length") == 2
    browser.value("document.querySelector('.others a[href*=map]').click()")
    browser.until(f"document.body.classList.contains('map') && {DRAWN}")
    assert browser.value(FOLLOWED) == "missiles"
    assert quiet(browser)


def test_allegations_can_be_set_against_denials(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    counts = {}
    for standing in ("told", "denied", "demanded", ""):
        fill(browser, "standing", standing)
        counts[standing] = browser.value("allegata.visible.length")
    assert counts == {"told": 7, "denied": 1, "demanded": 1, "": 9}


def test_pages_of_one_server_follow_each_other(browser, address):
    browser.send("Page.navigate", url=f"{address}/timeline.html")
    browser.until(DRAWN)
    name = json.dumps("allegata /")
    browser.value(f"""(() => {{
        window.other = new BroadcastChannel({name});
        other.onmessage = ({{ data }}) => {{ window.heard = data; }};
        other.postMessage('text=torturing');
    }})()""")
    browser.until(f"{FOLLOWED} === 'torturing'")
    browser.until("allegata.visible.length === 1")
    assert browser.value("window.heard") is None
    fill(browser, "text", "missiles")
    browser.until("window.heard === 'text=missiles'")
    assert browser.value(SHOWN)


def drag(browser, start, end, *, shift=False):
    """Press at one place of the canvas, move to another and release, in pixels of the canvas."""
    frame = browser.value("""(() => {
        const box = allegata.canvas.getBoundingClientRect();
        return [box.x, box.y];
    })()""")
    held = {"modifiers": 8} if shift else {}
    steps = [("mousePressed", start), ("mouseMoved", end), ("mouseMoved", end)]
    for kind, (x, y) in [*steps, ("mouseReleased", end)]:
        spot = {"x": frame[0] + x, "y": frame[1] + y}
        pressed = {"button": "left", "buttons": 1, "clickCount": 1}
        browser.send("Input.dispatchMouseEvent", type=kind, **spot, **pressed, **held)


def chips(browser):
    return browser.value(
        "[...document.querySelectorAll('#chips button')].map((one) => one.innerText)"
    )


def test_a_stretch_of_time_that_is_brushed_is_kept_to_on_all_pages(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    wide = browser.value("allegata.canvas.clientWidth")
    drag(browser, (310, 20), (wide * 0.6, 20))
    assert browser.value("allegata.filters.wanted.clock") == "happened"
    first, last = browser.value("allegata.filters.exact")
    assert first < last
    assert chips(browser) == [f"Said to have happened: {first} to {last} ×"]
    assert browser.value("allegata.undated.length") == 0
    assert browser.value("allegata.chosen") is None
    browser.value("document.querySelector('.others a[href*=actors]').click()")
    browser.until(f"!document.body.classList.contains('timeline') && {DRAWN}")
    assert browser.value("allegata.filters.exact") == [first, last]
    assert f"Said to have happened: {first} to {last}." in browser.value("allegata.filters.told()")
    browser.value("document.querySelector('#chips button').click()")
    assert browser.value("allegata.lines.size === allegata.drawing.edges.length")
    assert quiet(browser)


def test_the_time_of_the_reports_is_brushed_below_the_line(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    everything = browser.value("allegata.visible.length")
    wide = browser.value("allegata.canvas.clientWidth")
    drag(browser, (300, 80), (wide - 4, 80))
    assert browser.value("allegata.filters.wanted.clock") == "said"
    assert browser.value("allegata.visible.length") == everything
    assert chips(browser)[0].startswith("Reported: ")


def test_an_area_that_is_brushed_on_the_map_is_kept_to_on_all_pages(browser, site):
    browser.open(site / "map.html", "#place=place-reva", wait=DRAWN)
    at = browser.value("""(() => {
        const {at} = allegata.places.find(({name}) => name === 'Reva');
        return allegata.ground.pixel(allegata.ground.place(at));
    })()""")
    drag(browser, (at[0] - 20, at[1] - 20), (at[0] + 20, at[1] + 20), shift=True)
    browser.until("allegata.filters.area")
    assert browser.value("allegata.shown.map(({group}) => group.name)") == ["Reva"]
    assert chips(browser)[0].startswith("In the area ")
    count = browser.value("allegata.shown[0].visible.length")
    browser.value("document.querySelector('.others a[href*=timeline]').click()")
    browser.until(f"document.body.classList.contains('timeline') && {DRAWN}")
    assert browser.value("allegata.visible.length") == count
    browser.value("document.querySelector('#filters [type=reset]').click()")
    browser.until("allegata.filters.area === null")
    assert quiet(browser)


def test_the_view_of_the_map_can_be_kept_to_by_keyboard(browser, site):
    browser.open(site / "map.html", "#place=place-far", wait=DRAWN)
    browser.value("""(() => {
        const {at} = allegata.places.find(({name}) => name === 'Far Town');
        const [x, y] = allegata.ground.place(at);
        allegata.ground.show({ x, y, unit: 2 });
    })()""")
    browser.value("document.getElementById('only-view').focus()")
    browser.press("Enter")
    browser.until("allegata.filters.area")
    assert "Far Town" in browser.value("allegata.shown.map(({group}) => group.name)")
    assert browser.value("allegata.silent.length") == 0


def test_an_actor_of_a_network_is_kept_to_on_all_pages(browser, site):
    browser.open(site / "actors.html", wait=DRAWN)
    key = browser.value("allegata.drawing.nodes[0].key")
    browser.value(f"allegata.choose({{ actor: {key!r} }})")
    browser.value("document.querySelector('#panel .only').click()")
    kept = browser.value("allegata.filters.passing().length")
    assert 0 < kept < browser.value("allegata.claims.size")
    browser.value("document.querySelector('.others a[href*=timeline]').click()")
    browser.until(f"document.body.classList.contains('timeline') && {DRAWN}")
    assert browser.value("allegata.visible.length") >= kept
    assert chips(browser)[0].startswith("Names ")


def test_pages_opened_beside_each_other_follow_without_a_server(browser, site):
    browser.open(site / "actors.html", wait=DRAWN)
    browser.value("""(() => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        window.beside = frame.contentWindow;
        beside.addEventListener('message', ({data}) => { window.heard = data; });
        window.open = (href) => { window.opened = href; return beside; };
        document.querySelector('[data-beside]').click();
    })()""")
    fill(browser, "text", "missiles")
    browser.until("window.heard?.allegata === 'text=missiles'")
    browser.value("""dispatchEvent(new MessageEvent('message',
        {data: {allegata: 'text=torturing'}, source: window.beside}))""")
    assert browser.value(FOLLOWED) == "torturing"
    browser.value("""dispatchEvent(new MessageEvent('message',
        {data: {allegata: 'text=other'}, source: null}))""")
    assert browser.value(FOLLOWED) == "torturing"


def test_the_timeline_sets_allegations_against_denials_and_tells_the_delay(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    lanes = browser.value("allegata.standings().map(([words, {length}]) => [words, length])")
    assert lanes == [["Told", 7], ["Denied or taken back", 1], ["Demanded", 1]]
    assert "with both dates, half were reported" in browser.value(
        "document.getElementById('panel').innerText"
    )
