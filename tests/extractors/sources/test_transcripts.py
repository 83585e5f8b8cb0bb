"""A transcript is known by its own shape, and each turn is its speaker's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources.segmentation.segments import cut
from allegata.extractors.sources.segmentation.writers.speakers import speaker_at
from opened import only_document, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from allegata.ontology.records import Segment

COUNCIL = """The Council met at 10 a.m.

The President (spoke in French): I now give the floor to the representative of Panama.

Ms. Harlow (Panama) (spoke in Spanish): Mr. President, Lydia shelled our port on Monday.

Nine people were killed there.

(Applause.)

They were fishermen.

Mr. Omar (Lydia): We deny it.

Ms. Harlow: I saw the ruins.

The meeting rose at 1 p.m.
"""

BRIEFING = """1:30 P.M.

MR. OMAR:  Good morning, everyone.  Rebels burned the mill on Monday.

Two men died.

Let me be clear: They will be tried.

Q     Did you see it?

MR. OMAR:  I did.

Q -- Who was killed?

MS. AL-SHAMI:  We do not know.
"""


def turns(text: str, segments: Sequence[Segment] = ()) -> list[tuple[str | None, str]]:
    return [
        (s.speaker, " ".join(text[s.start : s.end].split()))
        for s in segments or cut(text)
        if s.kind == "InterviewTurn"
    ]


def speakers(text: str) -> list[str | None]:
    return [speaker for speaker, _ in turns(text)]


def test_a_turn_goes_on_over_paragraphs_and_remarks_are_nobody_s() -> None:
    assert turns(COUNCIL) == [
        ("The President", "I now give the floor to the representative of Panama."),
        (
            "Ms. Harlow (Panama)",
            "Mr. President, Lydia shelled our port on Monday. Nine people were killed there.",
        ),
        ("Ms. Harlow (Panama)", "They were fishermen."),
        ("Mr. Omar (Lydia)", "We deny it."),
        ("Ms. Harlow (Panama)", "I saw the ruins."),
    ]


def test_what_names_a_speaker_is_kept_and_not_read() -> None:
    segments = cut(COUNCIL)
    assert "".join(COUNCIL[s.start : s.end] for s in segments) == COUNCIL
    unread = {COUNCIL[s.start : s.end].strip() for s in segments if not s.is_read}
    assert {"Ms. Harlow (Panama) (spoke in Spanish):", "(Applause.)", "Ms. Harlow:"} <= unread


def test_questions_without_a_colon_are_an_unnamed_questioner_s() -> None:
    assert turns(BRIEFING) == [
        (
            "MR. OMAR",
            (
                "Good morning, everyone. Rebels burned the mill on Monday. Two men died. "
                "Let me be clear: They will be tried."
            ),
        ),
        ("an unnamed questioner", "Did you see it?"),
        ("MR. OMAR", "I did."),
        ("an unnamed questioner", "-- Who was killed?"),
        ("MS. AL-SHAMI", "We do not know."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "**Anna Weber, Human Rights Watch:** We counted nine graves.\n\n"
                "**Interviewer:** Whose?\n\n**Anna Weber:** Soldiers shot them.\n\n"
                "**Interviewer:** When?\n"
            ),
            ["Anna Weber, Human Rights Watch", "an unnamed questioner"] * 2,
        ),
        (
            (
                "ANNA WEBER:\nWe counted nine graves.\n\nTOM REED:\nWhose?\n\n"
                "ANNA WEBER:\nSoldiers shot them.\n\nTOM REED:\nWhen?\n"
            ),
            ["ANNA WEBER", "TOM REED"] * 2,
        ),
        (
            (
                "Senator Harlow. Thank you. Soldiers shot nine men.\n\nMr. Omar. I deny it.\n\n"
                "Senator Harlow. Who did it?\n\nMr. Omar. The rebels did.\n"
            ),
            ["Senator Harlow", "Mr. Omar"] * 2,
        ),
        (
            (
                "THE COURT: Who shot him?\n\nTHE WITNESS: Soldiers did.\n\nMR. OMAR: Objection.\n\n"
                "THE COURT: Overruled.\n"
            ),
            ["THE COURT", "THE WITNESS", "MR. OMAR", "THE COURT"],
        ),
        (
            (
                "QUESTION: Who shot him?\n\nSECRETARY HARLOW: Soldiers did.\n\n"
                "QUESTION: Do you know?\n\nSECRETARY HARLOW: I do.\n"
            ),
            ["an unnamed questioner", "SECRETARY HARLOW"] * 2,
        ),
        (
            (
                "Councillor Weber: I move to close the camp.\nMayor Reed: They beat nine people.\n"
                "Kari Holm (resident): They beat my son.\nMayor Reed: Thank you.\n"
            ),
            ["Councillor Weber", "Mayor Reed", "Kari Holm", "Mayor Reed"],
        ),
    ],
)
def test_turns_are_named_in_many_ways(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "KYIV: Soldiers shelled the port.\n\nMOSCOW: The ministry denied it.\n\n"
            "KYIV: The mayor said: “We will answer.”\n\nMOSCOW: Nine people were held.\n"
        ),
        (
            "Background: They took Vell in May.\n\nFindings: We counted nine graves.\n\n"
            "Background: They did so before.\n\nFindings: Who did it? We asked you.\n"
        ),
        (
            "Mr. Ahmed: held in Tarn on 5 May.\n\nDr. Rana Said: shot dead in Vell.\n\n"
            "Mr. Omar: whereabouts unknown.\n\nMr. Ahmed: freed on bail.\n"
        ),
        (
            "Date: 5 May\nHospital: Tarn Central\nAttack: Shelling\n\n"
            "Date: 6 May\nHospital: Vell North\nAttack: Raid\n"
        ),
        (
            "Old Act: A suspect may be held for 72 hours.\n\nNew Act: He may be held for 48.\n\n"
            "Old Act: The minister orders it.\n\nNew Act: A court orders it.\n"
        ),
        (
            "The press spoke to the minister about the raid on Monday.\n\nMR. OMAR: We deny it.\n\n"
            "Nine people were killed, and the police look for the men.\n"
        ),
        (
            "A. The army shelled the town.\n\nB. The police burned it.\n\nC. We dug.\n\n"
            "A. Nobody was tried.\n"
        ),
        (
            "Monday: Soldiers entered Vell.\n\nTuesday: Who sent them? We asked.\n\n"
            "Monday: They came again.\n\nTuesday: You know the rest.\n"
        ),
        "Day 1: We drove to Vell.\n\nDay 2: Who was there?\n\nDay 1: I slept.\n\nDay 2: We left.\n",
        (
            "According to Rana Omar: They burned it.\n\nProfessor Holm: I saw nine graves.\n\n"
            "According to Rana Omar: We fled.\n"
        ),
        "President Omar: “We condemn it.”\n\nPrime Minister Harlow: “I will answer.”\n",
    ],
)
def test_headings_datelines_and_lists_are_no_speakers(text: str) -> None:
    assert speakers(text) == []


def test_an_article_that_prints_some_questions_goes_on_as_an_article() -> None:
    before = "The court heard on Monday how soldiers had shot nine men in the town of Vell. " * 6
    text = f"{before}\n\nQ: Who shot them?\n\nA: Soldiers.\n\nQ: Did you see it?\n\nA: I did.\n\n"
    found = turns(f"{text}Police held two men in Tarn on Tuesday, the court was told.\n")
    assert found[-1] == ("the interviewee", "I did.")
    assert len(found) == 4


@pytest.mark.parametrize(
    ("line", "name", "sure"),
    [
        ("Mr. Omar (through an interpreter): No.", "Mr. Omar", True),
        ("SENIOR ADMINISTRATION OFFICIAL: No.", "SENIOR ADMINISTRATION OFFICIAL", True),
        ("[00:01:02] Rana Haddad: No.", "Rana Haddad", False),
        ("Q  Did you see it?", "an unnamed questioner", True),
    ],
)
def test_who_is_named_at_the_head_of_a_line(line: str, name: str, sure: bool) -> None:
    spoken = speaker_at(line)
    assert spoken is not None
    assert (spoken.name, spoken.sure) == (name, sure)


@pytest.mark.parametrize(
    "line", ["Note: No.", "A lot of people died.", "Step 2: Go.", "Let me be clear: No.", "Q"]
)
def test_other_lines_name_nobody(line: str) -> None:
    assert speaker_at(line) is None


ROWS = [
    "{b}MR. OMAR:{e} Rebels burned the mill on Monday.",
    "Two men died there, and we buried them.",
    "{b}Q{e}  Did you see who burned it on Monday?",
    "{b}MR. OMAR:{e} I saw them from the road.",
]


def page() -> str:
    rows = "".join(f"<p>{row.format(b='<strong>', e='</strong>')}</p>" for row in ROWS)
    return f"<html><body><article><h1>Hearing on it</h1>{rows}</article></body></html>"


def lines(mark: str) -> str:
    return "\n\n".join(ROWS).format(b=mark, e=mark)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", page()),
        ("a.jsonl", json.dumps({"text": lines("")})),
        ("a.md", lines("**")),
        ("a.txt", lines("")),
    ],
)
def test_transcripts_of_every_kind_of_file_are_cut_alike(
    tmp_path: Path, name: str, content: str
) -> None:
    document = only_document(write(tmp_path, name, content))
    said = "Rebels burned the mill on Monday. Two men died there, and we buried them."
    assert turns(document.text, document.segments) == [
        ("MR. OMAR", said),
        ("an unnamed questioner", "Did you see who burned it on Monday?"),
        ("MR. OMAR", "I saw them from the road."),
    ]
