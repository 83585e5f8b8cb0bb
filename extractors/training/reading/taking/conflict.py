"""The conflict a document belongs to: the state or territory that it names most."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from ...lexicon.load import read_lexicon

if TYPE_CHECKING:
    from .documents import Document


def conflict_of(document: Document) -> str | None:
    """Return the id of the state in `lexicon/actors.jsonl` named most often, None if none is.

    Names, demonyms and capitals of title and text count alike; of two named as often the one
    named first. Texts in capitals, as MUC prints them, are compared in capitals.
    """
    text = document.fields.get("title", "") + "\n" + document.text
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(map(str.isupper, letters)) > len(letters) / 2
    pattern, states = _names(capitals=capitals)
    counted = Counter(states[found.group()] for found in pattern.finditer(text))
    return counted.most_common(1)[0][0] if counted else None


@cache
def _names(*, capitals: bool) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return one pattern of all names, the longest first, and the state of each name."""
    states: dict[str, str] = {}
    for row in read_lexicon("states"):
        names = [row["name"], *row["aliases"], *row["demonyms"], *row["metonyms"], row["capital"]]
        for name in names:
            if name:
                states.setdefault(name.upper() if capitals else name, row["id"])
    longest = sorted(states, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), states
