"""Score names by where they come from: the same templates filled with names of each origin.

The sentences are those of `tests/language/names`, which no training list shares a name with.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from .scores import exact

if TYPE_CHECKING:
    from spacy.language import Language

    from .scores import Mention, Score

SENTENCES = Path(__file__).parents[3] / "tests" / "language" / "names" / "sentences.jsonl"


def by_origin(nlp: Language, path: Path = SENTENCES) -> dict[str, Score]:
    """Score span and type of all names, for each origin; sentences are read one by one."""
    gold: dict[str, list[Mention]] = {}
    found: dict[str, list[Mention]] = {}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for number, (row, doc) in enumerate(
        zip(rows, nlp.pipe(row["text"] for row in rows), strict=True)
    ):
        gold.setdefault(row["origin"], []).extend((number, *name) for name in row["names"])
        found.setdefault(row["origin"], []).extend(
            (number, e.start_char, e.end_char, e.label_) for e in doc.ents
        )
    return {origin: exact(names, found[origin]) for origin, names in gold.items()}
