"""``allegata push``: the graph of a case into another store, and who asks there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..case import Case

if TYPE_CHECKING:
    from ..store.endpoint import Endpoint
    from ..store.http import Address

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]
User = Annotated[
    str,
    typer.Option(help="Who asks there; the password is taken from ALLEGATA_PASSWORD."),
]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(push)


def push(
    case: CaseFolder,
    url: Annotated[
        str,
        typer.Argument(
            metavar="URL",
            help="Where the store takes graphs by the SPARQL 1.1 Graph Store Protocol.",
        ),
    ],
    user: User = "",
) -> None:
    """Put the graph of a case into a SPARQL 1.1 store; what the case has no more leaves it.

    Nothing is sent anywhere but to this address. Broken off, it is run again.
    """
    from ..store.graph_store import GraphStore
    from ..store.graph_store import push as put

    store = Case.open(case).store()
    graphs: list[str] = []
    sent = put(store, GraphStore(address(url, user)), graphs.append)
    typer.echo(f"{len(graphs):,} graphs with {sent:,} triples put into {url}")


def address(url: str, user: str) -> Address:
    """Return the address of a store, with the password of the environment."""
    from ..store.http import Address

    return Address(url, user, os.environ.get("ALLEGATA_PASSWORD", ""))


def endpoint(url: str, user: str, seconds: float) -> Endpoint:
    """Return the SPARQL endpoint at ``url``."""
    from ..store.endpoint import Endpoint

    return Endpoint(address(url, user), seconds)
