"""Pictures grow by neighbourhoods, lay out again, bundle parallel lines; words beside arrows."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from allegata.graph.views import actor_network, arms_supply
from synthetic import synthesise
from visits import DRAWN, PANEL, SHOWN, fill

LARGE = 500


@pytest.fixture(scope="module")
def small(sample, tmp_path_factory):
    shown = actor_network(sample.claims, sample.actors, sample.documents, pages="documents")
    return shown.write(tmp_path_factory.mktemp("small") / "actors.html")


@pytest.fixture(scope="module")
def flow(sample, tmp_path_factory):
    shown = arms_supply(sample.claims, sample.actors, sample.documents)
    return shown.write(tmp_path_factory.mktemp("flow") / "arms.html")


@pytest.fixture(scope="module")
def bundles(sample, tmp_path_factory):
    """Three lines from one actor to another: one asserted, one hedged, one denied."""
    told = next(one for one in sample.claims if one.event_type == "ArmsTransfer" and one.agent)
    ways = ({"certainty": "Certain"}, {"certainty": "Possible"}, {"polarity": "Negative"})
    plain = {"certainty": "Certain", "polarity": "Positive", "speech_act": "Report"}
    claims = [replace(told, id=f"{told.id}-{n}", **{**plain, **way}) for n, way in enumerate(ways)]
    shown = actor_network(claims, sample.actors, sample.documents)
    return shown.write(tmp_path_factory.mktemp("bundles") / "actors.html")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    claims, actors, _, documents = synthesise(LARGE)
    shown = actor_network(claims, actors, documents, pages="documents")
    return shown.write(tmp_path_factory.mktemp("large") / "actors.html")


def test_a_large_picture_begins_with_the_most_connected_and_names_who_is_left_out(browser, large):
    browser.open(large, wait=DRAWN)
    told = browser.value(SHOWN)
    drawn = browser.value("allegata.network.body.nodeIndices.length")
    assert told.startswith(f"{drawn} of ")
    assert "choose an actor for its neighbours" in told
    most = browser.value("""(() => {
        const near = allegata.near.near([...allegata.lines.values()]);
        const ranked = [...near].sort((a, b) => b[1].size - a[1].size);
        return allegata.drawn.actors.has(ranked[0][0]);
    })()""")
    assert most
    left = browser.value("allegata.drawn.ends.size - allegata.drawn.actors.size")
    assert f"{left} actors not drawn" in browser.value(PANEL)
    counted = browser.value("""[...allegata.drawn.hidden]
        .filter(([, hidden]) => hidden.length)
        .every(([id, hidden]) => allegata.all.get(id).said.endsWith(`+${hidden.length}`))""")
    assert counted
    assert browser.complaints == []


def test_a_group_opens_as_a_list_by_keyboard_and_its_actor_is_drawn(browser, large):
    browser.open(large, wait=DRAWN)
    browser.value("document.querySelector('.undrawn').open = true")
    browser.value("document.querySelector('.undrawn .folded summary').focus()")
    browser.press("Enter")
    browser.until("document.querySelector('.undrawn .row')")
    key = browser.value("document.querySelector('.undrawn .row').dataset.actor")
    browser.value("document.querySelector('.undrawn .row').focus()")
    browser.press("Enter")
    browser.until("allegata.chosen")
    assert browser.value(f"allegata.drawn.actors.has(allegata.numberOf({key!r}))")
    assert browser.value("document.activeElement.id") == "panel"


def test_a_picture_begins_at_the_actor_that_is_asked_for(browser, large):
    browser.open(large, wait=DRAWN)
    key = browser.value("""allegata.drawing.nodes.find(({id}) =>
        !allegata.drawn.actors.has(id) && allegata.drawn.ends.has(id)).key""")
    browser.open(large, f"#actor={key}", wait=DRAWN)
    beside = browser.value(f"""(() => {{
        const own = allegata.numberOf({key!r});
        const near = allegata.near.near([...allegata.lines.values()]).get(own);
        return [...allegata.drawn.actors].every((one) => one === own || near.has(one));
    }})()""")
    assert beside
    assert f"start={key}" in browser.value("location.hash")
    browser.value("allegata.choose(null)")
    browser.value("document.querySelector('#panel .again').click()")
    assert browser.value("allegata.near.start") is None


def test_actors_that_are_searched_for_are_drawn_first(browser, large):
    browser.open(large, wait=DRAWN)
    assert browser.value("""(() => {
        const near = allegata.near.near([...allegata.lines.values()]);
        const last = [...near.keys()].find((one) => !allegata.drawn.actors.has(one));
        allegata.near.found = (one) => one === last;
        return allegata.near.first(near).has(last);
    })()""")


def test_a_neighbourhood_grows_by_choosing_its_actor_and_shrinks_again(browser, large):
    browser.open(large, wait=DRAWN)
    before = browser.value("allegata.drawn.actors.size")
    hidden = browser.value("""(() => {
        const [few] = [...allegata.drawn.hidden]
            .find(([, hidden]) => hidden.length && hidden.length <= 20);
        allegata.choose({ actor: allegata.all.get(few).key });
        return allegata.drawn.hidden.get(few).length;
    })()""")
    assert hidden == 0
    assert "not drawn" not in browser.value(PANEL)
    grown = browser.value("allegata.drawn.actors.size")
    assert grown > before
    assert "grown=" in browser.value("location.hash")
    browser.value("allegata.choose(null)")
    assert browser.value("allegata.drawn.actors.size") == grown
    browser.value("document.querySelector('#panel .again').click()")
    assert browser.value("allegata.drawn.actors.size") == before
    assert browser.complaints == []


def test_filtering_lays_out_again_and_taking_filters_away_brings_the_places_back(browser, small):
    browser.open(small, wait=DRAWN)
    places = "JSON.stringify(allegata.network.getPositions())"
    before = browser.value(places)
    fill(browser, "text", "prisoners")
    fewer = browser.value("allegata.network.getPositions()")
    assert 0 < len(fewer) < len(browser.value(f"JSON.parse({json.dumps(before)})"))
    assert browser.value(places) != before
    browser.value("document.querySelector('#filters [type=reset]').click()")
    browser.until("allegata.lines.size === allegata.drawing.edges.length")
    assert browser.value(places) == before


def test_a_filtered_flow_runs_from_left_to_right(browser, flow):
    browser.open(flow, "#text=missiles", wait=DRAWN)
    assert browser.value("allegata.arrows.length") >= 2
    assert browser.value("""allegata.arrows.every(({from, to}) =>
        allegata.all.get(from).x < allegata.all.get(to).x)""")


def test_parallel_lines_are_one_arrow_that_opens_as_a_list(browser, bundles):
    browser.open(bundles, wait=DRAWN)
    [arrow] = browser.value("allegata.arrows.filter(({lines}) => lines.length > 1)")
    assert [line["group"]["status"] for line in arrow["lines"]] == ["asserted", "hedged"]
    alone = browser.value(
        "allegata.arrows.filter(({lines}) => lines.length === 1).map((one) => one.status)"
    )
    assert alone == ["denied"]
    assert browser.value(SHOWN).startswith("2 actors, 3 lines")
    assert "in 2 arrows" in browser.value(SHOWN)
    browser.value(f"allegata.clicked({{nodes: [], edges: [{arrow['id']!r}]}})")
    assert "2 lines in this arrow" in browser.value(PANEL)
    assert (
        len(
            browser.value(
                "[...document.querySelectorAll('#panel ul')].map((one) => one.children.length)"
            )
        )
        == 2
    )
    assert "×2" in browser.value("asSvg(allegata)")
    address = browser.value("location.hash")
    browser.open(bundles, address, wait=DRAWN)
    assert "2 lines in this arrow" in browser.value(PANEL)
    browser.value("document.querySelector('#panel .row').click()")
    browser.until("document.querySelector('.claim blockquote')")
    assert browser.complaints == []


def test_words_stand_beside_their_arrow_and_over_nothing(browser, flow):
    browser.open(flow, wait=DRAWN)
    assert browser.value("allegata.tagged.length") > 1
    clear = browser.value("""(() => {
        const boxes = allegata.stage.taken(allegata.network.getScale());
        return allegata.tagged.every(({id, x, y}) => {
            const arrow = allegata.arrows.find((one) => one.id === id);
            const far = (one) => Math.min(...allegata.tags.course(one)
                .map(([px, py]) => Math.hypot(px - x, py - y)));
            const others = allegata.arrows.filter((one) => one !== arrow);
            return others.every((one) => far(one) > far(arrow))
                && !boxes.some(([l, t, r, b]) => x > l && x < r && y > t && y < b);
        });
    })()""")
    assert clear


def test_filters_find_what_a_large_picture_does_not_draw(browser, large):
    browser.open(large, wait=DRAWN)
    name = browser.value("""allegata.drawing.nodes.find(({id, name}) =>
        !allegata.drawn.actors.has(id) && /^[A-Z]/.test(name)).name""")
    fill(browser, "text", name)
    found = browser.value(
        "[...allegata.drawn.actors].map((id) => allegata.all.get(id).name).includes("
        + json.dumps(name)
        + ")"
    )
    assert found
    assert browser.value(SHOWN).count(" of ") <= 1


def test_a_narrow_window_begins_with_fewer_actors_and_names_the_others(browser, small, large):
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.send("Emulation.setDeviceMetricsOverride", **size)
    try:
        browser.open(large, wait=DRAWN)
        assert browser.value("allegata.drawn.actors.size") <= 16
        assert "actors not drawn" in browser.value(PANEL)
        assert browser.value("document.documentElement.scrollHeight") < 10 * 844
        browser.open(small, wait=DRAWN)
        assert browser.value("allegata.drawn.actors.size === allegata.all.size")
    finally:
        browser.send("Emulation.clearDeviceMetricsOverride")
