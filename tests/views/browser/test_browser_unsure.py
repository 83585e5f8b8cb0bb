"""Unsure readings are shown where a reader asks for them, and then on every page of the case."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from allegata.graph.case import build
from allegata.graph.pipeline.workers import Reader
from allegata.ontology.records import MEASURED
from visits import DRAWN, PANEL, quiet

sys.path.insert(0, str(Path(__file__).parents[2] / "graph"))  # makes toy_reader importable

import toy_reader

TEXT = """# publisher=Post; published=2013-02-01
claimer=Northland; act=Accuse; agent=Eastland; recipient=Hill Brigade; material=rifles
claimer=Northland; act=Accuse; agent=Hill Brigade; recipient=River Front; unsure=yes
"""
LINES = "JSON.parse(document.getElementById('drawing').textContent).edges.length"


def read(document, nlp):
    """Read as the toy does, unsure of the lines that say so."""
    reading = toy_reader.read(document, nlp)
    claims = tuple(
        replace(one, extractor=MEASURED, confidence=0.3 if "unsure" in one.quote else 0.9)
        for one in reading.claims
    )
    return replace(reading, claims=claims)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unsure")
    (folder / "post.txt").write_text(TEXT, encoding="utf-8")
    toy = Reader(toy_reader.open_documents, toy_reader.load, toy_reader.describe, read)
    return build([str(folder / "post.txt")], out=folder / "case", reader=toy).case


def test_the_switch_holds_on_every_page(browser, made):
    pages = made.views_path
    browser.open(pages / "arms.html", wait=DRAWN)
    assert browser.value(LINES) == 1
    assert quiet(browser)
    browser.value("document.querySelector('.others .twin').click()")
    browser.until(f"location.pathname.endsWith('all/arms.html') && {DRAWN}")
    assert browser.value(LINES) == 2
    (dossier,) = (pages / "actors").glob("hill-brigade*.html")
    browser.open(dossier, wait="window.review")
    assert browser.value("document.getElementById('show-unsure').checked")
    browser.open(pages / "actors.html", wait="location.pathname.endsWith('all/actors.html')")
    browser.until(DRAWN)
    assert quiet(browser)
    browser.value("document.querySelector('.others .twin').click()")
    browser.until("!location.pathname.includes('/all/') && window.review")
    browser.open(dossier, wait="window.review")
    assert not browser.value("document.getElementById('show-unsure').checked")


def test_an_unsure_reading_tells_its_confidence_and_leads_back(browser, made):
    unsure = next(claim for claim in made.claims() if claim.confidence < 0.5)
    path, key = made.views_path / "all" / "arms.html", unsure.id.rsplit("/", 1)[-1]
    (dossier,) = (made.views_path / "actors").glob("hill-brigade*.html")
    browser.open(dossier, wait="window.review")
    browser.value("review.kept.write({ unsure: true })")
    browser.open(path, f"#claim={key}", wait=DRAWN)
    assert "unsure reading, 0.30" in browser.value(PANEL)
    links = "[...document.querySelectorAll('#panel a, .kicker a')].map((a) => a.href)"
    for link in browser.value(links):
        assert Path(link.removeprefix("file://").split("#")[0]).exists()
