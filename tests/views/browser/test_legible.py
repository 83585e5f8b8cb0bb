"""More than a thousand documents in one picture: every name stands, and arrows can be followed."""

from __future__ import annotations

import pytest
from allegata.graph.views import actor_network, arms_supply
from legibility import legible
from synthetic import synthesise
from visits import DRAWN, PANEL, SHOWN, fill

CLAIMS = 9_500
SIZES = ((1440, 900), (1024, 768), (390, 844))
READABLE = 11
"""Pixels of the letters of a flow at least."""


@pytest.fixture(scope="module")
def thousand(tmp_path_factory):
    claims, actors, _, documents = synthesise(CLAIMS)
    assert len(documents) > 1000
    folder = tmp_path_factory.mktemp("thousand")
    return {
        "actors": actor_network(claims, actors, documents).write(folder / "actors.html"),
        "arms": arms_supply(claims, actors, documents).write(folder / "arms.html"),
    }


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}")
def window(browser, request):
    wide, high = request.param
    size = {"width": wide, "height": high, "deviceScaleFactor": 1, "mobile": wide < 500}
    browser.send("Emulation.setDeviceMetricsOverride", **size)
    yield wide
    browser.send("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize("name", ["actors", "arms"])
def test_a_thousand_documents_are_a_picture_that_can_be_read(browser, window, thousand, name):
    browser.open(thousand[name], wait=DRAWN)
    seen = legible(browser)
    assert seen.actors > (30 if window > 500 else 12)
    assert seen.arrows <= 1.25 * seen.actors
    assert (seen.unnamed, seen.overlaps) == (0, 0)
    assert seen.crossings <= seen.arrows / 2
    assert name == "actors" or seen.letters >= READABLE
    assert browser.complaints == []


def test_what_grows_where_an_actor_is_chosen_keeps_its_names(browser, thousand):
    browser.open(thousand["actors"], wait=DRAWN)
    browser.value("allegata.choose({ actor: allegata.all.get([...allegata.drawn.actors][0]).key })")
    seen = legible(browser)
    assert (seen.unnamed, seen.overlaps) == (0, 0)


def test_lines_that_are_left_out_are_counted_listed_and_drawn_when_chosen(browser, thousand):
    browser.open(thousand["arms"], wait=DRAWN)
    left = browser.value("allegata.left.length")
    assert left > 0
    assert f"{left} lines between these actors not drawn" in browser.value(SHOWN)
    told = f"{left} lines between drawn actors not drawn"
    assert told in browser.value(PANEL)
    browser.value(f"""[...document.querySelectorAll('#panel .folded')]
        .find((one) => one.innerText.includes({told!r})).open = true""")
    browser.until("document.querySelector('#panel .folded .row')")
    before = browser.value("allegata.arrows.length")
    browser.value("document.querySelector('#panel .folded .row').click()")
    browser.until("document.querySelector('.claim blockquote')")
    assert browser.value("allegata.arrows.length") == before + 1
    browser.value("allegata.choose(null)")
    assert browser.value("allegata.arrows.length") == before


def test_all_arrows_of_a_chosen_actor_are_drawn(browser, thousand):
    browser.open(thousand["arms"], wait=DRAWN)
    assert browser.value("""(() => {
        const actor = [...allegata.drawn.actors][0];
        allegata.choose({ actor: allegata.all.get(actor).key });
        return allegata.left.every(({ group }) => !group.actors.includes(actor));
    })()""")


def test_an_arrow_of_all_lines_one_way_keeps_denials_in_sight(browser, thousand):
    browser.open(thousand["arms"], wait=DRAWN)
    denied = browser.value("""allegata.arrows
        .filter(({ lines, disputed, status }) => status !== 'denied'
            && lines.some(({ group }) => group.status === 'denied') !== disputed)
        .length""")
    assert denied == 0
    arrow = browser.value("allegata.arrows.find(({ disputed }) => disputed).id")
    assert browser.value(f"allegata.edges.get({arrow!r}).arrows.middle.enabled")
    browser.value(f"allegata.clicked({{ nodes: [], edges: [{arrow!r}] }})")
    assert "denied" in browser.value("document.querySelector('#panel ul').innerText")
    assert "told, and denied as well" in browser.value(
        "document.getElementById('legend').innerText"
    )


def test_a_search_that_finds_most_actors_draws_no_bundle(browser, thousand):
    browser.open(thousand["actors"], "#text=a", wait=DRAWN)
    seen = legible(browser)
    assert seen.unnamed == 0
    assert seen.arrows <= 1.25 * seen.actors


def test_a_filter_that_leaves_few_arrows_draws_each_kind_apart(browser, thousand):
    browser.open(thousand["arms"], wait=DRAWN)
    name = browser.value("allegata.all.get([...allegata.drawn.actors].at(-1)).name")
    fill(browser, "text", name)
    seen = legible(browser)
    assert seen.unnamed == 0
    assert browser.value("allegata.arrows.every(({ disputed }) => !disputed)")
    assert "not drawn" not in browser.value(SHOWN).replace("three are not drawn", "")


def test_a_saved_picture_has_the_name_of_every_actor_that_is_drawn(browser, thousand):
    browser.open(thousand["actors"], wait=DRAWN)
    assert browser.value("""(() => {
        const words = new DOMParser().parseFromString(asSvg(allegata), 'image/svg+xml');
        const rows = new Set([...words.querySelectorAll('tspan')].map((one) => one.textContent));
        return [...allegata.drawn.actors].every((id) =>
            allegata.all.get(id).said.split('\\n').every((row) => rows.has(row)));
    })()""")
