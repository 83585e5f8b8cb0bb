"""Chat exports: a post for each message, with its writer and day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.records import Document, Notice
from opened import only_document, read, write

if TYPE_CHECKING:
    from pathlib import Path


def posts(document: Document) -> list[tuple[str | None, str | None, str]]:
    return [
        (s.speaker, s.date, document.text[s.start : s.end].strip())
        for s in document.segments
        if s.kind == "Comment"
    ]


@pytest.mark.parametrize(
    "chat",
    [
        (
            "12/03/2020, 10:15 - Messages are end-to-end encrypted.\n"
            "12/03/2020, 10:15 - Rana: The army shelled us.\nNine died.\n"
            "13/03/2020, 11:01 - Omar: They deny it: all of it.\n"
            "13/03/2020, 11:02 - Omar: <Media omitted>\n"
        ),
        (
            "[12/03/2020, 10:15:22] Rana: The army shelled us.\nNine died.\n"
            "[13/03/2020, 11:01:00] Omar: They deny it: all of it.\n"
            "\u200e[13/03/2020, 11:02:00] Omar: \u200eimage omitted\n"
        ),
        (
            "3/12/20, 10:15 AM - Rana: The army shelled us.\nNine died.\n"
            "3/13/20, 11:01\u202fAM - Omar: They deny it: all of it.\n"
        ),
        (
            "[2020-03-12 10:15] Rana: The army shelled us.\nNine died.\n"
            "[2020-03-13 11:01] Omar: They deny it: all of it.\n"
        ),
    ],
)
def test_messages_have_their_writers_and_days(tmp_path: Path, chat: str) -> None:
    document = only_document(write(tmp_path, "WhatsApp Chat with Port.txt", chat))
    assert document.title == "Port"
    assert document.kind == "SocialMediaThread"
    assert posts(document) == [
        ("Rana", "2020-03-12", "The army shelled us.\nNine died."),
        ("Omar", "2020-03-13", "They deny it: all of it."),
    ]


def test_days_that_read_two_ways_are_left_out_and_told(tmp_path: Path) -> None:
    chat = "03/04/2020, 10:15 - Rana: Hello.\n03/05/2020, 10:15 - Omar: The army shelled us.\n"
    notice, document = read(write(tmp_path, "chat.txt", chat))
    assert isinstance(notice, Notice)
    assert "day/month or month/day" in notice.reason
    assert isinstance(document, Document)
    assert [date for _, date, _ in posts(document)] == [None, None]


def test_telegram_s_messages_and_what_they_pass_on(tmp_path: Path) -> None:
    export = {
        "name": "Port news",
        "type": "private_group",
        "messages": [
            {"type": "service", "date": "2020-03-12T10:00:00", "action": "create", "text": ""},
            {
                "type": "message",
                "date": "2020-03-12T10:15:00",
                "from": "Rana",
                "text": ["The army ", {"type": "bold", "text": "shelled"}, " us."],
            },
            {
                "type": "message",
                "date": "2020-03-13T10:15:00",
                "from": "Rana",
                "forwarded_from": "State TV",
                "text": "Rebels did it.",
            },
        ],
    }
    notice, document = read(write(tmp_path, "result.json", json.dumps(export)))
    assert isinstance(notice, Notice)
    assert notice.reason == "1 message without text not read"
    assert isinstance(document, Document)
    assert document.title == "Port news"
    assert posts(document) == [
        ("Rana", "2020-03-12", "The army shelled us."),
        ("State TV", "2020-03-13", "Rebels did it."),
    ]


def test_minutes_with_one_stamped_line_are_no_chat(tmp_path: Path) -> None:
    text = "12/03/2020, 10:15 - The council met.\n\nThe mayor said that the port was shelled.\n"
    assert only_document(write(tmp_path, "a.txt", text)).kind != "SocialMediaThread"
