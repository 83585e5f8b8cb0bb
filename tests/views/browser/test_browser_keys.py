"""Review by keyboard alone: hundreds of readings, each key taken at once, and the file saved."""

from __future__ import annotations

import time

import pytest
from allegata.graph.case import Case
from allegata.graph.folder.reports import standing_claims
from allegata.graph.pipeline.deciding.taking import apply
from allegata.graph.review.decisions_file import read_decisions
from test_browser_review import VERBS, begin, built
from visits import quiet

ROWS = 500
MOST_MS = 100
"""Milliseconds that a key may take: decided, marked, at the next reading, all laid out again."""
KEY = """(() => {
    const from = performance.now();
    const pressed = new KeyboardEvent('keydown', { key: '%s', bubbles: true });
    document.activeElement.dispatchEvent(pressed);
    document.body.offsetHeight;
    return performance.now() - from;
})()"""


@pytest.fixture
def long(tmp_path):
    """Return a case of one document with hundreds of readings, with its pages."""
    told = (
        "claimer=Northland; act=Accuse; type=Shelling; agent=Eastland; victim=villagers; when={}\n"
    )
    lines = [told.format(1500 + number) for number in range(ROWS)]
    return built(tmp_path, "# publisher=Post; published=2013-02-01\n" + "".join(lines))


def pressed(browser, key: str) -> float:
    """Press a key where the focus is; return the milliseconds until the page has taken it."""
    return browser.value(KEY % key)


def test_a_hundred_readings_are_judged_by_keys_and_saved(browser, long, tmp_path):
    (page,) = (long.views_path / "documents").glob("*.html")
    begin(browser, page)
    pressed(browser, "ArrowDown")
    times = [pressed(browser, "ar"[number % 2]) for number in range(100)]
    assert browser.value(VERBS) == ["accept", "reject"] * 50
    assert sorted(times)[len(times) // 2] < MOST_MS, times
    saves = str(tmp_path / "saved")
    browser.send("Page.setDownloadBehavior", behavior="allow", downloadPath=saves)
    browser.value("byId('review-save').click()")
    browser.until("review.count.textContent.startsWith('Saved')")
    saved = tmp_path / "saved" / "decisions.jsonl"
    for _ in range(200):
        if saved.exists():
            break
        time.sleep(0.05)
    assert quiet(browser)
    taken = apply(long, read_decisions(saved))
    assert [one.verb for one in taken] == ["accept", "reject"] * 50
    assert len(list(standing_claims(Case.open(long.path)))) == ROWS - 50


def test_arrows_lead_down_and_up_again(browser, long):
    (page,) = (long.views_path / "documents").glob("*.html")
    begin(browser, page)
    at = "review.readings().indexOf(review.current())"
    places = []
    for name in ("ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"):
        browser.press(name)
        places.append(browser.value(at))
    assert places == [ROWS - 1, ROWS - 2, ROWS - 1, ROWS - 1]


def test_n_holds_two_actors_of_a_reading_to_be_two(browser, long):
    (page,) = (long.views_path / "documents").glob("*.html")
    begin(browser, page)
    browser.press("ArrowDown")
    browser.press("n")
    assert browser.value("document.querySelectorAll('dialog select')[1].value") == "not-same"
    browser.press("r")  # the keys of the page rest while the dialog asks
    browser.value("document.querySelector('dialog button').click()")
    (two,) = browser.value("review.kept.list.map((one) => one.decision)")
    assert two["verb"] == "not-same"
    assert {one["name"] for one in two["actors"]} == {"Eastland", "villagers"}
