"""``allegata serve``: a case on a port of this machine."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..case import Case

if TYPE_CHECKING:
    from ..views.pages.dossiers.live import LiveDossiers

READER = "a reader of the server"
"""Who decides where a decision names nobody."""

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

    Answers, views and dossiers follow decisions, additions and builds of the case; a question
    that runs while the case changes is answered as it was.
    Whoever uses this machine may ask; decisions are taken from who has the address with the
    token, at POST /decisions, as `allegata review` takes them, and from the pages themselves.
    """
    from ..server.serve import served
    from ..views.pages.dossiers.live import LiveDossiers

    opened = Case.open(case)
    decide, made = partial(decided, opened), _Made(LiveDossiers(opened))
    with served(opened, port=port, seconds=timeout, decide=decide, made=made) as server:
        typer.echo(f"ask at {server.address}")
        typer.echo(f"SPARQL endpoint {server.home}/sparql; Ctrl-C ends it")
        server.run()


def decided(case: Case, line: str) -> dict[str, Any]:
    """Take what one line of JSON decides: a decision, several (``decisions``), or an ``undo``.

    Return the ``ids`` of what was taken or taken back, and ``unfit``, what of it fits nothing
    here and why. Raises ``DecisionError`` and ``QueryError``.
    """
    from ..agenda.drafting import posted
    from ..folder.decided import unfit_in
    from ..pipeline.deciding.taking import apply, take

    value = json.loads(line)
    if "undo" in value:
        return {"ids": [case.undo(str(value["undo"]), by=str(value.get("by") or READER)).id]}
    if "decisions" not in value:
        one = posted(case, value, by=READER)
        take(case, one)
        return {"ids": [one.id]}
    several = [posted(case, one, by=READER) for one in value["decisions"]]
    apply(case, several)
    ids = [one.id for one in several]
    unfit = [f"{row['decision']}: {row['why']}" for row in unfit_in(case) if row["id"] in ids]
    return {"ids": ids, "unfit": unfit}


class _Made:
    """Pages that are made when they are asked for, of the case as it is by then decided."""

    def __init__(self, dossiers: LiveDossiers) -> None:
        self.dossiers = dossiers

    def __call__(self, path: str) -> str | None:
        """Return the page at ``path``; whoever asks while a decision is carried out waits."""
        Case.open(self.dossiers.case.path)
        return self.dossiers(path)
