"""What a reader's browser does with the timeline."""

from __future__ import annotations

from dataclasses import replace

from allegata.graph.views import timeline
from allegata.ontology.terms import event_types
from visits import DRAWN, PANEL, SHOWN, click_on, fill, press_arrow, quiet


def test_the_timeline_draws_dated_claims_and_counts_the_others(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    assert browser.value("document.querySelectorAll('#canvas .row').length") == 2
    assert browser.value(SHOWN).startswith(
        "9 claims of 9; 2 with a date of what happened, 7 without"
    )
    assert "7 claims without a date of what happened" in browser.value(PANEL)
    assert quiet(browser)


def test_a_mark_on_the_timeline_leads_to_the_sentence_and_back(browser, site, sample):
    browser.open(site / "timeline.html", wait=DRAWN)
    click_on(browser, "#canvas .row .back")
    browser.until("document.querySelectorAll('.claim').length === 1")
    shown = browser.value(PANEL)
    assert "Said to be of 2013-03; reported 2013-04-02." in shown
    assert "killed 14 civilians" in shown
    claim = browser.value("document.querySelector('.claim').dataset.claim")
    browser.value("document.querySelector('.claim a').click()")
    browser.until("document.querySelector(':target')")
    assert browser.value("document.querySelector(':target').id") == claim
    browser.value(f"document.querySelector('#row-{claim} a[href*=timeline]').click()")
    browser.until(DRAWN)
    assert browser.value("document.querySelector('#canvas .chosen').dataset.claim") == claim
    assert quiet(browser)


def test_the_timeline_filters_and_keeps_its_state_in_the_address(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    fill(browser, "event", "Shelling")
    assert browser.value("document.querySelectorAll('#canvas .row').length") == 1
    assert (
        browser.value(
            "[...document.querySelectorAll('#table tbody tr')].filter((row) => !row.hidden).length"
        )
        == 1
    )
    assert "event=Shelling" in browser.value("location.hash")
    browser.open(site / "timeline.html", "#event=Torture", wait=DRAWN)
    assert browser.value(SHOWN).startswith("1 claim of 9; 0 with")
    fill(browser, "text", "nothing says this")
    assert browser.value("document.getElementById('nothing').checkVisibility()")
    assert quiet(browser)


def test_a_bar_of_the_timeline_lists_the_claims_of_its_time(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    browser.value(
        "document.querySelector('#canvas [data-side=said]').dispatchEvent(new MouseEvent('click'))"
    )
    assert browser.value(PANEL).count("2013-04-02") >= 5
    assert "Reported:" in browser.value(PANEL)


def test_many_claims_are_counted_by_period_and_told_apart_by_precision(browser, sample, tmp_path):
    spans = ["2013-03-04", "2013-03", "2013"]
    claims = [
        replace(sample.claims[1], id=f"{sample.claims[1].id}{n}", event_start=spans[n % 3])
        for n in range(300)
    ]
    page = timeline(claims, sample.documents).write(tmp_path / "many.html")
    browser.open(page, wait=DRAWN)
    assert browser.value("document.querySelectorAll('#canvas .row').length") == 0
    assert "counted by period: filter to 250 or fewer" in browser.value(SHOWN)
    browser.value("""[...document.querySelectorAll('#canvas [data-side=happened]')]
        .find((bar) => bar.children.length === 3).dispatchEvent(new MouseEvent('click'))""")
    shown = browser.value(PANEL)
    assert "Said to have happened: 2013-03" in shown
    assert "of a longer time that touches it" in shown
    assert quiet(browser)


def test_a_narrow_timeline_draws_the_foremost_kinds_and_counts_the_others(
    browser, sample, tmp_path
):
    dated = next(one for one in sample.claims if one.event_start)
    kinds = event_types()
    claims = [
        replace(dated, id=f"{dated.id}{n}", event_type=kinds[n % len(kinds)]) for n in range(300)
    ]
    page = timeline(claims, sample.documents).write(tmp_path / "timeline.html")
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.send("Emulation.setDeviceMetricsOverride", **size)
    try:
        browser.open(page, wait=DRAWN)
        assert browser.value("document.documentElement.scrollHeight") <= 10 * 844
        left = browser.value("allegata.lanes().length") - 24
        assert f"{left} more kinds of events" in browser.value("allegata.canvas.textContent")
        browser.value("document.querySelector('#canvas .more').click()")
        assert browser.value("document.querySelector('#canvas .more')") is None
        assert "more kinds" not in browser.value("allegata.canvas.textContent")
    finally:
        browser.send("Emulation.clearDeviceMetricsOverride")


def test_the_timeline_can_be_read_by_keyboard_alone(browser, site):
    browser.open(site / "timeline.html", wait=DRAWN)
    browser.value("document.getElementById('canvas').focus()")
    press_arrow(browser, "ArrowDown")
    browser.until("document.querySelectorAll('.claim').length === 1")
    press_arrow(browser, "ArrowDown")
    assert browser.value("document.querySelector('#canvas .row + .chosen') !== null")
    browser.press("Enter")
    assert browser.value("document.activeElement.id") == "panel"
    browser.press("Escape")
    browser.until("document.querySelectorAll('#canvas .chosen').length === 0")
