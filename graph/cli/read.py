"""``allegata read`` and ``allegata explain``: a text read at once, and why a claim was read so."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 -- typer reads the annotations when it runs
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...ontology.errors import QueryError, SourceError
from ...ontology.records import ROLES, Document, Failure, Notice
from ..case import Case
from ..formats.jsonl import line
from .output import Format, chosen, tell, write_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    from ...ontology.records import Claim

_COLUMNS = ("claimer", "act", "event", "roles", "stance", "confidence")
_USUAL = ("Positive", "Certain", "Past")


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command()(read)
    app.command()(explain)


def read(
    text: Annotated[
        str,
        typer.Argument(help="A sentence, a file, or - for a text on standard input."),
    ] = "-",
    title: Annotated[str | None, typer.Option(help="The title of the text.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    date: Annotated[
        str | None, typer.Option(help='When, as 2012-02-03: "on Monday" is reckoned from it.')
    ] = None,
    pipeline: Annotated[str | None, typer.Option(help="Another installed pipeline.")] = None,
    language: Annotated[
        str | None,
        typer.Option(
            help="The language of the text, as a code such as en, where it is told wrong."
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write JSON lines on a terminal too.")
    ] = False,
    why: Annotated[
        bool, typer.Option("--explain", help="Tell what made the claims, word by word.")
    ] = False,
) -> None:
    """Read a sentence or a file and print its claims; no case is needed, none is made."""
    from ...extractors.language.pipeline import load

    fields = {"title": title, "publisher": publisher, "published": date}
    documents, failures = _sorted(text, fields, check=pipeline is None, language=language)
    nlp = load(pipeline) if documents else None
    claims: list[Claim] = []
    for document in documents:
        assert nlp is not None  # noqa: S101 -- there are documents
        if why:
            _tell(document, nlp)
        else:
            claims += _claims(document, nlp)
    if not why:
        _write(claims, as_json=as_json)
    for failure in failures:
        typer.echo(f"allegata: {failure.source}: {failure.reason}; {failure.remedy}", err=True)
    if any(not isinstance(failure, Notice) for failure in failures):
        raise typer.Exit(1)


def explain(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")],
    claim: Annotated[str, typer.Argument(help="The claim: its IRI or the end of it, claim-….")],
) -> None:
    """Read the document of a claim again and tell what made the claim, word by word."""
    from ...extractors.explaining.explain import explain as explain_document
    from ...extractors.language.pipeline import load

    opened = Case.open(case)
    passage = opened.evidence(claim)
    nlp = load(opened.settings().pipeline or None)
    lines = list(explain_document(passage.document, nlp, claim=passage.claim.id))
    if not lines:
        raise QueryError(
            f"{claim} was read by {passage.claim.extractor}, and the rules at hand do not make it; "
            "build the case again"
        )
    tell("\n".join(lines) + "\n")


def _sorted(
    text: str, fields: dict[str, str | None], *, check: bool, language: str | None
) -> tuple[list[Document], list[Failure]]:
    """Return the documents that can be read, and why others cannot; ``check`` for legible ones.

    ``language`` is what the user says that the text is in; else it is told.
    """
    from ...extractors import legible
    from ...extractors.sources.given import given_documents

    if text == "-" and sys.stdin.isatty():
        raise SourceError("nothing to read: give a sentence, a file, or a text on standard input")
    given = given_documents(text, fields)
    found = list(legible(given, language) if check else given)
    documents = [item for item in found if isinstance(item, Document)]
    return documents, [item for item in found if isinstance(item, Failure)]


def _claims(document: Document, nlp: Language) -> tuple[Claim, ...]:
    """Return the claims of a document, those of other packages' extractors too."""
    from ...extractors import extended
    from ...extractors import read as read_document

    reading, faults = extended(read_document(document, nlp))
    for fault in faults:
        typer.echo(f"allegata: {fault}", err=True)
    return reading.claims


def _tell(document: Document, nlp: Language) -> None:
    from ...extractors.explaining.explain import explain as explain_document

    for told in explain_document(document, nlp):
        tell(f"{told}\n")


def _write(claims: list[Claim], *, as_json: bool) -> None:
    if as_json or chosen(None) is Format.JSON:
        sys.stdout.writelines(map(line, claims))
    else:
        write_rows(_COLUMNS, map(_row, claims), Format.TABLE)


def _row(claim: Claim) -> tuple[Any, ...]:
    """Return a claim as people read it: who says that who did what to whom, and how surely."""
    stance = (claim.polarity, claim.certainty, claim.temporality)
    return (
        claim.claimer.name if claim.claimer is not None else "the text",
        claim.speech_act,
        claim.event_type,
        " · ".join(_roles(claim)),
        ", ".join(v for v, usual in zip(stance, _USUAL, strict=True) if v != usual),
        claim.confidence,
    )


def _roles(claim: Claim) -> Iterator[str]:
    for role in ROLES:
        names = ", ".join(filler.name for filler in getattr(claim, role))
        if names:
            yield f"{role} {names}"
    if claim.event_start:
        end = f" to {claim.event_end}" if claim.event_end else ""
        yield f"date {claim.event_start}{end}"
