"""A case with places and dates for the browser, and what a reader does with its pages."""

from __future__ import annotations

import base64
import json
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from allegata.graph.folder.settings import FORMAT, Settings
from allegata.graph.store.oxigraph import Store
from allegata.ontology.identity import location_iri
from allegata.ontology.records import Filler, Location

DRAWN = "document.getElementById('canvas')?.dataset.drawn === 'yes'"
PANEL = "document.getElementById('panel').innerText"
SHOWN = "document.getElementById('shown').textContent"
PLACES = (
    Location(location_iri("Syria"), "Syria", "Country"),
    Location(
        "https://w3id.org/allegata/id/place-reva", "Reva", "PopulatedPlace", lat=35.0, long=38.0
    ),
    Location(
        "https://w3id.org/allegata/id/place-far", "Far Town", "PopulatedPlace", lat=-33, long=151
    ),
    Location("https://w3id.org/allegata/id/place-lost", "Lost Village"),
)
AT = {0: 1, 1: 1, 2: 1, 3: 0, 4: 0, 7: 3, 8: 2}
"""Which claim (by its place in the sample) is said to have happened where."""


def located(claims):
    """Return the claims of the sample with places, those that AT names."""
    places = {number: PLACES[place] for number, place in AT.items()}
    return [
        replace(claim, location=(Filler(at.id, at.name, "Location", at.name, 0, 4),))
        if (at := places.get(number))
        else claim
        for number, claim in enumerate(claims)
    ]


def case_of(sample, mentions=(), places=PLACES):
    """Return the sample as a case, as far as its pages read one."""
    return SimpleNamespace(
        documents=lambda: iter(sample.documents),
        claims=lambda: iter(located(sample.claims)),
        actors=lambda: iter(sample.actors),
        locations=lambda: iter(places),
        events=lambda: iter(()),
        log=lambda: iter(()),
        store=Store,
        newest=lambda: (),
        path=Path("no-such-case"),
        unsure=False,
        roll_up=False,
        settings=lambda: Settings(FORMAT, "", "", "", ""),
        reading=lambda _: SimpleNamespace(mentions=mentions),
    )


def quiet(browser) -> bool:
    """Say whether nothing left the page and nothing went wrong in it."""
    own = ("file:", "data:", "about:", "blob:")
    assert [url for url in browser.requests if not url.startswith(own)] == []
    assert browser.complaints == []
    return True


def fill(browser, name: str, value: str) -> None:
    browser.value(f"""(() => {{
        const field = document.getElementById('filters').elements.namedItem({json.dumps(name)});
        field.value = {json.dumps(value)};
        field.dispatchEvent(new Event('input', {{bubbles: true}}));
    }})()""")


def click_on(browser, selector: str) -> None:
    """Click in the middle of what a selector finds, with the mouse, once it stands still."""
    middle = f"""(() => {{
        const found = document.querySelector({json.dumps(selector)});
        found.scrollIntoView({{block: 'center'}});
        const box = found.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    }})()"""
    spot, before = browser.value(middle), None
    while spot != before:
        time.sleep(0.15)  # a picture is drawn again after its room has changed
        spot, before = browser.value(middle), spot
    browser.click(*spot)


def printed(browser) -> bytes:
    return base64.b64decode(browser.send("Page.printToPDF")["data"])


def press_arrow(browser, key: str) -> None:
    code = {"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}[key]
    pressed = {"key": key, "code": key, "windowsVirtualKeyCode": code}
    browser.send("Input.dispatchKeyEvent", type="keyDown", **pressed)
    browser.send("Input.dispatchKeyEvent", type="keyUp", **pressed)
