"""The names that a user watches: each place of a case that mentions one, with the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...ontology.identity import ID
from ..folder.decided import told_in
from ..formats.jsonl import read_objects

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..folder.case_folder import CaseFolder

_END: Final = re.compile(r"[.!?…][\"'”’)\]]*\s|\n\s*\n")
"""Where a sentence ends, near enough to show one; a stop after a capital or a title ends none."""

_SHORT: Final = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|St|No|Brig|Maj|Capt))\.\s$")
_AROUND: Final = 400
"""Characters looked at on either side of a name."""


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """A watched name in a document: the words used, and the sentence."""

    name: str
    source: str
    start: int
    text: str
    sentence: str


def sightings(case: CaseFolder, *, documents: Collection[str] | None = None) -> Iterator[Sighting]:
    """Yield where ``documents`` (IRIs; all, if None) mention whom a user watches, sorted.

    Whoever people decided is the same as somebody watched is watched as well.
    """
    told = told_in(case)
    path = case.own_actors_path
    rows = read_objects(path) if path.exists() else ()
    watched = {told.one(ID + row["id"]): row["name"] for row in rows if row.get("watch")}
    if not watched:
        return
    texts: dict[str, str] = {}
    found = []
    for mention in read_objects(case.mentions_path):
        document = mention["document"]
        name = watched.get(told.one(mention["id"] or ""))
        if name is None or (documents is not None and document not in documents):
            continue
        if document not in texts:
            texts[document] = case.document(document).text
        sentence = sentence_at(texts[document], mention["start"], mention["end"])
        found.append(Sighting(name, mention["source"], mention["start"], mention["text"], sentence))
    yield from sorted(found)


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence of ``text`` around [start, end), in one line.

    >>> sentence_at("It rained. Gen. Omar Holm fled. Then it stopped.", 16, 25)
    'Gen. Omar Holm fled.'
    """
    first = max(0, start - _AROUND)
    for match in _END.finditer(text, first, start):
        if not _SHORT.search(text, max(0, match.start() - 6), match.end()):
            first = match.end()
    last = min(len(text), end + _AROUND)
    for match in _END.finditer(text + "\n\n", end):
        if not _SHORT.search(text, max(0, match.start() - 6), match.end()):
            last = min(last, match.end())
            break
    return " ".join(text[first:last].split())
