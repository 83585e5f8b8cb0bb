"""Find the turns of an interview that an article prints: "Rana Haddad: …", "Q: …"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ....words.sets import words
from ..lines import Found, Label, Labels, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED = re.compile(
    r"(?:(?P<part>[QA])[.:]|(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,4}):) (?=\S)"
)
_PARTS = {"Q": "the interviewer", "A": "the interviewee"}
_NO_SPEAKERS = words("labels that name no speaker")
_FEWEST = 2
"""Speakers, and turns of each, that an interview has."""


def find_turns(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of turns with their speakers; a line without a name goes on with a turn."""
    named = {
        index: speaker
        for index, line in enumerate(lines)
        if labels[index] is None and (speaker := _speaker(line.text))
    }
    turns = Counter(named.values())
    speakers = {name for name, count in turns.items() if count >= _FEWEST}
    if len(speakers) < _FEWEST:
        return
    label: Label | None = None
    last = max(index for index, name in named.items() if name in speakers)
    for index in range(last + 1):
        if labels[index] is not None:
            label = None
        elif named.get(index) in speakers:
            label = Label("InterviewTurn", named[index], group=index)
        if label is not None:
            yield index, label


def _speaker(text: str) -> str | None:
    match = _NAMED.match(text)
    if match is None:
        return None
    if match["part"]:
        return _PARTS[match["part"]]
    return None if match["name"].lower() in _NO_SPEAKERS else str(match["name"])
