"""The named questions, asked on a case: the first rows as cells that lead to the sentence.

Which question stands under which heading is in assets/front/questions.json. A question that names
persons in need of protection is counted there and never shown.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.namespaces import PREFIXES, compact
from ....store.queries import questions
from ...telling.words import counted, plain, spaced
from ..shell import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ....store.answers import Value
    from ....store.oxigraph import Store
    from ....store.queries import Question

FIRST = 3
"""Rows of an answer on the page."""
NOTHING = "—"
_TERMS = PREFIXES["al"]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_QUOTE = re.compile(r"quote\d*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a row: its words, and where they lead; ``quoted`` are words of a document."""

    text: str
    href: str = ""
    quoted: bool = False

    @property
    def dated(self) -> bool:
        """Say whether the words are a day, which no line may break."""
        return bool(_DAY.fullmatch(self.text))


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with the first rows of its answer; ``count`` says how many there are."""

    question: Question
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int

    @property
    def count(self) -> str:
        """Return how many rows there are, and how many of them are shown."""
        left = self.total - len(self.rows)
        rows = counted(self.total, "row")
        return f"{rows}, the first {len(self.rows)} shown" if left and self.rows else rows


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading with its answers.

    ``silent`` are the questions that no row answers, ``unasked`` those that were not asked.
    """

    heading: str
    answers: tuple[Answer, ...] = ()
    silent: tuple[Question, ...] = ()
    unasked: tuple[Question, ...] = ()


def themes(store: Store | None, known: Mapping[str, Cell]) -> list[Theme]:
    """Ask every named question, in the order of assets/front/questions.json; none without a store.

    ``known`` says for the IRIs of the case what stands for them on the page.
    """
    plan = json.loads(asset("front/questions.json"))
    asked = {question.name: question for question in questions()}
    named = {name for theme in plan["themes"] for name in theme["questions"]}
    rest = {"heading": plan["further"], "questions": sorted(set(asked) - named)}
    found = []
    for row in (*plan["themes"], rest):
        group = [asked[name] for name in row["questions"]]
        if store is None:
            found.append(Theme(row["heading"], unasked=tuple(group)))
        else:
            closed = plan["counted_only"]
            answers = [
                answer(one, store, known, first=0 if one.name in closed else FIRST) for one in group
            ]
            found.append(_theme(row["heading"], answers))
    return [one for one in found if one.answers or one.silent or one.unasked]


def _theme(heading: str, answers: Sequence[Answer]) -> Theme:
    return Theme(
        heading,
        answers=tuple(one for one in answers if one.total),
        silent=tuple(one.question for one in answers if not one.total),
    )


def answer(
    question: Question, store: Store, known: Mapping[str, Cell], *, first: int = FIRST
) -> Answer:
    """Ask one question with its defaults; a quote stands once, at the claim that it is from."""
    columns, rows = store.query(question.text)
    shown = rows[:first]
    cells = [[_cell(value, known) for value in row] for row in shown]
    kept = list(_telling(columns, cells))
    return Answer(
        question,
        tuple(_heading(columns[place]) for place in kept),
        tuple(tuple(row[place] for place in kept) for row in cells),
        len(rows),
    )


def _telling(columns: Sequence[str], cells: Sequence[Sequence[Cell]]) -> Iterator[int]:
    """Yield the columns that say something which no column before them says."""
    said = any(cell.quoted for row in cells for cell in row)
    seen: set[tuple[str, ...]] = {(NOTHING,) * len(cells)}
    for place, name in enumerate(columns):
        words = tuple(row[place].text for row in cells)
        counts = all(word.isdecimal() for word in words)
        if counts or not (words in seen or (said and _QUOTE.fullmatch(name))):
            seen.add(words)
            yield place


def _heading(name: str) -> str:
    words = spaced(name)
    return words[:1].upper() + words[1:]


def _cell(value: Value, known: Mapping[str, Cell]) -> Cell:
    if value is None:
        return Cell(NOTHING)
    text = str(value)
    if text in known:
        return known[text]
    if text.startswith(_TERMS):
        return Cell(spaced(text.removeprefix(_TERMS)))
    return Cell(compact(text) if text.startswith("http") else plain(text))
