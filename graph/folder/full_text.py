"""Full text: where in a case words stand, in quotes of claims and in all that documents say.

The ledger keeps an index (SQLite FTS5, https://sqlite.org/fts5.html): the words of each claim's
quote, and those of each paragraph. English endings and accents make no difference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...ontology.errors import CaseError, QueryError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .ledger import Ledger

SCHEMA = """
CREATE VIRTUAL TABLE IF NOT EXISTS words
  USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TABLE IF NOT EXISTS spots (number INTEGER PRIMARY KEY, document, claim, start, end);
CREATE INDEX IF NOT EXISTS spots_by_document ON spots (document)
"""
TABLES = ("words", "spots")

_WORD = re.compile(r'"([^"]+)"|([^\s"]+)')
_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)

_FOUND = """
WITH found AS MATERIALIZED (SELECT rowid AS number, rank FROM words WHERE words MATCH ?1)
SELECT number, document, claim, start, end FROM found JOIN spots AS spot USING (number)
WHERE claim <> '' OR NOT EXISTS (
  SELECT 1 FROM spots WHERE spots.document = spot.document AND spots.claim <> ''
  AND spots.start >= spot.start AND spots.end <= spot.end
  AND spots.number IN (SELECT number FROM found))
ORDER BY rank, document, start, claim LIMIT ?2 OFFSET ?3
"""
"""Where words stand, the best first; a paragraph only where none of its quotes has them."""

_SHOWN = """
SELECT snippet(words, 0, '', '', '…', 40) FROM words WHERE words MATCH ? AND rowid = ?
"""


class Spot(NamedTuple):
    """A stretch of a document; ``claim`` is the IRI of one that quotes it, "" for a paragraph.

    ``start`` and ``end`` are offsets into the document's text, ``text`` are its words, of a long
    paragraph those around what was looked for.
    """

    document: str
    claim: str
    start: int
    end: int
    text: str


def paragraphs(document: str, text: str) -> list[Spot]:
    r"""Return the paragraphs of a text.

    >>> [spot.text for spot in paragraphs("", "One.\n\nTwo,\nthree. ")]
    ['One.', 'Two,\nthree.']
    """
    return [Spot(document, "", *found.span(), found[0]) for found in _PARAGRAPH.finditer(text)]


def index(ledger: Ledger, spots: Iterable[Spot]) -> None:
    """Add stretches to the index."""
    for spot in spots:
        added = "INSERT INTO spots (document, claim, start, end) VALUES (?, ?, ?, ?)"
        number = ledger.rows.execute(added, spot[:4]).lastrowid
        ledger.rows.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, spot.text))


def forget(ledger: Ledger, document: str) -> bool:
    """Take a document out of the index; say whether it was in it.

    Its words may still stand in the file until ``wipe``.
    """
    asked = "SELECT number FROM spots WHERE document = ?"
    numbers = ledger.rows.execute(asked, (document,)).fetchall()
    ledger.rows.executemany("DELETE FROM words WHERE rowid = ?", numbers)
    ledger.rows.execute("DELETE FROM spots WHERE document = ?", (document,))
    return bool(numbers)


def wipe(ledger: Ledger) -> None:
    """Leave no word in the index that is only in what was taken out of it."""
    ledger.rows.execute("INSERT INTO words (words) VALUES ('optimize')")


def find(ledger: Ledger, asked: str, *, limit: int | None = None, offset: int = 0) -> list[Spot]:
    """Return where all words of ``asked`` stand together, the best first.

    Words in double quotes stand side by side, and a word that ends with * is the beginning of
    others. Raises ``QueryError`` where there is no word, and ``CaseError`` for a case that has no
    index yet.
    """
    match = _match(asked)
    known = "SELECT 1 FROM sqlite_master WHERE name = 'words'"
    if ledger.rows.execute(known).fetchone() is None:
        raise CaseError(
            f"{ledger.path.parent} was built before there was full text; "
            "build it again, which reads no document again"
        )
    rows = ledger.rows.execute(_FOUND, (match, -1 if limit is None else limit, offset))
    return [
        Spot(document, claim, start, end, _shown(ledger, number, "" if claim else match))
        for number, document, claim, start, end in rows.fetchall()
    ]


def _shown(ledger: Ledger, number: int, match: str) -> str:
    """Return a stretch as it is shown: whole, or around the words of ``match``."""
    if match:
        row = ledger.rows.execute(_SHOWN, (match, number)).fetchone()
    else:
        row = ledger.rows.execute("SELECT text FROM words WHERE rowid = ?", (number,)).fetchone()
    return str(row[0])


def _match(asked: str) -> str:
    """Return what was asked as FTS5 writes it, every word in quotes so that none is an operator.

    >>> _match('Su-22 "mass grave" shell*')
    '"Su-22" "mass grave" "shell"*'
    """
    terms = [
        f'"{phrase or word.rstrip("*")}"{"*" if word.endswith("*") else ""}'
        for phrase, word in _WORD.findall(asked)
        if any(map(str.isalnum, phrase or word))
    ]
    if not terms:
        raise QueryError(f'{asked!r} has no word to look for; write words, such as "mass grave"')
    return " ".join(terms)
