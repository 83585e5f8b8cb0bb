"""``allegata query`` and ``allegata chains``: asking a case."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...ontology.errors import QueryError
from ...ontology.namespaces import PREFIXES, compact
from ..case import Case
from ..relations.chain_rows import as_rows, cut_off
from .listing import chain_kinds, completing, listing, question_names
from .output import ChainFormat, Format, RollUp, Wide, chosen, write_rows
from .push import User, endpoint

if TYPE_CHECKING:
    import networkx as nx

    from ..relations.chains import Chain, ChainKind
    from ..tables.ask import Page

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]
As = Annotated[
    Format | None,
    typer.Option("--format", help="table, csv or json; a table on a terminal, json in a pipe."),
]
BEST = 10
"""Chains that are shown where nobody says otherwise."""

SECONDS = 60.0
"""Seconds that a question may take where nobody says otherwise."""


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command()(query)
    app.command(cls=listing(("Kinds", chain_kinds)))(chains)


def query(
    case: CaseFolder,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="A question, or a .rq file; none lists them all.",
            autocompletion=completing(question_names),
        ),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", help="NAME=VALUE, such as who=id:iran or who=Iran."),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", help='Words to look for, such as "mass grave" or shell*.'),
    ] = None,
    form: As = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    offset: Annotated[int, typer.Option(min=0, help="Rows to leave out first.")] = 0,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds after which the question is given up.")
    ] = SECONDS,
    values: Annotated[
        bool, typer.Option("--values", help="List what the parameters of the question may be.")
    ] = False,
    named: Annotated[
        bool, typer.Option("--names/--no-names", help="Names and quotes beside ids, or ids alone.")
    ] = True,
    wide: Wide = False,
    elsewhere: Annotated[
        str | None,
        typer.Option(
            "--store", help="Ask the SPARQL 1.1 endpoint at this address, which `push` filled."
        ),
    ] = None,
    user: User = "",
) -> None:
    """Ask the case a question, look for words in it, or list the questions."""
    from ..store.queries import questions
    from ..tables.ask import ask, choices, names
    from ..tables.named import with_names

    opened = Case.open(case)
    if text is not None and name is not None:
        raise QueryError("give a question or --text, not both")
    if name is None and text is None:
        rows = [(q.name, ", ".join(p.name for p in q.parameters), q.question) for q in questions()]
        write_rows(("name", "parameters", "question"), rows, form, wide=wide)
        return
    store = endpoint(elsewhere, user, timeout) if elsewhere else opened.store()
    page: Page = {"limit": limit, "offset": offset, "seconds": timeout}
    if name is None:
        answer = opened.search(text or "", limit=limit, offset=offset)
    elif values:
        answer = choices(store, name, **page)
    else:
        answer = ask(store, name, dict(map(_value, param or [])), **page)
    columns, told = answer.columns, list(answer.rows)
    if named:
        columns, told = with_names(columns, told, names(store, told))
    shown = _value_name if chosen(form) is Format.TABLE else _short
    write_rows(columns, [tuple(map(shown, row)) for row in told], form, wide=wide)


def chains(
    case: CaseFolder,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="The kind of chain: one of those listed below.",
            autocompletion=completing(chain_kinds),
        ),
    ],
    start: Annotated[
        str | None, typer.Option("--from", help="The actor that chains start from.")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", help="The actor that chains end at.")] = None,
    max_steps: Annotated[int, typer.Option(min=1, help="The longest chain.")] = 5,
    min_steps: Annotated[int, typer.Option(min=1, help="The shortest chain.")] = 1,
    limit: Annotated[int, typer.Option(min=1, help="So many chains, the best first.")] = BEST,
    offset: Annotated[int, typer.Option(min=0, help="Chains to leave out first.")] = 0,
    everything: Annotated[
        bool, typer.Option("--all", help="All chains, and those of unsure readings.")
    ] = False,
    roll_up: RollUp = False,
    form: Annotated[
        ChainFormat | None,
        typer.Option("--format", help="table, csv, json or mermaid; as for query, a picture."),
    ] = None,
) -> None:
    """Show who is said to arm, accuse or stand behind whom in turn, each step with its quotes."""
    from ..relations.fold import case_relations, find_actor
    from ..relations.kinds import chain_kind

    asked = chain_kind(kind)
    opened = Case.open(case, unsure=everything, roll_up=roll_up)
    graph = case_relations(opened)
    ends = [find_actor(graph, name) if name else None for name in (start, end)]
    found = asked.find(graph, start=ends[0], end=ends[1], max_steps=max_steps)
    long_enough = [chain for chain in found.chains if len(chain.links) >= min_steps]
    shown = long_enough[offset : None if everything else offset + limit]
    _write_chains(opened, graph, shown, asked, form, first=offset + 1)
    if len(shown) < len(long_enough):
        told = f"{len(shown)} of {len(long_enough):,} chains, the best first: --all shows all."
        typer.echo(told, err=True)
    if found.capped:
        typer.echo(f"{cut_off(found)}: name an actor with --from or --to.", err=True)


def _write_chains(
    case: Case,
    graph: nx.MultiDiGraph,
    chains: list[Chain],
    kind: ChainKind,
    form: ChainFormat | None,
    *,
    first: int,
) -> None:
    from ..tables.mermaid import mermaid_lines
    from .chains import write_chains

    if form is ChainFormat.MERMAID:
        sys.stdout.writelines(mermaid_lines(graph, chains, first=first))
        return
    plain = chosen(Format(form.value) if form else None)
    if plain is Format.TABLE:
        write_chains(case, graph, chains, noun=kind.noun, first=first)
    else:
        columns, rows = as_rows(graph, chains, first=first)
        write_rows(columns, rows, plain)


def _value(pair: str) -> tuple[str, str]:
    """Return name and value of ``--param``."""
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise QueryError(f"--param {pair!r} has no value; write it as who=id:iran")
    return name, value


def _short(value: Any) -> Any:
    """Return an IRI of a known namespace as a prefixed name, all else as it is."""
    if isinstance(value, str) and value.startswith("http") and " " not in value:
        return compact(value) if value.startswith(_NAMESPACES) else value
    return value


def _value_name(value: Any) -> Any:
    """Return a value of the ontology as its name, all else as ``_short`` has it: for people."""
    told = _short(value)
    return told.removeprefix("al:") if isinstance(told, str) and told.startswith("al:") else told


_NAMESPACES = tuple(PREFIXES.values())
