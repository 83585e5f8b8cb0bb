"""Find the lines that a post quotes from earlier ones by marks before them, each with its writer.

"In article <…> (Omar Said) writes:" stands above them, itself quoted where it was passed on.
Where nobody is named an earlier writer speaks, whom the text leaves open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ....words.quoting import announces
from ..lines import BOILERPLATE, EARLIER_WRITER, Found, Label, Labels, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_BRACKETS: Final = re.compile(r"\(([^\W\d_][^()@\d:]{2,50})\)\W*(?:wr(?:ote|ites))\b")
_BARE: Final = re.compile(
    r"(?:^|[,:;>|]\s*|\d\s+)(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3})"
    r"\s*(?:<[^<>]*>|\[[^\[\]]*\]|\([^()]*@[^()]*\))?,?\s+wr(?:ote|ites)\b"
)
_SOURCE: Final = re.compile(r"\W*(?:in|from) article\b", re.IGNORECASE)


def find_quoted_lines(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines with marks of quoting, with the writers that are announced above them."""
    del labels
    writers: dict[int, str | None] = {}
    for index, line in enumerate(lines):
        below = lines[index + 1].depth if index + 1 < len(lines) else 0
        if below > line.depth and line.text.endswith((":", "..")):
            writers = {depth: name for depth, name in writers.items() if depth <= line.depth}
            if announces(line.text):
                writers[line.depth + 1] = writer_of(line.text)
                if index and _SOURCE.match(lines[index - 1].text):
                    yield index - 1, BOILERPLATE
                yield index, BOILERPLATE
                continue
        if line.depth:
            name = writers.get(line.depth) or EARLIER_WRITER
            yield index, Label("QuotedPost", name, None, line.depth)


def writer_of(line: str) -> str | None:
    """Return whom an announcement names; an address alone names nobody.

    >>> writer_of("In article <1a@b.org> x@y.edu (Rana Haddad) writes:"), writer_of("x@y.z writes:")
    ('Rana Haddad', None)
    """
    found = _IN_BRACKETS.search(line) or _BARE.search(line)
    return found[1].strip() if found is not None else None
