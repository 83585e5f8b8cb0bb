"""How web pages become documents: all their visible text, with the furniture marked."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from allegata.extractors.sources import open_documents
from allegata.extractors.sources.formats.html import page_documents
from allegata.ontology.records import Document, Failure
from hypothesis import given
from hypothesis import strategies as st
from opened import only_document, write

PAGES = Path(__file__).parent / "sources_data"

TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<nav>",
        "</nav>",
        "<li>",
        "<ul>",
        "</ul>",
        "<b>",
        "<br>",
        "<h1>",
        "</h1>",
        "<table>",
        "<td>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<header>",
        "<blockquote>",
        "<div&nbsp;",
        "&amp;",
        "army",
        "&#0;",
        "<a>",
        "<",
        "He left the town.",
    ]
)


def page(markup: str) -> Document:
    (document,) = page_documents("a.html", markup, raw=markup.encode())
    assert isinstance(document, Document)
    return document


def parts(document: Document, kind: str) -> str:
    segments = [s for s in document.segments if s.kind == kind]
    return "|".join(document.text[s.start : s.end].strip() for s in segments)


def test_a_page_with_menus_sidebar_and_comments_is_told_apart() -> None:
    (document,) = open_documents([str(PAGES / "letters.html")])
    assert isinstance(document, Document)
    assert parts(document, "Article") == (
        "Forty lorries with flour have been waiting at the border "
        "since Monday, the Red Crescent said.\nThe government has refused to let them pass.\n\n"
        "An officer said the convoy would be searched for weapons."
    )
    assert parts(document, "Headline") == "Aid convoy waits at the border"
    comments = [(s.speaker, s.date) for s in document.segments if s.kind == "Comment"]
    assert comments == [("Old Ferryman", "2016-09-21"), ("zaytoun", "2016-09-22")]
    furniture = parts(document, "Boilerplate")
    for words in ("We use cookies", "Home\nWorld\nSport", "Army shells Homs", "Copyright 2016"):
        assert words in furniture


def test_what_a_browser_hides_is_not_in_the_text() -> None:
    (document,) = open_documents([str(PAGES / "letters.html")])
    assert isinstance(document, Document)
    for words in ("Russia bombed", "color: red", "Hidden text"):
        assert words not in document.text


def test_metadata_of_a_page_are_its_own() -> None:
    (document,) = open_documents([str(PAGES / "letters.html")])
    assert isinstance(document, Document)
    assert document.title == "Aid convoy waits at the border"
    assert document.publisher == "Harbour News"
    assert document.author == "Ines Okafor"
    assert document.published == "2016-09-20"
    assert document.language == "en"


def test_linked_data_give_type_date_and_publisher() -> None:
    document = page(
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "x",'
        ' "datePublished": "2014-01-19T10:00Z", "author": [{"name": "A. Writer"}],'
        ' "publisher": {"name": "Harbour News"}}]}</script>'
        '<link rel="canonical" href="https://example.org/a">'
        "<title>Trucks stopped</title><p>The trucks were stopped on Sunday.</p>"
    )
    assert document.kind == "NewsArticle"
    assert document.published == "2014-01-19"
    assert document.author == "A. Writer"
    assert document.publisher == "Harbour News"
    assert document.url == "https://example.org/a"


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    document = page("<div><p>The army left <b>the town.<p>It came back on Friday.<table><td>Nine")
    assert document.text == "The army left the town.\n\nIt came back on Friday.\n\nNine"


def test_a_wrapper_named_after_furniture_does_not_hide_the_page() -> None:
    document = page('<div class="site-header"><p>The army left the town on Friday.</p></div>')
    assert parts(document, "Article") == "The army left the town on Friday."


def test_a_page_wrapped_in_a_form_and_a_sidebar_layout_is_read() -> None:
    document = page(
        '<form id="all"><div class="layout with-sidebar"><p>The army left the town on Friday.</p>'
        '<p>It came back.</p><div class="sidebar"><p>Most read</p></div></div></form>'
    )
    assert parts(document, "Article") == "The army left the town on Friday.\n\nIt came back."
    assert parts(document, "Boilerplate") == "Most read"


def test_the_sites_name_is_no_part_of_the_title() -> None:
    document = page(
        '<meta property="og:site_name" content="Harbour News"><title>Convoy waits | Harbour News'
        "</title><p>The convoy waits at the border.</p>"
    )
    assert document.title == "Convoy waits"


def test_the_charset_that_a_page_declares_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="windows-1251"><p>Министр это отрицает.</p>'.encode("cp1251"))
    (document,) = open_documents([str(path)])
    assert isinstance(document, Document)
    assert document.text == "Министр это отрицает."


def test_deep_nesting_is_read() -> None:
    document = page("<div>" * 1500 + "The army left the town." + "</div>" * 1500)
    assert document.text == "The army left the town."


def test_nesting_beyond_the_parser_is_named_and_the_rest_kept() -> None:
    markup = "<p>The army left the town.</p>" + "<div>" * 3000 + "It came back."
    failure, document = page_documents("a.html", markup, raw=markup.encode())
    assert isinstance(failure, Failure)
    assert "2,000 deep" in failure.reason
    assert isinstance(document, Document)
    assert document.text.startswith("The army left the town.")


@given(st.lists(TAGS, max_size=40).map(" ".join))
def test_any_tangle_of_tags_is_read_or_is_empty(markup: str) -> None:
    (document,) = page_documents("a.html", markup, raw=markup.encode())
    if isinstance(document, Failure):
        assert "empty" in document.reason
        return
    assert document.text == document.text.strip()
    assert document.segments[0].start == 0
    assert document.segments[-1].end == len(document.text)
    for before, after in pairwise(document.segments):
        assert before.end == after.start


@pytest.mark.parametrize(
    ("page", "basis"),
    [
        ('<meta name="date" content="2016-05-30"><p>SELM, 30 May 2016 - {}</p>', "metadata"),
        ("<p>SELM, 30 May 2016 - {}</p>", "dateline"),
        ('<link rel="canonical" href="https://a.example/2016/05/30/x"><p>{}</p>', "address"),
        ("<h1>Guards jailed</h1><p>Published: 30 May 2016</p><p>{}</p>", "byline"),
    ],
)
def test_a_document_keeps_what_states_its_date(tmp_path: Path, page: str, basis: str) -> None:
    told = "A court has jailed two guards, a lawyer said."
    document = only_document(write(tmp_path, "a.html", f"<html>{page.format(told)}</html>"))
    assert (document.published, document.dated_by) == ("2016-05-30", basis)


def test_a_document_without_a_date_has_nothing_that_states_one(tmp_path: Path) -> None:
    page = "<p>A court has jailed two guards, a lawyer said.</p>"
    assert only_document(write(tmp_path, "a.html", page)).dated_by == ""


@pytest.mark.parametrize(
    "foreign",
    [
        "<p><b>ALSO READ:</b> <a href='/1'>Army bombs three villages in the north</a></p>",
        "<p>Related story: <a href='/1'>Army bombs three villages in the north</a></p>",
        "<div><img src=a.jpg> Army bombs three villages (Photo by Omar/AFP via Getty Images)</div>",
        "<div><img src=a.jpg> Army bombs three villages. [Picture courtesy of Daret Media]</div>",
        "<p>Note to editors: Army bombs three villages is the title of our last report.</p>",
    ],
)
def test_teasers_and_captions_amid_a_text_are_not_read(tmp_path: Path, foreign: str) -> None:
    page = (
        "<html lang=en><body><h1>Court hears of beatings</h1>"
        "<p>A former guard told the court that officers beat two prisoners.</p>"
        f"{foreign}<p>The hearing goes on on Friday, when the guard's lawyer will speak.</p></body>"
    )
    document = only_document(write(tmp_path, "a.html", page))
    shown = " ".join(document.text[s.start : s.end] for s in document.segments if s.is_read)
    assert "villages" not in shown
    assert "officers beat" in shown
    assert "will speak" in shown
