"""Find the turns of a transcript: briefings, hearings, debates, interviews that a page prints.

A text is one where at least two speak by turns: where a name that only a speaker has ("MR. OMAR",
"Q") stands before what is said, or where two names do twice each, close together; and where what is
said talks, asking or saying "I", "we" or "you". "Background:" and the rows of a fact sheet do not.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from ....words.sets import listed, words
from ..lines import (
    ANSWERER,
    BOILERPLATE,
    QUESTIONER,
    Found,
    Label,
    Labels,
    Line,
    ends_sentence,
    is_prose,
)
from .speakers import Spoken, is_remark, speaker_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

TURN: Final = "InterviewTurn"
_FEWEST: Final = 2
"""Speakers that a transcript has, and turns of each where their names alone tell nothing."""
_DENSE: Final = 3
"""Of so many paragraphs one opens a turn, where names alone tell nothing."""
_TALKING: Final = 4
"""Of so many turns one talks."""
_BEFORE: Final = 3
"""A text is a transcript where so many times as much stands in its turns as before them."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_QUOTED: Final = re.compile(r"[“„«\"][^”“»\"]*[”“»\"]?")
_TALK: Final = words("words of who talks")


def find_turns(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of turns with their speakers; a line without a name goes on with a turn.

    The last turn ends with the text, if that is a transcript from its beginning.
    """
    named = {
        index: spoken
        for index, line in enumerate(lines)
        if labels[index] is None and (spoken := speaker_at(line.text))
    }
    speaking = _speaking(named, lines)
    if not speaking:
        return
    first, last = min(speaking), max(speaking)
    whole = _is_whole(lines, labels, first)
    if not (whole or _is_dense(speaking)):
        return
    names = _fullest(speaking.values())
    label: Label | None = None
    for index in range(first, len(lines)):
        if index > last and not (whole and _goes_on(lines, labels, index, last, speaking[last])):
            return
        if labels[index] is not None:
            label = label if whole else None
        elif index in speaking:
            spoken = speaking[index]
            label = Label(TURN, names[spoken.key], group=index, head=spoken.head)
        if label is not None and labels[index] is None:
            yield index, BOILERPLATE if is_remark(lines[index].text) else label


def _speaking(named: Mapping[int, Spoken], lines: Sequence[Line]) -> dict[int, Spoken]:
    """Return the lines that open turns with who speaks; {} where the text is no transcript."""
    turns = Counter(spoken.key for spoken in named.values())
    often = {key for key, count in turns.items() if count >= _FEWEST}
    sure = {spoken.key for spoken in named.values() if spoken.sure and not spoken.dotted}
    if QUESTIONER not in sure:  # "A." may count paragraphs
        sure, often = sure - {ANSWERER}, often - {ANSWERER}
    named_surely = len(sure) >= _FEWEST and bool(sure - {QUESTIONER, ANSWERER})
    speakers = often | sure
    found = {index: spoken for index, spoken in named.items() if spoken.key in speakers}
    timed = all(spoken.timed for spoken in found.values())
    if len(speakers) < _FEWEST or not (timed or _talk(found, lines)):
        return {}
    if not named_surely and (len(often) < _FEWEST or not _is_dense(found)):
        return {}
    return found | dict(_alike(named, found))


def _alike(
    named: Mapping[int, Spoken], found: Mapping[int, Spoken]
) -> Iterator[tuple[int, Spoken]]:
    """Yield those who speak once among the others, by names of the same make."""
    known = [one.name for one in found.values() if not one.is_part]
    capitals = any(map(str.isupper, known))
    for index, spoken in named.items():
        if min(found) < index and index not in found and not spoken.dotted:
            several = " " in spoken.key and any(" " in name for name in known)
            if spoken.name.isupper() if capitals else several:
                yield index, spoken


def _talk(found: Mapping[int, Spoken], lines: Sequence[Line]) -> bool:
    """Tell whether turns are talk: one in four asks, or says "I" or "you" outside quotations."""
    starts = sorted(found)
    stops = [*starts[1:], starts[-1] + 1]
    talking = 0
    for start, stop in zip(starts, stops, strict=True):
        said = " ".join(line.text for line in lines[start:stop])[found[start].head :]
        talking += _talks(said)
    return _TALKING * talking >= len(starts)


def _talks(said: str) -> bool:
    own = _QUOTED.sub(" ", said)
    return "?" in own or any(word.casefold() in _TALK for word in _WORD.findall(own))


def _is_dense(found: Collection[int]) -> bool:
    """Tell whether the lines that open turns stand close together."""
    return _DENSE * len(found) >= max(found) + 1 - min(found)


def _is_whole(lines: Sequence[Line], labels: Labels, first: int) -> bool:
    """Tell whether the text is a transcript rather than an article that holds some of one."""
    free = [index for index, label in enumerate(labels) if label is None and is_prose(lines[index])]
    before = sum(lines[index].words for index in free if index < first)
    return sum(lines[index].words for index in free if index >= first) >= _BEFORE * before


def _goes_on(lines: Sequence[Line], labels: Labels, index: int, last: int, spoken: Spoken) -> bool:
    """Tell whether a line behind the ``last`` name is of its turn: it is text, and it talks."""
    line, named = lines[index], lines[last]
    if labels[index] is not None:
        return False
    below = spoken.head >= len(named.text) and index == last + 1
    if below or line.paragraph == named.paragraph or is_remark(line.text):
        return True
    if line.text.casefold().startswith(listed("how minutes close")):
        return False
    surely = spoken.sure and not spoken.is_part
    return (is_prose(line) or ends_sentence(line.text)) and (surely or _talks(line.text))


def _fullest(found: Collection[Spoken]) -> dict[str, str]:
    """Map the keys of speakers to their names as they are told in full once."""
    names: dict[str, str] = {}
    for spoken in found:
        if len(spoken.name) > len(names.get(spoken.key, "")):
            names[spoken.key] = spoken.name
    return names
