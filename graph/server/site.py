"""What lies where on the server: the page to ask on, the questions, the views, the endpoint."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from http import HTTPStatus
from importlib import resources
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ...ontology.namespaces import PREFIXES
from ..store.queries import questions
from .decisions import taken
from .protocol import answered
from .reply import STRICT, Refusal, Reply, Request, as_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..store.queries import Question
    from .answerers import Answerers
    from .decisions import Decide

_PAGE_FILES = ("ask.html", "ask.js", "ask.css", "forget.js", "yasgui.min.js", "yasgui.min.css")
_START = """SELECT ?claim ?quote {
  ?claim a al:Allegation ; al:evidence/al:quote ?quote
} LIMIT 25
"""
"""What stands in the editor first."""
_READING = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Site:
    """A case as it is served. ``home`` is the origin, such as http://127.0.0.1:7878.

    ``made`` gives the HTML of a view that no file holds (a dossier), by its path; None for others.
    """

    answerers: Answerers
    views: Path
    home: str
    token: str
    decide: Decide | None = None
    made: Callable[[str], str | None] | None = None

    def reply(self, request: Request) -> Reply:
        """Return what a request gets; one that is refused gets the reason as text."""
        try:
            self._check_name(request)
            return self._found(request)
        except Refusal as refusal:
            return refusal.reply()

    def _check_name(self, request: Request) -> None:
        """Refuse a request that calls this server by another name, as a page elsewhere might."""
        port = self.home.rpartition(":")[2]
        if request.headers.get("host") not in {f"127.0.0.1:{port}", f"localhost:{port}"}:
            raise Refusal(HTTPStatus.FORBIDDEN, f"this server is {self.home} and no other")

    def _found(self, request: Request) -> Reply:
        if request.path == "/sparql" and request.method in {*_READING, "POST"}:
            return answered(request, self.answerers)
        if request.path == "/decisions" and request.method == "POST":
            return taken(request, token=self.token, home=self.home, decide=self.decide)
        if request.method not in _READING:
            raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "a case is served for reading only")
        if request.path == "/":
            return _page_file("ask.html")
        if request.path == "/questions":
            return as_json([_told(question) for question in questions()])
        if request.path == "/start":
            return as_json({"sparql": declared(_START)})
        if request.path == "/pages":
            return as_json(sorted(path.name for path in self.views.glob("*.html")))
        area, _, rest = request.path.lstrip("/").partition("/")
        if area == "page":
            return _page_file(rest)
        if area == "views":
            return _view(self.views, rest, self.made)
        raise Refusal(HTTPStatus.NOT_FOUND, f"there is no {request.path} here")


def _told(question: Question) -> dict[str, str]:
    return {
        "name": question.name,
        "question": question.question,
        "sparql": declared(question.text),
    }


def declared(text: str) -> str:
    """Return a question with the prefixes that it uses declared, as the editor wants them.

    >>> declared("ASK { ?s rdfs:label ?o }").splitlines()[0]
    'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>'
    """
    lines = [
        f"PREFIX {prefix}: <{iri}>\n"
        for prefix, iri in PREFIXES.items()
        if re.search(rf"\b{prefix}:", text)
        and not re.search(rf"^\s*PREFIX\s+{prefix}:", text, re.MULTILINE | re.IGNORECASE)
    ]
    return "".join(lines) + text


def _page_file(name: str) -> Reply:
    if name not in _PAGE_FILES:
        raise Refusal(HTTPStatus.NOT_FOUND, f"there is no {name} here")
    file = resources.files("allegata.graph.server") / "assets" / name
    policy = (("Content-Security-Policy", STRICT), ("Referrer-Policy", "no-referrer"))
    return Reply(HTTPStatus.OK, _media(name), file.read_bytes(), policy)


def _view(folder: Path, name: str, made: Callable[[str], str | None] | None) -> Reply:
    """Return a file of the views, or what is ``made`` now; nothing outside of their folder."""
    path = (folder / PurePosixPath(name or "index.html")).resolve()
    inside = path.is_relative_to(folder.resolve())
    if inside and not path.is_file() and made is not None:
        page = made(path.relative_to(folder.resolve()).as_posix())
        if page is not None:
            return Reply(HTTPStatus.OK, _media("made.html"), page.encode("utf-8"))
    if not inside or not path.is_file():
        raise Refusal(HTTPStatus.NOT_FOUND, f"there is no view {name}")
    return Reply(HTTPStatus.OK, _media(path.name), path.read_bytes())


def _media(name: str) -> str:
    media = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
