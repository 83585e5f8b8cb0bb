"""Requests and replies of HTTP as this server knows them, and nothing of what they are about."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = "text/plain; charset=utf-8"
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The policy of the asking page: it talks to this server alone."""


class Request(NamedTuple):
    """What was asked for; ``headers`` have names in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


class Reply(NamedTuple):
    """What is sent back."""

    status: HTTPStatus
    media: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


class Refusal(Exception):  # noqa: N818 -- it is one, and no fault of ours
    """A request that is not answered: with which status, and why, in one line."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.status = status

    def reply(self) -> Reply:
        """Return the reason as plain text."""
        allow = (("Allow", "GET, POST"),) if self.status == HTTPStatus.METHOD_NOT_ALLOWED else ()
        return Reply(self.status, TEXT, f"{self}\n".encode(), allow)


def as_json(value: object) -> Reply:
    """Return ``value`` as a reply in JSON."""
    return Reply(
        HTTPStatus.OK, "application/json", json.dumps(value, ensure_ascii=False).encode("utf-8")
    )
