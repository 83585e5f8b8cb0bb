"""``allegata review``: what needs a person, and what people have decided."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...ontology.errors import DecisionError, QueryError
from ..case import Case
from .output import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..review.decision import Decision

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]
Two = tuple[str, str]

MOST = 5
"""Questions of each kind that are shown where nobody says otherwise."""


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(review)


def review(
    case: CaseFolder,
    same: Annotated[Two | None, typer.Option(help="Two actors are one: A B; A names it.")] = None,
    not_same: Annotated[Two | None, typer.Option(help="Two actors are two: A B.")] = None,
    rename: Annotated[Two | None, typer.Option(help="An actor is called: A NAME.")] = None,
    retype: Annotated[
        Two | None, typer.Option(help="An actor is of a class or type: A ArmedGroup.")
    ] = None,
    split: Annotated[
        Two | None, typer.Option(help="With --in: in some documents A is another: A NAME.")
    ] = None,
    where: Annotated[
        list[str] | None, typer.Option("--in", help="A document of a split: source or IRI.")
    ] = None,
    accept: Annotated[list[str] | None, typer.Option(help="A claim is read rightly.")] = None,
    status: Annotated[
        str | None, typer.Option(help="With --accept: how well established, such as Corroborated.")
    ] = None,
    reject: Annotated[list[str] | None, typer.Option(help="A claim is misread.")] = None,
    edit: Annotated[
        tuple[str, str, str] | None,
        typer.Option(help="A field of a claim: CLAIM FIELD VALUE; parties joined by ;."),
    ] = None,
    why: Annotated[str, typer.Option(help="The reason, kept with the decision.")] = "",
    by: Annotated[str | None, typer.Option(help="Who decides; the user's login name.")] = None,
    apply: Annotated[
        Path | None,
        typer.Option(help="Take over a file of decisions, also of another case or in short."),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last decision back.")] = False,
    decision: Annotated[
        str | None, typer.Option(help="With --undo: the decision, by its id.")
    ] = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Ask one question after the other: one key answers.")
    ] = False,
    decided: Annotated[bool, typer.Option("--decided", help="List all decisions.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="So many questions of each kind.")] = MOST,
    as_json: Annotated[bool, typer.Option("--json", help="Write questions as JSON.")] = False,
) -> None:
    """List what most needs a person, and take decisions, which outlive every build.

    Without options the questions are listed, those on which most hangs first: actors that may be
    one, names of two, unsure readings that a chain would need, claims that contradict each other.
    """
    opened = Case.open(case)
    who = _who(by)
    asked = _asked(same, not_same, rename, retype, split, accept, reject, edit)
    if sum((bool(asked), apply is not None, undo, ask, decided)) > 1:
        raise QueryError("give decisions, or one of --apply, --undo, --ask and --decided")
    if (where and not split) or (status and not accept) or (decision and not undo):
        raise QueryError("--in goes with --split, --status with --accept, --decision with --undo")
    if asked:
        for verb, about, field, value in asked:
            more = tuple(filter(None, (status,))) if verb == "accept" else value
            documents = tuple(where or ()) if verb == "split" else ()
            taken = opened.decide(
                verb, *about, by=who, why=why, field=field, value=more, where=documents
            )
            _tell("taken", taken)
    elif apply is not None:
        _apply(opened, apply, by=who)
    elif undo:
        _tell("taken back", opened.undo(decision, by=who))
    elif decided:
        _list_decided(opened)
    elif ask:
        from .asking import ask_all

        ask_all(opened, by=who, why=why, most=limit)
    else:
        _list(opened, limit, as_json=as_json)


Asked = tuple[str, tuple[str, ...], str, tuple[str, ...]]
"""A verb, the actors or the claim, the field, the value."""


def _asked(
    same: Two | None,
    not_same: Two | None,
    rename: Two | None,
    retype: Two | None,
    split: Two | None,
    accept: list[str] | None,
    reject: list[str] | None,
    edit: tuple[str, str, str] | None,
) -> list[Asked]:
    """Return the decisions that the options ask for."""
    found: list[Asked] = []
    found += [(verb, two, "", ()) for verb, two in (("same", same), ("not-same", not_same)) if two]
    renamed = (("rename", rename), ("retype", retype), ("split", split))
    found += [(verb, two[:1], "", two[1:]) for verb, two in renamed if two]
    found += [("accept", (claim,), "", ()) for claim in accept or ()]
    found += [("reject", (claim,), "", ()) for claim in reject or ()]
    if edit:
        claim, field, value = edit
        found.append(("edit", (claim,), field, tuple(one.strip() for one in value.split(";"))))
    return found


def _who(by: str | None) -> str:
    try:
        return by or getpass.getuser()
    except OSError as error:
        raise DecisionError("nobody is named who decides; say who with --by") from error


def _apply(case: Case, path: Path, *, by: str) -> None:
    from ..agenda.typed import listed
    from ..pipeline.deciding.taking import apply

    if not path.exists():
        raise DecisionError(f"{path} does not exist; name a file of decisions")
    for decision in apply(case, listed(case, path, by=by)):
        _tell("taken over", decision)
    _list_unfit(case)


def _list(case: Case, most: int, *, as_json: bool) -> None:
    from ..agenda.questions import agenda
    from ..formats.jsonl import line
    from .asking import question_lines

    questions = agenda(case, most=most)
    if not as_json:
        _list_watched(case)
    if as_json:
        sys.stdout.writelines(map(line, questions))
        return
    for number, question in enumerate(questions, start=1):
        tell("\n".join(question_lines(question, f"{number}.")) + "\n\n")
    _list_unfit(case)
    held = sum(1 for _ in _decisions(case))
    tell(
        f"{len(questions)} questions, {held} decisions. --ask asks them one by one, "
        "--limit gives more, --decided lists decisions.\n"
    )


def _list_watched(case: Case) -> None:
    from ..agenda.watch import sightings

    told = (f"watched: {one.name} in {one.source}: {one.sentence}" for one in sightings(case))
    for text in dict.fromkeys(told):
        tell(f"{text}\n")


def _list_unfit(case: Case) -> None:
    from ..folder.decided import unfit_in

    for row in unfit_in(case):
        tell(f"fits nothing here: {row['id']} {row['decision']} ({row['why']})\n")


def _list_decided(case: Case) -> None:
    for decision in _decisions(case, undone=True):
        _tell("taken back" if decision.undone else "holds", decision)
    _list_unfit(case)


def _decisions(case: Case, *, undone: bool = False) -> Iterator[Decision]:
    from ..review.decisions_file import read_decisions

    return (one for one in read_decisions(case.decisions_path) if undone or one.holds)


def _tell(what: str, decision: Decision) -> None:
    from ..review.decision import words_of

    why = f" ({decision.why})" if decision.why else ""
    day = decision.on[:10]
    tell(f"{what}: {decision.id} {words_of(decision)}{why}, by {decision.by} on {day}\n")
