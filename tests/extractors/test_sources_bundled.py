"""The bundled documents and, where they are at hand, the three real pages of ../shared/seeds."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
from allegata.extractors.sources import open_documents
from allegata.ontology.records import Document

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not at hand")


def bundled() -> dict[str, Document]:
    folder = resources.files("allegata.graph.demo") / "documents"
    items = list(open_documents([str(folder)]))
    documents = [item for item in items if isinstance(item, Document)]
    assert len(documents) == len(items), items
    return {Path(document.source).name: document for document in documents}


def seed(start: str) -> Document:
    (document,) = open_documents([str(SEEDS / f"{start}*.txt")])
    assert isinstance(document, Document)
    return document


def words(document: Document, kind: str) -> str:
    return " ".join(document.text[s.start : s.end] for s in document.segments if s.kind == kind)


def test_every_bundled_document_names_its_title_and_publisher() -> None:
    documents = bundled()
    assert len(documents) == 20
    assert all(document.title and document.publisher for document in documents.values())
    assert len({document.id for document in documents.values()}) == 20


def test_the_bundled_blog_has_its_post_and_its_commenters() -> None:
    blog = bundled()["04-following-the-crates.html"]
    assert [s.speaker for s in blog.segments if s.kind == "QuotedPost"] == ["Facebook commenter"]
    assert [s.speaker for s in blog.segments if s.kind == "Comment"] == [
        "quartermaster_71",
        "Huda K.",
        "OldTartusHand",
        "Rana Haddad",
    ]
    assert blog.published == "2017-12-20"


def test_the_bundled_chronology_is_a_listing_of_nine_days() -> None:
    listing = bundled()["05-chronology.txt"]
    dates = [s.date for s in listing.segments if s.kind == "ListingItem"]
    assert len(dates) == 9
    assert (dates[0], dates[-1]) == ("2011-10-04", "2020-02-27")


@needs_seeds
def test_the_real_blog_gives_comments_to_their_writers() -> None:
    blog = seed("000")
    assert blog.publisher == "Amnesty International UK"
    assert [s.speaker for s in blog.segments if s.kind == "Comment"] == [
        "Gregory Carlin",
        "khidr",
        "Gregory Carlin",
        "Gregory Carlin",
    ]
    assert "key supplier of arms to the opposition" in words(blog, "QuotedPost")
    assert "paramilitary" not in words(blog, "Article")
    assert "View latest posts" not in words(blog, "Article")


@needs_seeds
def test_the_real_release_is_read_without_its_breadcrumb() -> None:
    release = seed("001")
    assert (release.publisher, release.published) == ("Amnesty International", "2012-02-02")
    assert "News Release" in words(release, "Boilerplate")
    assert "Related Newses" in words(release, "Boilerplate")
    assert "largest overseas arms supplier" in words(release, "Article")


@needs_seeds
def test_the_real_listing_has_an_item_for_each_date() -> None:
    listing = seed("002")
    items = [s for s in listing.segments if s.kind == "ListingItem"]
    assert (items[0].date, items[-1].date) == ("2020-05-20", "2018-10-22")
    assert items[-1].speaker == "Kumi Naidoo"
    assert [s.kind for s in listing.segments if s.kind not in ("ListingItem",)] == [
        "Boilerplate",
        "Boilerplate",
    ]
