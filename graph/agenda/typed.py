"""Decisions that a person types or lists: a line of words, or a file of lines in JSON."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

from ...ontology.errors import DecisionError, QueryError
from .drafting import posted

if TYPE_CHECKING:
    from pathlib import Path

    from ..folder.case_folder import CaseFolder
    from ..review.decision import Decision
    from .drafting import Draft

FORMS = {
    "same": "same A B",
    "not-same": "not-same A B",
    "rename": "rename A NAME",
    "retype": "retype A TYPE",
    "split": "split A NAME in DOCUMENT …",
    "accept": "accept CLAIM",
    "reject": "reject CLAIM",
    "edit": "edit CLAIM FIELD VALUE",
}
"""How each decision is typed; names of several words stand in quotes."""

_WORDS = {"same": 2, "not-same": 2, "rename": 2, "retype": 2, "accept": 1, "reject": 1, "edit": 3}
"""How many words follow the verb; those of a split are as many as it has documents."""


def typed(draft: Draft, text: str, about: tuple[str, ...] = ()) -> Decision:
    """Return the decision in a line such as ``rename 1 "Omar Kasim"``.

    ``1`` and ``2`` stand for those of ``about`` (IRIs), whom a question is on. Raises
    ``DecisionError`` and ``QueryError`` that say how it is typed and what there is.
    """
    try:
        verb, *words = shlex.split(text)
    except ValueError as error:
        raise DecisionError(f"no decision in {text!r}; type one of {_forms()}") from error
    if verb not in FORMS:
        raise DecisionError(f"no decision {verb!r}; type one of {_forms()}")
    where: list[str] = []
    if verb == "split" and "in" in words[2:3]:
        words, where = words[:2], words[3:]
    if len(words) != _WORDS.get(verb, 2) or (verb == "split" and not where):
        raise DecisionError(f"type it as: {FORMS[verb]}")
    named = 2 if verb in ("same", "not-same") else 1
    meant = (_meant(word, about) for word in words[:named])
    if verb == "edit":
        parts = tuple(one.strip() for one in words[2].split(";"))
        return draft.of(verb, *meant, field=words[1], value=parts)
    return draft.of(verb, *meant, value=tuple(words[named:]), where=tuple(where))


def listed(case: CaseFolder, path: Path, *, by: str) -> list[Decision]:
    """Return the decisions in a file of lines in JSON: in full, or in short as ``posted`` has it.

    A ``DecisionError`` names the line that is no decision here, and the remedy.
    """
    found = []
    for number, text in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), start=1):
        if not text.strip():
            continue
        try:
            found.append(posted(case, json.loads(text), by=by))
        except (json.JSONDecodeError, DecisionError, QueryError) as error:
            raise DecisionError(f"{path}, line {number}: {error}; mend or remove it") from error
    return found


def _meant(word: str, about: tuple[str, ...]) -> str:
    at = int(word) - 1 if word in ("1", "2") else len(about)
    return about[at] if at < len(about) else word


def _forms() -> str:
    return "; ".join(FORMS.values())
