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
