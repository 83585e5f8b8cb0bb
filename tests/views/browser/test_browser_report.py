"""What a reader's browser does with a draft: pictures, sources, and the plan that it saves."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from allegata.graph.stories.draft import draft
from allegata.graph.stories.plan import read_plan
from allegata.graph.stories.writers.html import page
from visits import case_of, quiet

STORIES = "[...document.querySelectorAll('.story')].map((one) => one.id)"


@pytest.fixture(scope="module")
def report(sample, tmp_path_factory):
    return page(draft(case_of(sample))).write(tmp_path_factory.mktemp("report") / "report.html")


def test_a_draft_draws_its_stories_and_fetches_nothing(browser, report):
    browser.open(report)
    assert len(browser.value(STORIES)) > 1
    sizes = browser.value(
        "[...document.querySelectorAll('.across > svg.figure')].map((one) => one.getBBox().width)"
    )
    assert sizes
    assert min(sizes) > 200
    inside = """[...document.querySelectorAll('svg.figure text')].every((one) => {
        const box = one.getBBox(), frame = one.ownerSVGElement.viewBox.baseVal;
        return box.x >= -1 && box.x + box.width <= frame.width + 1
            && box.y >= -1 && box.y + box.height <= frame.height + 1;
    })"""
    assert browser.value(inside)
    assert quiet(browser)


def test_every_citation_leads_to_its_source(browser, report):
    browser.open(report)
    broken = """[...document.querySelectorAll('a.cite, a.number')].filter(
        (one) => !document.querySelector(one.getAttribute('href'))).length"""
    assert browser.value(broken) == 0
    browser.value("document.querySelector('a.cite').click()")
    browser.until("document.querySelector('.sources li:target')")
    assert "“" in browser.value("document.querySelector(':target').innerText")


def test_the_page_makes_the_plan_that_the_command_reads(browser, report, tmp_path):
    browser.open(report)
    first, second = browser.value(STORIES)[:2]
    browser.value(f"""(() => {{
        const story = document.getElementById('{second}');
        story.querySelector('[data-do=up]').click();
        story.querySelector('[data-do=pin]').click();
        document.querySelector('#{first} [data-do=hide]').click();
        const words = story.querySelector('textarea');
        words.value = 'A "quoted" caption\\nof two lines';
        words.dispatchEvent(new Event('input', {{ bubbles: true }}));
    }})()""")
    assert browser.value(STORIES)[:2] == [second, first]
    path = tmp_path / "stories.toml"
    path.write_text(browser.value("allegata.plan()"), encoding="utf-8")
    assert tomllib.loads(path.read_text(encoding="utf-8"))["title"]
    one, two = read_plan(path).stories[:2]
    assert (one.key, one.pinned, one.caption) == (second, True, 'A "quoted" caption\nof two lines')
    assert (two.key, two.hidden) == (first, True)
    assert quiet(browser)


def test_a_draft_of_hostile_words_stays_a_page(browser, hostile, tmp_path):
    plain_dates = replace(
        hostile,
        claims=tuple(replace(claim, event_start="2013") for claim in hostile.claims),
        documents=tuple(
            replace(one, published="2013-02", segments=one.segments[:0])
            for one in hostile.documents
        ),
    )  # a case has no others: its builder checks them
    told = page(draft(case_of(plain_dates))).write(tmp_path / "report.html")
    browser.open(told)
    assert browser.value("document.title").endswith("allegata")
    assert browser.value("document.querySelectorAll('img, base').length") == 0
    assert quiet(browser)


def test_a_draft_is_no_wider_than_a_phone(browser, report):
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        width=390,
        height=844,
        deviceScaleFactor=1,
        mobile=True,
    )
    try:
        browser.open(report)
        assert browser.value("document.documentElement.scrollWidth") <= 390
        assert browser.value("document.documentElement.scrollHeight") <= 10 * 844
        pictures = browser.value("""[...document.querySelectorAll('.figure')]
            .map((one) => one.getBoundingClientRect()).filter(({ width }) => width)
            .map(({ left, right }) => [left, right])""")
        assert pictures
        assert all(left >= 0 and right <= 390 for left, right in pictures)
        assert browser.value("document.querySelectorAll('.fold[open]').length") == 1
        browser.value("void (location.hash = '#source-2')")
        browser.until("document.getElementById('source-2').closest('.fold').open")
    finally:
        browser.send("Emulation.clearDeviceMetricsOverride")
