"""``allegata build``, ``demo``, ``add`` and ``remove``: making and changing a case."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..case import Case
from ..case import build as build_case
from ..claims.shown import SHOWN_FROM
from .listing import listing, source_formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..pipeline.report import BuildReport
    from ..pipeline.workers import Reader

Paths = Annotated[
    list[str], typer.Argument(metavar="PATHS...", help="Files, folders, globs, or - for a text.")
]
CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes to read with; all processors when not given.")
]
Pipeline = Annotated[
    str | None,
    typer.Option(help="An installed spaCy pipeline in the place of the embedded English one."),
]
Language = Annotated[
    str | None,
    typer.Option(
        help="The language of all documents, as a code such as en, where their text is told wrong."
    ),
]
Text = Annotated[
    list[str] | None,
    typer.Option(help="The column of tables with the text; repeated, columns are joined."),
]
Publisher = Annotated[str | None, typer.Option(help="The column with who published it.")]
Published = Annotated[str | None, typer.Option(help="The column with the date of publication.")]
Title = Annotated[str | None, typer.Option(help="The column with the title.")]
MappingFile = Annotated[
    Path | None,
    typer.Option(
        help="A JSON or TOML file with the columns of each field (text, title, publisher, "
        "published, author, url, language, kind, id), where a table names them otherwise."
    ),
]
Pseudonyms = Annotated[
    Path | None,
    typer.Option(
        help="A CSV or JSONL list of name, pseudonym, aliases (joined by ;): the names never enter "
        "the case. Pseudonyms that look like a person's name are read best. The list is kept under "
        "restricted/ and holds for add and later builds."
    ),
]
Actors = Annotated[
    Path | None,
    typer.Option(
        help="More actors, which win over those of the package: JSON lines as "
        "lexicon/actors.jsonl, CSV or FollowTheMoney. They are kept in the case; those marked "
        "watch are reported wherever a document mentions them."
    ),
]
Protect = Annotated[
    bool | None,
    typer.Option(
        "--protect/--no-protect",
        help="Give private persons who are victims, witnesses or minors a pseudonym; the names are "
        "under restricted/ alone. It holds for add and later builds.",
        show_default=False,
    ),
]
ShownFrom = Annotated[
    float | None,
    typer.Option(min=0, max=1, help=f"Readings below are unsure, in the place of {SHOWN_FROM}."),
]
Follow = Annotated[
    bool, typer.Option("--follow", help="Enter links that lead out of the folders named.")
]
Link = Annotated[
    bool, typer.Option("--link", help="Refer to the originals; without it the case keeps them.")
]
Cluster = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS",
        help="Read on the workers of a Dask cluster: its scheduler, such as tcp://10.0.0.1:8786.",
    ),
]
Views = Annotated[bool, typer.Option("--views/--no-views", help="Write the HTML views too.")]


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    listed = listing(("Kinds of file", source_formats))
    app.command(cls=listed)(build)
    app.command()(demo)
    app.command(cls=listed)(add)
    app.command()(remove)


def build(
    paths: Paths,
    out: Annotated[Path, typer.Option(help="The case folder to make, or to bring up to date.")],
    pipeline: Pipeline = None,
    language: Language = None,
    pseudonyms: Pseudonyms = None,
    actors: Actors = None,
    protect: Protect = None,
    shown_from: ShownFrom = None,
    text: Text = None,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    mapping: MappingFile = None,
    follow: Follow = False,
    link: Link = False,
    workers: Workers = None,
    cluster: Cluster = "",
    views: Views = True,
) -> None:
    """Read documents into a case; an interrupted build goes on where it stopped."""
    from ..pipeline.build import named_there

    given = {"text": text, "title": title, "publisher": publisher, "published": published}
    with _progress() as show:
        report = build_case(
            named_there(paths),
            reader=_reader(given, mapping, follow=follow, cluster=cluster),
            out=out,
            pipeline=pipeline,
            language=language,
            pseudonyms=pseudonyms,
            actors=actors,
            protect=protect,
            shown_from=shown_from,
            workers=workers or _processors(),
            views=views,
            link=link,
            on_document=show,
        )
    _tell(report, views=views)


def demo(
    out: Annotated[Path, typer.Option(help="The case folder to make.")] = Path("allegata-demo"),
    views: Views = True,
) -> None:
    """Read the documents that come with the package into a case, which shows from 0.6 on."""
    from ..bundled import build_demo

    with _progress() as show:
        report = build_demo(out, views=views, on_document=show)
    _tell(report, views=views)


def add(
    case: CaseFolder,
    paths: Paths,
    language: Language = None,
    actors: Actors = None,
    protect: Protect = None,
    text: Text = None,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    mapping: MappingFile = None,
    follow: Follow = False,
    link: Link = False,
    workers: Workers = None,
    views: Views = True,
) -> None:
    """Read more documents into a case."""
    from ..pipeline.build import add as add_documents

    opened = Case.open(case)
    given = {"text": text, "title": title, "publisher": publisher, "published": published}
    with _progress() as show:
        report = add_documents(
            opened,
            paths,
            reader=_reader(given, mapping, follow=follow),
            language=language,
            actors=actors,
            protect=protect,
            workers=workers or _processors(),
            views=views,
            link=link,
            on_document=show,
        )
    _tell(report, views=views)


def remove(
    case: CaseFolder,
    names: Annotated[list[str], typer.Argument(metavar="NAMES...", help="Sources or IRIs.")],
    views: Views = True,
) -> None:
    """Remove documents from a case, and all that they said."""
    from ..pipeline.build import remove as remove_documents

    report = remove_documents(Case.open(case), names, views=views)
    _tell(report, views=views)


def _reader(
    given: Mapping[str, object], mapping: Path | None, *, follow: bool, cluster: str = ""
) -> Reader | None:
    """Return the readers, told of columns, links, a cluster; None where nothing is told."""
    from ..pipeline.package_reader import columns_of, extractors

    columns = columns_of(given, mapping)
    if not (columns.of or follow or cluster):
        return None
    return replace(extractors(columns, follow=follow), cluster=cluster)


@contextmanager
def _progress() -> Iterator[Callable[[str], object]]:
    """Show on stderr which document is done; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield str
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.text import Text

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        done = 0

        def show(source: str) -> None:
            nonlocal done
            done += 1
            bar.update(task, description=Text(f"{done} read, last {source}").markup)

        yield show


def _tell(report: BuildReport[Case], *, views: bool) -> None:
    """Write the summary, the failures and the paths; exit with 1 where documents failed."""
    from ..relations.summary import summary
    from .output import write_pairs, write_table

    write_pairs(summary(report.case))
    missing = report.case.settings().missing
    if missing:
        write_table(("without", "remedy"), [(m, "mend it or uninstall it") for m in missing])
    for entries, columns in (
        (report.failures, ("failed", "reason", "remedy")),
        (report.incomplete, ("incomplete", "reason", "remedy")),
        (report.duplicates, ("duplicate", "reason", "remedy")),
        (report.notices, ("noted", "reason", "remedy")),
    ):
        if entries:
            rows = [(_place(e.source, e.line), e.reason, e.remedy or "") for e in entries]
            write_table(columns, rows)
    _tell_decided(report)
    folder = report.case.path
    paths = [folder / "graph", folder / "claims.jsonl"]
    paths += [folder / "views" / "index.html"] if views else []
    sys.stdout.write("".join(f"{path}\n" for path in paths))
    if report.failures or report.incomplete or missing:
        raise typer.Exit(1)


def _tell_decided(report: BuildReport[Case]) -> None:
    """Write which watched names the documents mention, and which decisions fit nothing now."""
    from ..agenda.watch import sightings
    from ..folder.decided import unfit_in
    from .output import write_table

    seen = [
        (one.name, one.source, one.sentence)
        for one in sightings(report.case, documents=report.documents)
    ]
    if seen:
        write_table(("watched", "mentioned in", "sentence"), list(dict.fromkeys(seen)))
    unfit = [(f"{row['id']} {row['decision']}", row["why"]) for row in unfit_in(report.case)]
    if unfit:
        write_table(("decision that fits nothing now", "reason"), unfit)


def _place(source: str, line: int | None) -> str:
    return source if line is None else f"{source}, line {line}"


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
