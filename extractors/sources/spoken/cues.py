"""Cues of subtitles joined to turns: one for each speaker and each minute or so.

Captions name speakers in four ways: ``<v Name>`` (WebVTT, section 6.4), ``NAME:`` at the head of a
line, ``>>`` and a dash where the speaker changes. Automatic captions repeat each line in the next
cue; sounds stand in brackets or between notes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..segmentation.lines import UNNAMED
from .turns import Turn, speaker_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NAMED: Final = re.compile(
    r"(?:>>\s*)?(?P<name>[A-Z][A-Z .'’-]{1,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"(?: ?\([^)]{1,40}\))?:\s+(?P<text>\S.*)"
)
_CHANGED: Final = re.compile(r"(?:>>+|[-–—])\s*(?P<text>\S.*)")
_SOUND: Final = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|[♪♫#].*")
_ENDS: Final = re.compile(r"[.!?…][\"”’')\]]*$")
_LONG: Final = 400
"""Characters after which a turn ends with its sentence, so that its time is near."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The lines shown from ``start`` (as printed); ``voice`` is who is said to speak them."""

    start: str
    lines: tuple[str, ...]
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """A line of a cue; ``changes`` where another speaker begins."""

    start: str
    speaker: str | None
    text: str
    changes: bool
    is_sound: bool


def turns_of(cues: Iterable[Cue]) -> Iterator[Turn]:
    """Yield the turns of ``cues``; a line that the next cue repeats is taken once."""
    open_turn: Turn | None = None
    for said in _lines(cues):
        if said.is_sound:
            if open_turn is not None:
                yield open_turn
            yield Turn(None, said.start, said.text, is_sound=True)
            open_turn = None if open_turn is None else Turn(open_turn.speaker, said.start, "")
            continue
        if open_turn is not None and not said.changes and not _is_full(open_turn):
            text = f"{open_turn.text} {said.text}".strip()
            open_turn = Turn(open_turn.speaker, open_turn.time, text)
            continue
        if open_turn is not None and open_turn.text:
            yield open_turn
        speaker = said.speaker if said.changes or open_turn is None else open_turn.speaker
        open_turn = Turn(speaker, said.start, said.text)
    if open_turn is not None and open_turn.text:
        yield open_turn


def _is_full(turn: Turn) -> bool:
    return len(turn.text) > _LONG and _ENDS.search(turn.text) is not None


def _lines(cues: Iterable[Cue]) -> Iterator[_Said]:
    shown: Sequence[str] = ()
    voice: str | None = None
    for cue in cues:
        lines = [line for part in cue.lines if (line := " ".join(part.split()))]
        fresh = lines[_repeated(shown, lines) :]
        shown = lines or shown
        changed = cue.voice is not None and cue.voice != voice
        voice = cue.voice or voice
        for line in fresh:
            yield _said(cue.start, line, voice if changed else None)
            changed = False


def _repeated(shown: Sequence[str], lines: Sequence[str]) -> int:
    """Return how many lines at the head of a cue are those that the one before it ended with."""
    most = min(len(shown), len(lines))
    return next((n for n in range(most, 0, -1) if list(shown[-n:]) == list(lines[:n])), 0)


def _said(start: str, line: str, voice: str | None) -> _Said:
    if _SOUND.fullmatch(line):
        return _Said(start, None, line, changes=False, is_sound=True)
    named = _NAMED.fullmatch(line)
    if named is not None:
        return _Said(start, speaker_named(named["name"]), named["text"], True, False)
    if voice is not None:
        return _Said(start, speaker_named(voice), line, True, False)
    changed = _CHANGED.fullmatch(line)
    if changed is not None:
        return _Said(start, UNNAMED, changed["text"], True, False)
    return _Said(start, None, line, changes=False, is_sound=False)
