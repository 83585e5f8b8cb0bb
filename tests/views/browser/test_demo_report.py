"""The draft of the demo, as expected, and the picture of it that stands in the README."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from allegata.graph.bundled import build_demo
from allegata.graph.relations.fold import case_relations
from allegata.graph.relations.kinds import KINDS
from allegata.graph.stories.writers.html import page
from allegata.graph.stories.writers.markdown import markdown

ROOT = Path(__file__).parents[3]
EXPECTED = Path(__file__).with_name("demo-report.md")
PICTURE = Path(__file__).with_name("demo-arms.png")
README = ROOT / "README.md"
LARGEST = 160_000
"""Bytes of the picture at most."""
STALE = "the demo is read otherwise now: run this file with --update-golden, read the difference"


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    return build_demo(tmp_path_factory.mktemp("demo") / "case", views=False).case


@pytest.fixture(scope="module")
def draft(case):
    return case.report()


def test_every_link_of_a_chain_rests_on_a_claim(case):
    chains = [chain for kind in KINDS for chain in kind.find(case_relations(case)).chains]
    assert len(chains) > 2
    assert all(link.steps for chain in chains for link in chain.links)


def caption(draft) -> str:
    """Return what the picture of flows tells, in one sentence."""
    story = next(story for story in draft.stories if story.kind == "flows")
    rows = [[field.parts[0][0] for field in row] for row in story.grid.rows]
    actors = {end for row in rows for end in row[:2]}
    source, target, _, reports, *_ = rows[0]
    return (
        f"Who is said to arm whom in the bundled documents: {len(rows)} flows between "
        f"{len(actors)} actors; the widest, {source} to {target}, has {reports} independent reports"
    )


def test_the_draft_of_the_demo_is_as_expected(draft, *, update_golden):
    if update_golden:
        EXPECTED.write_text(markdown(draft), encoding="utf-8", newline="\n")
    assert markdown(draft) == EXPECTED.read_text(encoding="utf-8"), STALE


def test_the_picture_in_the_readme_shows_what_its_caption_says(draft, *, update_golden):
    link = f"![{caption(draft)}]({PICTURE.relative_to(ROOT).as_posix()})"
    text = README.read_text(encoding="utf-8")
    if update_golden:
        place = re.escape(PICTURE.relative_to(ROOT).as_posix())
        README.write_text(re.sub(rf"!\[[^\]]*\]\({place}\)", link, text), encoding="utf-8")
    assert link in README.read_text(encoding="utf-8"), STALE
    assert PICTURE.read_bytes().startswith(b"\x89PNG")
    assert PICTURE.stat().st_size < LARGEST


def test_the_picture_is_taken_of_the_draft(browser, draft, tmp_path, *, update_golden):
    if not update_golden:
        pytest.skip("the picture is taken with --update-golden")
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        width=1240, height=900, deviceScaleFactor=1, mobile=False,
    )  # fmt: skip
    browser.open(page(draft).write(tmp_path / "report.html"))
    frame = browser.value("""(() => {
        const box = document.querySelector('#flows svg').getBoundingClientRect();
        return [box.x, box.y + scrollY, box.width, box.height];
    })()""")
    clip = dict(zip(("x", "y", "width", "height"), frame, strict=True)) | {"scale": 1}
    shot = browser.send("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
    PICTURE.write_bytes(base64.b64decode(shot["data"]))
    browser.send("Emulation.clearDeviceMetricsOverride")
