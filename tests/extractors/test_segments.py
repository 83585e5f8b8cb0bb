"""How a text is cut: who speaks where, and what is only the page around it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from allegata.extractors.sources.segmentation.segments import cut
from hypothesis import given, settings
from hypothesis import strategies as st

PAGES = Path(__file__).parent / "sources_data"

LINES = st.sampled_from(
    [
        "",
        "",
        "Skip to main content",
        "Log in",
        "3 May 2012",
        "Rebels shell the port",
        "The army shelled the town on Monday and killed nine people there.",
        "A post said this:",
        "“Nobody counts those.”",
        "Comments",
        "Mariam says:",
        "khidr 12 years ago",
        "Posted by Umm Yazan » 2 May 2014",
        "• Mortars",
        "By Rana Haddad",
        "Title: A shipment",
        "Published: 2012-02-03",
        "He lied. Deir Fan (talk) 18:40, 4 June 2013 (UTC)",
        "© 2013 The Diary",
    ]
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end].strip()) for s in cut(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [words for found, words in kinds(text) if found == kind]


def assert_covers(text: str) -> None:
    segments = cut(text)
    assert [s.index for s in segments] == list(range(len(segments)))
    if text.strip():
        assert segments[0].start == 0
        assert segments[-1].end == len(text)
    for before, after in pairwise(segments):
        assert before.end == after.start
    assert all(s.start < s.end for s in segments)
    assert all(s.speaker for s in segments if s.kind in ("Comment", "QuotedPost"))


@given(st.text())
def test_segments_cover_any_text_exactly_and_in_order(text: str) -> None:
    assert_covers(text)


@settings(deadline=None)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_segments_cover_any_mixture_of_page_parts(text: str) -> None:
    assert_covers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia denied it.",
        "Russia supplies arms to Syria",
        "Home",
        "“We did nothing,” he said. Nobody believed him.",
        "Russia has supplied weapons. Iran has, too.\nTurkey denies that it has.",
        "Weapons seized:\n• 60 rifles\n• 14 machine guns\n• 560 mortar shells",
    ],
)
def test_short_plain_texts_are_article_throughout(text: str) -> None:
    if text == "Home":
        assert kinds(text) == [("Boilerplate", "Home")]
    else:
        assert kinds(text) == [("Article", text)]


def test_navigation_and_footers_are_boilerplate_and_the_title_is_not() -> None:
    text = (
        "Skip to content\nHarbour News\nSign in\n\nArmy shells the old port again\n\n"
        "The army shelled the old port on Monday, witnesses said.\n\n"
        "Share this article\nRelated stories\nPrivacy policy\n© 2014 Harbour News"
    )
    assert of_kind(text, "Headline") == ["Army shells the old port again"]
    assert of_kind(text, "Article") == ["The army shelled the old port on Monday, witnesses said."]


def test_breadcrumbs_that_repeat_the_title_are_boilerplate() -> None:
    title = "Ministry must release the detained drivers now"
    text = f"{title}\n\n1. Home\n2. News\n3. {title}\n4 May 2013\n[Press]\n\nThe ministry must act."
    assert of_kind(text, "Headline") == [title]
    assert of_kind(text, "Article") == ["The ministry must act."]


def test_a_list_inside_an_article_is_not_taken_for_a_menu() -> None:
    text = (
        "The crates held these weapons:\n\nMortars\nRifles\nRockets\n\nNobody claimed them so far."
    )
    assert kinds(text) == [("Article", text)]


def test_headings_inside_an_article_stay_in_it() -> None:
    text = "The army left the town in May.\n\nWhy now?\n\nNobody in the town could say why it had."
    assert kinds(text) == [("Article", text)]


def test_lines_wrapped_at_a_fixed_width_are_read_as_running_text() -> None:
    text = (
        "The ministry has bought mortars, rifles and a large number of rockets\n"
        "from a trader who is known to have sold weapons to both sides of the\n"
        "war, a former officer said. The trader denied it. He has since moved\n"
        "abroad and nobody has seen him."
    )
    assert kinds(text) == [("Article", text)]


def test_a_quoted_post_has_the_speaker_whom_the_introduction_names() -> None:
    text = (
        "The thread went on for days.\n\nAs Huda K. put it in one comment:\n\n"
        "“You count only one side.”\n\nThat is a fair point and needs an answer."
    )
    (post,) = [s for s in cut(text) if s.kind == "QuotedPost"]
    assert post.speaker == "Huda K."
    assert text[post.start : post.end].strip() == "“You count only one side.”"


def test_an_anonymous_quoted_post_is_the_sites_commenter() -> None:
    text = (
        "Our post on Facebook drew many replies.\n\nThey are summed up by this one comment:\n\n"
        '"France arms them."\n\nFrance says that it does not arm anybody.'
    )
    assert [s.speaker for s in cut(text) if s.kind == "QuotedPost"] == ["Facebook commenter"]


def test_a_statement_that_a_minister_made_is_not_a_quoted_post() -> None:
    text = (
        "In a comment to reporters the minister said:\n\n“France arms them.”\n\nHe gave no proof."
    )
    assert of_kind(text, "QuotedPost") == []


def test_comments_signed_below_their_text_have_their_writers() -> None:
    text = (
        "Convoy reaches the besieged town\n\nThe convoy reached the town on Friday.\n\n"
        "View latest posts\n\nThe army looted half of it.\n\nIt always does.\n\n"
        "Old Ferryman 3 years ago\n\nThat is a lie and you know it.\n\nzaytoun 2 years ago"
    )
    comments = [s for s in cut(text) if s.kind == "Comment"]
    assert [s.speaker for s in comments] == ["Old Ferryman", "zaytoun"]
    assert text[comments[0].start :].startswith("The army looted half")
    assert text[comments[1].start :].startswith("That is a lie")
    assert comments[0].date is None


def test_comments_signed_above_their_text_have_their_writers() -> None:
    text = (
        "The convoy reached the town on Friday.\n\nComments (2)\n\nOld Ferryman • 3 years ago\n"
        "The army looted half of it.\n\nzaytoun • 2 years ago\nThat is a lie and you know it."
    )
    comments = [s for s in cut(text) if s.kind == "Comment"]
    assert [s.speaker for s in comments] == ["Old Ferryman", "zaytoun"]
    assert "looted" in text[comments[0].start : comments[0].end]
    assert "a lie" in text[comments[1].start : comments[1].end]


def test_two_comments_in_a_row_by_one_person_stay_two_segments() -> None:
    text = (
        "The convoy reached the town on Friday.\n\nComments\n\nzaytoun, 3 May 2012\nFirst one.\n\n"
        "zaytoun, 4 May 2012\nSecond one."
    )
    comments = [(s.speaker, s.date) for s in cut(text) if s.kind == "Comment"]
    assert comments == [("zaytoun", "2012-05-03"), ("zaytoun", "2012-05-04")]


def test_a_single_byline_below_an_article_makes_no_comment() -> None:
    text = "The convoy reached the town on Friday.\n\nPosted by Salim Darwish on 14 March 2013"
    assert of_kind(text, "Comment") == []


def test_dated_items_of_a_listing_have_their_dates() -> None:
    text = (
        "Main menu\n\nMay 20, 2020\n\nThe camp was shelled, witnesses said.\n\n"
        "May 10, 2020\nTwo hospitals were hit by air strikes.\n\nNobody claimed them.\n\n"
        "By Ines Okafor\n\n2 April 2020\n\nThe road to the camp was cut.\n\nSubscribe to Camps"
    )
    items = [s for s in cut(text) if s.kind == "ListingItem"]
    assert [s.date for s in items] == ["2020-05-20", "2020-05-10", "2020-04-02"]
    assert text[items[0].start :].startswith("May 20, 2020")
    assert of_kind(text, "Boilerplate") == ["Main menu", "Subscribe to Camps"]


def test_an_item_with_a_byline_is_spoken_by_its_writer() -> None:
    text = "\n\n".join(
        f"{day} May 2020\n\nBy {name}\n\nThe camp was shelled, witnesses said."
        for day, name in ((1, "Ines Okafor"), (2, "Salim Darwish"), (3, "Rana Haddad"))
    )
    items = [s.speaker for s in cut(text) if s.kind == "ListingItem"]
    assert items == ["Ines Okafor", "Salim Darwish", "Rana Haddad"]


def test_titles_above_the_dates_of_a_listing_belong_to_their_items() -> None:
    text = "\n\n".join(
        f"Shelling at camp {n}\n{n} May 2020\nThe camp was shelled, witnesses said."
        for n in (1, 2, 3)
    )
    items = [text[s.start : s.end].strip() for s in cut(text) if s.kind == "ListingItem"]
    assert [item.splitlines()[0] for item in items] == [f"Shelling at camp {n}" for n in (1, 2, 3)]


def test_dates_at_the_head_of_lines_make_a_listing() -> None:
    text = "\n".join(
        f"{n} May 2013 – The army shelled the town and killed {n} people." for n in (3, 4, 5)
    )
    assert [s.date for s in cut(text)] == ["2013-05-03", "2013-05-04", "2013-05-05"]


def test_bare_years_date_the_items_of_a_timeline() -> None:
    text = "\n\n".join(f"{year}\n\nThe army shelled the town." for year in (1982, 2011, 2012))
    assert [s.date for s in cut(text)] == ["1982", "2011", "2012"]


def test_a_summary_in_bullets_below_the_title_is_article() -> None:
    text = "Port shelled again by army\n\n• Three dead and nine hurt\n\nThe army shelled the port."
    assert kinds(text) == [
        ("Headline", "Port shelled again by army"),
        ("Article", "• Three dead and nine hurt\n\nThe army shelled the port."),
    ]


def test_two_dates_in_an_article_make_no_listing() -> None:
    text = "3 May 2013\n\nThe army shelled the town.\n\n4 May 2013\n\nThe army shelled the port."
    assert of_kind(text, "ListingItem") == []


def test_blog_with_dates_below_the_names_of_commenters() -> None:
    text = (PAGES / "diary.txt").read_text(encoding="utf-8")
    comments = [(s.speaker, s.date) for s in cut(text) if s.kind == "Comment"]
    assert comments == [
        ("Mariam", "2013-03-14"),
        ("trenchfoot", "2013-03-15"),
        ("Salim Darwish", "2013-03-15"),
    ]
    article = " ".join(of_kind(text, "Article"))
    assert "rockets came from Croatia" in article
    assert "What would change that?" in article
    assert "Archive" not in article
    assert "Mariam" not in article


def test_encyclopedia_page_without_its_menus() -> None:
    text = (PAGES / "encyclopedia.txt").read_text(encoding="utf-8")
    article = " ".join(of_kind(text, "Article"))
    assert of_kind(text, "Headline") == ["Battle of the Dry Bridge"]
    assert "Machine guns" in article
    for menu in ("Jump to", "[edit]", "See also", "Categories", "Privacy", "last edited"):
        assert menu not in article


def test_posts_of_a_forum_thread_are_comments_of_their_writers() -> None:
    text = (PAGES / "forum.txt").read_text(encoding="utf-8")
    posts = [s for s in cut(text) if s.kind == "Comment"]
    assert [s.speaker for s in posts] == ["kestrel_9", "Umm Yazan", "kestrel_9"]
    assert "Nobody stopped them." in text[posts[1].start : posts[1].end]
    assert of_kind(text, "Boilerplate") == ["Log in\nRegister", "Powered by OpenBoard\nBack to top"]


def test_signatures_of_a_talk_page_close_their_comments() -> None:
    text = (PAGES / "talk.txt").read_text(encoding="utf-8")
    comments = [s for s in cut(text) if s.kind == "Comment"]
    assert [(s.speaker, s.date) for s in comments] == [
        ("Palmyra7", "2013-06-04"),
        ("Deir Fan", "2013-06-04"),
    ]
    assert text[comments[1].start :].startswith("Both should stand there")
