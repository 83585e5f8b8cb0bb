"""Pages for everybody: axe finds nothing, a phone and a dark window are served."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from visits import DRAWN, quiet

FOUND = """void axe.run(document).then((told) => {
    window.told = told.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
})"""
PAGES = (
    "index.html",
    "index.html#q=borduria",
    "actors.html",
    "arms.html",
    "accusations.html",
    "timeline.html",
    "map.html",
    "actors/borduria.html",
    "actors/reva-brigade.html",
)


@pytest.fixture(scope="module")
def axe() -> str:
    """The checks of axe-core (Deque, MPL-2.0), which axe-core-python carries."""
    found = importlib.util.find_spec("axe_core_python")
    if found is None or found.origin is None:
        pytest.skip("axe-core-python is not installed: pip install 'allegata[test]'")
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def dark(browser):
    """Ask for dark colours while a test runs."""
    wish = {"name": "prefers-color-scheme", "value": "dark"}
    browser.send("Emulation.setEmulatedMedia", features=[wish])
    yield
    browser.send("Emulation.setEmulatedMedia", features=[])


@pytest.fixture
def phone(browser):
    """Make the window as large as a phone's while a test runs."""
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.send("Emulation.setDeviceMetricsOverride", **size)
    yield
    browser.send("Emulation.clearDeviceMetricsOverride")


def opened(browser, site, page: str) -> None:
    path, _, fragment = page.partition("#")
    drawn = "/" not in path and path != "index.html"
    browser.open(site / path, f"#{fragment}" if fragment else "", wait=DRAWN if drawn else None)
    if drawn:
        browser.value("document.querySelector('#panel button.row')?.click()")


def violations(browser, axe: str) -> list[object]:
    browser.send("Runtime.evaluate", expression=axe)
    browser.value(FOUND)
    browser.until("window.told")
    return browser.value("window.told")


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(browser, site, axe, page):
    opened(browser, site, page)
    assert violations(browser, axe) == []


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_in_a_dark_window(browser, site, axe, dark, page):
    opened(browser, site, page)
    assert browser.value("getComputedStyle(document.documentElement).backgroundColor") != (
        "rgb(246, 245, 241)"
    )
    assert violations(browser, axe) == []


def test_axe_finds_nothing_in_a_document(browser, site, axe):
    browser.open(sorted((site / "documents").iterdir())[0])
    assert violations(browser, axe) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_one_of_each_landmark(browser, site, page):
    opened(browser, site, page)
    for landmark in ("main", "h1", "body > header"):
        assert browser.value(f"document.querySelectorAll('{landmark}').length") == 1


@pytest.mark.parametrize("page", PAGES)
def test_on_a_phone_nothing_is_taller_than_ten_screens_or_wider_than_one(
    browser, site, phone, page
):
    opened(browser, site, page)
    assert browser.value("document.documentElement.scrollHeight") <= 10 * 844
    assert browser.value("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("page", ["actors.html", "arms.html", "accusations.html"])
def test_on_a_phone_a_picture_is_whole_with_its_names(browser, site, phone, page):
    browser.open(site / page, wait=DRAWN)
    edges = browser.value("""(() => {
        const boxes = allegata.nodes.getIds().map((id) => allegata.network.getBoundingBox(id));
        const seen = (x, y) => allegata.network.canvasToDOM({ x, y });
        const corners = boxes.flatMap(({ left, top, right, bottom }) =>
            [seen(left, top), seen(right, bottom)]);
        return [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x)),
            Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
    })()""")
    high = browser.value("document.getElementById('canvas').clientHeight")
    assert edges[0] >= 0
    assert edges[1] <= 390
    assert edges[2] >= 0
    assert edges[3] <= high < 844


def test_on_a_phone_the_evidence_of_an_arrow_comes_into_sight(browser, site, phone):
    browser.open(site / "accusations.html", wait=DRAWN)
    browser.value("allegata.choose({ line: allegata.drawing.edges[0].id })")
    top = "document.querySelector('#panel .claim').getBoundingClientRect().top"
    browser.until(f"{top} < 844 && {top} >= 0")
    assert quiet(browser)


def test_a_word_in_a_table_is_broken_only_where_it_is_longer_than_its_cell(browser, site):
    browser.open(site / "actors.html", wait=DRAWN)
    browser.value("document.querySelector('.table details').open = true")
    assert browser.value("getComputedStyle(document.querySelector('td')).overflowWrap") == (
        "break-word"
    )
