"""Every rule by its name: the stage it works in, and what it reads, with an example.

They are rows of ``rules.jsonl``. The rows of the event lexicons are rules too; their names are
made of their type, part of speech and first word ("killing-verb-kill"), and the words are their
examples.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Rule(NamedTuple):
    """A rule of the reader; ``stage`` is what it works on.

    That is a trigger, role, event, date, voice, commitment or act, or a ``refusal`` of a claim.
    """

    name: str
    stage: str
    example: str


@cache
def by_name() -> dict[str, Rule]:
    """Return the rules by their names, in the order of the stages."""
    text = (files(__package__) / "rules.jsonl").read_text(encoding="utf-8")
    rules = (Rule(**json.loads(line)) for line in text.splitlines())
    return {rule.name: rule for rule in rules}
