"""The query half of the SPARQL 1.1 Protocol: what a request asks, and what it gets."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from ..store.answering import Asked
from .answerers import TooLateError
from .reply import Refusal, Reply, Request

if TYPE_CHECKING:
    from .answerers import Answerers

_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"


def answered(request: Request, answerers: Answerers) -> Reply:
    """Return the answer to a request of the protocol.

    Raises ``Refusal``: 400 with the reason for a question that will not do, 403 for an update,
    503 for one that takes too long.
    """
    try:
        answer = answerers.ask(asked(request))
    except TooLateError as error:
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, str(error)) from error
    if answer.refused:
        raise Refusal(HTTPStatus.BAD_REQUEST, answer.refused)
    media = answer.media + ("; charset=utf-8" if answer.media.startswith("text/") else "")
    return Reply(HTTPStatus.OK, media, answer.body)


def asked(request: Request) -> Asked:
    """Return the question in a request: by GET, by a form, or as the body itself (section 2.1)."""
    fields = _fields(request.query)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST":
        if kind == _FORM:
            for name, values in _fields(_text(request.body)).items():
                fields.setdefault(name, []).extend(values)
        elif kind == _DIRECT:
            fields["query"] = [_text(request.body)]
        elif kind == _UPDATE:
            raise Refusal(HTTPStatus.FORBIDDEN, "a case is served for reading only: no updates")
        else:
            raise Refusal(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send a question as {_DIRECT} or as {_FORM}"
            )
    if "update" in fields or "using-graph-uri" in fields:
        raise Refusal(HTTPStatus.FORBIDDEN, "a case is served for reading only: no updates")
    questions = fields.get("query", [])
    if len(questions) != 1:
        raise Refusal(HTTPStatus.BAD_REQUEST, "send one question, as the parameter query")
    return Asked(
        questions[0],
        request.headers.get("accept", ""),
        tuple(fields.get("default-graph-uri", ())),
        tuple(fields.get("named-graph-uri", ())),
    )


def _fields(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, max_num_fields=200, errors="strict")
    except ValueError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"the request cannot be read: {error}") from error


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, "the question is not UTF-8") from error
