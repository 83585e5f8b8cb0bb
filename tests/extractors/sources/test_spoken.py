"""Subtitles and transcripts: a turn of speech is its speaker's, and says when it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.ontology.records import Document, Failure
from opened import only_document, only_failure, read, write

if TYPE_CHECKING:
    from pathlib import Path

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>The army shelled the old port</i>

2
00:00:03,000 --> 00:00:05,000
{\\an8}on Monday.

3
00:00:06,000 --> 00:00:07,000
[gunfire]

4
00:00:08,000 --> 00:00:09,000
RANA: Nine people were killed.

5
00:00:10,000 --> 00:00:11,000
- The army &amp; its allies denied it.
"""

VTT = """WEBVTT - Coast TV

NOTE made by hand

00:01.000 --> 00:03.000 align:start
<v Rana Haddad>The army shelled <c.loud>the</c> old port.

00:04.000 --> 00:05.000
<v Rana Haddad>Nine died.

00:05.000 --> 00:06.000
<v Omar>It was the rebels.
"""

ROLLING = """WEBVTT

00:00.000 --> 00:02.000
the army shelled

00:02.000 --> 00:04.000
the army shelled
the old port

00:04.000 --> 00:06.000
the old port
on monday
"""

HEARING = """Hearing on the harbour
12 March 2014

MS. HARLOW: Who shelled the old port?

MR. OMAR (through interpreter): The army shelled it. Nine fishermen
were killed.

(Pause.)

MS. HARLOW: Did anyone deny it?

MR. OMAR: The government denied it.
THE CHAIR: Thank you.
"""


def said(document: Document) -> list[tuple[str | None, str]]:
    return [
        (s.speaker, " ".join(document.text[s.start : s.end].split()))
        for s in document.segments
        if s.is_read
    ]


def test_subtitles_are_joined_to_sentences_and_parted_by_speaker(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "raid.en.srt", SRT))
    assert document.title == "raid"
    assert said(document) == [
        (None, "The army shelled the old port on Monday."),
        ("RANA", "Nine people were killed."),
        ("an unnamed speaker", "The army & its allies denied it."),
    ]
    assert "00:00:08.000" in document.text


def test_voices_of_webvtt_speak(tmp_path: Path) -> None:
    assert said(only_document(write(tmp_path, "a.vtt", VTT))) == [
        ("Rana Haddad", "The army shelled the old port. Nine died."),
        ("Omar", "It was the rebels."),
    ]


def test_a_line_that_rolls_on_is_read_once(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "a.vtt", ROLLING))
    assert said(document) == [(None, "the army shelled the old port on monday")]


def test_broken_cues_are_counted(tmp_path: Path) -> None:
    broken = f"{SRT}\n6\n00:00:x --> 00:01\nLost words.\n"
    failure, document = read(write(tmp_path, "a.srt", broken))
    assert isinstance(failure, Failure)
    assert "1 cue with a broken time" in failure.reason
    assert isinstance(document, Document)


@pytest.mark.parametrize("text", ["The army shelled the port.", "WEBVTT\n\nNOTE nothing\n"])
def test_a_file_without_cues_is_a_failure(tmp_path: Path, text: str) -> None:
    assert only_failure(write(tmp_path, "a.srt", text)).remedy


def test_a_hearing_is_read_by_its_speakers(tmp_path: Path) -> None:
    document = only_document(write(tmp_path, "a.txt", HEARING))
    assert document.published == "2014-03-12"
    assert document.text == HEARING
    assert said(document)[1:] == [
        ("MS. HARLOW", "Who shelled the old port?"),
        ("MR. OMAR", "The army shelled it. Nine fishermen were killed."),
        ("MS. HARLOW", "Did anyone deny it?"),
        ("MR. OMAR", "The government denied it."),
        ("THE CHAIR", "Thank you."),
    ]
    assert "".join(document.text[s.start : s.end] for s in document.segments) == HEARING


@pytest.mark.parametrize(
    "text",
    [
        "Q.  Who shelled it?\nA.  The army did.\nQ.  When?\nA.  On Monday.\n",
        "Q: Who shelled it?\nA: The army did.\nQ: When?\nA: On Monday.\n",
    ],
)
def test_questions_and_answers_have_two_speakers(tmp_path: Path, text: str) -> None:
    found = said(only_document(write(tmp_path, "a.txt", text)))
    assert found[:2] == [
        ("an unnamed questioner", "Who shelled it?"),
        ("the interviewee", "The army did."),
    ]


def test_names_with_a_time_stand_above_what_they_say(tmp_path: Path) -> None:
    text = (
        "Rana Haddad  0:12\nThe army shelled us.\n\nSpeaker 2  0:20\nNo.\n\n"
        "Rana Haddad  0:31\nIt did.\n\nSpeaker 2  1:02\nNever.\n"
    )
    found = said(only_document(write(tmp_path, "a.txt", text)))
    assert found[:2] == [("Rana Haddad", "The army shelled us."), ("Speaker 2", "No.")]


def test_an_article_with_notes_has_no_speakers(tmp_path: Path) -> None:
    text = (
        "Update: The army shelled the port.\nNote: Nine died.\nUpdate: It denies it.\n"
        "Note: Ten died.\nGeneva: The council met on Monday to hear of it.\n"
    )
    assert {s.speaker for s in only_document(write(tmp_path, "a.txt", text)).segments} == {None}
