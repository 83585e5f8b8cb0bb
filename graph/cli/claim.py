"""``allegata show``: one claim with its words, who says it, and who answers it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..case import Case
from .output import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..tables.account import Account

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(show)


def show(
    case: CaseFolder,
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="A claim as answers name it: claim-732…")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Write the claim as JSON.")] = False,
) -> None:
    """Show a claim: who says who did what to whom, in which words, and who answers it."""
    from ..formats.jsonl import line
    from ..tables.account import account

    told = account(Case.open(case), claim)
    if as_json:
        sys.stdout.write(line(told))
    else:
        tell("".join(f"{text}\n" for text in _lines(told)))


def _lines(told: Account) -> Iterator[str]:
    yield f"{told.before}[{told.quote}]{told.after}"
    yield ""
    width = max(len(name) for name, _ in told.facts)
    for name, value in told.facts:
        yield f"{name:<{width}}  {value}"
    for heading, answers in (("Answered by", told.answered_by), ("Answers", told.answering)):
        for answer in answers:
            yield ""
            yield f"{heading} {answer.who or 'nobody named'} ({answer.kind}): {answer.quote}"
            yield f"  {answer.claim}: {answer.why}"
