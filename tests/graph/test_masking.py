from __future__ import annotations

from dataclasses import replace

import pytest
import toy_reader
from allegata.graph.privacy.masking import Mask, Span, mask, masked_document, pseudonymous
from allegata.graph.privacy.pseudonyms import Person
from allegata.ontology.records import Actor, Document, Failure, Segment
from hypothesis import given
from hypothesis import strategies as st

PERSONS = (
    Person("Witness 1", ("Ana Torv", "Torv", "José Ní Bhriain", "@anatorv")),
    Person("Witness 2", ("Ana Torv Karim", "J. Smith", "Al-Khalil", "王伟")),
)
KNOWN = Mask(PERSONS)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ana Torv fled.", "Witness 1 fled."),
        ("ANA TORV and ana torv", "Witness 1 and Witness 1"),
        ("Ana Torv's house, Torv’s car", "Witness 1's house, Witness 1’s car"),
        ("(Ana\nTorv)", "(Witness 1)"),
        ("Ana\u00a0Torv, Ana-Torv, ana_torv", "Witness 1, Witness 1, Witness 1"),
        ("Ana Torv Karim spoke", "Witness 2 spoke"),
        ("Ana Tor-\nv", "Witness 1"),
        ("Al-\nKhalil, al Khalil", "Witness 2, Witness 2"),
        ("Jose Ni\u0301 Bhriain", "Witness 1"),
        ("A\u200bna To\u00adrv", "Witness 1"),
        ("J Smith, j.smith@x.org", "Witness 2, Witness 2@x.org"),
        ("see /ana%20torv/", "see /Witness 1/"),
        ("他说王伟来了", "他说Witness 2来了"),
        ("by @anatorv", "by @Witness 1"),
        ("#AnaTorvKarim", "#Witness 2"),
    ],
)
def test_a_listed_name_is_found_however_it_is_written(text: str, masked: str) -> None:
    assert KNOWN.masked(text) == masked


@pytest.mark.parametrize(
    "text",
    ["Torvald", "Ana. Torvs", "Smith", "J, Smith", "Al, Khalil", "Al\n\nKhalil", "al (Khalil)", ""],
)
def test_what_is_no_listed_name_stays(text: str) -> None:
    assert KNOWN.masked(text) == text


WORDS = ("Ana", "TORV", "torv's", "Karim", "J.", "Smith", "José", "Ní", "Bhriain", "he", "王伟")
GAPS = (" ", "\n", "\n\n", "-", "-\n", ", ", ". ", "", "%20", "\u200b")
TEXTS = st.lists(st.sampled_from(WORDS + GAPS), max_size=30).map("".join)


def replaced(text: str, spans: list[Span]) -> str:
    for span in reversed(spans):
        text = text[: span.start] + span.pseudonym + text[span.end :]
    return text


@given(TEXTS)
def test_no_listed_name_survives_and_the_rest_stands(text: str) -> None:
    assert KNOWN.spans(KNOWN.masked(text)) == []
    assert KNOWN.masked(text) == replaced(text, KNOWN.spans(text))


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_segments_still_cover_the_text_and_begin_where_they_began(parts: list[str]) -> None:
    starts = [sum(map(len, parts[:index])) for index in range(len(parts) + 1)]
    segments = tuple(Segment(i, starts[i], starts[i + 1]) for i in range(len(parts)))
    document = Document("d", "s", "".join(parts), "0" * 64, segments)
    masked = masked_document(document, KNOWN)
    assert [s.start for s in masked.segments] == [0, *(s.end for s in masked.segments[:-1])]
    assert masked.segments[-1].end == len(masked.text)
    spans = KNOWN.spans(document.text)
    for before, after in zip(segments, masked.segments, strict=True):
        earlier = [span for span in spans if span.start < before.start]
        if not earlier or earlier[-1].end <= before.start:
            assert masked.text[: after.start] == replaced(document.text[: before.start], earlier)


def test_the_offsets_of_claims_are_those_of_the_masked_text() -> None:
    text = "# author=Ana Torv\nclaimer=Torv; agent=Ana Torv; recipient=Midland\n"
    masked = masked_document(toy_reader.document_of(text), KNOWN)
    (claim,) = toy_reader.read(masked, None).claims
    assert masked.text[claim.start : claim.end] == claim.quote
    assert claim.quote == "claimer=Witness 1; agent=Witness 1; recipient=Midland"
    (agent,) = claim.agent
    assert masked.text[agent.start : agent.end] == agent.text == "Witness 1"


def test_fields_speakers_and_sources_are_masked_and_a_telling_url_is_left_out() -> None:
    document = Document(
        "d", "in/Torv.txt", "Nothing.", "f" * 64, (Segment(0, 0, 8, speaker="Ana Torv"),),
        title="On Torv", publisher="Torv & Co", author="ana torv", url="https://x.org/ana-torv",
    )  # fmt: skip
    masked = masked_document(document, KNOWN)
    assert masked.source == "in/Witness 1.txt"
    assert masked.segments[0].speaker == "Witness 1"
    assert (masked.title, masked.publisher, masked.author, masked.url) == (
        "On Witness 1",
        "Witness 1 & Co",
        "Witness 1",
        None,
    )
    assert masked.sha256 == document.sha256
    assert masked.id != document.id


def test_a_document_that_names_nobody_stays_as_it_is() -> None:
    document = Document("d", "s.txt", "Nothing.", "0" * 64, (Segment(0, 0, 8),), url="http://x")
    assert masked_document(document, KNOWN) == document


def test_a_name_run_together_in_a_path_hides_the_path() -> None:
    document = Document("d", "AnaTorvNotes.txt", "Nothing.", "f" * 64, (Segment(0, 0, 8),))
    assert masked_document(document, KNOWN) == replace(document, source="source ffffffffffff")


def test_failures_are_masked() -> None:
    failure = Failure("Torv.pdf", "Torv.pdf is no text", "convert Torv.pdf")
    (masked,) = mask([failure], PERSONS)
    assert masked == Failure(
        "Witness 1.pdf", "Witness 1.pdf is no text", "convert Witness 1.pdf", None
    )


def test_an_actor_goes_by_a_pseudonym_also_with_a_title() -> None:
    names = ("Dr Witness 1", "Witness 11", "witness 2", "Ana Torv")
    actors = [Actor(name, name, "Person", "Unidentified") for name in names]
    assert list(pseudonymous(actors, PERSONS)) == [
        ("Dr Witness 1", "Witness 1"),
        ("witness 2", "Witness 2"),
    ]


def test_pages_begin_where_they_began() -> None:
    text = "Ana Torv fled. The port burnt."
    document = Document("d", "a.pdf", text, "", (Segment(0, 0, len(text)),), pages=(0, 15))
    changed = masked_document(document, KNOWN)
    assert [changed.text[start:][:3] for start in changed.pages] == ["Wit", "The"]
