"""Lines with marks of quoting are somebody else's words, in a post as in a message."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.reading import read
from allegata.extractors.sources.formats.text import text_document
from allegata.extractors.sources.segmentation.segments import cut
from allegata.extractors.words.quoting import marks_of, quoted_depths, without_marks


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Return kind, speaker and words of each segment that is read."""
    return [
        (s.kind, s.speaker, " ".join(without_marks(text[s.start : s.end]).split()))
        for s in cut(text)
        if s.kind != "Boilerplate"
    ]


@pytest.mark.parametrize("mark", [">", "> ", "|", "|> ", ": ", ":> ", ">> "])
def test_lines_with_a_mark_are_their_writer_s(mark: str) -> None:
    text = (
        "In article <12@news.example> omar@x.example (Omar Said) writes:\n\n"
        f"{mark}The army shelled the port of Darsa on Monday and\n"
        f"{mark}twelve fishermen were killed there.\n\n"
        "Nobody was killed there. The port was closed on Monday.\n"
    )
    (kind, speaker, words), (own, nobody, answer) = told(text)
    assert (kind, own, nobody) == ("QuotedPost", "Article", None)
    assert speaker == ("an earlier writer" if mark == ">> " else "Omar Said")
    assert words.endswith("on Monday and twelve fishermen were killed there.")
    assert answer.startswith("Nobody was killed")


def test_what_was_passed_on_twice_is_another_s() -> None:
    text = (
        "x@y.example (Rana Haddad) wrote:\n"
        "|> In article <3@z.example> (Omar Said) writes:\n"
        "|> > The rebels burned the mill of Orve to the ground.\n"
        "|> >> The mill has never burned, as far as anybody knows.\n"
        "|>\n"
        "|> Soldiers burned it, and they boasted of it.\n"
        "Both of you were not there.\n"
    )
    assert [speaker for _, speaker, _ in told(text)] == [
        "Omar Said",
        "an earlier writer",
        "Rana Haddad",
        None,
    ]


def test_whoever_is_not_announced_is_left_open() -> None:
    text = (
        "Rana Haddad writes:\n"
        "> The police beat the strikers in the yard.\n\n"
        "You left out what the minister told you in the same post:\n\n"
        "  >No striker was beaten by the police in the yard, and\n"
        "  >none was held either.\n"
    )
    assert [speaker for _, speaker, _ in told(text)] == ["Rana Haddad", None, "an earlier writer"]


@pytest.mark.parametrize(
    "text",
    [
        "> Home\n> News\n> Contact us\n\nThe army shelled the port on Monday, officials said.",
        "| Day | Place | Dead |\n| 1 May | Orve | 3 |\n| 2 May | Darsa | 4 |",
        "The army shelled the port.\n\n:-) :-) :-)\n:-) that was meant as a jest by all of us",
        "The losses were > 40 men.\n> 12 of them died on the road to Darsa.\nThe rest fled.",
        "Omar Said writes: the army shelled the port of Darsa on Monday, and nobody came.",
        "He wrote:\n\nThe army shelled the port of Darsa on Monday.\n\nNobody came.",
        ": \n\nThe army shelled the port of Darsa on Monday.",
    ],
)
def test_texts_without_quoted_lines_stay_as_they_are(text: str) -> None:
    assert not any(quoted_depths(text.split("\n")))


def test_marks() -> None:
    assert marks_of(">|> >So") == (3, 5)
    assert marks_of("|What Hamas did") == (1, 1)
    assert marks_of(":: no mark") == (2, 3)
    assert marks_of("-> no mark") == marks_of("10:30 the raid") == (0, 0)


def test_a_quoted_claim_is_not_the_poster_s() -> None:
    text = (
        "title: Re: The port\nauthor: Huda Karam\n\n"
        "In article <12@news.example>, x@y.example writes:\n"
        "|> Soldiers killed twelve fishermen in the port of Darsa, and the\n"
        "|> navy sank their boats. It was no mishap at all, whatever the\n"
        "|> ministry says.\n\n"
        "Rebels killed three guards in Darsa.\n"
    )
    (document,) = text_document("-", text.encode())
    reading = read(document, load())
    claims = reading.claims
    by = {f.text.title(): c.claimer for c in claims for f in c.agent if c.event_type == "Killing"}
    assert by["Rebels"] is None
    assert by["Soldiers"] is not None
    assert by["Soldiers"].name == "an earlier writer"
    assert by["Soldiers"].type == "UnidentifiedActor"
