"""``allegata view``, ``check``, ``export`` and ``score``: showing a case, and judging it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...ontology.errors import QueryError
from ..case import Case
from .listing import chain_kinds, completing, export_formats, listing, page_names
from .output import RollUp, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command(cls=listing(("Pages", page_names), ("Kinds of chain", chain_kinds)))(view)
    app.command()(check)
    app.command(cls=listing(("Formats", export_formats)))(export)
    app.command()(score)


def view(
    case: CaseFolder,
    page: Annotated[
        str | None,
        typer.Option(
            help="Only one page of those listed below, by its name.",
            autocompletion=completing(page_names),
        ),
    ] = None,
    actor: Annotated[
        str | None,
        typer.Option(help="Only the dossier of one actor, and its picture: a name, or an IRI."),
    ] = None,
    event: Annotated[
        str | None,
        typer.Option(help="Only the dossier of one event, and its picture: its label, or event-…"),
    ] = None,
    document: Annotated[
        str | None, typer.Option(help="Only the page of one document: its title, or its source.")
    ] = None,
    chain: Annotated[
        str | None,
        typer.Option(
            help="Only the page of the chains of one kind, as below.",
            autocompletion=completing(chain_kinds),
        ),
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", help="With --chain: the actor that chains start from.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", help="With --chain: the actor that chains end at.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Draw what the reader is unsure of, too.")
    ] = False,
    roll_up: RollUp = False,
) -> None:
    """Write the HTML views of a case again, or one page of what is named; print their paths."""
    from ..claims.shown import shown_from
    from ..pipeline.alone import for_the_owner
    from ..views import write_views
    from ..views.pages import single

    opened = Case.open(case, unsure=everything, roll_up=roll_up)
    if sum(one is not None for one in (page, actor, event, document, chain)) > 1:
        raise QueryError(
            "give one of --page, --actor, --event, --document and --chain: each asks for one page"
        )
    if (start or end) and chain is None:
        raise QueryError("--from and --to are the ends of chains: give --chain as well")
    with for_the_owner(opened.path), shown_from(opened.settings().threshold):
        if page is not None:
            _echo([single.write_page(opened, page)])
        elif actor is not None:
            _echo(single.write_actor(opened, actor))
        elif event is not None:
            _echo(single.write_event(opened, event))
        elif document is not None:
            _echo(single.write_document(opened, document))
        elif chain is not None:
            _echo([single.write_chains(opened, chain, start=start, end=end)])
        else:
            _echo(write_views(opened, opened.views_path))


def _echo(paths: Iterable[Path]) -> None:
    for path in paths:
        typer.echo(str(path))


def check(case: CaseFolder) -> None:
    """Check the graph of a case against the shapes of the ontology; exit with 1 on violations."""
    from ...ontology.shapes import check as check_graph

    problems = list(check_graph(Case.open(case).store().dataset))
    for problem in problems:
        tell(f"{problem.severity}: {problem}\n")
    violations = sum(problem.severity == "Violation" for problem in problems)
    typer.echo(f"{violations} violations, {len(problems) - violations} warnings and notes")
    if violations:
        raise typer.Exit(1)


def export(
    case: CaseFolder,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="The format: one of those listed below.",
            autocompletion=completing(export_formats),
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            help="The file to write, or the folder; standard output when not given, for one file."
        ),
    ] = None,
    roll_up: RollUp = False,
) -> None:
    """Write a case in a format of other tools: the graph, its relations, or its claims."""
    from ..tables.exports.export import FolderExport, export_format, export_into
    from ..tables.exports.export import export as pieces

    opened = Case.open(case, roll_up=roll_up)
    if out is not None and isinstance(export_format(form), FolderExport):
        _echo(export_into(opened, form, out))
        return
    told = pieces(opened, form)
    if out is None:
        sys.stdout.writelines(told)
        return
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(told)


def score(
    name: Annotated[
        str, typer.Argument(help="challenge, re3d, hrdsattack, plover, muc4 or geo; or sign.")
    ],
    path: Annotated[
        Path, typer.Argument(help="The gold: a file or a folder; with sign, the case folder.")
    ],
    pipeline: Annotated[str | None, typer.Option(help="Another installed pipeline.")] = None,
    unread: Annotated[
        Path | None, typer.Option(help="Another part of the gold, not in view: shown beside.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what went wrong.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first rows.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    rows: Annotated[int, typer.Option(min=1, help="With sign: how many claims to draw.")] = 150,
    seed: Annotated[int, typer.Option(help="With sign: which draw.")] = 7,
    every: Annotated[
        bool, typer.Option("--all", help="With sign: draw from unsure claims too.")
    ] = False,
    out: Annotated[Path | None, typer.Option(help="With sign: the sheet to write.")] = None,
    sheet: Annotated[
        Path | None, typer.Option(help="With sign: a sheet with verdicts, to be read back.")
    ] = None,
) -> None:
    """Score the extraction against gold, or draw rows of a case to sign and read them back."""
    if name == "sign":
        from . import signing

        if sheet is not None:
            signing.tell(path, sheet, as_json=as_json)
        else:
            signing.draw(path, rows=rows, seed=seed, every=every, out=out)
        return
    from ...extractors.scoring.run import score as score_gold

    typer.echo(
        score_gold(
            name,
            path,
            unread=unread,
            pipeline=pipeline,
            errors=errors,
            limit=limit,
            as_json=as_json,
        ),
        nl=False,
    )
