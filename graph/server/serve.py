"""A case on a port of this machine, until it is told to end. The only file that knows waitress."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...ontology.errors import CaseError
from .answerers import Answerers
from .reply import Request
from .site import Site
from .snapshots import Snapshots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..folder.case_folder import CaseFolder
    from .decisions import Decide

LOOPBACK = "127.0.0.1"
_LONGEST = 1024 * 1024
"""Bytes of the longest request."""
_THREADS = 24
"""Requests taken at once; how many are answered at once is the number of answerers."""


@dataclass(frozen=True, slots=True)
class Served:
    """A server that holds its port: ``run`` answers until ``close`` is called elsewhere."""

    home: str
    token: str
    server: Any

    @property
    def address(self) -> str:
        """The address to open: with the token, which the page keeps to itself."""
        return f"{self.home}/#{self.token}"

    def run(self) -> None:
        """Answer requests until closed or interrupted."""
        self.server.run()


@contextmanager
def served(
    case: CaseFolder,
    *,
    port: int = 0,
    seconds: float = 60.0,
    decide: Decide | None = None,
    made: Callable[[str], str | None] | None = None,
) -> Iterator[Served]:
    """Hold a port of this machine for ``case``, as it is whenever it is asked.

    ``port`` 0 takes a free one; each question has ``seconds``; ``decide`` takes a decision of a
    reviewer, one line of JSON; ``made`` gives views that no file holds (``Site``). Raises
    ``CaseError`` for a port in use and where the extra is not installed.
    """
    try:
        import waitress
    except ImportError as error:
        raise CaseError("to serve a case, run: pip install 'allegata[server]'") from error
    with tempfile.TemporaryDirectory(prefix=".serving-", dir=_beside(case.path)) as folder:
        snapshots = Snapshots(case, Path(folder))
        with Answerers(snapshots, number=os.cpu_count() or 2, seconds=seconds) as answerers:
            rooms: list[Site] = []
            try:
                server = waitress.create_server(
                    lambda environ, start: _application(rooms[0], environ, start),
                    host=LOOPBACK,
                    port=port,
                    threads=_THREADS,
                    ident="allegata",
                    max_request_body_size=_LONGEST,
                    clear_untrusted_proxy_headers=True,
                )
            except OSError as error:
                raise CaseError(f"port {port} is in use; name another with --port") from error
            home = f"http://{LOOPBACK}:{server.effective_port}"
            token = secrets.token_urlsafe(24)
            rooms.append(Site(answerers, case.views_path, home, token, decide, made))
            try:
                yield Served(home, token, server)
            finally:
                server.close()


def _beside(path: Path) -> str | None:
    """Return the folder that a case lies in, where files can be linked; None for the usual one."""
    parent = path.resolve().parent
    return str(parent) if os.access(parent, os.W_OK) else None


def _application(site: Site, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    reply = site.reply(_request(environ))
    head = [
        ("Content-Type", reply.media),
        ("Content-Length", str(len(reply.body))),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-store"),
        *reply.headers,
    ]
    start(f"{reply.status.value} {reply.status.phrase}", head)
    return [b"" if environ["REQUEST_METHOD"] == "HEAD" else reply.body]


def _request(environ: dict[str, Any]) -> Request:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    headers["content-type"] = environ.get("CONTENT_TYPE", "")
    return Request(
        environ["REQUEST_METHOD"],
        environ["PATH_INFO"],
        environ.get("QUERY_STRING", ""),
        headers,
        environ["wsgi.input"].read(),
    )
