"""What a question may not do: ask another server, or write. What it names: the graphs it is for.

The words of a question are told apart from its strings, IRIs, names and comments by the tokens
of the grammar of SPARQL 1.1 (section 19.8). Where a parser may read them in two ways, as in
``SERVICE:here {`` or ``al:a.b.SERVICE``, a question is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...ontology.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    (?P<comment> \#[^\n]* )
  | (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<string> \"{3} (?: [^"\\] | \\. | "{1,2}(?!") )* \"{3}
              | '{3} (?: [^'\\] | \\. | '{1,2}(?!') )* '{3}
              | " (?: [^"\\\n] | \\. )* " | ' (?: [^'\\\n] | \\. )* ' )
  | (?P<called> SERVICE:[\w.-]*\s*\{ )
  | (?P<name> [?$@]\w+ | _:[\w.-]+
            | (?: [^\W\d][\w.-]* )?:(?: [\w:%\\] (?: [\w:%-] | \\. | \.+(?=[\w:%\\-]) )* )? )
  | (?P<word> [^\W\d]\w* )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ENDS_WITH_SERVICE = re.compile(r"\.SERVICE$", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_WRITING = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_ASKING = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


class Word(NamedTuple):
    """A bare word of a question in capitals, with its line and column from 1."""

    text: str
    line: int
    column: int


def check(text: str) -> None:
    """Raise ``QueryError`` where a question would send something out, or change the graph.

    >>> check("SELECT ?s { ?s <urn:says> 'SERVICE' }")
    """
    asked = False
    for word in words(text):
        if word.text == "SERVICE":
            raise QueryError(
                f"line {word.line}, column {word.column}: SERVICE would send the question to "
                "another server; a case is asked offline, leave it out"
            )
        if word.text in _WRITING and not asked:
            raise QueryError(
                f"line {word.line}, column {word.column}: {word.text} would change the graph; "
                "a question only reads: write SELECT, ASK, CONSTRUCT or DESCRIBE"
            )
        asked = asked or word.text in _ASKING


def names_graphs(text: str) -> bool:
    """Say whether a question names the graphs that it is for, by FROM or FROM NAMED."""
    return any(word.text == "FROM" for word in words(text))


def words(text: str) -> Iterator[Word]:
    r"""Yield the bare words of a question, escapes such as \u0053 read first, as SPARQL does.

    >>> [word.text for word in words('select ?from { ?from al:from "from" } # from')]
    ['SELECT']
    """
    plain = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
    for match in _TOKEN.finditer(plain):
        word = _word(match)
        if word:
            before = plain[: match.start()]
            line, column = before.count("\n") + 1, match.start() - before.rfind("\n")
            yield Word(word, line, column)


def _word(match: re.Match[str]) -> str:
    """Return the bare word in a token, in capitals; empty where there is none."""
    if match.lastgroup == "name":
        return "SERVICE" if _ENDS_WITH_SERVICE.search(match[0]) else ""
    in_two_ways = match.lastgroup == "called"
    return "SERVICE" if in_two_ways else match[0].upper() if match.lastgroup == "word" else ""
