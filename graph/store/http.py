"""Requests to a store that the user has named, with patience: a server that is busy is asked again.

Only what may be asked twice is sent: questions, and changes that come to the same when repeated.
"""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Mapping

TRIES = 4
FIRST_WAIT = 0.5
"""Seconds before the second try; each wait is twice the one before."""

_PASSING = frozenset({408, 425, 429, 502, 503, 504})
"""Answers of a server that may be better a moment later."""


class RemoteError(CaseError):
    """A store elsewhere that does not answer, or refuses; ``status`` is HTTP's, 0 for no answer."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a store with who asks there, by Basic or Digest as the store wants it."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise RemoteError(f"{self.url!r} is no address of a store; it begins with http://")

    def send(
        self,
        method: str,
        *,
        query: str = "",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = 60.0,
    ) -> bytes:
        """Return what is answered; ``RemoteError`` where it is refused, or after ``TRIES``."""
        joined = ("&" if urlsplit(self.url).query else "?") + query if query else ""
        request = urllib.request.Request(  # noqa: S310  (http or https, as checked)
            self.url + joined, data=body, headers=dict(headers or {}), method=method
        )
        wait = FIRST_WAIT
        for left in reversed(range(TRIES)):
            try:
                with self._opener().open(request, timeout=seconds) as answer:
                    return bytes(answer.read())
            except urllib.error.HTTPError as error:
                if error.code not in _PASSING or not left:
                    raise self._refused(error) from error
            except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
                if not left:
                    why = getattr(error, "reason", error)
                    raise RemoteError(
                        f"{self.url} does not answer ({why}); is it running?"
                    ) from error
            time.sleep(wait)
            wait *= 2
        raise AssertionError("the last try returns or raises")

    def _opener(self) -> urllib.request.OpenerDirector:
        """Return what opens the address, and no proxy between: cases are nobody else's."""
        handlers: list[urllib.request.BaseHandler] = [urllib.request.ProxyHandler({})]
        if self.user:
            known = urllib.request.HTTPPasswordMgrWithDefaultRealm()
            known.add_password(None, self.url, self.user, self.password)
            handlers.append(urllib.request.HTTPDigestAuthHandler(known))
            handlers.append(urllib.request.HTTPBasicAuthHandler(known))
        return urllib.request.build_opener(*handlers)

    def _refused(self, error: urllib.error.HTTPError) -> RemoteError:
        text = error.read(2000).decode("utf-8", "replace").partition("SPARQL query:")[0]
        said = " ".join(text.split())[:300]
        remedy = "; give --user and ALLEGATA_PASSWORD" if error.code in (401, 403) else ""
        return RemoteError(
            f"{self.url} answers {error.code} ({said or error.reason}){remedy}", error.code
        )
