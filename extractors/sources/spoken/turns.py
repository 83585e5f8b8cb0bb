"""Turns of speech as one document: above each, a line that is not read with speaker and time.

The turn itself is an InterviewTurn of its speaker. Where nobody is named it is the article, which
speaks for whoever published it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ....ontology.records import Document, Segment
from ..reading import document
from ..segmentation.lines import ANSWERER, QUESTIONER
from ..segmentation.writers.turns import TURN

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS: Final = {"Q": QUESTIONER, "A": ANSWERER}


@dataclass(frozen=True, slots=True)
class Turn:
    """What ``speaker`` said; ``time`` is as it was printed. A sound ("[gunfire]") is not read."""

    speaker: str | None
    time: str
    text: str
    is_sound: bool = False

    @property
    def kind(self) -> str:
        """Return the kind of its segment."""
        if self.is_sound:
            return "Boilerplate"
        return TURN if self.speaker is not None else "Article"


def speaker_named(name: str) -> str:
    """Return a speaker as a transcript names him or her, without blanks; Q and A by their parts.

    >>> speaker_named("MS.  HARLOW "), speaker_named("Q")
    ('MS. HARLOW', 'an unnamed questioner')
    """
    whole = " ".join(name.split())
    return _PARTS.get(whole.rstrip("."), whole)


def spoken(source: str, turns: Iterable[Turn], *, title: str | None, raw: bytes) -> Document:
    """Return the document of ``turns``."""
    parts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for turn in turns:
        head = " ".join(part for part in (turn.speaker, turn.time) if part) + "\n"
        body = f"{turn.text}\n\n"
        middle, end = at + len(head), at + len(head) + len(body)
        speaker = None if turn.is_sound else turn.speaker
        segments += (
            Segment(len(segments), at, middle, "Boilerplate"),
            Segment(len(segments) + 1, middle, end, turn.kind, speaker),
        )
        parts += (head, body)
        at = end
    return document(source, "".join(parts), {"title": title}, raw=raw, segments=tuple(segments))
