"""Chats exported as text by WhatsApp and Signal: "[12/03/2020, 10:15:22] Name: message".

WhatsApp prints days as the phone's region does, and does not say which. The order is decided once
for a chat, by a number above twelve; where none decides, the messages keep their printed times
and have no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ....ontology.records import Document, Failure, Notice
from .messages import Message, conversation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STAMP: Final = re.compile(
    r"[\u200e\u200f\ufeff]*\[?(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?[ \u202f]"
    r"(?P<clock>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[AaPp]\.?\s?[Mm]\.?)?)"
    r"(?:\]\s?|\s-\s)(?P<rest>.*)"
)
_NAMED: Final = re.compile(r"[\u200e~ \u202f]*(?P<name>[^:]{1,60}?):\s(?P<text>.*)", re.DOTALL)
_ATTACHED: Final = re.compile(
    r"[\u200e]*(?:<[^<>]{3,80}>|[\w -]{3,20} omitted|[\w. -]{3,80} \(file attached\)"
    r"|This message was deleted\.?|null)"
)
_LOOKED_AT: Final = 60


@dataclass(frozen=True, slots=True)
class _Stamped:
    """A message as printed: the three numbers of its day, its time, and what follows."""

    day: tuple[int, int, int]
    clock: str
    rest: str


def is_transcript(text: str) -> bool:
    """Tell whether a text is a chat: it opens with a stamped line, and another names a writer."""
    lines = [line for line in text[:20_000].split("\n") if line.strip()][:_LOOKED_AT]
    stamped = [match for line in lines if (match := _STAMP.match(line))]
    named = sum(_NAMED.match(match["rest"]) is not None for match in stamped)
    return bool(lines) and _STAMP.match(lines[0]) is not None and len(stamped) > 1 and named > 0


def transcript_documents(source: str, text: str, raw: bytes) -> Iterator[Document | Failure]:
    """Yield the conversation of a chat, and a notice where its days can be read in two ways."""
    stamped = _messages(text)
    order = _order([message.day for message in stamped])
    if order is None:
        reason = "the days can be read as day/month or month/day; the messages were left undated"
        remedy = "export the chat from a phone set to ISO dates, or write one as 2020-03-12"
        yield Notice(source, reason, remedy)
    name = PurePath(source).stem.removeprefix("WhatsApp Chat with ").strip("_ ")
    title = None if name in ("chat", "index") else name
    yield conversation(
        source, (_message(message, order) for message in stamped), title=title, raw=raw
    )


def _messages(text: str) -> list[_Stamped]:
    """Return the messages; a line without a stamp goes on with the one before."""
    found: list[_Stamped] = []
    for line in text.split("\n"):
        match = _STAMP.match(line)
        if match is not None:
            numbers = [int(number) for number in re.split(r"[./-]", match["day"])]
            found.append(_Stamped((*numbers,), match["clock"], match["rest"]))  # type: ignore[arg-type]  # the pattern has three
        elif found:
            last = found[-1]
            found[-1] = _Stamped(last.day, last.clock, f"{last.rest}\n{line}")
    return found


def _message(stamped: _Stamped, order: str | None) -> Message:
    named = _NAMED.match(stamped.rest.rstrip())
    day = _date(stamped.day, order)
    if named is None or _ATTACHED.fullmatch(named["text"].strip()):
        return Message(None, day, stamped.clock, stamped.rest.strip("\u200e \n"))
    return Message(named["name"].strip(), day, stamped.clock, named["text"].strip("\u200e \n"))


def _order(days: Sequence[tuple[int, int, int]]) -> str | None:
    """Return "ymd", "dmy" or "mdy", whichever fits all days and no other does."""
    if all(day[0] > 31 for day in days):
        return "ymd"
    day_first = any(day[0] > 12 for day in days)
    month_first = any(day[1] > 12 for day in days)
    if day_first == month_first:
        return None
    return "dmy" if day_first else "mdy"


def _date(day: tuple[int, int, int], order: str | None) -> str | None:
    if order is None:
        return None
    numbers = dict(zip(order, day, strict=True))
    year = numbers["y"] + (2000 if numbers["y"] < 100 else 0)
    try:
        return date(year, numbers["m"], numbers["d"]).isoformat()
    except ValueError:
        return None
