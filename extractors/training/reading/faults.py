"""What is wrong in a line of a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault; `message` names the value and the remedy.

    >>> print(Fault("muc.jsonl", 3, "muc-1", "type 'Atack' is unknown; Attack may be meant"))
    muc.jsonl, line 3, muc-1: type 'Atack' is unknown; Attack may be meant
    """

    file: str
    line: int
    id: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}, {self.id}: {self.message}"
