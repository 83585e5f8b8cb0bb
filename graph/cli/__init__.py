"""The command line: ``allegata VERB``; each verb is a function of the same name in Python.

Exit codes: 0 done, 1 some documents failed (they are listed, the rest are kept), or a check
found problems; 2 a command, a path or a case that will not do.
"""

from __future__ import annotations

import os
import sys

import typer

from ...ontology.errors import AllegataError
from ...ontology.version import __version__
from . import ask, build, claim, coverage, push, read, report, review, serve, show
from .listing import Whole

app = typer.Typer(
    name="allegata",
    cls=Whole,
    help="Read reports, keep who says who did what to whom, and ask the graph of claims.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def allegata(
    version: bool = typer.Option(
        False,
        "--version",
        is_eager=True,
        callback=lambda asked: _show_version(asked=asked),
        help="Print the version.",
    ),
) -> None:
    """Read reports, keep who says who did what to whom, and ask the graph of claims."""


for part in (build, read, ask, claim, review, coverage, show, report, serve, push):
    part.register(app)


def main() -> None:
    """Run the command line; what a user can mend becomes one line on stderr and exit code 2.

    Where whoever reads the output has gone (``allegata query CASE | head``), it is done.
    """
    try:
        app()
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # typer makes exit code 1 of it
            _write_to_nobody()
            sys.exit(0)
        _flush()
        raise
    except AllegataError as error:
        sys.exit(_complaint(str(error)))
    except OSError as error:
        if error.filename is None:
            raise
        sys.exit(_complaint(f"{error.filename}: {error.strerror}; check the path and your rights"))


def _flush() -> None:
    """Write what is kept back; a pipe that nobody reads changes no exit code."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _write_to_nobody()


def _write_to_nobody() -> None:
    """Let what is still to be written go nowhere, so that the interpreter ends without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complaint(message: str) -> int:
    sys.stderr.write(f"allegata: {' '.join(message.split())}\n")
    return 2


def _show_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"allegata {__version__}")
        raise typer.Exit
