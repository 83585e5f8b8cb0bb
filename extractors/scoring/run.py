"""Measure a pipeline against gold: precision, recall, F1 per type, role and attribute.

``score("challenge", path)`` reads the texts of a gold file with the extractors and returns the
figures beside the constant baseline and the published ones; what is counted, and how, stands in
the modules of ``scoring``. For development::

    python -m allegata.extractors.scoring.run challenge ../shared/challenge/dev.jsonl --errors
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ...ontology.errors import AllegataError, SourceError
from .challenge import gold
from .challenge.judge import judge
from .figures import summary
from .public import attack_figures, categories, entities, geo
from .public.selection import Reader, Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...ontology.records import Document, Reading
    from .figures.sheets import Scorecard


def score(
    name: str,
    path: Path,
    *,
    pipeline: str | None = None,
    errors: bool = False,
    ids: Sequence[str] = (),
    limit: int | None = None,
    as_json: bool = False,
) -> str:
    """Return the figures of a gold set as text, or as JSON.

    ``name`` is one of ``NAMES``; ``ids`` selects rows or documents, ``limit`` takes the first
    ones; ``errors`` adds a listing of what went wrong. SourceError for an unknown name, a path
    that is missing and a row that is none.
    """
    if name not in NAMES:
        raise SourceError(f"no gold set is called {name!r}; there are {', '.join(NAMES)}")
    if not path.exists():
        raise SourceError(f"{path}: no such file or folder; give the path of the {name} gold")
    card = _SCORERS[name](path, _reader(pipeline), Selection(tuple(ids), limit), listing=errors)
    return card.json() if as_json else card.text()


def _reader(pipeline: str | None) -> Reader:
    from ..language.pipeline import load
    from ..reading import read

    nlp = load(pipeline)

    def read_one(document: Document) -> Reading:
        return read(document, nlp)

    return read_one


def _challenge(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    texts = selection.of(gold.read_challenge(path), lambda text: text.id)
    verdicts = [judge(text, read(text.document).claims) for text in texts]
    return summary.scorecard(verdicts, listing=listing)


class Scorer(Protocol):
    """Reads the gold at a path with a reader and sums up how well that went."""

    def __call__(
        self, path: Path, read: Reader, selection: Selection, *, listing: bool
    ) -> Scorecard:
        """Score; ``listing`` adds what went wrong."""


_SCORERS: dict[str, Scorer] = {
    "challenge": _challenge,
    "re3d": entities.scorecard,
    "hrdsattack": attack_figures.scorecard,
    "plover": categories.scorecard,
    "geo": geo.scorecard,
}

NAMES = tuple(_SCORERS)
"""The gold sets that can be scored."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Score from the command line of a developer; users have ``allegata score``."""
    parser = argparse.ArgumentParser(prog="python -m allegata.extractors.scoring.run")
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("path", type=Path)
    parser.add_argument("--pipeline")
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    parser.add_argument("--ids", nargs="*", default=(), help="only these rows")
    parser.add_argument("--limit", type=int, help="only the first rows")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    given = parser.parse_args(arguments)
    try:
        printed = score(
            given.name,
            given.path,
            pipeline=given.pipeline,
            errors=given.errors,
            ids=given.ids,
            limit=given.limit,
            as_json=given.format == "json",
        )
    except AllegataError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(printed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
