"""Read MUC-4: the role fillers of `muc_roles*.jsonl.gz` with the texts that they are about.

The templates of a text are taken as one, as the published role-filler systems do: a role has the
entities of all templates, each once. Texts stand in `muc*.jsonl.gz`, in the folder of the roles or
in `text` beside it; they are in capitals.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from .....ontology.errors import SourceError
from ...documents import gold_document

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from .....ontology.records import Document
    from .ceaf import Entity

ROLES: Final = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
LEARNT: Final = "train"
"""The fold to learn from; it is not scored."""


@dataclass(frozen=True, slots=True)
class Report:
    """A text of a fold with the entities of each role."""

    fold: str
    document: Document
    roles: Mapping[str, tuple[Entity, ...]]


def read_muc4(folder: Path, *, folds: Collection[str] = ()) -> list[Report]:
    """Return the reports of folds, of all but `train` where none is given.

    SourceError where a file or a text lacks.
    """
    rows = [
        row
        for row in _rows(folder, "muc_roles*.jsonl.gz")
        if (row["fold"] in folds if folds else row["fold"] != LEARNT)
    ]
    wanted = {row["id"] for row in rows}
    texts = {
        row["id"]: row
        for place in (folder, folder.parent / "text")
        for row in _rows(place, "muc.*.jsonl.gz", needed=False)
        if row["id"] in wanted
    }
    missing = sorted(wanted - texts.keys())
    if missing or not rows:
        raise SourceError(
            f"{folder}: {f'no text of {missing[0]}' if missing else 'no roles of a scored fold'}; "
            "muc_roles*.jsonl.gz are to lie there, and muc.*.jsonl.gz there or in ../text"
        )
    return [Report(row["fold"], _document(texts[row["id"]]), _roles(row)) for row in rows]


def _rows(folder: Path, pattern: str, *, needed: bool = True) -> Iterator[dict[str, Any]]:
    files = sorted(folder.glob(pattern))
    if needed and not files:
        raise SourceError(f"{folder}: no {pattern}; give the folder of MUC-4's role fillers")
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    row = json.loads(line)
                    row["id"], row["fold" if needed else "text"]
                except (ValueError, KeyError, TypeError) as error:
                    raise SourceError(
                        f"{path}, line {number}: no row of MUC-4 ({error})"
                    ) from error
                yield row


def _document(row: Mapping[str, Any]) -> Document:
    fields = {name: row.get(name) for name in ("publisher", "published")}
    return gold_document(row["id"], row["text"], row["id"], kind="NewsArticle", **fields)


def _roles(row: Mapping[str, Any]) -> dict[str, tuple[Entity, ...]]:
    return {
        role: merged(
            frozenset(mention["gold"] for mention in entity)
            for template in row["templates"]
            for entity in template[role]
        )
        for role in ROLES
    }


def merged(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return entities with those that share a mention made one, in the order of the first.

    >>> merged([frozenset({"eln"}), frozenset({"army"}), frozenset({"eln", "rebels"})])[1:]
    (frozenset({'army'}),)
    """
    found: list[Entity] = []
    for entity in entities:
        met = [other for other in found if other & entity]
        joined = entity.union(*met)
        place = found.index(met[0]) if met else len(found)
        found = [other for other in found if other not in met]
        found.insert(place, joined)
    return tuple(found)
