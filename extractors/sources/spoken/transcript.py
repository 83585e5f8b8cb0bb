"""Transcripts kept as text: "MS. HARLOW: …", "Q. …", "[00:01:02] Rana Haddad: …", "Rana  0:12".

A text is a transcript where two speakers take two turns each and a third of its paragraphs are
turns; in an article with "Update:" or "Note:" nobody does. The text is kept as it is: what names a
speaker is not read, what he or she says is an InterviewTurn.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from ....ontology.records import Segment
from ...words.sets import words
from .turns import TURN, speaker_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TIME: Final = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_PART: Final = r"[^\W\d_a-z][\w.'’-]*"
_NAME: Final = rf"{_PART}(?:[ \t]+(?:{_PART}|\d{{1,2}}|of|the|de|al|bin|van|von)){{0,5}}"
_NAMED: Final = re.compile(
    rf"[ \t]*(?:{_TIME}[ \t]*[-–]?[ \t]*)?(?:\*\*)?(?:(?P<part>[QA])[.:]"
    rf"|(?P<name>{_NAME})(?:[ \t]*[\[(][^\])\n]{{1,60}}[\])])?[ \t]*:)(?:\*\*)?[ \t]+(?=\S)"
)
_HEADED: Final = re.compile(rf"[ \t]*(?P<name>{_NAME})[ \t]+{_TIME}[ \t]*\n(?=[ \t]*\S)")
_REMARK: Final = re.compile(r"[ \t]*(?:\[[^\[\]\n]*\]|\([^()\n]*\))[.]?[ \t]*")
_LEAST: Final = 2
"""Speakers, and turns of each, that a transcript has."""

_NO_SPEAKERS: Final = words("labels that name no speaker")
_LOOKED_AT: Final = 100_000


class _Named(NamedTuple):
    """What names a speaker: its characters [start, end)."""

    start: int
    end: int
    speaker: str


def is_spoken(text: str) -> bool:
    """Tell whether a text is a transcript."""
    return _opening(text) is not None


def spoken_segments(text: str) -> tuple[int, tuple[Segment, ...]]:
    """Return where the first turn begins, and the segments from there to the end.

    They are numbered from 0; what comes before is for others to cut. Raises ValueError where
    ``text`` is no transcript.
    """
    first = _opening(text)
    if first is None:
        raise ValueError("no transcript")
    named = [one for one in _named(text) if one.start >= first]
    stops = [*(one.start for one in named[1:]), len(text)]
    segments: list[Segment] = []
    for one, stop in zip(named, stops, strict=True):
        segments.append(Segment(len(segments), one.start, one.end, "Boilerplate"))
        for start, end, kind in _parted(text, one.end, stop):
            speaker = one.speaker if kind == TURN else None
            segments.append(Segment(len(segments), start, end, kind, speaker))
    return first, tuple(segments)


def _opening(text: str) -> int | None:
    """Return where the first turn of one who speaks again begins; None in what is no transcript."""
    named = list(_named(text[:_LOOKED_AT]))
    turns = Counter(one.speaker for one in named)
    often = {speaker for speaker, count in turns.items() if count >= _LEAST}
    first = next((one.start for one in named if one.speaker in often), None)
    if len(often) < _LEAST or first is None:
        return None
    rest = [line for line in text[first:_LOOKED_AT].split("\n") if line.strip()]
    counted = sum(turns[speaker] for speaker in often)
    return first if 3 * counted >= len(rest) else None


def _named(text: str) -> Iterator[_Named]:
    """Yield what names speakers, at the head of lines."""
    start = 0
    for line in text.splitlines(keepends=True):
        match = _NAMED.match(text, start) or _HEADED.match(text, start)
        if match is not None:
            found = match.groupdict()
            name = found.get("part") or found.get("name") or ""
            if name.casefold() not in _NO_SPEAKERS:
                yield _Named(start, match.end(), speaker_named(name))
        start += len(line)


def _parted(text: str, start: int, stop: int) -> Sequence[tuple[int, int, str]]:
    """Return the stretches of a turn: what is said, and remarks that fill a line ("(Applause)")."""
    kinds: list[tuple[int, str]] = []
    at = start
    for line in text[start:stop].splitlines(keepends=True):
        blank = not line.strip()
        kind = "Boilerplate" if _REMARK.fullmatch(line.rstrip("\n")) and not blank else TURN
        if not kinds or (kinds[-1][1] != kind and not blank):
            kinds.append((at, kind))
        at += len(line)
    ends = [(at, "")]
    return [(one[0], other[0], one[1]) for one, other in pairwise([*kinds, *ends])]
