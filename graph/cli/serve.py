"""``allegata serve``: a case on a port of this machine."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ..case import Case

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(serve)


def serve(
    case: CaseFolder,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")
    ] = 7878,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds after which a question is given up.")
    ] = 60.0,
) -> None:
    """Serve a case on this machine, for reading: SPARQL 1.1, a page to ask on, the views.

    Answers are for the case as it is now. Whoever uses this machine may ask; decisions are taken
    from who has the address with the token, at POST /decisions, as `allegata review` takes them.
    """
    from ..server.serve import served
    from ..views.pages.dossiers.live import LiveDossiers

    opened = Case.open(case)
    decide, made = partial(_decide, opened), LiveDossiers(opened)
    with served(opened, port=port, seconds=timeout, decide=decide, made=made) as server:
        typer.echo(f"ask at {server.address}")
        typer.echo(f"SPARQL endpoint {server.home}/sparql; Ctrl-C ends it")
        server.run()


def _decide(case: Case, line: str) -> None:
    """Take the decision in one line of JSON."""
    from ..agenda.drafting import posted
    from ..pipeline.deciding.taking import take

    take(case, posted(case, json.loads(line), by="a reader of the server"))
