"""Cut the text of a message into what its writer says and what it quotes, each with its writer.

Quoted lines begin with ">" as often as they were passed on (RFC 3676, section 4.5); above them
stands "On 3 May 2012, Rana Haddad wrote:". Outlook prints the header of the message instead, and
all below it is quoted. Marks and such headers are taken out or kept unread, so that a sentence
reads on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..segmentation.dating.dates import iso_first
from ..segmentation.lines import BOILERPLATE, EARLIER_WRITER, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..markup.visible_text import Mark

_MARKS: Final = re.compile(r"(?:>[ \t]?)+")
_WROTE: Final = re.compile(
    r"(?:On\s.{4,120}?,?\s+(?P<name>[^,\d<>]{2,60}?)\s*(?:<[^<>]{3,80}>)?\s+wrote:"
    r"|(?P<only>[^,\d<>:]{2,60}?)\s*(?:<[^<>]{3,80}>)?\s+(?:wrote|writes):)\s*",
    re.DOTALL,
)
_RULE: Final = re.compile(
    r"[-_=\s]{2,}(?:original message|forwarded message|forwarded by .{2,60})?[-_=\s]*|"
    r"begin forwarded message:",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(r"\*?(From|Sent|Date|To|Cc|Subject|Reply-To):\*?\s*(.*)", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\s*(?:[<\[(](?:mailto:)?[^<>\[\]()]*@[^<>\[\]()]*[>\])])\s*")


@dataclass(slots=True)
class _Voices:
    """Who speaks at each depth of quoting: writer and date; ``base`` where the rest is quoted."""

    of: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    base: int = 0

    def label(self, depth: int) -> Label | None:
        """Return the label of a line at ``depth``; None for the writer's own."""
        whole = depth + self.base
        if not whole:
            return None
        writer, date = self.of.get(whole, (EARLIER_WRITER, None))
        return Label("QuotedPost", writer, date, whole)


def cut_replies(text: str) -> tuple[str, list[Mark]]:
    """Return the text without its quotation marks, and the stretches that are not the writer's."""
    lines = [_unquoted(line) for line in text.split("\n")]
    voices = _Voices()
    kept: list[str] = []
    marks: list[Mark] = []
    at = 0
    index = 0
    is_signature = False
    while index < len(lines):
        depth, line = lines[index]
        count = _opening(lines, index, voices)
        is_signature = not count and (is_signature or line == "-- ") and not depth
        label = BOILERPLATE if count or is_signature else voices.label(depth)
        for _, shown in lines[index : index + max(count, 1)]:
            if label is not None:
                marks.append((at, at + len(shown) + 1, label))
            kept.append(shown)
            at += len(shown) + 1
        index += max(count, 1)
    return "\n".join(kept), marks


def _unquoted(line: str) -> tuple[int, str]:
    """Return how deep a line is quoted, and the line without its marks.

    >>> _unquoted("> > The port was shelled.")
    (2, 'The port was shelled.')
    """
    match = _MARKS.match(line)
    return (match[0].count(">"), line[match.end() :]) if match is not None else (0, line)


def _opening(lines: Sequence[tuple[int, str]], index: int, voices: _Voices) -> int:
    """Return how many lines announce a quotation here, and note whose it is; 0 for none."""
    depth = lines[index][0]
    for count in (1, 2, 3):  # mailers wrap the line that says who wrote
        shown = " ".join(line.strip() for _, line in lines[index : index + count])
        match = _WROTE.fullmatch(shown.strip())
        if match is not None and _is_quoted_below(lines, index + count, depth):
            name = (match["name"] or match["only"]).strip(" \"'")
            voices.of[depth + voices.base + 1] = (name, iso_first(shown))
            return count
    return _header(lines, index, voices)


def _is_quoted_below(lines: Sequence[tuple[int, str]], index: int, depth: int) -> bool:
    below = next((other for other, line in lines[index:] if line.strip()), depth)
    return below > depth


def _header(lines: Sequence[tuple[int, str]], index: int, voices: _Voices) -> int:
    """Return how many lines are the header of a quoted message: "From:" and two more at least."""
    depth = lines[index][0]
    stop = index
    while stop < len(lines) and stop < index + 3 and _is_rule(lines[stop][1]):
        stop += 1
    found: dict[str, str] = {}
    while stop < len(lines) and (match := _HEADER.fullmatch(lines[stop][1].strip())):
        found.setdefault(match[1].lower(), match[2])
        stop += 1
    if "from" not in found or len(found) < 3:
        return 0
    if not depth:
        voices.base += 1
    name = _ADDRESS.sub("", found["from"]).strip(" \"'") or found["from"]
    date = iso_first(found.get("sent") or found.get("date") or "")
    voices.of[depth + voices.base] = (name, date)
    return stop - index


def _is_rule(line: str) -> bool:
    return not line.strip() or _RULE.fullmatch(line.strip()) is not None
