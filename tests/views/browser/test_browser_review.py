"""Review in the page: keys decide, what was decided is marked, and the case takes the file."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from allegata.graph.case import Case, build
from allegata.graph.cli.serve import decided
from allegata.graph.folder.decided import told_actors
from allegata.graph.folder.reports import standing_claims
from allegata.graph.pipeline.deciding.taking import apply
from allegata.graph.pipeline.workers import Reader
from allegata.graph.review.decisions_file import read_decisions
from allegata.graph.server.serve import served
from allegata.graph.views import write_views
from allegata.graph.views.pages.dossiers.live import LiveDossiers
from visits import DRAWN, quiet

sys.path.insert(0, str(Path(__file__).parents[2] / "graph"))  # makes toy_reader importable

import toy_reader

TEXT = """# publisher=Post; published=2013-02-01
claimer=Northland; act=Accuse; agent=Omar Qasim; recipient=Hill Brigade; material=rifles
claimer=Westland; act=Accuse; agent=Eastland; recipient=Omar Kasim; material=rifles
claimer=Westland; act=Accuse; type=Shelling; agent=Eastland; victim=villagers
"""
VERBS = "[...document.querySelectorAll('[data-verb]')].map((one) => one.dataset.verb)"
LINES = "review.kept.lines()"


@pytest.fixture
def made(tmp_path):
    """Return a case of one document, with its pages."""
    return built(tmp_path, TEXT)


def built(folder, text: str) -> Case:
    """Return the case of a text as the toy reader reads it, with its pages."""
    (folder / "post.txt").write_text(text, encoding="utf-8")
    toy = Reader(toy_reader.open_documents, toy_reader.load, toy_reader.describe, toy_reader.read)
    return build([str(folder / "post.txt")], out=folder / "case", reader=toy).case


def begin(browser, path) -> None:
    """Open a page with an empty list, and begin to review as Ana."""
    browser.open(path, wait="window.review")
    browser.value("review.kept.write({ by: 'Ana', on: true, list: [] }); review.tell()")


def apply_to(case, browser, tmp_path) -> list:
    """Apply what the page would save, as the command does."""
    path = tmp_path / "decisions.jsonl"
    path.write_text(browser.value(LINES), encoding="utf-8")
    return apply(case, read_decisions(path))


def test_keys_decide_and_the_case_takes_the_file(browser, made, tmp_path):
    (page,) = (made.views_path / "documents").glob("*.html")
    begin(browser, page)
    for name in ("ArrowDown", "a", "r", "r"):
        browser.press(name)
    assert browser.value(VERBS) == ["accept", "reject", "reject"]
    browser.press("u")
    assert browser.value(VERBS) == ["accept", "reject"]
    browser.value("review.tell()")
    assert "graph changes when they are applied" in browser.value("review.count.textContent")
    style = "getComputedStyle(document.querySelector('[data-verb=reject]')).textDecorationLine"
    assert browser.value(style) == "line-through"
    assert quiet(browser)
    accepted, rejected = apply_to(made, browser, tmp_path)
    assert [accepted.verb, rejected.verb, rejected.by] == ["accept", "reject", "Ana"]
    left = {claim.id for claim in standing_claims(Case.open(made.path))}
    assert accepted.claim.id in left
    assert rejected.claim.id not in left


def test_what_was_decided_is_marked_on_every_page(browser, made):
    (page,) = (made.views_path / "documents").glob("*.html")
    begin(browser, page)
    browser.press("ArrowDown")
    browser.press("r")
    claim = browser.value("review.kept.list[0].key")
    dossiers = (made.views_path / "actors").glob("*.html")
    about = next(path for path in dossiers if f'data-claim="{claim}"' in path.read_text())
    browser.open(about, wait="window.review")
    assert browser.value(f"document.querySelector('[data-claim={claim}]').dataset.verb") == "reject"


def test_two_actors_of_a_reading_are_held_to_be_one(browser, made, tmp_path):
    (page,) = (made.views_path / "documents").glob("*.html")
    begin(browser, page)
    browser.press("ArrowDown")
    browser.press("s")
    browser.value("""(() => {
        const [one, , other] = document.querySelectorAll('dialog select');
        for (const [list, name] of [[one, 'Omar Qasim'], [other, 'Omar Kasim']])
            list.value = [...list.options].find((option) => option.text === name).value;
        document.querySelector('dialog button').click();
    })()""")
    (same,) = apply_to(made, browser, tmp_path)
    assert [same.verb, [one.name for one in same.actors]] == ["same", ["Omar Qasim", "Omar Kasim"]]
    assert same.actors[0].seen[0].source.endswith("post.txt")
    names = {one.name for c in standing_claims(Case.open(made.path)) for one in c.recipient}
    assert names == {"Hill Brigade", "Omar Qasim"}


def test_a_dossier_holds_apart_again_whom_it_tells_as_one(browser, made, tmp_path):
    made.decide("same", "Omar Qasim", "Omar Kasim", by="Ben")
    write_views(made, made.views_path)
    pages = (made.views_path / "actors").glob("*.html")
    (page,) = (page for page in pages if "<li data-pair" in page.read_text(encoding="utf-8"))
    begin(browser, page)
    row = "document.querySelector('li[data-pair]')"
    assert "Held to be the same as Omar Kasim" in browser.value(f"{row}.innerText")
    browser.value(f"{row}.querySelectorAll('.decide button')[1].click()")
    assert browser.value(VERBS) == ["not-same"]
    assert browser.value(f"{row}.querySelector('.verdict').textContent") == "held to be two by you"
    assert apply_to(made, browser, tmp_path)
    assert {"Omar Qasim", "Omar Kasim"} <= {actor.name for actor in told_actors(made)}


def test_a_reading_in_the_panel_of_a_picture_is_decided_on(browser, made, tmp_path):
    claim = next(standing_claims(made)).id.rsplit("/", 1)[-1]
    begin(browser, made.views_path / "arms.html")
    browser.open(made.views_path / "arms.html", f"#claim={claim}", wait=DRAWN)
    browser.until("document.querySelector('#panel article.claim .decide')")
    browser.value("document.querySelectorAll('#panel article.claim .decide button')[1].click()")
    assert browser.value("document.querySelector('#panel article.claim').dataset.verb") == "reject"
    (rejected,) = apply_to(made, browser, tmp_path)
    assert rejected.claim.quote in TEXT
    assert rejected.claim.id not in {one.id for one in standing_claims(Case.open(made.path))}


def test_a_nameless_reader_is_asked_who_decides(browser, made):
    (page,) = (made.views_path / "documents").glob("*.html")
    begin(browser, page)
    browser.value("review.kept.write({ by: '' })")
    browser.press("ArrowDown")
    browser.press("r")
    assert browser.value(LINES) == ""
    assert browser.value("document.activeElement.id") == "reviewer"


def test_a_served_page_sends_what_is_decided_and_takes_it_back(browser, made):
    pytest.importorskip("waitress", reason="the extra allegata[server] is not installed")
    dossiers = LiveDossiers(made)
    with served(made, decide=lambda line: decided(made, line), made=dossiers) as server:
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        claims = [claim.id for claim in standing_claims(made)]
        browser.send("Page.navigate", url=server.address)
        browser.until("sessionStorage.getItem('allegata-token')")
        (page,) = (made.views_path / "documents").glob("*.html")
        browser.send("Page.navigate", url=f"{server.home}/views/documents/{page.name}")
        browser.until("window.review")
        browser.value("review.kept.write({ by: 'Ana', on: true, list: [] }); review.tell()")
        browser.press("ArrowDown")
        browser.press("r")
        browser.until("review.kept.list.every((one) => one.sent)")
        assert len(list(standing_claims(Case.open(made.path)))) == len(claims) - 1
        browser.press("u")
        browser.until(
            "review.count.textContent.startsWith('Taken back') || !review.kept.list.length"
        )
        browser.value("review.queue", wait=True)
        assert [one.id for one in standing_claims(Case.open(made.path))] == claims
    thread.join(timeout=10)
