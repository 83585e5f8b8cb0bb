"""Questions asked one after the other; each is answered with one key, also from a pipe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from ...ontology.errors import DecisionError, QueryError
from .output import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..agenda.drafting import Draft
    from ..agenda.question import Answer, Question
    from ..case import Case
    from ..review.decision import Decision

_LEAVE, _END, _OTHER = "k", "q", "o"


def ask_all(case: Case, *, by: str, why: str, most: int) -> None:
    """Ask the questions of a case and keep each answer at once; the end of the input ends it.

    The case is brought to what was decided when all is asked.
    """
    from ..agenda.drafting import Draft
    from ..agenda.questions import agenda
    from ..pipeline.deciding.taking import keep
    from ..pipeline.state import bring_up

    draft = Draft(case, by=by, why=why)
    questions = agenda(case, most=most)
    taken = 0
    for number, question in enumerate(questions, start=1):
        lines = [*question_lines(question, f"{number} of {len(questions)}.")]
        tell("\n".join(lines[: len(lines) - len(question.answers)]) + "\n")
        answer = _answer(question)
        if answer is None:
            break
        if answer == _OTHER:
            taken += len(keep(case, _typed(draft, question)))
        elif not isinstance(answer, str):
            decisions = [draft.of(one.verb, *one.about) for one in answer.outcomes]
            taken += len(keep(case, decisions))
    bring_up(case)
    typer.echo(f"{taken} decisions taken; --undo takes the last back.")


def question_lines(question: Question, number: str) -> Iterator[str]:
    """Yield a question as lines for a person, with the options that answer it."""
    yield f"{number} {question.asked}"
    yield from (f"   {text}" for text in question.lines)
    for answer in question.answers:
        options = " ".join(
            f"--{one.verb} {' '.join(iri.rsplit('/', 1)[-1] for iri in one.about)}"
            for one in answer.outcomes
        )
        yield f"   {answer.words}: {options}"


def _typed(draft: Draft, question: Question) -> Iterator[Decision]:
    """Yield what a person types in place of an answer; an empty line ends it."""
    from ..agenda.typed import FORMS, typed

    said = "; ".join(FORMS.values())
    typer.echo(f"   1 and 2 are those asked about; {said}")
    rest = "" if sys.stdin.isatty() else sys.stdin.readline().strip()
    while text := rest or _line():
        rest = ""
        try:
            yield typed(draft, text, question.about)
        except (DecisionError, QueryError) as error:
            typer.echo(f"   {error}")


def _line() -> str:
    """Return the next line, without spaces around it; "" at the end of the input."""
    typer.echo("   decision (empty: go on): ", nl=False)
    text = sys.stdin.readline().strip()
    if not sys.stdin.isatty():
        typer.echo(text)
    return text


def _answer(question: Question) -> Answer | str | None:
    """Return the answer that a key gives, "" for none, None where it is the end.

    ``_OTHER`` is the answer that a decision is to be typed.
    """
    answers = {answer.key: answer for answer in question.answers}
    told = [f"[{key}] {answer.words}" for key, answer in answers.items()]
    typer.echo(
        "   "
        + "  ".join([*told, f"[{_OTHER}] another", f"[{_LEAVE}] keep open", f"[{_END}] end"])
        + ": ",
        nl=False,
    )
    while True:
        key = _key()
        if key in ("", _END):
            typer.echo("")
            return None
        if key in answers or key in (_LEAVE, _OTHER):
            typer.echo(key)
            return _OTHER if key == _OTHER else answers.get(key, "")


def _key() -> str:
    """Return the next key; from a pipe the next character that is no space; "" at the end."""
    if sys.stdin.isatty():
        key = typer.getchar().lower()
        return "" if key in ("\x03", "\x04") else key
    while key := sys.stdin.read(1):
        if not key.isspace():
            return key.lower()
    return ""
