"""``allegata report``: a draft of a report, in which every sentence leads to its source."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..case import Case
from .listing import completing, listing, story_kinds
from .output import RollUp  # noqa: TC001 -- typer reads it

if TYPE_CHECKING:
    from collections.abc import Iterator

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(cls=listing(("Stories", story_kinds), ("Files", _formats)))(report)


def report(
    case: CaseFolder,
    out: Annotated[
        list[Path] | None,
        typer.Option(
            help="The file to write, by its suffix; repeatable. report.html when not given."
        ),
    ] = None,
    stories: Annotated[
        str | None,
        typer.Option(
            help="Only these, in this order: kinds as below and keys, with commas.",
            autocompletion=completing(story_kinds),
        ),
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option(
            help="Pins, order and captions (TOML); the case's stories.toml if it has one."
        ),
    ] = None,
    compare: Annotated[
        tuple[str, str] | None, typer.Option(help="The two publishers to compare.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Tell of what the reader is unsure of, too.")
    ] = False,
    roll_up: RollUp = False,
) -> None:
    """Write a draft of a report: stories with pictures, and every sentence with its source."""
    from ..stories.writers.formats import draft_format

    opened = Case.open(case, unsure=everything, roll_up=roll_up)
    for path in out or [case / "report.html"]:
        form = draft_format(path)
        draft = opened.report(
            stories=[one.strip() for one in stories.split(",")] if stories else (),
            plan=plan,
            compare=compare,
            pages=_pages(opened, path),
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(form.make(draft))
        typer.echo(str(path))
        for key in draft.lost:
            typer.echo(f"{key} is pinned, and the case has no such story any more", err=True)


def _pages(case: Case, path: Path) -> str:
    """Return the way from the draft to the document views, "" where the case has none."""
    folder = case.views_path / "documents"
    if not folder.is_dir():
        return ""
    return Path(os.path.relpath(folder.resolve(), path.parent.resolve())).as_posix()


def _formats() -> Iterator[tuple[str, str]]:
    from ..stories.writers.formats import FORMATS

    return ((form.suffix, form.told) for form in FORMATS)
