"""Decisions of reviewers as they are posted: who may post one, and what one looks like.

What is done with a line is the business of the function that the server was given.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from ...ontology.errors import AllegataError
from .reply import Refusal, Reply, Request, as_json

Decide = Callable[[str], Mapping[str, Any] | None]
"""Takes one line of JSON; what it returns is told to who sent the line."""

TOKEN = "x-allegata-token"  # noqa: S105 -- the name of the header, and no token
MOST = 1024 * 1024
"""Bytes of the longest line: some hundred decisions."""


def taken(
    request: Request,
    *,
    token: str,
    home: str,
    decide: Decide | None,
) -> Reply:
    """Hand one line of decisions to ``decide`` and say so, with what it returns.

    ``home`` is this server's own origin. Raises ``Refusal``: 403 for a page from elsewhere or a
    wrong token, 400 with the reason for a line that is no decision, 404 where none are taken.
    """
    if decide is None:
        raise Refusal(HTTPStatus.NOT_FOUND, "this server takes no decisions")
    if request.headers.get("origin") != home:
        raise Refusal(HTTPStatus.FORBIDDEN, f"decisions are taken from pages of {home} alone")
    if not hmac.compare_digest(request.headers.get(TOKEN, "").encode(), token.encode()):
        raise Refusal(HTTPStatus.FORBIDDEN, "open the address that `allegata serve` printed")
    line = _line(request.body)
    try:
        told = decide(line)
    except (AllegataError, ValueError) as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, str(error)) from error
    return as_json({"taken": True, **(told or {})})


def _line(body: bytes) -> str:
    """Return the decision as one line of JSON."""
    if len(body) > MOST:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"a decision has at most {MOST} bytes")
    try:
        value = json.loads(body)
    except ValueError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"the decision is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise Refusal(HTTPStatus.BAD_REQUEST, "a decision is one JSON object")
    return json.dumps(value, ensure_ascii=False)
