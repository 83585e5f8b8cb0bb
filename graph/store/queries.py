"""The questions that come with the package, and a user's own .rq files.

The first comment line of a file is the question. A line ``# param who = id:usa : whose chains``
names a parameter, its default and what it is for; the line ``VALUES ?who { id:usa } # <- who``
is where its value goes. What stands after ``#if who`` is a part of the query only where a value
is given, so that the search for it costs nothing where it is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.errors import QueryError, TermError
from ...ontology.namespaces import PREFIXES, expand

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

_PARAM = re.compile(r'#\s*param\s+(\w+)\s*=\s*("[^"]*"\S*|\S+)\s*(?::\s*(.*))?$')
_PLACE = re.compile(r"^(\s*VALUES\s+\?\w+\s*\{).*(\}\s*\.?\s*)#\s*<-\s*(\w+)\s*$")
_IF = re.compile(r"^\s*#if\s+(\w+)\s")
_PAGE = re.compile(r"^(\s*)(?:LIMIT \d+ )?#\s*<-\s*page\s*$", re.MULTILINE)
_IRI = re.compile(r"<?(https?://[^\s<>\"{}|^`\\]+)>?")
_CURIE = re.compile(r"[A-Za-z][\w-]*:[\w.-]*")
_LITERAL = re.compile(r'("(?:[^"\\\n]|\\["\\nrt])*")(@[A-Za-z]+(?:-[A-Za-z0-9]+)*)?(?:\^\^(\S+))?')
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_INNER = re.compile(r"^\s+SELECT(?: DISTINCT)?(?: \?\w+)+$", re.MULTILINE)
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that the user may set; ``default`` is a SPARQL term."""

    name: str
    default: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named query: what it asks, its parameters and its SPARQL."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str

    def filled(
        self, values: Mapping[str, str], *, limit: int | None = None, offset: int = 0
    ) -> str:
        """Return the SPARQL with ``values`` in the place of the defaults.

        ``limit`` and ``offset`` are put where the question has a place for them.

        Raises ``QueryError`` for a parameter that the question does not have, or a value that
        is no IRI, prefixed name, number or quoted text.
        """
        for name in values:
            if name not in {parameter.name for parameter in self.parameters}:
                known = ", ".join(parameter.name for parameter in self.parameters) or "none"
                raise QueryError(f"{self.name} has no parameter {name!r}; it has {known}")
        text = "\n".join(_filled_line(line, values) for line in _with_parts(self.text, values))
        cut = f"LIMIT {limit} OFFSET {offset}" if limit is not None else f"OFFSET {offset}"
        return _PAGE.sub(rf"\g<1>{cut}", text) if limit is not None or offset else text

    @property
    def has_pages(self) -> bool:
        """Say whether the question has a place for a limit and an offset of its own."""
        return _PAGE.search(self.text) is not None

    def choices(self, name: str) -> str:
        """Return the SPARQL that lists the values of the parameter ``name`` with an answer.

        The other parameters keep their defaults.
        """
        open_to_all = "\n".join(
            f"{match[1]} UNDEF {match[2]}" if match and match[3] == name else line
            for line in _with_parts(self.text, {name})
            for match in [_PLACE.match(line)]
        )
        open_to_all = _INNER.sub(partial(_telling, f"?{name}"), open_to_all)
        start = re.search(r"^SELECT\b", open_to_all, re.MULTILINE)
        end = re.search(r"^\}[^}]*\Z", open_to_all, re.MULTILINE)
        if start is None or end is None:
            raise QueryError(f"{self.name} is no SELECT; its values cannot be listed")
        prologue, asked = open_to_all[: start.start()], open_to_all[start.start() : end.end()]
        body = asked[asked.index("{", asked.find("WHERE")) : asked.rindex("}") + 1]
        return f"{prologue}SELECT DISTINCT ?{name} WHERE {body} ORDER BY ?{name}"


def questions() -> list[Question]:
    """Return the questions of the package, sorted by name."""
    folder = resources.files("allegata.graph.sparql")
    files = (file for file in folder.iterdir() if file.name.endswith(".rq"))
    found = [parsed(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in files]
    return sorted(found, key=lambda question: question.name)


def question(name: str) -> Question:
    """Return the question ``name``: one of the package, or a path to a .rq file."""
    if name.endswith(".rq"):
        return parsed(Path(name).stem, Path(name).read_text(encoding="utf-8"))
    known = {found.name: found for found in questions()}
    if name in known:
        return known[name]
    close = get_close_matches(name, known, n=3, cutoff=0.4)
    close = close or [key for key in known if name.lower() in key]
    hint = f"is it {' or '.join(close)}? " if close else ""
    raise QueryError(f"no question {name!r}; {hint}`allegata query CASE` lists all")


def parsed(name: str, text: str) -> Question:
    """Return the question in the text of a .rq file."""
    comments = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
    asked = next((line for line in comments if line and not line.startswith("param ")), name)
    matches = (_PARAM.match(line.strip()) for line in text.splitlines())
    parameters = tuple(
        Parameter(match[1], match[2], (match[3] or "").strip()) for match in matches if match
    )
    return Question(name, asked, parameters, text)


def term(value: str) -> str:
    """Return a user's value as a SPARQL term; one that is no term is a ``QueryError``.

    A bare date is an xsd:date.

    >>> term("id:iran"), term('"Iran"'), term("2012")
    ('<https://w3id.org/allegata/id/iran>', '"Iran"', '2012')
    """
    value = value.strip()
    if match := _IRI.fullmatch(value):
        return f"<{match[1]}>"
    if _NUMBER.fullmatch(value):
        return value
    if _DATE.fullmatch(value):
        return f'"{value}"^^<{PREFIXES["xsd"]}date>'
    if match := _LITERAL.fullmatch(value):
        return match[1] + (f"^^{term(match[3])}" if match[3] else match[2] or "")
    if _CURIE.fullmatch(value):
        try:
            return f"<{expand(value)}>"
        except TermError as error:
            raise QueryError(str(error)) from error
    raise QueryError(
        f'{value!r} is no value; write a prefixed name (id:iran), an IRI, a number or "text"'
    )


def _telling(variable: str, inner: re.Match[str]) -> str:
    """Return an inner SELECT that tells ``variable`` as well."""
    return inner[0] if variable in inner[0].split() else f"{inner[0]} {variable}"


def _with_parts(text: str, given: Container[str]) -> Iterator[str]:
    """Yield the lines of a question, with those that only hold where a parameter is given."""
    for line in text.splitlines():
        match = _IF.match(line)
        yield f"  {line[match.end() :]}" if match and match[1] in given else line


def _filled_line(line: str, values: Mapping[str, str]) -> str:
    match = _PLACE.match(line)
    if match is None or match[3] not in values:
        return line
    return f"{match[1]} {term(values[match[3]])} {match[2]}"
