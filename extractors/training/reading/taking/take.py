"""Take what readers wrote down into the project: words become offsets, texts stay where they are.

Passages and what was written about them may stand in one file or in two; rows of one id are
joined. Words that do not stand in the text, and unknown values, are faults with file and line.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ....ontology.errors import SourceError
from . import pilot
from .conflict import conflict_of
from .documents import documents
from .faults import Fault
from .written import stand_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .documents import Document
    from .records import StandOff

PILOT: Final = 1
"""The wave that followed the first version of the guideline."""


@dataclass(slots=True)
class Taken:
    """What a run of `take` found: readings, faults, passages nobody has read, rules applied."""

    readings: list[StandOff] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    changes: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Joined:
    """One id: its row, and the file, line and reader of its claims."""

    row: dict[str, Any] = field(default_factory=dict)
    file: str = ""
    line: int = 0
    reader: str = ""


def take(files: Iterable[Path], shared: Path, *, wave: int) -> Taken:
    """Return the passages of the files in offsets; SourceError where a text is absent."""
    taken = Taken()
    texts = dict[str, dict[str, "Document"]]()
    for name, one in sorted(_join(files, taken.faults).items()):
        if "claims" not in one.row:
            taken.unread.append(name)
            continue
        if missing := [key for key in ("doc", "source", "text") if not one.row.get(key)]:
            message = f"{', '.join(missing)} missing; name the file of the passages as well"
            taken.faults.append(Fault(one.file, one.line, name, message))
            continue
        source = one.row["source"]
        if source not in texts:
            texts[source] = documents(shared, source)
        reading, faults = _read(one, texts[source], wave, taken.changes)
        taken.faults.extend(Fault(one.file, one.line, name, fault) for fault in faults)
        if reading is not None:
            taken.readings.append(reading)
    return taken


def _read(
    one: _Joined, texts: dict[str, Document], wave: int, changes: Counter[str]
) -> tuple[StandOff | None, list[str]]:
    row = one.row
    document = texts.get(row["doc"]) or texts.get(f"{row['source']}:{row['doc']}")
    if document is None:
        return None, [f"document {row['doc']!r} is not among the texts of {row['source']!r}"]
    if wave == PILOT:
        row = pilot.mended(row, changes)
    conflict = conflict_of(document)
    try:
        return stand_off(row, document, reader=one.reader, wave=wave, conflict=conflict)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        return None, [f"not in the shape of the guideline ({type(error).__name__}: {error})"]


def _join(files: Iterable[Path], faults: list[Fault]) -> dict[str, _Joined]:
    """Join the rows of one id; a second reading of claims under one id is a fault."""
    joined: dict[str, _Joined] = {}
    for path in files:
        for number, row in _rows(path, faults):
            one = joined.setdefault(row["id"], _Joined())
            if "claims" in row and "claims" in one.row:
                message = f"was read already in {one.file}, line {one.line}; keep one"
                faults.append(Fault(path.name, number, row["id"], message))
                continue
            if "claims" in row:
                one.file, one.line = path.name, number
                one.reader = path.name.split(".")[0]
            one.row |= row
    return joined


def _rows(path: Path, faults: list[Fault]) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            faults.append(Fault(path.name, number, "?", f"not JSON ({error}); mend the line"))
            continue
        if isinstance(row, dict) and isinstance(row.get("id"), str):
            yield number, row
        else:
            faults.append(Fault(path.name, number, "?", "no object with an id; write one"))
