"""What a reader's browser does with the map."""

from __future__ import annotations

from dataclasses import replace

from allegata.graph.views import world_map
from allegata.ontology.records import Filler
from visits import DRAWN, PANEL, PLACES, SHOWN, click_on, fill, press_arrow, quiet


def test_the_map_draws_places_as_precisely_as_they_are_named(browser, site):
    browser.open(site / "map.html", wait=DRAWN)
    browser.value("document.getElementById('zoom-fit').click()")
    browser.until("document.querySelectorAll('#marks .item').length === 3")
    marks = browser.value(
        "[...document.querySelectorAll('#marks .item')].map((one) => one.dataset.mark).sort()"
    )
    assert marks == ["country", "spot", "spot"]
    assert (
        browser.value("document.querySelector('[data-country=Syria]').getAttribute('fill')")
        == "#f0dfc0"
    )
    assert (
        browser.value("document.querySelector('[data-country=Iraq]').getAttribute('fill')")
        == "#ebeae4"
    )
    assert (
        browser.value(SHOWN)
        == "7 claims at 4 places; 1 place without coordinates; 2 claims name no place"
    )
    shown = browser.value(PANEL)
    assert "Lost Village" in shown[shown.index("Without coordinates") :]
    assert quiet(browser)


def test_a_pin_leads_to_the_sentence_and_back(browser, site, sample):
    browser.open(site / "map.html", "#place=place-far", wait=DRAWN)
    assert "Far Town" in browser.value(PANEL)
    browser.value("document.querySelector('.back').click()")
    browser.until("!location.hash.includes('place')")
    browser.until("document.querySelector('#marks [data-mark=spot] circle')")
    click_on(browser, "#marks [data-mark=spot] circle")
    browser.until("document.querySelector('.claim')")
    claim = browser.value("document.querySelector('.claim').dataset.claim")
    browser.value("document.querySelector('.claim a').click()")
    browser.until("document.querySelector(':target')")
    assert browser.value("document.querySelector(':target').id") == claim
    browser.value(f"document.querySelector('#row-{claim} a[href*=map]').click()")
    browser.until(DRAWN)
    assert claim in browser.value("""(() => {
        const {chosen, places, claims} = allegata;
        return chosen.places.flatMap((at) => places[at].claims).map((index) => claims.ids[index]);
    })()""")
    assert quiet(browser)


def test_the_map_zooms_moves_and_says_what_is_out_of_view(browser, site):
    browser.open(site / "map.html", "#place=place-reva", wait=DRAWN)
    wide = "allegata.ground.svg.viewBox.baseVal.width"
    before = browser.value(wide)
    for _ in range(4):
        browser.value("document.getElementById('zoom-in').click()")
    assert browser.value(wide) < before / 4
    browser.until(f"{SHOWN}.includes('outside this view')")
    browser.value("document.getElementById('zoom-world').click()")
    browser.until(f"!{SHOWN}.includes('outside this view')")
    left = browser.value("allegata.ground.view.x")
    browser.value("document.getElementById('canvas').focus()")
    browser.value("document.getElementById('zoom-in').click()")
    press_arrow(browser, "ArrowRight")
    browser.until(f"allegata.ground.view.x > {left}")
    assert quiet(browser)


def test_places_close_together_become_one_mark_that_lists_them(browser, sample, tmp_path):
    near = [
        replace(PLACES[1], id=f"{PLACES[1].id}-{n}", name=f"Hamlet {n}", lat=35 + n / 1000)
        for n in (1, 2)
    ]
    claims = [
        replace(claim, location=(Filler(at.id, at.name, "Location", at.name, 0, 4),))
        for claim, at in zip(sample.claims, near, strict=False)
    ]
    page = world_map(claims, near, sample.documents).write(tmp_path / "near.html")
    browser.open(page, wait=DRAWN)
    browser.value("document.getElementById('zoom-world').click()")
    browser.until("document.querySelectorAll('#marks .item').length === 1")
    browser.value("document.querySelector('#marks .item').dispatchEvent(new MouseEvent('click'))")
    assert "2 places close together" in browser.value(PANEL)
    browser.value("document.querySelector('#panel .row').click()")
    assert "Hamlet" in browser.value("document.querySelector('#panel h2').innerText")
    assert quiet(browser)


def test_the_map_filters_by_independent_reports(browser, site):
    browser.open(site / "map.html", wait=DRAWN)
    fill(browser, "reports", "2")
    assert browser.value("allegata.shown.map(({ group }) => group.name)") == []
    fill(browser, "reports", "1")
    fill(browser, "event", "Torture")
    assert browser.value("allegata.shown.map(({ group }) => group.name)") == ["Lost Village"]
    assert quiet(browser)


def test_the_map_can_be_read_by_keyboard_alone(browser, site):
    browser.open(site / "map.html", wait=DRAWN)
    browser.value("document.getElementById('panel').focus()")
    browser.press("Tab")
    assert browser.value("document.activeElement.className") == "row"
    browser.press("Enter")
    browser.until("document.querySelector('.claim')")
    browser.press("Escape")
    browser.until("document.querySelector('#panel .row')")


def test_the_map_is_printed_as_it_is_seen(browser, site):
    size = {"width": 794, "height": 1123, "deviceScaleFactor": 1, "mobile": False}
    browser.send("Emulation.setDeviceMetricsOverride", **size)
    try:
        browser.open(site / "map.html", wait=DRAWN)
        unit = browser.value("allegata.ground.view.unit")
        browser.send("Emulation.setEmulatedMedia", media="print")
        browser.value("dispatchEvent(new Event('beforeprint'))")
        two = "requestAnimationFrame(() => requestAnimationFrame(() => { window.seen = 1 }))"
        browser.value(f"void {two}")
        browser.until("window.seen")
        assert unit / 2 < browser.value("allegata.ground.view.unit") < 2 * unit
    finally:
        browser.value("dispatchEvent(new Event('afterprint'))")
        browser.send("Emulation.setEmulatedMedia", media="")
        browser.send("Emulation.clearDeviceMetricsOverride")
